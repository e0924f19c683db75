"""Bars around an article: its header, its entities in short."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from store.clean import clean_line

if TYPE_CHECKING:
    from store.article import EntityCount


class ArticleHeader(Static):
    """Where and when the article is from, and what the reader made of it; always two lines."""

    DEFAULT_CSS = """
    ArticleHeader { height: 2; padding: 0 1; color: $text-muted; background: $surface; text-wrap: nowrap; }
    """

    def show(self, meta: str, marks: str) -> None:
        """Show an article's two lines."""
        self.update(Content(f"{clean_line(meta)}\n{clean_line(marks)}"), layout=False)


class EntityLine(Static):
    """The entities of the article on one line, where their pane has no room."""

    DEFAULT_CSS = """
    EntityLine { height: 1; padding: 0 1; color: $text-accent; background: $panel; text-wrap: nowrap;
        text-overflow: ellipsis; }
    """

    def show(self, entities: Sequence[EntityCount]) -> None:
        """Show the entities, most mentioned first."""
        named = [entity for entity in entities if entity.type in ("PER", "ORG", "LOC", "EVENT")]
        names = " · ".join(f"{entity.entity} {entity.count}" for entity in named)
        self.update(Content(f"3 {clean_line(names)}" if names else "no entities"), layout=False)
