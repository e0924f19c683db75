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

    def show(self, groups: Mapping[str, Sequence[FacetRow]]) -> None:
        """Show facets under their headings; the cursor stays on its term wherever that is now."""
        before = self.current
        self._rows = []
        for heading, rows in groups.items():
            if rows:
                self._rows += [heading, *rows]
        terms = [row.term if isinstance(row, FacetRow) else None for row in self._rows]
        if before is not None and before.term in terms:
            place = terms.index(before.term)
        else:
            place = next(
                (at for at in range(self.cursor, len(terms)) if terms[at] is not None), len(terms) - 1
            )
        self.set_count(len(self._rows), place)

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
