"""What a text that is being typed may become: a few lines beside the field, each with its count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from store.clean import clean_line
from tui.layout.cells import fit
from tui.widgets.line_list import LineList, Piece

MOST = 8
"""Lines on view."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A text to take."""

    value: str
    """All that stands in the field once it is taken."""
    cursor: int
    """Where the cursor is then."""
    label: str
    """What differs, as the reader sees it."""
    count: int | None = None
    """In how many articles it is."""


class ProposalList(LineList, can_focus=False):
    """A line a proposal; the one that was taken is marked."""

    DEFAULT_CSS = """
    ProposalList { display: none; background: $panel; scrollbar-size-vertical: 0; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._proposals: Sequence[Proposal] = ()
        self._taken = -1

    def show(self, proposals: Sequence[Proposal], taken: int = -1) -> None:
        """Show proposals; without any, nothing.

        Args:
            proposals: What to show.
            taken: The one that stands in the field; -1 is none.
        """
        if (proposals, taken) != (self._proposals, self._taken):
            self._proposals, self._taken = proposals, taken
            self.display = bool(proposals)
            self.styles.height = min(MOST, len(proposals)) or 1
            self.set_count(len(proposals), max(0, taken))

    def may_stand(self, index: int) -> bool:
        """Return whether a row is marked: only the one that was taken."""
        return index == self._taken

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return the label, and the count on the right."""
        proposal = self._proposals[index]
        count = "" if proposal.count is None else f" {proposal.count:,}"
        room = max(0, width - 2 - cell_len(count))
        label = fit(clean_line(proposal.label), room)
        return [(f" {label}" + " " * (room - cell_len(label)), "plain"), (f"{count} ", "muted")]
