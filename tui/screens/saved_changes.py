"""What is wanted on the page of saved searches, carried out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import Worker, WorkerError

from tui.screens.searching import NO_QUERY

if TYPE_CHECKING:
    from store.journal import Act
    from tui.screens.saved import Saved
    from tui.screens.saved_screen import SavedScreen, What
    from tui.widgets.saved_list import SavedRow


class SavedChanges:
    """Changes saved searches while their page stays on view.

    A search that is moved or removed is so on the page at once, so that the next key finds it so; the page
    is read again when all that was wanted is done.
    """

    def __init__(self, saved: Saved) -> None:
        self._saved, self._screen, self._library = saved, saved.screen, saved.library
        self._open = 0
        """Changes that are being made."""

    def wished(self, what: What, row: SavedRow) -> None:
        """Carry out what is wanted of the search under the cursor."""
        page = self._saved.page
        if page is None:
            return
        if what == "undo":
            self._follow(self._screen.marking.undo())
        elif what == "redo":
            self._follow(self._screen.marking.redo())
        elif what == "start":
            self._saved.start_page()
        elif what == "new":
            self._save(page)
        elif row.is_standing:
            self._saved.say(f"“{row.name}” is a search of every library and stays as it is.")
        elif what == "rename":
            self._rename(page, row, row.name)
        elif what == "edit":
            self._edit(page, row, row.query)
        elif what == "remove":
            page.list.show([one for one in page.list.rows if one != row], None, page.list.cursor)
            self._write(lambda: self._library.remove_search(self._name(row)))
        else:
            self._move(page, row, 1 if what == "down" else -1)

    def _move(self, page: SavedScreen, row: SavedRow, step: int) -> None:
        standing = [one for one in page.list.rows if one.is_standing]
        saved = [one for one in page.list.rows if not one.is_standing]
        place = saved.index(row) + step
        if not 0 <= place < len(saved):
            self._saved.say(f"“{row.name}” is the {'last' if step > 0 else 'first'} one already.")
            return
        saved.remove(row)
        saved.insert(place, row)
        page.list.show([*standing, *saved], row.number)
        self._write(lambda: self._library.move_search(self._name(row), place))

    # What is asked for in the line that asks

    def _rename(self, page: SavedScreen, row: SavedRow, text: str) -> None:
        def rename(name: str) -> None:
            again = partial(self._rename, page, row, name)
            self._write(lambda: self._library.rename_search(self._name(row), name), again)

        page.ask("name:", rename, text)

    def _edit(self, page: SavedScreen, row: SavedRow, text: str) -> None:
        def edit(query: str) -> None:
            again = partial(self._edit, page, row, query)
            self._write(lambda: self._library.save_search(self._name(row), query), again)

        page.ask("query:", edit, text, history=self._screen.state.typed("query"), completes=True)

    def _save(self, page: SavedScreen, text: str = "") -> None:
        query = self._screen.asking.in_force.strip()

        def save(name: str) -> None:
            self._write(lambda: self._library.save_search(name, query), partial(self._save, page, name))

        if query:
            self._saved.say(f"The query: {query}")
            page.ask("save as:", save, text, [row.name for row in page.list.rows if not row.is_standing])
        else:
            self._saved.say(NO_QUERY)

    # Writing

    def _name(self, row: SavedRow) -> str:
        """Return the name that a search has by now; the one on the page if it is gone."""
        found = (search.name for search in self._library.list_searches() if search.number == row.number)
        return next(found, row.name)

    def _write(self, act: Callable[[], Act | None], again: Callable[[], object] = lambda: None) -> None:
        """Change the saved searches; ask again if that cannot be."""
        made = False

        def done(act: Act | None) -> None:
            nonlocal made
            made = True
            self._screen.say(f"{act.label} · u undoes" if act else "It was so already.")

        self._follow(self._screen.write(act, done), lambda: made or again())

    def _follow(self, change: Worker[None], then: Callable[[], object] = lambda: None) -> None:
        """Show what came of a change once it is made, and the searches once no other is being made."""

        async def follow() -> None:
            with suppress(WorkerError):
                await change.wait()
            self._open -= 1
            if not self._open:
                self._saved.show_again()
            if page is not None and page is self._saved.page:
                page.say(status.message, error=status.has_class("-error"))
                then()

        page, status = self._saved.page, self._screen.status
        self._open += 1
        self._screen.run_worker(follow(), group="saved", exclusive=False)
