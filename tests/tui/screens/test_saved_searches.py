"""The page of saved searches: counts, order, names, queries, what is undone, and where the app begins."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from threading import Event

import pytest

from store.errors import LibraryError
from store.journal import Act
from store.library import Library
from store.saved_searches import SavedSearch
from tests.tui.conftest import places_under
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.screens.saved_screen import SavedScreen
from tui.widgets.prompt import PromptInput
from tui.widgets.saved_list import SavedRow

STANDING = ["All articles", "Unread", "Bookmarked", "Noted"]


@pytest.fixture
def searches(library: Library) -> Library:
    """The samples with three saved searches."""
    library.save_search("moon", "title:moon")
    library.save_search("new moon", "search:moon is:unread")
    library.save_search("treaties", "treaty")
    return library


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


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_f_lists_the_searches_with_what_they_find(
    searches: Library, size: tuple[int, int], pane: str
) -> None:
    searches.bookmark(searches.search("treaty").found.ids[:1], True)
    searches.mark_read(searches.search("title:moon").found.ids[:1], True)
    articles, moons = searches.view().count, searches.search("title:moon").found.count
    async with on_page(searches, size) as press:
        await press.keys(pane, "f")
        assert names(press) == ["moon", "new moon", "treaties"]
        counts = {row.name: (row.unread, row.count) for row in page(press).list.rows}
        assert counts["All articles"] == (articles - 1, articles)
        assert counts["Unread"] == (articles - 1, articles - 1)
        assert counts["Bookmarked"] == (1, 1)
        assert counts["Noted"] == (0, 0)
        assert counts["moon"] == (moons - 1, moons)
        assert counts["new moon"] == (moons - 1, moons - 1)
        await stand(press, "moon")
        text = shown(press)
        assert f"moon {moons - 1} {moons} title:moon" in text
        assert "unread all" in text
        await press.keys("escape")
        assert press.app.screen is press.screen


async def test_the_page_is_there_before_anything_is_counted(
    searches: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go, count = Event(), searches.count_search

    def slow(search: SavedSearch) -> SavedSearch:
        assert may_go.wait(30)
        return count(search)

    monkeypatch.setattr(searches, "count_search", slow)
    async with on_page(searches) as press:
        await press.pilot.press("f", "j")
        assert current(press).name == "Unread"
        assert "Unread … … is:unread" in shown(press)
        may_go.set()
        await press.settle()
        assert "…" not in shown(press)


async def test_a_key_that_is_typed_is_no_command(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("4")
        await press.type("fff")
        assert press.screen.search_pane.field.value == "fff"


async def test_enter_opens_the_query_to_be_changed(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("f")
        await stand(press, "new moon")
        await press.keys("enter")
        assert press.screen.active == "search"
        assert press.screen.search_pane.field.value == "search:moon is:unread"
        assert press.screen.search_pane.results.count == searches.search("title:moon").found.count
        await press.keys("f")
        assert current(press).name == "new moon"
        await press.keys("g", "enter")
        assert press.screen.active == "list"
        assert press.screen.articles.count == searches.view().count


async def test_all_articles_are_more_than_what_was_given(searches: Library) -> None:
    given = searches.search("title:moon").found.ids
    async with pressing(DatelineApp(searches, given)) as press:
        assert press.screen.articles.count == len(given)
        await press.keys("slash")
        await press.type("unknownword")
        await press.keys("enter")
        assert press.screen.articles.count == 0
        await press.keys("f", "enter")
        assert press.screen.articles.count == searches.view().count
        assert not press.screen.filtering.is_on


async def test_capital_letters_move_a_search_and_every_press_counts(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("f")
        await stand(press, "moon")
        await press.pilot.press("J", "J")
        await press.settle()
        assert names(press) == [name for name, _ in saved(searches)] == ["new moon", "treaties", "moon"]
        assert current(press).name == "moon"
        assert press.said == "Moved the saved search “moon” · u undoes"
        await press.pilot.press("K", "K", "j", "J")
        await press.settle()
        assert names(press) == [name for name, _ in saved(searches)] == ["moon", "treaties", "new moon"]
        assert current(press).name == "new moon"
        await press.keys("u", "u", "u")
        assert names(press) == [name for name, _ in saved(searches)] == ["new moon", "treaties", "moon"]
        assert current(press).name == "new moon"


async def test_keys_do_not_wait_for_the_changes_before_them(
    searches: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go, move = Event(), searches.move_search

    def slow(name: str, place: int) -> Act | None:
        assert may_go.wait(30)
        return move(name, place)

    monkeypatch.setattr(searches, "move_search", slow)
    async with on_page(searches) as press:
        await press.keys("f")
        await stand(press, "moon")
        await press.pilot.press("J", "J", "k", "J", "k", "d", "d")
        assert saved(searches)[0] == ("moon", "title:moon")
        may_go.set()
        await press.settle()
        assert names(press) == [name for name, _ in saved(searches)] == ["new moon"]
        assert current(press).name == "new moon"
        assert press.said == "Removed the saved search “treaties” · u undoes"


async def test_the_first_and_the_last_stay(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("f", "G", "J")
        assert "“treaties” is the last one already." in shown(press)
        await stand(press, "moon")
        await press.keys("K")
        assert "“moon” is the first one already." in shown(press)
        assert names(press) == ["moon", "new moon", "treaties"]


async def test_a_search_is_renamed_where_others_contain_it(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("f")
        await stand(press, "moon")
        await answer(press, "R", "the moon")
        assert saved(searches)[:2] == [
            ("the moon", "title:moon"),
            ("new moon", 'search:"the moon" is:unread'),
        ]
        assert current(press).name == "the moon"
        assert "Renamed a saved search to “the moon” · u undoes" in shown(press)
        await answer(press, "R", "treaties")
        assert "There is a saved search “treaties” already." in shown(press)
        assert page(press).prompt.is_open
        await press.keys("escape", "u")
        assert names(press) == ["moon", "new moon", "treaties"]
        assert current(press).name == "moon"


async def test_a_query_is_edited_and_an_error_names_the_column(searches: Library) -> None:
    async with on_page(searches, (60, 20)) as press:
        await press.keys("f")
        await stand(press, "treaties")
        await answer(press, "e", "treaty surce:x")
        assert "(column 8)" in shown(press)
        assert "did you mean “source:”?" in shown(press)
        assert saved(searches)[2] == ("treaties", "treaty")
        assert page(press).prompt.is_open
        await press.keys("ctrl+u")
        await press.type("kyoto")
        await press.keys("enter")
        assert saved(searches)[2] == ("treaties", "kyoto")
        assert current(press).count == searches.search("kyoto").found.count
        assert "(column 8)" not in shown(press)
        await press.keys("U")
        assert press.said == "There is nothing to redo."
        await press.keys("u", "U")
        assert saved(searches)[2] == ("treaties", "kyoto")
        assert press.said.startswith("Done again: ")


async def test_a_query_is_completed_and_recalled_where_it_is_edited(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("4")
        await press.type("kyoto")
        await press.keys("enter", "f")
        await stand(press, "treaties")
        await press.keys("e", "up")
        field = page(press).prompt.query_one(PromptInput)
        assert field.value == "kyoto"
        await press.type(" sour")
        await press.keys("tab")
        assert field.value == "kyoto source:"
        await press.keys("escape", "escape")
        assert press.app.screen is press.screen
        assert saved(searches)[2] == ("treaties", "treaty")


async def test_what_is_removed_comes_back_under_the_cursor(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("f")
        await stand(press, "moon")
        await press.keys("d")
        assert names(press) == ["new moon", "treaties"]
        assert current(press).name == "new moon"
        assert press.said == "Removed the saved search “moon” · u undoes"
        assert "There is no saved search “moon”" in current(press).problem
        assert "There is no saved search “moon”" in shown(press)
        await press.keys("G", "u")
        assert names(press) == ["moon", "new moon", "treaties"]
        assert current(press).name == "moon"
        await press.keys("j")
        assert current(press).problem == ""
        await press.pilot.press("k", "D", "D", "D")
        await press.settle()
        assert saved(searches) == []
        assert names(press) == []
        assert current(press).name == "Noted"
        assert "none yet: n saves the query in force" in shown(press)
        await press.keys("u", "u", "u")
        assert names(press) == ["moon", "new moon", "treaties"]


async def test_those_of_every_library_stay(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("f", "j")
        for key in ("d", "D", "J", "K", "R", "e"):
            page(press).say("")
            await press.keys(key)
            assert "“Unread” is a search of every library and stays as it is." in shown(press)
        assert names(press) == ["moon", "new moon", "treaties"]


async def test_n_saves_the_query_in_force(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("f", "n")
        assert "There is no query in force to save; F begins one." in shown(press)
        await press.keys("escape", "4")
        await press.type("kyoto")
        await press.keys("enter", "f", "n")
        assert "The query: kyoto" in shown(press)
        await press.type("Kyoto")
        await press.keys("enter")
        assert saved(searches)[3] == ("Kyoto", "kyoto*")
        assert current(press).name == "Kyoto"
        assert current(press).count == searches.search("kyoto").found.count > 0
        await press.keys("u")
        assert names(press) == ["moon", "new moon", "treaties"]
        await press.keys("escape", "1", "slash")
        await press.type("treaty")
        await press.keys("enter", "f", "n")
        assert "The query: treaty" in shown(press)


async def test_a_change_that_cannot_be_made_leaves_the_page_as_it_was(
    searches: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise LibraryError("The disk [/x] is full.")

    monkeypatch.setattr(searches, "remove_search", refuse)
    async with on_page(searches) as press:
        await press.keys("f")
        await stand(press, "moon")
        await press.keys("d")
        assert "The disk [/x] is full." in shown(press)
        assert names(press) == ["moon", "new moon", "treaties"]


async def test_another_process_has_changed_them(searches: Library, folder: Path) -> None:
    other = Library(places_under(folder))
    async with on_page(searches) as press:
        await press.keys("f", "escape")
        other.save_search("from elsewhere", "baku")
        await press.keys("f")
        assert names(press)[-1] == "from elsewhere"
        other.rename_search("from elsewhere", "renamed")
        await press.keys("G", "d")
        assert names(press) == ["moon", "new moon", "treaties"]
    other.close()


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_hostile_names_and_queries_are_only_text(library: Library, size: tuple[int, int]) -> None:
    library.save_search("[/x] \x1b]52;c;eA==\x07[bold]\u202e", "[/y]\x1b[2J OR [red]")
    async with on_page(library, size) as press:
        await press.keys("f", "G")
        assert "[/x]" in shown(press)
        assert "[/y]" in shown(press)
        assert not {"\x1b", "\x07", "\u202e"} & set(shown(press))
        await answer(press, "R", "[/z] [bold")
        assert "“[/z] [bold”" in shown(press)
        await answer(press, "e", "date:[/y]")
        assert "date:[/y]" in shown(press)
        await press.keys("escape", "d", "u")
        assert names(press) == ["[/z] [bold"]


async def test_a_damaged_file_is_one_sentence(searches: Library, folder: Path) -> None:
    async with on_page(searches) as press:
        path = next(folder.rglob("searches.json"))
        path.write_text("{")
        await press.keys("f")
        assert press.app.screen is press.screen
        assert f"{path} is damaged" in press.said
        await press.keys("colon")
        assert press.screen.prompt.is_open


async def test_save_search_completes_the_names(searches: Library) -> None:
    async with on_page(searches) as press:
        await press.keys("colon")
        await press.type("save-search kyoto")
        await press.keys("enter")
        assert press.said == "There is no query in force to save; F begins one."
        await press.keys("4")
        await press.type("kyoto")
        await press.keys("enter", "colon")
        field = press.screen.prompt.query_one(PromptInput)
        await press.type("save-s")
        await press.keys("tab")
        assert field.value == "save-search"
        await press.type(" N")
        await press.keys("tab")
        assert field.value == "save-search new moon"
        await press.keys("enter")
        assert saved(searches)[1] == ("new moon", "kyoto*")
        await press.keys("colon")
        await press.type("save-search")
        await press.keys("enter", "tab", "tab")
        assert field.value == "save-search new moon"
        await press.keys("escape", "colon")
        await press.type("searches")
        await press.keys("enter")
        assert names(press) == ["moon", "new moon", "treaties"]


async def test_the_app_begins_with_the_page_if_that_is_wanted(searches: Library) -> None:
    async with on_page(searches) as press:
        assert press.app.screen is press.screen
        await press.keys("colon")
        await press.type("start-page")
        await press.keys("enter")
        assert press.said == "The app begins with the saved searches from now on."
    async with on_page(searches, (60, 20)) as press:
        assert names(press) == ["moon", "new moon", "treaties"]
        assert current(press).count == searches.view().count
        assert "the app begins here" in shown(press)
        await press.keys("q")
        assert press.app.screen is press.screen
        assert press.screen.articles.has_focus
    async with pressing(DatelineApp(searches, searches.search("title:moon").found.ids)) as press:
        assert press.app.screen is press.screen
        await press.keys("f", "b")
        assert "The app begins with the list of articles from now on." in shown(press)
        assert "the app begins here" not in shown(press)
    async with on_page(searches) as press:
        assert press.app.screen is press.screen
