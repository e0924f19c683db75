"""What a query that is being typed may become: looked up in a thread, shown beside the field."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from store.errors import DatelineError
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from tui.widgets.completing_field import CompletingField

PAUSE = 0.08
"""Seconds that the typing must pause."""


class Completing(Part):
    """Completes fields and values in the search, the filter of the list and bulk commands."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command: there is none."""
        return {}

    def look(self, field: CompletingField, *, pressed: bool) -> None:
        """Look up what may stand where the cursor of a field is.

        Args:
            field: Where the query is typed.
            pressed: Whether the reader asks for it, so that the first proposal is taken at once.
        """
        self.screen.beside("completions", partial(self._look, field, pressed))

    async def _look(self, field: CompletingField, pressed: bool) -> None:
        from tui.widgets.proposal_list import Proposal

        await asyncio.sleep(0 if pressed else PAUSE)
        text, cursor = field.value, field.cursor_position
        try:
            found = await asyncio.to_thread(self.library.complete, text, cursor)
        except DatelineError as error:
            self.screen.say(str(error), error=True)
            return
        choices = found.choices
        if not pressed and all(choice.text.endswith(":") for choice in choices):
            choices = ()  # the names of fields come only when they are asked for: most words are just words
        head, tail = text[: found.start], text[found.end :]
        proposals = [
            Proposal(head + choice.text + tail, len(head) + len(choice.text), choice.label, choice.count)
            for choice in choices
        ]
        field.propose(text, proposals, take=pressed)
