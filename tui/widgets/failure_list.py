"""The list of files that could not be read: where, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rich.cells import cell_len

from store.clean import clean_line
from tui.layout.cells import fit
from tui.widgets.line_list import LineList, Piece


class Failed(Protocol):
    """A file that could not be read, as the screen gives it."""

    @property
    def path(self) -> str:
        """The file, or what it is inside."""

    @property
    def reason(self) -> str:
        """A sentence."""


class FailureList(LineList):
    """Two lines a file."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.row_height = 2
        self._failed: Sequence[Failed] = ()

    def show(self, failed: Sequence[Failed], cursor: int = 0) -> None:
        """Show these files."""
        self._failed = failed
        self.set_count(len(failed), cursor)

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return the name of the file with its folder, then the reason without them."""
        failed = self._failed[index]
        if line == 0:
            folder, slash, name = clean_line(failed.path).rpartition("/")
            name = fit(name, min(width, cell_len(name)))
            return [(name, "strong"), (fit(f"  {folder}{slash}", width - cell_len(name)), "muted")]
        reason = clean_line(failed.reason).removeprefix(clean_line(failed.path)).strip()
        return [("  " + fit(reason, width - 2), "muted")]
