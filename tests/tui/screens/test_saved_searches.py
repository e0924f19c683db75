"""The page of saved searches: counts, what it opens, what it says, and where the app begins."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from store.library import Library
from store.saved_searches import SavedSearch
from tests.tui.pressing import pressing
from tests.tui.screens.saved_page import answer, current, names, on_page, page, shown, stand
from tui.app import DatelineApp


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
