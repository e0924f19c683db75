"""The entities of the open article, of the list or of the library, by type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType

from store.article import EntityCount
from store.vocabulary import EntityType
from tui.display import TYPE_NAMES, confidence_text, is_apart
from tui.layout.cells import fit
from tui.layout.entity_order import Key, key_of
from tui.messages import FocusEntity, NextMention
from tui.widgets.bindings import bindings
from tui.widgets.line_list import LineList, Piece

Groups = Mapping[EntityType, Sequence[EntityCount]]
"""The entities of each type, in the order in which they are shown."""
_Heading = tuple[str, str]
"""A text and its style."""


class EntityList(LineList):
    """Notes, headings and entities; the cursor stands on entities only."""

    DEFAULT_CSS = """
    EntityList > .line-list--heading { color: $text-accent; text-style: bold; }
    EntityList > .line-list--note { color: $text-warning; text-style: italic; }
    EntityList > .line-list--gone { color: $foreground-darken-3; text-style: strike; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--heading", "line-list--note", "line-list--gone"}
    BINDINGS: ClassVar[list[BindingType]] = bindings("entities", "names")

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: list[EntityCount | _Heading] = []
        self._groups: dict[EntityType, list[EntityCount]] = {}
        self._gone: Key | None = None
        """The entity under the cursor if it is none any more."""

    def show(
        self, groups: Groups, notes: Sequence[str] = (), *, follow: Sequence[Key] = (), anew: bool = True
    ) -> None:
        """Show entities; the cursor stays on its entity if it is among them.

        Args:
            groups: The entities of each type.
            notes: What is to be said about them, a line each.
            follow: Where the cursor goes if it is not: the first of these that is.
            anew: Whether an entity under the cursor that is not among them goes; else its row stays, struck
                through, unless the cursor follows.
        """
        before, shown = self.current, {type_: list(group) for type_, group in groups.items()}
        keys = (key_of(before), *follow) if before is not None else follow
        key, self._gone = next((other for other in keys if _holds(shown, other)), None), None
        if key is None and before is not None and not anew:
            self._gone = key = key_of(before)
            self._put_back(before, shown)
        self._groups = {type_: shown[type_] for type_ in TYPE_NAMES if shown.get(type_)}
        self._rows = [(note, "note") for note in notes]
        for type_, group in self._groups.items():
            self._rows += [(TYPE_NAMES[type_], "heading"), *group]
        self.set_count(len(self._rows), self._place(key) if key else self._first())

    def _put_back(self, entity: EntityCount, shown: dict[EntityType, list[EntityCount]]) -> None:
        """Put an entity that is gone where it was among those of its type."""
        place = [key_of(other) for other in self._groups.get(entity.type, ())].index(key_of(entity))
        shown.setdefault(entity.type, []).insert(place, entity)

    def stand_on(self, type: EntityType, entity: str) -> None:
        """Put the cursor on an entity without telling anyone."""
        place = self._place((type, entity))
        if place != self.cursor and self._is(place, (type, entity)):
            with self.prevent(FocusEntity):
                self.cursor = place

    def _is(self, place: int, key: Key) -> bool:
        row = self._rows[place] if place < len(self._rows) else None
        return isinstance(row, EntityCount) and key_of(row) == key

    def _place(self, key: Key) -> int:
        """Return the row of an entity, or the first that the cursor may stand on."""
        return next((place for place in range(len(self._rows)) if self._is(place, key)), self._first())

    def _first(self) -> int:
        return next((place for place in range(len(self._rows)) if self.may_stand(place)), 0)

    @property
    def current(self) -> EntityCount | None:
        """The entity under the cursor."""
        row = self._rows[self.cursor] if 0 <= self.cursor < len(self._rows) else None
        return row if isinstance(row, EntityCount) else None

    @property
    def is_gone(self) -> bool:
        """Whether the entity under the cursor is none any more."""
        return self.current is not None and key_of(self.current) == self._gone

    def ends_within(self, rows: int) -> bool:
        """Return whether the type of the entity under the cursor ends within so many rows below it."""
        current, place = self.current, self.cursor + rows
        row = self._rows[place] if place < len(self._rows) else None
        return current is None or not isinstance(row, EntityCount) or row.type != current.type

    def may_stand(self, index: int) -> bool:
        """Return whether a row is an entity."""
        return isinstance(self._rows[index], EntityCount)

    def cursor_moved(self) -> None:
        """Bring the entity under the cursor into focus."""
        if self.current is not None:
            self.post_message(FocusEntity(self.current.type, self.current.entity))

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a note, a heading, or an entity with what is known of it at a glance."""
        row = self._rows[index]
        if not isinstance(row, EntityCount):
            text, style = row
            return [(fit(text, width), style)]
        if key_of(row) == self._gone:
            says = " not marked, u undoes"
            name = fit(row.entity, min(cell_len(row.entity), width - 2 - cell_len(says)))
            return [("  ", "plain"), (name, "gone"), (says, "note")]
        counts = f" {row.count:,}" + (f" ·{row.articles:,}" if row.articles > 1 else "")
        doubt = confidence_text(row.confidence)
        doubt = f" {doubt}" if doubt else ""
        sign = "~ " if is_apart(row) else "  "
        name = row.entity
        if row.type == "DATE" and row.aliases and row.aliases[0] != name:
            name = f"{name}  {row.aliases[0]}"
        room = width - 2 - cell_len(counts) - cell_len(doubt)
        return [(sign, "mark"), (fit(name, room), "plain"), (doubt, "mark"), (counts, "muted")]

    def action_mention(self, step: int) -> None:
        """Go to the next mention of the entity in the article."""
        if self.current is not None:
            self.post_message(NextMention(self.current.type, self.current.entity, step))

    def action_type(self, step: int) -> None:
        """Go to the first entity of the next type (1), or back (-1) to that of this one or the one before."""
        starts = [place + 1 for place, row in enumerate(self._rows) if not isinstance(row, EntityCount)]
        starts = [place for place in starts if place < len(self._rows) and self.may_stand(place)]
        beyond = [place for place in starts if (place - self.cursor) * step > 0]
        if beyond:
            self.cursor = beyond[0] if step > 0 else beyond[-1]


def _holds(groups: Groups, key: Key) -> bool:
    return any(key_of(entity) == key for entity in groups.get(key[0], ()))
