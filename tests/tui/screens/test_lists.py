"""The lists by keys: what scrolls, by how much, and what is painted."""

from __future__ import annotations

import pytest

from tests.tui.pressing import Press, pressing
from tui.app import DatelineApp


def on_view(press: Press) -> range:
    """Return the rows of the list that are on the screen."""
    return press.screen.articles.on_view


async def test_a_list_jumps_by_half_a_page_where_the_cursor_leaves_it(app: DatelineApp) -> None:
    async with pressing(app, (120, 24)) as press:
        articles, page = press.screen.articles, len(on_view(press))
        await press.keys(*["j"] * (page - 2))
        assert on_view(press).start == 0
        await press.keys("j", "j")
        first = articles.cursor - on_view(press).start
        assert abs(first - page // 2) <= 1
        before = on_view(press)
        await press.keys("j", "j", "k", "k", "k")
        assert on_view(press) == before
        await press.keys(*["k"] * (articles.cursor - before.start + 1))
        assert on_view(press).start < before.start - 1
        assert articles.cursor in on_view(press)


@pytest.mark.parametrize("keys", [("G",), ("pagedown",), ("ctrl+d",) * 3])
async def test_a_leap_scrolls_no_further_than_it_must(app: DatelineApp, keys: tuple[str, ...]) -> None:
    async with pressing(app, (120, 24)) as press:
        await press.keys(*keys)
        assert press.screen.articles.cursor in (on_view(press)[-1], on_view(press)[-2])
