"""A line to type in that Tab completes, from what the screen or the field itself proposes."""

from __future__ import annotations

from collections.abc import Sequence

from tui.messages import CompletionWanted
from tui.widgets.field import Field
from tui.widgets.proposal_list import Proposal, ProposalList


class CompletingField(Field):
    """Shows proposals; Tab puts the next one in the place of what is there, Shift+Tab the one before."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(id=id, placeholder=placeholder)
        self.asks = True
        """Whether the screen proposes something; else only the field does."""
        self.proposal_list = ProposalList(id=f"{id}-proposals")
        """Where proposals are shown; whoever has the field lays it out."""
        self._proposals: Sequence[Proposal] = ()
        self._proposed_for: str | None = None
        """The text that they are for, or that was taken from them."""
        self._taken = -1

    def own_proposals(self) -> Sequence[Proposal]:
        """Return what the field itself proposes."""
        return ()

    def propose(self, text: str, proposals: Sequence[Proposal], *, take: bool = False) -> None:
        """Offer proposals for a text, if it still stands there and none was taken.

        Args:
            text: What they are for.
            proposals: The proposals.
            take: Whether to take the first at once.
        """
        if text == self.value and self.has_focus and not self._is_taken:
            self._proposals, self._proposed_for, self._taken = proposals, text, -1
            self._show()
            if take:
                self._take(1)

    def action_complete(self, step: int) -> None:
        """Take the next proposal (1) or the one before (-1)."""
        if self._proposed_for == self.value and self._proposals:
            self._take(step)
        elif own := self.own_proposals():
            self.propose(self.value, own, take=True)
        elif self.asks:
            self.post_message(CompletionWanted(self, pressed=True))

    def withdraw(self) -> None:
        """Propose nothing any more."""
        self._proposals, self._proposed_for, self._taken = (), None, -1
        self._show()

    def watch_value(self, value: str) -> None:
        """Let go of proposals for another text, and ask for others."""
        if value != self._proposed_for:
            if self._proposals:
                self.withdraw()
            if self.asks and self.has_focus:
                self.post_message(CompletionWanted(self, pressed=False))

    def on_blur(self) -> None:
        """Show proposals only where one types."""
        self.withdraw()

    @property
    def _is_taken(self) -> bool:
        return self._taken >= 0 and self.value == self._proposed_for

    def _take(self, step: int) -> None:
        if self._proposals:
            first = 0 if step > 0 else -1
            self._taken = (self._taken + step if self._taken >= 0 else first) % len(self._proposals)
            proposal = self._proposals[self._taken]
            self._proposed_for = proposal.value
            self.put(proposal.value, proposal.cursor)
            self._proposed_for = self.value
            if len(self._proposals) == 1:
                self.withdraw()
                self.watch_value(self.value)
            self._show()

    def _show(self) -> None:
        self.proposal_list.show(self._proposals, self._taken)
