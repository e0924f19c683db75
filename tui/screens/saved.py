"""The command that lists the saved searches, and what is done there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import Worker, WorkerError, get_current_worker

from store.errors import DatelineError
from tui.messages import SearchCounted
from tui.screens.part import Handler, Part
from tui.screens.searching import NO_QUERY

if TYPE_CHECKING:
    from store.journal import Act
    from tui.screens.saved_screen import SavedScreen, What
    from tui.widgets.saved_list import SavedRow

_STANDING = (
    ("All articles", ""),
    ("Unread", "is:unread"),
    ("Bookmarked", "is:bookmarked"),
    ("Noted", "is:noted"),
)
"""Names and queries of the searches that every library has."""


class Saved(Part):
    """Shows the page of saved searches and carries out what is wanted there.

    The page stays on view meanwhile. A search that is moved or removed is so on the page at once, so that
    the next key finds it so; the page is read again when all that was wanted is done.
    """

    _page: SavedScreen | None = None
    """The page while it is on view."""
    _number = -1
    """The search that the cursor stood on when the page was left."""
    _changes = 0
    """Changes that are being made."""
    _known: frozenset[int] = frozenset()
    """Numbers of the searches that the page has been shown with."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"searches": lambda argument: self._show(), "start-page": lambda argument: self._start_page()}

    def written(self) -> list[str]:
        """Return how each name is written behind the command that saves; none if they cannot be read."""
        with suppress(DatelineError):
            return [f"save-search {search.name}" for search in self.library.list_searches()]
        return []

    # The page

    def _show(self) -> None:
        from tui.screens.saved_screen import SavedScreen

        rows = self._read({})
        self._page = SavedScreen(self._wished, rows, self._number, self.screen.status.message)
        self._page.begins_here(self.screen.state.start_page)
        self.screen.app.push_screen(self._page, self._closed)
        self._count(self._page, rows)

    def _closed(self, row: SavedRow | None) -> None:
        if self._page is not None and self._page.list.current is not None:
            self._number = self._page.list.current.number
        self._page = None
        self.screen.workers.cancel_group(self.screen, "searches")
        if row is not None and row.query:
            self.screen.searching.only(row.query)
        elif row is not None:
            self.screen.showing.set_scope(None)
            self.screen.showing.load_list(self.screen.articles.current)
            self.screen.show_pane("list")

    def _read(self, counted: dict[tuple[int, str], SavedRow]) -> list[SavedRow]:
        """Return the searches as the library has them, with what is known of how much they find.

        Raises:
            DamageError: The file of the saved searches is damaged.
        """
        from tui.widgets.saved_list import SavedRow

        standing = [SavedRow(-place, *search) for place, search in enumerate(_STANDING, 1)]
        saved = [SavedRow(one.number, one.name, one.query) for one in self.library.list_searches()]
        self._known = frozenset(row.number for row in saved)
        rows = ((row, counted.get((row.number, row.query), row)) for row in [*standing, *saved])
        return [replace(before, name=row.name) for row, before in rows]

    def _count(self, page: SavedScreen, rows: list[SavedRow]) -> None:
        self.screen.in_thread("searches", partial(self._count_all, page, rows))

    def _count_all(self, page: SavedScreen, rows: list[SavedRow]) -> None:
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

    # What is wanted there

    def _wished(self, what: What, row: SavedRow) -> None:
        page = self._page
        if page is None:
            return
        if what == "undo":
            self._follow(self.screen.marking.undo())
        elif what == "redo":
            self._follow(self.screen.marking.redo())
        elif what == "start":
            self._start_page()
        elif what == "new":
            self._save()
        elif row.is_standing:
            page.say(f"“{row.name}” is a search of every library and stays as it is.")
        elif what == "rename":
            self._rename(row, row.name)
        elif what == "edit":
            self._edit(row, row.query)
        elif what == "remove":
            page.list.show([one for one in page.list.rows if one != row], None, page.list.cursor)
            self._write(lambda: self.library.remove_search(self._name(row)))
        else:
            self._move(page, row, 1 if what == "down" else -1)

    def _move(self, page: SavedScreen, row: SavedRow, step: int) -> None:
        saved = [one for one in page.list.rows if not one.is_standing]
        place = saved.index(row) + step
        if not 0 <= place < len(saved):
            page.say(f"“{row.name}” is the {'last' if step > 0 else 'first'} one already.")
            return
        saved.remove(row)
        saved.insert(place, row)
        standing = [one for one in page.list.rows if one.is_standing]
        page.list.show([*standing, *saved], row.number)
        self._write(lambda: self.library.move_search(self._name(row), place))

    def _rename(self, row: SavedRow, text: str) -> None:
        def rename(name: str) -> None:
            again = partial(self._rename, row, name)
            self._write(lambda: self.library.rename_search(self._name(row), name), again)

        self._ask("name:", rename, text)

    def _edit(self, row: SavedRow, text: str) -> None:
        def edit(query: str) -> None:
            again = partial(self._edit, row, query)
            self._write(lambda: self.library.save_search(self._name(row), query), again)

        self._ask("query:", edit, text)

    def _save(self, text: str = "") -> None:
        query = self.screen.asking.query.strip()

        def save(name: str) -> None:
            self._write(lambda: self.library.save_search(name, query), partial(self._save, name))

        if query:
            names = [row.name for row in self._page.list.rows if not row.is_standing] if self._page else []
            self._say(f"The query: {query}")
            self._ask("save as:", save, text, names)
        else:
            self._say(NO_QUERY)

    def _ask(
        self, label: str, then: Callable[[str], object], text: str, names: list[str] | None = None
    ) -> None:
        if self._page is not None:
            self._page.ask(label, then, text, names or [])

    def _name(self, row: SavedRow) -> str:
        """Return the name that a search has by now; the one on the page if it is gone."""
        found = (search.name for search in self.library.list_searches() if search.number == row.number)
        return next(found, row.name)

    def _write(self, act: Callable[[], Act | None], again: Callable[[], object] = lambda: None) -> None:
        """Change the saved searches; ask again if that cannot be."""
        made = False

        def done(act: Act | None) -> None:
            nonlocal made
            made = True
            self.screen.say(f"{act.label} · u undoes" if act else "It was so already.")

        self._follow(self.screen.write(act, done), lambda: made or again())

    def _follow(self, change: Worker[None], then: Callable[[], object] = lambda: None) -> None:
        """Show what came of a change once it is made, and the searches once no other is being made."""

        async def follow() -> None:
            with suppress(WorkerError):
                await change.wait()
            self._changes -= 1
            if self._page is not None:
                self._page.say(self.screen.status.message, error=self.screen.status.has_class("-error"))
                if not self._changes:
                    self._show_again(self._page)
                then()

        self._changes += 1
        self.screen.run_worker(follow(), group="saved", exclusive=False)

    def _show_again(self, page: SavedScreen) -> None:
        """Show the searches as they are now, with the cursor on the same one, or on one that came."""
        known, here = self._known, page.list.current
        try:
            rows = self._read({(row.number, row.query): row for row in page.list.rows})
        except DatelineError as error:
            self._say(str(error), error=True)
            return
        came = self._known - known
        number = next(iter(came)) if len(came) == 1 else here.number if here else None
        page.list.show(rows, number, page.list.cursor)
        self._count(page, rows)

    # Where the app begins

    def _start_page(self) -> None:
        begins = self.screen.state.start_page = not self.screen.state.start_page
        self._say(
            "The app begins with the saved searches from now on."
            if begins
            else "The app begins with the list of articles from now on."
        )
        if self._page is not None:
            self._page.begins_here(begins)

    def _say(self, text: str, *, error: bool = False) -> None:
        self.screen.say(text, error=error)
        if self._page is not None:
            self._page.say(text, error=error)
