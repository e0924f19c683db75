"""Saved searches changed on their page: order, names, queries, what is removed and what is undone."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from store.errors import LibraryError
from store.journal import Act
from store.library import Library
from tests.tui.conftest import places_under
from tests.tui.screens.saved_page import answer, current, names, on_page, page, saved, shown, stand
from tui.widgets.prompt import PromptInput


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
