"""What tests of the page of saved searches share: a library with some, the page on view, its rows."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

from store.library import Library
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.screens.saved_screen import SavedScreen
from tui.widgets.saved_list import SavedRow

STANDING = ["All articles", "Unread", "Bookmarked", "Noted"]


def on_page(library: Library, size: tuple[int, int] = (120, 40)) -> AbstractAsyncContextManager[Press]:
    """Run the app on a library."""
    return pressing(DatelineApp(library), size)


def page(press: Press) -> SavedScreen:
    """Return the page, which must be on view."""
    screen = press.app.screen
    assert isinstance(screen, SavedScreen)
    return screen


def current(press: Press) -> SavedRow:
    """Return the search under the cursor."""
    row = page(press).list.current
    assert row is not None
    return row


def names(press: Press) -> list[str]:
    """Return the names on the page, those of every library left out."""
    found = [row.name for row in page(press).list.rows]
    assert found[: len(STANDING)] == STANDING
    return found[len(STANDING) :]


def saved(library: Library) -> list[tuple[str, str]]:
    """Return names and queries as the library has them."""
    return [(search.name, search.query) for search in library.list_searches()]


def shown(press: Press) -> str:
    """Return the screen on one line, each run of blanks as one."""
    return " ".join(" ".join(line.strip("│╭╰╮╯─ ") for line in lines(press.app)).split())


async def stand(press: Press, name: str) -> None:
    """Put the cursor on a search."""
    await press.keys("g")
    while current(press).name != name:
        here = current(press)
        await press.keys("j")
        assert current(press) != here


async def answer(press: Press, key: str, text: str) -> None:
    """Press a key that asks, and write something else than what stands there."""
    await press.keys(key, "ctrl+u")
    await press.type(text)
    await press.keys("enter")
