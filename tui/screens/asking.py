"""A query that is asked while it is typed: after a pause, in a thread, given up for the next one."""

from __future__ import annotations

import asyncio
import re
from abc import abstractmethod
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from store.errors import DatelineError
from tui.screens.part import Part

if TYPE_CHECKING:
    from store.article import Mention
    from store.query import Field
    from store.search import Results, Sort
    from store.snippet import Pattern
    from tui.screens.commanding import CommandScreen

FIRST = 50
"""Articles that are shown before all are known."""
PAUSE = 0.08
"""Seconds that the typing must pause before the search: no key waits for what the one before it found."""
REST = 0.1
"""Seconds that the first articles must stand before the others and all that goes with them are made."""
PATIENCE = 0.4
"""Seconds that a reader who is done typing waits for what is found at the most."""
_FIRST_LETTER = re.compile(r"(?:^|\s)[a-zA-Z\u00c0-\u04ff]$")
"""A word of one letter at the end: it will go on, or be ended by Enter or a blank."""


class Asking(Part):
    """A query and what it found; a subclass says where that is shown."""

    group: ClassVar[str]
    """Of the worker that looks."""
    query = ""
    """The query that was asked last."""
    goes_on = False
    """Whether the last word of the query may go on, as it was typed and not written out."""
    sort: Sort = "newest"
    patterns: tuple[Pattern, ...] = ()
    """What to look for in the text of an article that was found."""
    problem = ""
    """Why the query cannot be answered; "" as long as nothing is wrong with it."""
    _entities: tuple[Field, ...] = ()
    _pausing = False
    """Whether the search waits for a pause in the typing."""

    def __init__(self, screen: CommandScreen) -> None:
        super().__init__(screen)
        self._answered = asyncio.Event()
        """Set while what is on view is what the query found, or the query cannot be understood."""
        self._answered.set()

    @abstractmethod
    def found(self, results: Results) -> None:
        """Show the first articles that were found."""

    @abstractmethod
    def settled(self) -> None:
        """Make what goes with the articles on view, now that they have stood for a moment."""

    @abstractmethod
    def found_all(self, results: Results) -> None:
        """Show all that were found; the first ones stay where they are."""

    @abstractmethod
    def refused(self) -> None:
        """Say why the query cannot be answered; what is on view stays."""

    @abstractmethod
    def emptied(self) -> None:
        """Show what an empty query means."""

    @property
    def in_force(self) -> str:
        """The query, with its last word written as it was understood."""
        from store.query.refining import as_typed

        return as_typed(self.query) if self.goes_on else self.query

    def ask(self, query: str, *, typing: bool = True, goes_on: bool | None = None) -> None:
        """Search; what an earlier query still waits for is given up.

        Args:
            query: What to look for.
            typing: Whether more may be typed, so that nothing is done before the typing pauses, or after a
                first letter.
            goes_on: Whether the last word may go on; None leaves that as it was, unless it is being typed.
        """
        self.query, self.problem, self._pausing = query, "", typing
        self.goes_on = typing or (self.goes_on if goes_on is None else goes_on)
        self.screen.workers.cancel_group(self.screen, self.group)
        if typing and _FIRST_LETTER.search(query):
            self._answered.clear()
        elif query.strip():
            self._answered.clear()
            self.screen.beside(self.group, partial(self._look, query, typing))
        else:
            self._answered.set()
            self.patterns, self._entities = (), ()
            self.emptied()

    async def hurry(self) -> None:
        """Wait for what the query finds, without a pause and not for long."""
        if not self._answered.is_set():
            if self._pausing:
                self.ask(self.query, typing=False)
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    await self._answered.wait()

    async def _look(self, query: str, typing: bool) -> None:
        await asyncio.sleep(PAUSE if typing else 0)
        self._pausing = False
        try:
            results = await self._find(query, FIRST)
            self.patterns, self._entities = results.patterns, results.entities
            self.found(results)
            self._answered.set()
            await asyncio.sleep(REST if typing else 0)
            self.settled()
            more = results.found.count > len(results.found.ids)
            self.found_all(await self._find(query, None) if more else results)
        except DatelineError as problem:
            self.problem = str(problem)
            self.refused()
            self._answered.set()
            self.settled()

    async def _find(self, query: str, limit: int | None) -> Results:
        return await asyncio.to_thread(self.find, query, limit)

    def find(self, query: str, limit: int | None) -> Results:
        """Return what a query finds that may still be typed; called in a thread."""
        return self.library.search(query, self.sort, limit, typing=self.goes_on)

    def hits(self, text: str, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
        """Return where the query's words stand in a text, and the mentions that it asks for."""
        from store.search import names_entity
        from store.snippet import find_hits

        named = {
            (mention.start, mention.end)
            for mention in mentions
            for term in self._entities
            if names_entity(term, mention.entity, mention.text, mention.type)
        }
        words = find_hits(text, self.patterns)
        return sorted(
            named | {hit for hit in words if not any(hit[0] < end and start < hit[1] for start, end in named)}
        )
