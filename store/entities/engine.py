"""The seam between the article and whatever finds names in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from store.vocabulary import EntityType


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that an engine takes for a name, date or sum."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset after the last code point."""
    type: EntityType
    rule: str
    """What found it, in words a reader understands."""
    score: float
    """Confidence between 0 and 1."""


class Engine(Protocol):
    """Anything that finds spans. Consistency, overlaps and aliases are not its business."""

    @property
    def name(self) -> str:
        """Short name, stored beside the mentions."""

    @property
    def version(self) -> str:
        """Changes whenever the same text may give other spans."""

    def find(self, text: str) -> list[Span]:
        """Return the spans of the text, in any order; they may overlap."""
