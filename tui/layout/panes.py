"""Which panes fit: three side by side, two, or one at a time."""

from __future__ import annotations

from typing import Literal

Pane = Literal["list", "article", "entities", "search"]

MEDIUM = 100
"""Columns from which two panes stand side by side."""
WIDE = 150
"""Columns from which three do."""


def visible_panes(width: int, active: Pane, left: Pane, zen: bool) -> frozenset[Pane]:
    """Return the panes to show.

    Args:
        width: Columns of the terminal.
        active: The pane that has the keys.
        left: What stands on the left: the list or the search.
        zen: Whether only the article is wanted.
    """
    if zen and active == "article":
        return frozenset({"article"})
    if width < MEDIUM:
        return frozenset({active})
    if width < WIDE:
        return frozenset({"article", "entities"}) if active == "entities" else frozenset({left, "article"})
    return frozenset({left, "article", "entities"})


def has_entity_line(width: int, active: Pane, zen: bool) -> bool:
    """Return whether a line of entities stands in for their pane."""
    return width < WIDE and active == "article" and not zen
