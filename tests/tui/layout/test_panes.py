"""Which panes fit at which width."""

from __future__ import annotations

import pytest

from tui.layout.panes import Pane, has_entity_line, visible_panes

PANES: tuple[Pane, ...] = ("list", "article", "entities", "search")


@pytest.mark.parametrize("active", PANES)
def test_one_pane_below_a_hundred_columns(active: Pane) -> None:
    assert visible_panes(99, active, "list", False) == {active}


def test_two_panes_below_a_hundred_and_fifty() -> None:
    assert visible_panes(100, "list", "list", False) == {"list", "article"}
    assert visible_panes(149, "search", "search", False) == {"search", "article"}
    assert visible_panes(149, "entities", "list", False) == {"article", "entities"}


def test_three_panes_from_a_hundred_and_fifty() -> None:
    assert visible_panes(150, "article", "list", False) == {"list", "article", "entities"}


@pytest.mark.parametrize("width", [60, 120, 200])
def test_zen_shows_the_article_alone(width: int) -> None:
    assert visible_panes(width, "article", "list", True) == {"article"}


@pytest.mark.parametrize("width", [60, 99, 100, 149, 150, 300])
@pytest.mark.parametrize("active", PANES)
def test_the_active_pane_is_always_shown(width: int, active: Pane) -> None:
    left: Pane = "search" if active == "search" else "list"
    assert active in visible_panes(width, active, left, False)


def test_the_entity_line_stands_in_for_the_pane() -> None:
    assert has_entity_line(120, "article", False)
    assert not has_entity_line(150, "article", False)
    assert not has_entity_line(80, "list", False)
    assert not has_entity_line(80, "article", True)
