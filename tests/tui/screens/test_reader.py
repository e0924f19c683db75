"""The main screen: panes by width and key, back and quit, help, empty library."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.library import Library
from tests.tui.conftest import places_under
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.commands import COMMANDS
from tui.screens.help import HelpScreen
from tui.widgets.prompt import PromptInput


def shown(press: Press) -> set[str]:
    """Return the ids of the panes on the screen."""
    return {str(widget.id) for widget in press.screen.query_one("#panes").children if widget.display}


async def test_three_layouts(app: DatelineApp) -> None:
    async with pressing(app, (150, 40)) as press:
        assert shown(press) == {"list", "article", "entities"}
        await press.pilot.resize_terminal(149, 40)
        await press.settle()
        assert shown(press) == {"list", "article"}
        await press.keys("3")
        assert shown(press) == {"article", "entities"}
        await press.pilot.resize_terminal(99, 40)
        await press.settle()
        assert shown(press) == {"entities"}
        await press.keys("2")
        assert shown(press) == {"article"}
        assert press.screen.query_one("#entity-line").display


@pytest.mark.parametrize("size", [(60, 20), (20, 5), (10, 2)])
async def test_small_terminals_work(app: DatelineApp, size: tuple[int, int]) -> None:
    async with pressing(app, size) as press:
        await press.keys("j", "enter", "m", "3", "j", "4", "escape", "1", "k", "q")


async def test_every_command_has_a_handler_or_an_action(app: DatelineApp) -> None:
    async with pressing(app) as press:
        for command in COMMANDS:
            assert command.action or command.id in press.screen.handlers, command.id
        assert {command.id for command in COMMANDS} >= press.screen.handlers.keys()


async def test_every_action_of_a_pane_exists(app: DatelineApp) -> None:
    async with pressing(app) as press:
        screen = press.screen
        panes = {
            "list": screen.articles,
            "article": screen.pane,
            "entities": screen.entity_list,
            "search": screen.search_pane.results,
            "facets": screen.search_pane.facets,
            "query": screen.search_pane.field,
            "prompt": screen.query_one(PromptInput),
        }
        for command in COMMANDS:
            if command.action:
                name = command.action.partition("(")[0]
                assert callable(getattr(panes[command.place], f"action_{name}")), command.id


async def test_tab_and_h_l_walk_through_the_panes(app: DatelineApp) -> None:
    async with pressing(app, (160, 40)) as press:
        screen = press.screen
        for pane in ("article", "entities", "list"):
            await press.keys("tab")
            assert screen.active == pane
        await press.keys("shift+tab", "h", "h")
        assert screen.active == "list"
        await press.keys("l", "l")
        assert screen.active == "entities"


async def test_escape_never_quits_and_q_does(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "m", *["escape"] * 6)
        assert press.screen.active == "list"
        assert app.is_running
        await press.keys("enter", "q", "q")
        assert app.return_code == 0


async def test_zen_shows_only_the_article(app: DatelineApp) -> None:
    async with pressing(app, (160, 40)) as press:
        await press.keys("z")
        assert shown(press) == {"article"}
        await press.keys("z")
        assert shown(press) == {"list", "article", "entities"}


async def test_help_shows_the_pane_first_and_filters(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "question_mark")
        assert isinstance(app.screen, HelpScreen)
        text = "\n".join(lines(app))
        assert text.index("In this pane") < text.index("next mention")
        assert "Everywhere" not in text
        await press.keys("slash")
        await press.type("bookmark")
        text = "\n".join(lines(app))
        assert "bookmark on or off" in text
        assert "next mention" not in text


async def test_an_unknown_command_is_one_sentence(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("colon")
        await press.type("frobnicate")
        await press.keys("enter")
        assert press.said == "There is no command “frobnicate”."


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    library = Library(places_under(tmp_path))
    app = DatelineApp(library)
    async with pressing(app) as press:
        assert "dateline PATH" in press.said
        await press.keys(
            "enter", "m", "s", "t", "a", "r", "D", "n", "J", "G", "3", "j", "enter", "i", "e", "e"
        )
        await press.keys("1", "4", "x", "down", "enter", "escape", "1", "u", "U", "space", "V", "A", "plus")
        assert app.is_running
    library.close()


async def test_one_given_article_opens_and_several_are_the_list(library: Library) -> None:
    ids = [row.id for row in library.view().page(3, 6)]
    async with pressing(DatelineApp(library, ids[:1])) as press:
        assert press.screen.active == "article"
        assert press.screen.showing.stored is not None
        assert press.screen.showing.stored.id == ids[0]
    async with pressing(DatelineApp(library, ids)) as press:
        assert press.screen.articles.count == 3
        await press.keys("escape")
        assert press.screen.articles.count == library.view().count
        assert press.screen.articles.current == ids[0]


async def test_the_palette_offers_commands_and_runs_them(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("ctrl+p")
        await press.type("bookmark on")
        await press.pilot.pause(0.3)
        await press.keys("enter")
        await press.settle()
        assert library.search("is:bookmarked").found.count == 1
