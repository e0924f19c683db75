"""Holds what an engine of others finds to what the rest of the program relies on."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from store.clean import clean_line
from store.entities.engine import Engine, Span
from store.vocabulary import PARAGRAPH_BREAK, EntityType

_TYPES = frozenset(get_args(EntityType))


class CheckedEngine:
    """An engine whose spans lie in the text, have a known type and a score between 0 and 1."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name = clean_line(engine.name)
        self.version = clean_line(engine.version)
        self.uses_all_processors = bool(getattr(engine, "uses_all_processors", False))
        """Whether it computes on all processors by itself, so that one process of it is enough."""

    def find(self, text: str) -> list[Span]:
        """Return the spans of the engine without blanks at their ends; those that cannot be used are dropped.

        That are spans of a type that is none of ours, outside the text, or across paragraphs. Numbers may
        be of any kind, as those of numpy, and become plain ones.
        """
        return [span for found in self._engine.find(text) if (span := _usable(text, found)) is not None]


def _usable(text: str, span: Span) -> Span | None:
    first, last = int(span.start), int(span.end)
    if span.type not in _TYPES or not 0 <= first < last <= len(text):
        return None
    found = text[first:last]
    bare = found.strip()
    if not bare or PARAGRAPH_BREAK in bare:
        return None
    start = first + len(found) - len(found.lstrip())
    return replace(
        span,
        start=start,
        end=start + len(bare),
        rule=clean_line(span.rule),
        score=min(1.0, max(0.0, float(span.score))),
    )
