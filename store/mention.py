"""A mention: a stretch of an article's text that names something."""

from __future__ import annotations

from dataclasses import dataclass

from store.vocabulary import EntityType


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of an article's text that names something."""

    start: int
    """Offset of the first code point in `Article.text`."""
    end: int
    """Offset after the last code point."""
    type: EntityType
    text: str
    """The text between the offsets, kept so that a stale mention can be told."""
    entity: str
    """The name of the entity that it stands for, equal for all its aliases in the article."""
    rule: str
    """What found it, for example "title" or "gazetteer:country"."""
    score: float
    """Confidence between 0 and 1."""
