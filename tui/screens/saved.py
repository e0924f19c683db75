"""The page of saved searches: shown, counted beside the keys, and left for what it lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from store.errors import DatelineError
from tui.messages import CompletionWanted, SearchCounted
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from tui.screens.saved_changes import SavedChanges
    from tui.screens.saved_screen import SavedScreen
    from tui.widgets.saved_list import SavedRow

_STANDING = (
    ("All articles", ""),
    ("Unread", "is:unread"),
    ("Bookmarked", "is:bookmarked"),
    ("Noted", "is:noted"),
)
"""Names and queries of the searches that every library has."""


class Saved(Part):
    """Shows the searches, reads them anew after each change, and says where the app begins."""

    page: SavedScreen | None = None
    """The page while it is on view."""
    _number = -1
    """The search that the cursor stood on when the page was left."""
    _known: frozenset[int] = frozenset()
    """Numbers of the saved searches when they were read last."""

    @cached_property
    def _changes(self) -> SavedChanges:
        from tui.screens.saved_changes import SavedChanges

        return SavedChanges(self)

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"searches": lambda argument: self._show(), "start-page": lambda argument: self.start_page()}

    def written(self) -> list[str]:
        """Return how each name is written behind the command that saves; none if they cannot be read."""
        with suppress(DatelineError):
            return [f"save-search {search.name}" for search in self.library.list_searches()]
        return []

    def say(self, text: str, *, error: bool = False) -> None:
        """Say something on the page, and below the panes for when it is left."""
        self.screen.say(text, error=error)
        if self.page is not None:
            self.page.say(text, error=error)

    # The page

    def _show(self) -> None:
        from tui.screens.saved_screen import SavedScreen

        rows = self._read({})
        self.page = SavedScreen(
            self._changes.wished, self._complete, rows, self._number, self.screen.status.message
        )
        self.page.begins_here(self.screen.state.start_page)
        self.screen.app.push_screen(self.page, self._closed)
        self._count(self.page, rows)

    def show_again(self) -> None:
        """Show the searches as they are now, with the cursor on the same one, or on one that came."""
        page, known = self.page, self._known
        if page is None:
            return
        here = page.list.current
        try:
            rows = self._read({(row.number, row.query): row for row in page.list.rows})
        except DatelineError as error:
            self.say(str(error), error=True)
            return
        came = self._known - known
        number = next(iter(came)) if len(came) == 1 else here.number if here else None
        page.list.show(rows, number, page.list.cursor)
        self._count(page, rows)

    def _closed(self, row: SavedRow | None) -> None:
        if self.page is not None and self.page.list.current is not None:
            self._number = self.page.list.current.number
        self.page = None
        self.screen.workers.cancel_group(self.screen, "searches")
        if row is not None and row.query:
            self.screen.searching.only(row.query)
        elif row is not None:
            here = self.screen.articles.current
            self.screen.showing.set_scope(None)
            self.screen.filtering.clear()
            self.screen.showing.load_list(here)
            self.screen.show_pane("list")

    def _complete(self, message: CompletionWanted) -> None:
        self.screen.completing.look(message.field, pressed=message.pressed)

    def _read(self, counted: Mapping[tuple[int, str], SavedRow]) -> list[SavedRow]:
        """Return the searches as the library has them.

        Args:
            counted: By number and query, what is known already of how much they find.

        Raises:
            DamageError: The file of the saved searches is damaged.
        """
        from tui.widgets.saved_list import SavedRow

        standing = [SavedRow(-place, *search) for place, search in enumerate(_STANDING, 1)]
        saved = [SavedRow(one.number, one.name, one.query) for one in self.library.list_searches()]
        self._known = frozenset(row.number for row in saved)
        rows = [*standing, *saved]
        return [replace(counted.get((row.number, row.query), row), name=row.name) for row in rows]

    def _count(self, page: SavedScreen, rows: Sequence[SavedRow]) -> None:
        self.screen.in_thread("searches", partial(self._count_all, page, rows))

    def _count_all(self, page: SavedScreen, rows: Sequence[SavedRow]) -> None:
        from store.saved_searches import SavedSearch

        worker = get_current_worker()
        for row in rows:
            try:
                found = self.library.count_search(SavedSearch(row.number, row.name, row.query))
                counted = replace(row, count=found.count, unread=found.unread, problem=found.problem)
            except DatelineError as error:
                counted = replace(row, problem=str(error))
            if worker.is_cancelled:
                return
            page.post_message(SearchCounted(counted))

    # Where the app begins

    def start_page(self) -> None:
        """Let the app begin with the page from now on, or with the list again."""
        begins = self.screen.state.start_page = not self.screen.state.start_page
        place = "the saved searches" if begins else "the list of articles"
        self.say(f"The app begins with {place} from now on.")
        if self.page is not None:
            self.page.begins_here(begins)
