"""How things are painted: types told apart by more than colour, marks over marks, every theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.style import Style

from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp

THEMES = ("ansi-dark", "ansi-light", "textual-light", "nord", "gruvbox")


def painted(press: Press, text: str) -> Iterator[Style]:
    """Yield the style of every piece of the reading pane that is this text."""
    pane = press.screen.pane
    for y in range(pane.scrollable_content_region.height):
        for segment in pane.render_line(y):
            if segment.text == text and segment.style is not None:
                yield segment.style


def shape(style: Style) -> tuple[bool, ...]:
    """Return what of a style can be seen without colour."""
    return bool(style.bold), bool(style.underline), bool(style.italic)


async def test_types_differ_in_shape(app: DatelineApp) -> None:
    async with pressing(app, (120, 40)) as press:
        await press.keys("enter")
        person, organisation, place, plain = (
            next(painted(press, text))
            for text in ("Elnur Mammadov", "GUAM", "Central Asia", " held a meeting with")
        )
        shapes = {shape(person), shape(organisation), shape(place), shape(plain)}
        assert len(shapes) == 4
        assert len({style.color for style in (person, organisation, place, plain)}) == 4


async def test_focus_match_and_entity_differ(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "m", "m")
        backgrounds = [style.bgcolor for style in painted(press, "Japan")]
        assert len(set(backgrounds)) == 2
        await press.keys("slash")
        await press.type("held")
        (match,) = painted(press, "held")
        assert match.bgcolor not in backgrounds


async def test_off_paints_no_mention(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "e", "0")
        assert list(painted(press, "Elnur Mammadov")) == []


async def test_read_unread_and_bookmark_have_signs(app: DatelineApp) -> None:
    async with pressing(app) as press:
        assert lines(app)[1].startswith("●  ")
        await press.keys("s", "r")
        assert lines(app)[1].startswith(" ★ ")


@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_paints(app: DatelineApp, theme: str) -> None:
    async with pressing(app, (160, 40)) as press:
        app.theme = theme
        await press.keys("enter", "m", "enter", "escape", "3", "j", "4", "x")
        assert "1 Articles" not in lines(app)[0]
        assert "4 Search" in lines(app)[0]
    assert app.state.theme == theme


async def test_a_selection_is_the_text_without_line_breaks(app: DatelineApp) -> None:
    async with pressing(app, (120, 40)) as press:
        await press.keys("enter")
        pane = press.screen.pane
        await press.pilot.mouse_down(pane, offset=(5, 2))
        await press.pilot.hover(pane, offset=(20, 4))
        await press.pilot.mouse_up(pane, offset=(20, 4))
        await press.settle()
        selected = press.screen.get_selected_text()
        assert selected
        assert "\n" not in selected
        assert selected in pane.text
        (style,) = {segment.style for segment in pane.render_line(3) if segment.text == " "}
        assert style is not None
        assert style.color != style.bgcolor != pane.rich_style.bgcolor


async def test_a_click_brings_a_mention_into_focus(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter")
        row = next(y for y, line in enumerate(lines(app)) if "Elnur Mammadov" in line)
        column = lines(app)[row].index("Elnur") + 2
        await press.pilot.click(offset=(column, row))
        await press.settle()
        pane = press.screen.pane
        assert pane.focused_mention is not None
        assert pane.mentions[pane.focused_mention].text == "Elnur Mammadov"
