"""What the results are about: names, sources, tags, months, each with its count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType

from tui.layout.cells import fit
from tui.widgets.bindings import bindings
from tui.widgets.line_list import LineList, Piece


@dataclass(frozen=True, slots=True)
class FacetRow:
    """A term that the query has, or that can be added to it."""

    label: str
    term: str
    """As the query has it or would have it, without the minus before it."""
    count: int | None
    """Of the results; None for a term of the query."""
    kind: str = ""
    """What a name is the name of."""


class FacetList(LineList):
    """Headings and facets; the cursor stands on facets only."""

    DEFAULT_CSS = """
    FacetList > .line-list--heading { color: $text-accent; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--heading"}
    BINDINGS: ClassVar[list[BindingType]] = bindings("facets")

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: list[FacetRow | str] = []

    def show(self, groups: Mapping[str, Sequence[FacetRow]], follow: Sequence[str] = ()) -> None:
        """Show facets under their headings.

        Args:
            groups: The facets.
            follow: Terms that the cursor goes to, the first of them that is there; without any it stays on
                its own, wherever that is now.
        """
        here = [self.current.term] if self.current is not None else []
        self._rows = []
        for heading, rows in groups.items():
            if rows:
                self._rows += [heading, *rows]
        terms = [row.term if isinstance(row, FacetRow) else None for row in self._rows]
        wanted = next((term for term in (*follow, *here) if term in terms), None)
        after = (at for at in range(self.cursor, len(terms)) if terms[at] is not None)
        place = next(after, len(terms) - 1) if wanted is None else terms.index(wanted)
        self.set_count(len(self._rows), place)

    def neighbours(self) -> list[str]:
        """Return the terms after the one under the cursor and before it, of the same kind, nearest first."""
        headings = [at for at, row in enumerate(self._rows) if not isinstance(row, FacetRow)]
        start = max((at for at in headings if at < self.cursor), default=-1) + 1
        end = min((at for at in headings if at > self.cursor), default=len(self._rows))
        after, before = self._rows[self.cursor + 1 : end], self._rows[start : self.cursor][::-1]
        return [row.term for row in (*after, *before) if isinstance(row, FacetRow)]

    @property
    def current(self) -> FacetRow | None:
        """The facet under the cursor."""
        row = self._rows[self.cursor] if self.cursor < len(self._rows) else None
        return row if isinstance(row, FacetRow) else None

    def may_stand(self, index: int) -> bool:
        """Return whether the cursor may stand on a row: on facets."""
        return isinstance(self._rows[index], FacetRow)

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a heading, or a facet with its kind and count."""
        row = self._rows[index]
        if not isinstance(row, FacetRow):
            return [(fit(f" {row}", width), "heading")]
        count = "" if row.count is None else f" {row.count:,}"
        kind = f" {row.kind}" if row.kind else ""
        room = max(0, width - 4 - cell_len(count) - cell_len(kind))
        label = fit(row.label, room)
        gap = " " * (room - cell_len(label))
        return [(f"   {label}", "plain"), (f"{kind}{gap}", "muted"), (f"{count} ", "muted")]

    def action_kind(self, step: int) -> None:
        """Go to the first facet of the next kind (1) or of the one before (-1)."""
        headings = [place for place, row in enumerate(self._rows) if not isinstance(row, FacetRow)]
        own = max((place for place in headings if place < self.cursor), default=0)
        wanted = [place for place in headings if (place - own) * step > 0]
        if wanted:
            self.cursor = (wanted[0] if step > 0 else wanted[-1]) + 1
