"""The filter of the list by keys: live, visible, kept or given up, widened."""

from __future__ import annotations

import pytest

from store.library import Library
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.screens import asking


def shown(press: Press) -> list[int]:
    """Return the ids of the list."""
    return list(press.screen.articles.all_ids())


async def test_the_list_narrows_while_typing_and_escape_widens_it(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        everything = shown(press)
        await press.keys("slash")
        await press.type("title:moon")
        found = list(library.search("title:moon").found.ids)
        assert shown(press) == found
        assert 0 < len(found) < len(everything)
        await press.keys("enter")
        assert press.screen.articles.has_focus
        assert shown(press) == found
        assert f"title:moon · {len(found)} of {len(everything)}" in "\n".join(lines(app))
        await press.keys("escape")
        assert shown(press) == everything
        assert press.screen.articles.current == found[0]
        assert lines(app)[0].startswith("─1 Articles──")


async def test_escape_while_typing_puts_the_filter_before_back(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("j", "j", "slash")
        here = press.screen.articles.current
        await press.type("moon")
        await press.keys("escape")
        assert press.screen.articles.current == here
        assert len(shown(press)) == library.view().count
        await press.keys("slash")
        await press.type("moon")
        await press.keys("enter", "slash")
        await press.type(" -moon")
        assert shown(press) == []
        await press.keys("escape")
        assert shown(press) == list(library.search("moon").found.ids)


async def test_the_cursor_stays_on_its_article_if_the_filter_finds_it(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("G")
        here = press.screen.articles.current
        await press.keys("slash")
        await press.type("is:unread")
        assert press.screen.articles.current == here


async def test_all_are_found_after_the_first(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "FIRST", 2)
    async with pressing(app) as press:
        await press.keys("G", "slash")
        await press.type("the")
        assert shown(press) == list(library.search("the").found.ids)


async def test_a_wrong_query_keeps_list_and_prompt(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("slash")
        await press.type("moon")
        found = shown(press)
        await press.type(" (")
        assert shown(press) == found == list(library.search("moon").found.ids)
        assert "column 6" in press.said
        await press.keys("enter")
        assert press.screen.prompt.is_open
        assert "column 6" in press.said
        await press.keys("backspace", "backspace", "enter")
        assert not press.screen.prompt.is_open
        assert shown(press) == found


async def test_enter_does_not_come_before_what_was_typed(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("slash")
        await press.pilot.press(*"treaty", "enter", "s")
        await press.settle()
        newest = library.search("treaty").found.ids[0]
        assert list(library.search("is:bookmarked").found.ids) == [newest]


async def test_a_row_stays_though_the_filter_does_not_hold_any_more(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("slash")
        await press.type("is:unread")
        await press.keys("enter", "j", "r")
        row = press.screen.articles.row(1)
        assert row is not None
        assert row.read
        assert press.screen.articles.cursor == 1
        count = press.screen.articles.count
        await press.keys("D")
        assert press.screen.articles.count == count - 1
        await press.keys("u")
        assert press.screen.articles.count == count


async def test_what_was_given_is_filtered_and_can_be_widened(library: Library) -> None:
    given = list(library.view().all_ids())[:4]
    app = DatelineApp(library, given)
    async with pressing(app) as press:
        await press.keys("slash")
        await press.type("the")
        await press.keys("enter")
        found = list(library.search("the").found.ids)
        within = [id for id in found if id in given]
        assert shown(press) == within
        assert f"the · {len(within)} of 4" in "\n".join(lines(app))
        await press.keys("W")
        assert shown(press) == found
        assert f"the · {len(found)} of the library" in "\n".join(lines(app))
        await press.keys("W")
        assert shown(press) == within
        await press.keys("W", "escape")
        assert shown(press) == given
        await press.keys("escape")
        assert len(shown(press)) == library.view().count


async def test_widening_says_why_it_cannot(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("W")
        assert press.said == "The list is not filtered; / filters it."
        await press.keys("slash")
        await press.type("moon")
        await press.keys("enter", "W")
        assert "the whole library already" in press.said


async def test_a_filter_goes_on_as_a_search_and_can_be_saved(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("slash")
        await press.type("title:moon")
        await press.keys("enter", "colon")
        await press.type("save-search the moon")
        await press.keys("enter")
        assert [saved.query for saved in library.saved_searches()] == ["title:moon*"]
        await press.keys("F")
        assert press.screen.search_pane.field.value == "title:moon"
        assert list(press.screen.search_pane.results.all_ids()) == shown(press)


async def test_an_article_of_a_filtered_list_opens_at_the_first_hit(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("slash")
        await press.type("congratulated")
        await press.keys("enter", "enter")
        pane = press.screen.pane
        start, end = pane.matches[0]
        assert pane.text[start:end] == "congratulated"
        assert pane.top <= start < pane.bottom


async def test_the_entities_of_the_list_are_those_of_the_filtered_one(
    app: DatelineApp, library: Library
) -> None:
    async with pressing(app, (200, 50)) as press:
        await press.keys("slash")
        await press.type("congratulated")
        await press.keys("enter", "3", "v")
        found = list(library.search("congratulated").found.ids)
        wanted = {entity.entity for id in found for entity in library.article(id).mentions}
        entities = press.screen.entity_list
        names = {entity.entity for group in entities._groups.values() for entity in group}
        assert names == wanted


async def test_brackets_in_a_filter_are_only_text(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("slash")
        await press.type("moon -[/x]")
        await press.keys("enter")
        assert "[/x]" in lines(app)[0]
