"""Typing a query: Tab completes, the arrows bring earlier queries back."""

from __future__ import annotations

from store.library import Library
from tests.tui.pressing import lines, pressing
from tui.app import DatelineApp


async def test_values_are_proposed_with_their_counts(app: DatelineApp, library: Library) -> None:
    library.tag(list(library.search("moon").found.ids), ["lunar"], [])
    library.tag(list(library.search("moon").found.ids)[:1], ["lunch"], [])
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("tag:lun")
        text = lines(app)
        count = library.search("tag:lunar").found.count
        assert any(line[:38].split() == ["lunar", str(count)] for line in text)
        assert any(line[:38].split() == ["lunch", "1"] for line in text)
        await press.keys("tab")
        assert press.screen.search_pane.field.value == "tag:lunar"
        assert press.screen.search_pane.results.count == count
        await press.keys("tab")
        assert press.screen.search_pane.field.value == "tag:lunch"
        await press.keys("shift+tab")
        assert press.screen.search_pane.field.value == "tag:lunar"
        await press.type(" x")
        assert not press.screen.search_pane.field.proposal_list.display


async def test_fields_are_completed_when_asked_for(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("moon sou")
        assert not press.screen.search_pane.field.proposal_list.display
        await press.keys("tab")
        assert press.screen.search_pane.field.value == "moon source:"


async def test_a_name_is_completed_in_quotes(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("person:")
        await press.keys("tab")
        field = press.screen.search_pane.field
        assert field.value.startswith('person:"')
        assert field.cursor_position == len(field.value)
        assert press.screen.search_pane.results.count > 0


async def test_the_filter_of_the_list_is_completed_too(app: DatelineApp, library: Library) -> None:
    library.tag(list(library.search("moon").found.ids), ["lunar"], [])
    async with pressing(app, (80, 24)) as press:
        await press.keys("slash")
        await press.type("tag:lu")
        await press.keys("tab", "enter")
        assert press.screen.articles.count == library.search("tag:lunar").found.count > 0


async def test_proposals_go_with_the_field(app: DatelineApp, library: Library) -> None:
    library.tag(list(library.search("moon").found.ids), ["lunar"], [])
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("tag:lu")
        proposals = press.screen.search_pane.field.proposal_list
        assert proposals.display
        await press.keys("tab", "enter")
        assert not proposals.display


async def test_earlier_queries_come_back(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        field = press.screen.search_pane.field
        await press.keys("4")
        await press.type("moon")
        await press.keys("enter", "slash", "ctrl+u")
        await press.type("treaty")
        await press.keys("enter", "slash", "ctrl+u")
        await press.type("oil")
        await press.keys("up")
        assert field.value == "treaty"
        await press.keys("up")
        assert field.value == "moon"
        assert list(press.screen.search_pane.results.all_ids()) == list(library.search("moon*").found.ids)
        await press.keys("up")
        assert field.value == "moon"
        await press.keys("down", "down")
        assert field.value == "oil"
        await press.keys("down")
        assert press.screen.search_pane.results.has_focus
        assert press.screen.state.typed("query") == ["moon", "treaty", "oil"]


async def test_queries_are_there_after_a_restart(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("slash")
        await press.type("moon")
        await press.keys("enter")
    async with pressing(DatelineApp(library)) as press:
        await press.keys("4", "up")
        assert press.screen.search_pane.field.value == "moon"


async def test_earlier_commands_come_back(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("colon")
        await press.type("search moon")
        await press.keys("enter", "escape", "escape", "colon", "up")
        assert press.screen.prompt.is_open
        await press.keys("enter")
        assert press.screen.search_pane.field.value == "moon"


async def test_a_completed_field_offers_its_values(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("pers")
        await press.keys("tab")
        field = press.screen.search_pane.field
        assert field.value == "person:"
        assert field.proposal_list.display
        await press.keys("tab")
        assert field.value.startswith('person:"')
