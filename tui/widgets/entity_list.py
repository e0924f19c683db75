"""The entities of the open article, by type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType

from store.article import EntityCount
from store.vocabulary import ENTITY_TYPES, EntityType
from tui.display import TYPE_NAMES
from tui.layout.cells import fit
from tui.messages import FocusEntity, NextMention
from tui.widgets.bindings import bindings
from tui.widgets.line_list import LineList, Piece


class EntityList(LineList):
    """Headings and entities; the cursor stands on entities only."""

    DEFAULT_CSS = """
    EntityList > .line-list--heading { color: $text-accent; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--heading"}
    BINDINGS: ClassVar[list[BindingType]] = bindings("entities")

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: list[EntityCount | EntityType] = []

    def show(self, entities: Sequence[EntityCount]) -> None:
        """Show the entities of an article; the cursor stays on its entity if it is among them."""
        before = self.current
        self._rows = []
        for type_ in ENTITY_TYPES:
            of_type = [entity for entity in entities if entity.type == type_]
            if of_type:
                self._rows += [type_, *of_type]
        key = (before.type, before.entity) if before else None
        places = (
            place for place, row in enumerate(self._rows) if isinstance(row, EntityCount) and _key(row) == key
        )
        self.set_count(len(self._rows), next(places, 1))

    def stand_on(self, type: EntityType, entity: str) -> None:
        """Put the cursor on an entity without telling anyone."""
        for place, row in enumerate(self._rows):
            if isinstance(row, EntityCount) and _key(row) == (type, entity) and place != self.cursor:
                with self.prevent(FocusEntity):
                    self.cursor = place

    @property
    def current(self) -> EntityCount | None:
        """The entity under the cursor."""
        row = self._rows[self.cursor] if 0 <= self.cursor < len(self._rows) else None
        return row if isinstance(row, EntityCount) else None

    def may_stand(self, index: int) -> bool:
        """Return whether a row is an entity."""
        return isinstance(self._rows[index], EntityCount)

    def cursor_moved(self) -> None:
        """Bring the entity under the cursor into focus."""
        if self.current is not None:
            self.post_message(FocusEntity(self.current.type, self.current.entity))

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a heading, or an entity with its mentions here and its articles in the library."""
        row = self._rows[index]
        if not isinstance(row, EntityCount):
            return [(TYPE_NAMES[row], "heading")]
        counts = f" {row.count}" + (f" ·{row.articles}" if row.articles > 1 else "")
        return [(f"  {fit(row.entity, width - 2 - cell_len(counts))}", "plain"), (counts, "muted")]

    def action_mention(self, step: int) -> None:
        """Go to the next mention of the entity in the article."""
        if self.current is not None:
            self.post_message(NextMention(self.current.type, self.current.entity, step))


def _key(entity: EntityCount) -> tuple[EntityType, str]:
    return entity.type, entity.entity
