"""Commands of the search: as you type, in a thread, with counts and snippets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from store.errors import DatelineError
from tui.display import plural
from tui.messages import SearchDone, SnippetsDone
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.article import Mention
    from store.query import Field
    from store.search import Results, Sort
    from store.snippet import Pattern, Snippet

SLOW = 0.02
"""Seconds from which a search waits for the typing to pause."""
FIRST = 50
"""Results that are shown before all are known."""
PAUSE = 0.08
"""Seconds of that pause."""
SORTS: tuple[Sort, ...] = ("newest", "oldest", "relevance")


class Searching(Part):
    """The query and what it found."""

    query = ""
    """The query whose results are on view, or are being looked for."""
    patterns: tuple[Pattern, ...] = ()
    _sort: Sort = "newest"
    _seconds = 0.0
    _count = 0
    _wanted: frozenset[int] = frozenset()
    _results: Results | None = None
    _ids: Sequence[int] = ()
    """The articles of the results."""
    _present: Sequence[int] = ()
    """Those of them that are in the library."""
    _of = 0
    """How many articles the library had when they were looked at last."""
    _entities: tuple[Field, ...] = ()

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "search": self.start,
            "list-narrow": self.start,
            "search-input": lambda argument: self.screen.set_focus(self.screen.search_pane.field),
            "search-sort": self._next_sort,
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
        self.ask(query)
        self.screen.show_pane("search")

    def ask(self, query: str) -> None:
        """Search, once the typing pauses if searching is slow."""
        self.query = query
        if not query.strip():
            self.screen.workers.cancel_group(self.screen, "search")
            self.patterns = ()
            self._show(self.library.search("", limit=1), empty=True)
            return
        job = partial(self._search, query, self._sort)
        if self._seconds > SLOW:
            self.screen.set_timer(PAUSE, partial(self._search_if, query, job))
        else:
            self.screen.in_thread("search", job)

    def _search_if(self, query: str, job: Callable[[], None]) -> None:
        """Search, unless the typing has gone on."""
        if self.query == query:
            self.screen.in_thread("search", job)

    def show_changes(self) -> None:
        """Show the same results as they are now, less what was taken out of the library."""
        if self._results is not None:
            results = self.screen.search_pane.results
            count = self.library.view().count
            if count != self._of:
                self._of, self._present = count, self.library.still_there(self._ids)
            results.show(self.library.view(self._present), results.current)

    def _search(self, query: str, sort: Sort) -> None:
        """Find the first results with their number, then the others."""
        worker, start = get_current_worker(), perf_counter()
        for limit in (FIRST, None):
            results, error = None, ""
            try:
                results = self.library.search(query, sort, limit, typing=True)
            except DatelineError as problem:
                error = str(problem)
            if worker.is_cancelled:
                return
            whole = results is None or results.found.count <= len(results.found.ids)
            self.screen.post_message(SearchDone(query, results, error, perf_counter() - start, limit is None))
            if whole:
                return

    def finished(self, message: SearchDone) -> None:
        """Show what a search found, unless something else is asked by now."""
        if message.query != self.query:
            return
        if message.further:
            if message.results is not None:
                self._show_further(message.results)
            return
        self._seconds = message.seconds
        if message.results is None:
            self.screen.search_pane.say(message.error, error=True)
            return
        self.patterns, self._entities = message.results.patterns, message.results.entities
        self._show(message.results)

    def _show(self, results: Results, empty: bool = False) -> None:
        pane = self.screen.search_pane
        self._results = None if empty else results
        self._ids = self._present = () if empty else results.found.ids
        self._of = self.library.view().count
        pane.results.forget_snippets()
        pane.results.show(self.library.view(self._ids))
        self._count = results.found.count
        if empty:
            pane.say(f"{plural(self._count, 'article')} in the library")
        else:
            pane.say(f"{self._count:,} {'article' if self._count == 1 else 'articles'} · {self._sort}")
        self.screen.showing.show_current()
        self.screen.stand()

    def _show_further(self, results: Results) -> None:
        """Show all results below the first ones, which stay where they are."""
        found = self.screen.search_pane.results
        self._ids = self._present = results.found.ids
        found.show(self.library.view(self._ids), found.current)
        self.screen.stand()

    def need_snippets(self, ids: tuple[int, ...]) -> None:
        """Make snippets for results that came on view."""
        if not self._wanted:
            self.screen.call_later(self._make_snippets)
        self._wanted |= frozenset(ids)

    def _make_snippets(self) -> None:
        wanted, self._wanted = self._wanted, frozenset()
        job = partial(self._snippets, self.query, self.patterns, sorted(wanted, reverse=True))
        self.screen.in_thread("snippets", job, exclusive=False)

    def _snippets(self, query: str, patterns: tuple[Pattern, ...], ids: list[int]) -> None:
        from store.snippet import Snippet

        worker = get_current_worker()
        found: dict[int, Snippet] = {}
        for id in ids:
            if worker.is_cancelled:
                return
            try:
                found[id] = self.library.snippet(id, patterns)
            except DatelineError as problem:
                found[id] = Snippet(str(problem), ())
        self.screen.post_message(SnippetsDone(query, found))

    def show_snippets(self, message: SnippetsDone) -> None:
        """Show snippets that were made, unless something else is asked by now."""
        if message.query == self.query:
            self.screen.search_pane.results.add_snippets(message.snippets)

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
            self.screen.in_thread("search", partial(self._search, self.query, self._sort))
