"""The list of corrections: what each does, where it did, and when it was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from store.clean import clean_line
from tui.display import plural
from tui.layout.cells import fit
from tui.widgets.line_list import LineList, Piece


class Corrected(NamedTuple):
    """A correction as the screen gives it."""

    sentence: str
    articles: int
    """In how many articles it has changed something."""
    time: str
    """When it was made, UTC, ISO 8601."""


class CorrectionList(LineList):
    """Two lines a correction."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.row_height = 2
        self._corrected: Sequence[Corrected] = ()

    def show(self, corrected: Sequence[Corrected], cursor: int = 0) -> None:
        """Show these corrections."""
        self._corrected = corrected
        self.set_count(len(corrected), cursor)

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return the sentence, then where it holds and when it was made."""
        row = self._corrected[index]
        if line == 0:
            return [(fit(clean_line(row.sentence), width), "strong")]
        when = clean_line(row.time).replace("T", " ")[:16]
        return [(fit(f"  in {plural(row.articles, 'article')} · {when}", width), "muted")]
