"""Commands of the search: results as you type, with counts and snippets."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.errors import DatelineError
from tui.display import plural
from tui.screens.asking import Asking
from tui.screens.part import Handler

if TYPE_CHECKING:
    from store.search import Results, Sort
    from store.snippet import Pattern, Snippet

NO_QUERY = "There is no query in force to save; F begins one."
SORTS: tuple[Sort, ...] = ("newest", "oldest", "relevance")


class Searching(Asking):
    """The query of the search pane and its results."""

    group = "search"
    _wanted: frozenset[int] = frozenset()
    """Results on view that have no snippet yet."""
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

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "search": self.start,
            "search-input": lambda argument: self.screen.show_pane("search", typing=True),
            "facet-input": lambda argument: self.screen.show_pane("search", typing=True),
            "search-sort": self._next_sort,
            "story": self._story,
            "save-search": self._save,
        }

    def start(self, argument: str) -> None:
        """Go to the search pane, with the query of the argument or the one in force."""
        query = argument or self.screen.asking.query
        self.screen.show_pane("search", typing=True)
        field = self.screen.search_pane.field
        field.put(query or field.value)

    def refine(self, term: str, *, exclude: bool = False) -> None:
        """Add a term to the query in force, or leave it out, and show the results.

        Raises:
            QueryError: The query cannot be understood.
        """
        from store.query.refining import with_term

        self.only(with_term(self.screen.asking.in_force, term, exclude=exclude), None)

    def _save(self, argument: str) -> None:
        """Save the query in force under a name."""
        query = self.screen.asking.in_force.strip()
        if not query:
            self.screen.say(NO_QUERY)
            return
        if not argument:
            self.screen.prompt.ask("command", ":", "save-search ", self.screen.saved.written())
            return
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

    def only(self, query: str, keep: int | None = None) -> None:
        """Show the results of a query in the place of the one in force.

        Args:
            query: What to look for.
            keep: The article to put the cursor on.
        """
        self.replace(query, keep)
        self.remember()
        self.screen.show_pane("search")

    def remember(self) -> None:
        """Keep the query among those that come back by a key."""
        self.screen.state.remember("query", self.query)

    def replace(self, query: str, keep: int | None = None) -> None:
        """Ask a query in the place of the one in force, the keys staying where they are."""
        field = self.screen.search_pane.field
        with field.prevent(field.Changed):
            field.put(query)
        self.ask(query, typing=False, goes_on=False)
        self._keep = keep

    def ask(self, query: str, *, typing: bool = True, goes_on: bool | None = None) -> None:
        """Search; what an earlier query still waits for is given up."""
        self._settled, self._keep = False, None
        self.screen.workers.cancel_group(self.screen, "snippets")
        super().ask(query, typing=typing, goes_on=goes_on)

    def emptied(self) -> None:
        """Say how many articles there are."""
        self._show(self.library.search("", limit=1), empty=True)
        self.screen.faceting.of(self.library.view().all_ids())

    def found(self, results: Results) -> None:
        """Show the first results."""
        self._show(results)

    def refused(self) -> None:
        """Say what is wrong with the query; the last results stay."""
        self.screen.search_pane.say(self.problem, error=True)

    def show_changes(self) -> None:
        """Show the same results as they are now, less what was taken out of the library."""
        if self._results is not None:
            results = self.screen.search_pane.results
            count = self.library.view().count
            if count != self._of:
                self._of, self._present = count, self.library.still_there(self._ids)
            results.show(self.library.view(self._present), results.current)
        self.screen.faceting.recount()

    def _show(self, results: Results, empty: bool = False) -> None:
        pane = self.screen.search_pane
        self._results = None if empty else results
        self._ids = self._present = () if empty else results.found.ids
        self._of = self.library.view().count
        self._wanted = frozenset()
        pane.results.forget_snippets()
        pane.results.show(self.library.view(self._ids), self._keep)
        count = results.found.count
        where = "in the library" if empty else f"· {results.sort}" if count else "found"
        pane.say(f"{plural(count, 'article')} {where}")
        self.screen.entities.view_changed()
        self.screen.stand()

    def found_all(self, results: Results) -> None:
        """Show all results below the first ones, which stay where they are."""
        if len(results.found.ids) > len(self._ids):
            found = self.screen.search_pane.results
            self._ids = self._present = results.found.ids
            found.show(self.library.view(self._ids), self._keep or found.current)
            self.screen.entities.view_changed()
            self.screen.stand()
        self.screen.faceting.of(self._ids)

    def need_snippets(self, ids: tuple[int, ...]) -> None:
        """Make snippets for results that came on view, once the results stand."""
        self._wanted |= frozenset(ids)
        if self._settled and self._wanted:
            self.screen.beside("snippets", self._snippets)

    def settled(self) -> None:
        """Make the snippets that are wanted, and show the article under the cursor."""
        self._settled = True
        self.need_snippets(())
        self.screen.showing.show_current()

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

    def _next_sort(self, argument: str) -> None:
        self.sort = SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]
        if self.query.strip():
            here = self.screen.search_pane.results.current
            self.ask(self.query, typing=False)
            self._keep = here
