"""One correction: what it holds for and what it makes of it, and the document that keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args

from store.clean import clean_line
from store.entities.linking import entity_key
from store.vocabulary import ENTITY_TYPES, EntityType

Kind = Literal["hide", "type", "extent", "add", "merge", "split", "rename", "confirm"]
"""No entity, another type, another stretch, one that was missed, the same as another one, another one than
it was taken for, another name, one entity in the whole library."""

KINDS: tuple[Kind, ...] = get_args(Kind)
NAME_LIMIT = 200
"""Characters of the name of an entity, and of what names it, at the most."""
Key = tuple[EntityType, str]
"""Type and folded name of an entity, the same for all spellings of its name."""

_TEXTS = ("article", "title", "entity", "form", "to_entity", "to_form", "time")
_OFFSETS = ("start", "end", "to_start", "to_end")


@dataclass(frozen=True, slots=True)
class Correction:
    """A rule of the reader. What is None is left open, or as it was."""

    number: int
    """Its place in the order: each applies to what the earlier ones have left."""
    kind: Kind
    type: EntityType
    """Of the entity that it holds for, or that is added."""
    entity: str
    """Name of that entity."""
    article: str | None = None
    """Identity of the one article that it holds for; None is the whole library."""
    title: str | None = None
    """Title of that article, to know it by."""
    form: str | None = None
    """Only where the entity is named like this; for an addition the text to mark."""
    start: int | None = None
    """Only the mention that starts here, an offset into the text of the article."""
    end: int | None = None
    to_type: EntityType | None = None
    to_entity: str | None = None
    to_start: int | None = None
    """Where the mention shall start."""
    to_end: int | None = None
    to_form: str | None = None
    """What stands there."""
    time: str = ""
    """When it was made, UTC, ISO 8601."""
    articles: int = field(default=0, compare=False)
    """In how many articles it has changed something, as far as the index knows; it is not kept."""

    @property
    def key(self) -> Key:
        """The entity that it holds for."""
        return key_of(self.type, self.entity)

    @property
    def made(self) -> tuple[EntityType, str]:
        """Type and name of the entity that it makes."""
        return self.to_type or self.type, self.to_entity or self.entity

    @property
    def in_place(self) -> bool:
        """Whether it holds for one mention at its place."""
        return self.start is not None


def key_of(type: EntityType, entity: str) -> Key:
    """Return by what an entity is told from others: spellings of one name are the same."""
    return type, entity_key(type, entity) or entity


def document_of(correction: Correction) -> dict[str, Any]:
    """Return the document that keeps a correction; its number is kept beside it."""
    names = (field.name for field in fields(Correction) if field.name not in ("number", "articles"))
    values = ((name, getattr(correction, name)) for name in names)
    return {name: value for name, value in values if value is not None}


def correction_of(number: int, document: Mapping[str, Any]) -> Correction | None:
    """Return the correction that a document keeps, cleaned; None if it is none of this program."""
    if not _is_ours(document):
        return None
    values: dict[str, Any] = {name: document.get(name) for name in _OFFSETS}
    texts = {name: clean_line(document[name]) for name in _TEXTS if document.get(name) is not None}
    if not texts["entity"] or texts.get("to_entity") == "":
        return None
    return Correction(
        number=number,
        kind=document["kind"],
        type=document["type"],
        to_type=document.get("to_type"),
        **(values | texts),
    )


def _is_ours(document: Mapping[str, Any]) -> bool:
    kind = document.get("kind")
    return (
        kind in KINDS
        and document.get("type") in ENTITY_TYPES
        and isinstance(document.get("entity"), str)
        and document.get("to_type") in (None, *ENTITY_TYPES)
        and all(isinstance(document.get(name), str | None) for name in _TEXTS)
        and all(_is_offset(document.get(name)) for name in _OFFSETS)
        and (document.get("start") is None) == (document.get("end") is None)
        and (document.get("start") is None or isinstance(document.get("article"), str))
        and (kind != "add" or isinstance(document.get("form"), str))
        and (kind != "extent" or None not in (document.get(name) for name in _OFFSETS))
    )


def _is_offset(value: object) -> bool:
    return value is None or (type(value) is int and value >= 0)
