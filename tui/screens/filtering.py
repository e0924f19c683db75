"""The list narrowed by a query, live while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.screens.asking import Asking
from tui.screens.part import Handler

if TYPE_CHECKING:
    from store.search import Results
    from tui.screens.commanding import CommandScreen


class Filtering(Asking):
    """The filter of the list: within the articles given at the start, or in the whole library."""

    group = "filter"
    everywhere = False
    """Whether it finds articles beyond those given."""

    def __init__(self, screen: CommandScreen) -> None:
        super().__init__(screen)
        self._before: tuple[str, bool, int | None] = ("", False, None)
        """The query when another was asked for, whether it may go on, and the article under the cursor."""
        self._keep: int | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"list-narrow": self._start, "list-widen": self._widen}

    @property
    def is_on(self) -> bool:
        """Whether the list is narrowed."""
        return bool(self.query.strip())

    def _start(self, argument: str) -> None:
        """Narrow by the argument, or ask for what."""
        self.screen.show_pane("list")
        self._before = self.query, self.goes_on, self.screen.articles.current
        if argument:
            self.ask(argument, typing=False)
        else:
            queries = self.screen.state.typed("query")
            self.screen.prompt.ask("filter", "filter:", self.query, history=queries, asks=True)

    async def answer(self, query: str | None) -> bool:
        """Keep the filter that was typed; None puts back the one before.

        Returns:
            Whether the reader is done; else something is wrong with the query.
        """
        if query is None:
            before, goes_on, self._keep = self._before
            super().ask(before, typing=False, goes_on=goes_on)
            return True
        if query != self.query:
            self.ask(query, typing=False)
        await self.hurry()
        if not self.problem:
            self.screen.state.remember("query", query)
        return not self.problem

    def clear(self) -> bool:
        """Show all articles of the list again, the cursor on the same one; False if it is not narrowed."""
        was_on = self.is_on
        if was_on:
            self.ask("", typing=False)
        return was_on

    def ask(self, query: str, *, typing: bool = True, goes_on: bool | None = None) -> None:
        """Narrow; an empty query widens."""
        self._keep = self._before[2] if self.screen.prompt.is_open else self.screen.articles.current
        super().ask(query, typing=typing, goes_on=goes_on)

    def find(self, query: str, limit: int | None) -> Results:
        """Return what a query finds among the articles given; called in a thread."""
        scope = None if self.everywhere else self.screen.showing.scope
        if scope is None:
            return super().find(query, limit)
        results, given = super().find(query, None), set(scope)
        ids = [id for id in results.found.ids if id in given]
        return replace(results, found=replace(results.found, ids=ids, count=len(ids)))

    def found(self, results: Results) -> None:
        """Show the first articles."""
        self._show(results.found.ids, results.found.count)

    def found_all(self, results: Results) -> None:
        """Show all below them."""
        if len(results.found.ids) > self.screen.articles.count:
            self._keep = self.screen.articles.current
            self._show(results.found.ids, results.found.count)

    def settled(self) -> None:
        """Show the article under the cursor."""
        self.screen.showing.show_current()

    def refused(self) -> None:
        """Say what is wrong with the query; the last articles stay."""
        self.screen.say(self.problem, error=True)

    def emptied(self) -> None:
        """Show all articles of the list."""
        self.everywhere = False
        self._show(None, 0)
        self.screen.showing.show_current()

    def _show(self, ids: Sequence[int] | None, count: int) -> None:
        self.screen.say("")
        self.screen.showing.narrow(ids, self._keep)
        self.screen.articles.show_title(self._title(count) if self.is_on else "1 Articles")
        self.screen.stand()

    def _title(self, count: int) -> str:
        whole = self.everywhere and self.screen.showing.scope is not None
        return f"1 Articles · {self.query.strip()} · {count:,} of {'the library' if whole else self._of()}"

    def _of(self) -> str:
        scope = self.screen.showing.scope
        return f"{self.library.view().count if scope is None else len(scope):,}"

    def _widen(self, argument: str) -> None:
        """Find in the whole library what was found among the articles given, or the other way round."""
        if not self.is_on:
            self.screen.say("The list is not filtered; / filters it.")
        elif self.screen.showing.scope is None:
            self.screen.say("It is a filter of the whole library already; Esc takes it away.")
        else:
            self.everywhere = not self.everywhere
            self.ask(self.query, typing=False)
