"""The entities of a list or of the library, a page of each type at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from store.vocabulary import ENTITY_TYPES, EntityType

if TYPE_CHECKING:
    from store.article import EntityCount
    from store.subjects.describing import Order, Wanted

    Count = Callable[[Wanted], list[EntityCount]]

PAGE = 200
"""Entities of a type that are looked up together."""


class EntityPages:
    """What is there so far of entities that have been counted once."""

    def __init__(self, count: Count) -> None:
        """Begin with nothing.

        Args:
            count: Gives any page of what has been counted; called in a thread.
        """
        self.count = count
        self.groups: dict[EntityType, list[EntityCount]] = {}
        self._asked: tuple[str, Order] = ("", "count")
        self._whole: set[EntityType] = set()
        """The types of which no further page is left."""

    async def begin(self, named: str, order: Order, like: EntityPages | None = None) -> None:
        """Look up the first page of every type.

        Args:
            named: Beginnings of the words of the names that are wanted.
            order: The order.
            like: As much of each type is looked up as there is here.
        """
        there = {} if like is None else like.groups
        sizes = {type_: max(PAGE, len(there.get(type_, ()))) for type_ in ENTITY_TYPES}
        self._asked = named, order
        self.groups = await asyncio.to_thread(
            lambda: {type_: self._page(type_, size) for type_, size in sizes.items()}
        )
        self._whole = {type_ for type_, size in sizes.items() if len(self.groups[type_]) < size}

    def has_more(self, type: EntityType) -> bool:
        """Return whether there may be further entities of a type."""
        return type not in self._whole

    async def go_on(self, type: EntityType) -> None:
        """Look up the next page of a type."""
        found = await asyncio.to_thread(self._page, type, PAGE, len(self.groups[type]))
        self.groups[type] += found
        if len(found) < PAGE:
            self._whole.add(type)

    def _page(self, type: EntityType, limit: int, start: int = 0) -> list[EntityCount]:
        from store.subjects.describing import Wanted

        named, order = self._asked
        return self.count(Wanted(named, type, limit, start, order))
