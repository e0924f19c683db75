"""Entities in an order, by type: pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from store.vocabulary import ENTITY_TYPES, EntityType

if TYPE_CHECKING:
    from store.article import EntityCount, Mention

Scope = Literal["article", "view", "library"]
"""The entities of the open article, of the list as it stands, or of all articles."""
SCOPES: tuple[Scope, ...] = ("article", "view", "library")

Order = Literal["count", "articles", "name", "confidence", "text"]
"""Most mentioned first, in most articles first, by the alphabet, surest first, as the text has them."""
ORDERS: dict[Scope, tuple[Order, ...]] = {
    "article": ("count", "articles", "name", "confidence", "text"),
    "view": ("count", "articles", "name"),
    "library": ("count", "articles", "name"),
}

Key = tuple[EntityType, str]
"""Type and name of an entity."""


def key_of(entity: EntityCount) -> Key:
    """Return type and name of an entity."""
    return entity.type, entity.entity


def next_order(scope: Scope, order: Order) -> Order:
    """Return the order that follows among those that a scope has."""
    orders = ORDERS[scope]
    return orders[(orders.index(order) + 1) % len(orders)] if order in orders else orders[0]


def first_places(mentions: Iterable[Mention]) -> dict[Key, int]:
    """Return where each entity is mentioned first."""
    places: dict[Key, int] = {}
    for mention in mentions:
        places.setdefault((mention.type, mention.entity), mention.start)
    return places


def in_order(
    entities: Sequence[EntityCount], order: Order, places: Mapping[Key, int], fold: Callable[[str], str]
) -> list[EntityCount]:
    """Return the entities of an article in an order; those that are equal in it stay as they are.

    Args:
        entities: Most mentioned first.
        order: The order.
        places: Where each is mentioned first.
        fold: Makes a name one that can be compared.
    """
    if order == "articles":
        return sorted(entities, key=lambda entity: -entity.articles)
    if order == "name":
        return sorted(entities, key=lambda entity: fold(entity.entity))
    if order == "confidence":
        return sorted(entities, key=lambda entity: -(entity.confidence or 0))
    if order == "text":
        return sorted(entities, key=lambda entity: places.get(key_of(entity), 0))
    return list(entities)


def named(entities: Iterable[EntityCount], wanted: str, fold: Callable[[str], str]) -> list[EntityCount]:
    """Return the entities of which the name or a form holds words that begin like the wanted ones."""
    folded = fold(wanted)
    if not wanted.strip():
        return list(entities)
    return [
        entity
        for entity in entities
        if folded and any(f" {folded}" in f" {fold(form)}" for form in (entity.entity, *entity.aliases))
    ]


def by_type(entities: Iterable[EntityCount]) -> dict[EntityType, list[EntityCount]]:
    """Return the entities of each type that has some, in the order of the types."""
    groups: dict[EntityType, list[EntityCount]] = {type_: [] for type_ in ENTITY_TYPES}
    for entity in entities:
        groups[entity.type].append(entity)
    return {type_: group for type_, group in groups.items() if group}
