"""The list of saved searches: the name, how much is unread, how much there is, the query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len

from store.clean import clean_line
from tui.layout.cells import fit
from tui.widgets.line_list import LineList, Piece

ONE_LINE = 72
"""Cells from which on a search takes one line, with its query on the right."""
_UNREAD, _TOTAL = 8, 10
_LONGEST_NAME = 34
_NOT_COUNTED = "…"


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A search as the screen gives it."""

    number: int
    """Below zero for a search that every library has."""
    name: str
    query: str
    count: int | None = None
    """Articles that it finds; None while they are not counted."""
    unread: int | None = None
    problem: str = ""
    """What is wrong with the query; "" if nothing is."""

    @property
    def is_standing(self) -> bool:
        """Whether every library has it, so that it cannot be changed."""
        return self.number < 0


class SavedList(LineList):
    """The searches of every library, a heading, and the saved ones."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: list[SavedRow | None] = []

    def show(self, rows: Sequence[SavedRow], number: int | None, place: int = 0) -> None:
        """Show these searches.

        Args:
            rows: Those of every library first.
            number: The search that the cursor shall stand on.
            place: Where it shall stand if there is none of that number.
        """
        standing = [row for row in rows if row.is_standing]
        self._rows = [*standing, None, *(row for row in rows if not row.is_standing)]
        last = len(self._rows) - 1
        found = (at for at, row in enumerate(self._rows) if row is not None and row.number == number)
        place = next(found, min(place, last))
        self.set_count(len(self._rows), place if self._rows[place] is not None else place - 1)

    def count_came(self, counted: SavedRow) -> None:
        """Show what a search finds, if it is still the same."""
        for place, row in enumerate(self._rows):
            if row is not None and (row.number, row.query) == (counted.number, counted.query):
                self._rows[place] = replace(counted, name=row.name)
                self.repaint_row(place)

    @property
    def current(self) -> SavedRow | None:
        """The search under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    @property
    def rows(self) -> list[SavedRow]:
        """The searches as they stand."""
        return [row for row in self._rows if row is not None]

    def may_stand(self, index: int) -> bool:
        """Return whether a row is a search."""
        return self._rows[index] is not None

    def on_resize(self) -> None:
        """Give the query a line of its own where there is no room beside the counts."""
        self.set_row_height(1 if self.size.width >= ONE_LINE else 2)

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return name, counts and query, or what is wrong in their place."""
        row = self._rows[index]
        if row is None:
            return self._heading(index, line, width)
        style = "plain" if row.is_standing else "strong"
        name, query = clean_line(row.name), clean_line(row.query)
        room = name_width(width)
        one_line = self.row_height == 1
        if row.problem:
            return _wrong(row, style, line, width, one_line)
        if line == 1:
            return [(fit(f"  {query}", width), "muted")]
        numbers = f"{_number(row.unread):>{_UNREAD}}{_number(row.count):>{_TOTAL}}"
        right = fit(f"  {query}", width - room - len(numbers)) if one_line else ""
        return [(fit(name, room), style), (numbers, "plain"), (right, "muted")]

    def _heading(self, index: int, line: int, width: int) -> list[Piece]:
        is_last = index == len(self._rows) - 1
        if line == 0:
            hint = "  none yet: n saves the query in force" if is_last else ""
            return [("Saved", "muted"), (fit(hint, width - len("Saved")), "muted")]
        return [(" " * width, "plain")]


def columns_text(width: int) -> str:
    """Return what stands above the columns of a list of this width."""
    numbers = f"{'unread':>{_UNREAD}}{'all':>{_TOTAL}}"
    return " " * name_width(width) + numbers + ("  query" if width >= ONE_LINE else "")


def name_width(width: int) -> int:
    """Return how many cells the names take in a list of this width."""
    return min(_LONGEST_NAME, width // 3 if width >= ONE_LINE else width - _UNREAD - _TOTAL)


def _wrong(row: SavedRow, style: str, line: int, width: int, one_line: bool) -> list[Piece]:
    """Return a row whose query cannot be understood: the sentence must have the room that it takes."""
    name, query, problem = clean_line(row.name), clean_line(row.query), clean_line(row.problem)
    if one_line:
        room = name_width(width)
        left = width - room - cell_len(problem) - 2
        return [
            (fit(name, room), style),
            (fit(f"  {problem}", min(width - room, cell_len(problem) + 2)), "mark"),
            (fit(f"  {query}", left), "muted"),
        ]
    if line == 1:
        return [(fit(f"  {problem}", width), "mark")]
    name = fit(name, min(width, cell_len(name)))
    return [(name, style), (fit(f"  {query}", width - cell_len(name)), "muted")]


def _number(count: int | None) -> str:
    return _NOT_COUNTED if count is None else f"{count:,}"
