"""Commands of the search: as you type, in threads, with counts and snippets."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from store.errors import DatelineError
from tui.display import plural
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.article import Mention
    from store.query import Field
    from store.search import Results, Sort
    from store.snippet import Pattern, Snippet
    from tui.screens.commanding import CommandScreen

FIRST = 50
"""Results that are shown before all are known."""
PAUSE = 0.08
"""Seconds that the typing must pause before the search: no key waits for what the one before it found."""
REST = 0.1
"""Seconds that the results must stand before snippets, the other results and the article are made."""
PATIENCE = 0.4
"""Seconds that a reader who leaves the query waits for its results at the most."""
SORTS: tuple[Sort, ...] = ("newest", "oldest", "relevance")


class Searching(Part):
    """The query and what it found."""

    query = ""
    """The query whose results are on view, or are being looked for."""
    patterns: tuple[Pattern, ...] = ()
    _sort: Sort = "newest"
    _count = 0
    _wanted: frozenset[int] = frozenset()
    """Results on view that have no snippet yet."""
    _pausing = False
    """Whether the search waits for a pause in the typing."""
    _settled = True
    """Whether the results have stood for a moment."""
    _results: Results | None = None
    _ids: Sequence[int] = ()
    """The articles of the results."""
    _present: Sequence[int] = ()
    """Those of them that are in the library."""
    _keep: int | None = None
    """The article that the cursor is to stand on when the results come in another order."""
    _of = 0
    """How many articles the library had when they were looked at last."""
    _entities: tuple[Field, ...] = ()

    def __init__(self, screen: CommandScreen) -> None:
        super().__init__(screen)
        self._answered = asyncio.Event()
        """Set while the results on view are those of the query, or the query cannot be understood."""
        self._answered.set()

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "search": self.start,
            "list-narrow": self.start,
            "search-input": lambda argument: self.screen.set_focus(self.screen.search_pane.field),
            "search-sort": self._next_sort,
            "story": self._story,
            "save-search": self._save,
        }

    def start(self, argument: str) -> None:
        """Go to the search pane, with the query of the argument or the one in force."""
        self.screen.show_pane("search", typing=True)
        field = self.screen.search_pane.field
        if argument:
            field.value = argument
        field.cursor_position = len(field.value)

    def refine(self, term: str) -> None:
        """Add a term to the query and show the results."""
        present = self.screen.search_pane.field.value
        query = f"{present} {term}".strip() if self.screen.left == "search" else term
        field = self.screen.search_pane.field
        with field.prevent(field.Changed):
            field.value = query
        self.ask(query, typing=False)
        self.screen.show_pane("search")

    def _save(self, argument: str) -> None:
        """Save the query in force under a name."""
        if not argument:
            self.screen.prompt.ask("command", ":", "save-search ")
            return
        query = self.screen.search_pane.field.value
        self.screen.write(
            lambda: self.library.save_search(argument, query),
            lambda act: self.screen.say(f"{act.label} · u undoes" if act else "It was so already."),
        )

    def _story(self, argument: str) -> None:
        """Show the articles that tell the same story as the one that the reader is at."""
        here = self.screen.here
        if here is None:
            self.screen.say("There is no article here.")
        elif not self.library.others_of_story(here):
            self.screen.say("No other article tells this story.")
        else:
            self.only(f"story:{here}", here)

    def only(self, query: str, keep: int | None) -> None:
        """Show the results of a query in the place of the one in force.

        Args:
            query: What to look for.
            keep: The article to put the cursor on.
        """
        field = self.screen.search_pane.field
        with field.prevent(field.Changed):
            field.value = query
        self.ask(query, typing=False)
        self._keep = keep
        self.screen.show_pane("search")

    def ask(self, query: str, *, typing: bool = True) -> None:
        """Search; what an earlier query still waits for is given up.

        Args:
            query: What to look for.
            typing: Whether more may be typed, so that nothing is done before the typing pauses.
        """
        self.query, self._pausing, self._settled, self._keep = query, typing, False, None
        for group in ("search", "snippets"):
            self.screen.workers.cancel_group(self.screen, group)
        if query.strip():
            self._answered.clear()
            self.screen.beside("search", partial(self._look, query, typing))
        else:
            self._answered.set()
            self.patterns = ()
            self._show(self.library.search("", limit=1), empty=True)

    async def hurry(self) -> None:
        """Wait for the results of the query, without a pause and not for long."""
        if not self._answered.is_set():
            if self._pausing:
                self.ask(self.query, typing=False)
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    await self._answered.wait()

    def show_changes(self) -> None:
        """Show the same results as they are now, less what was taken out of the library."""
        if self._results is not None:
            results = self.screen.search_pane.results
            count = self.library.view().count
            if count != self._of:
                self._of, self._present = count, self.library.still_there(self._ids)
            results.show(self.library.view(self._present), results.current)

    async def _look(self, query: str, typing: bool) -> None:
        """Show the first results and, once they have stood for a moment, all that goes with them."""
        await asyncio.sleep(PAUSE if typing else 0)
        self._pausing = False
        try:
            results = await self._find(query, FIRST)
            self.patterns, self._entities = results.patterns, results.entities
            self._show(results)
            self._answered.set()
            await asyncio.sleep(REST if typing else 0)
            self._settle()
            self.screen.showing.show_current()
            if results.found.count > len(results.found.ids):
                self._show_further(await self._find(query, None))
        except DatelineError as problem:
            self.screen.search_pane.say(str(problem), error=True)
            self._answered.set()
            self._settle()

    async def _find(self, query: str, limit: int | None) -> Results:
        return await asyncio.to_thread(self.library.search, query, self._sort, limit, typing=True)

    def _show(self, results: Results, empty: bool = False) -> None:
        pane = self.screen.search_pane
        self._results = None if empty else results
        self._ids = self._present = () if empty else results.found.ids
        self._of = self.library.view().count
        self._wanted = frozenset()
        pane.results.forget_snippets()
        pane.results.show(self.library.view(self._ids), self._keep)
        self._count = results.found.count
        if empty:
            pane.say(f"{plural(self._count, 'article')} in the library")
        else:
            pane.say(f"{self._count:,} {'article' if self._count == 1 else 'articles'} · {self._sort}")
        self.screen.entities.view_changed()
        self.screen.stand()

    def _show_further(self, results: Results) -> None:
        """Show all results below the first ones, which stay where they are."""
        found = self.screen.search_pane.results
        self._ids = self._present = results.found.ids
        found.show(self.library.view(self._ids), self._keep or found.current)
        self.screen.entities.view_changed()
        self.screen.stand()

    def need_snippets(self, ids: tuple[int, ...]) -> None:
        """Make snippets for results that came on view, once the results stand."""
        self._wanted |= frozenset(ids)
        if self._settled:
            self._settle()

    def _settle(self) -> None:
        """Make the snippets that are wanted."""
        self._settled = True
        if self._wanted:
            self.screen.beside("snippets", self._snippets)

    async def _snippets(self) -> None:
        """Make and show snippets one by one, so that a key is not kept waiting for the others."""
        for id in sorted(self._wanted, reverse=True):
            snippet = await asyncio.to_thread(self._snippet, id, self.patterns)
            self._wanted -= {id}
            self.screen.search_pane.results.add_snippet(id, snippet)

    def _snippet(self, id: int, patterns: tuple[Pattern, ...]) -> Snippet:
        from store.snippet import Snippet

        try:
            return self.library.snippet(id, patterns)
        except DatelineError as problem:
            return Snippet(str(problem), ())

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

    def _next_sort(self, argument: str) -> None:
        self._sort = SORTS[(SORTS.index(self._sort) + 1) % len(SORTS)]
        if self.query.strip():
            here = self.screen.search_pane.results.current
            self.ask(self.query, typing=False)
            self._keep = here
