"""Names the dates among the spans of an article by what they come to."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.entities.dates.resolving import resolve_date
from store.entities.engine import Span

_BEFORE, _AFTER = 60, 40
"""Code points around a date whose words say whether it lies ahead."""
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|going\sto|set\s(?:to|for)|due|scheduled|slated|plan(?:s|ned)?\s(?:to|for)|expected"
    r"|upcoming|by|until|starting)\b|['’]ll\b"
)
_FUTURE_AFTER = re.compile(r"\b(?:will|shall|going\sto|is\sdue|are\sdue)\b|['’]ll\b")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’]?\s+(?=[A-Z“\"])|\n\n")


class Dated(NamedTuple):
    """What a mention of a date says of itself."""

    entity: str
    rule: str
    score: float


def name_date(text: str, span: Span, date: str | None) -> Dated | None:
    """Return the resolved value of a date as its entity, with rule and score; None if it stays as written.

    Args:
        text: The text of the article.
        span: A date in it, of any engine.
        date: When the article was published, as `Article.date` has it.
    """
    value = resolve_date(text[span.start : span.end], date, _lies_ahead(text, span))
    if value is None:
        return None
    return Dated(value.iso, f"{span.rule}: {value.reason}", min(span.score, value.confidence))


def _lies_ahead(text: str, span: Span) -> bool:
    before = _SENTENCE_END.split(text[max(0, span.start - _BEFORE) : span.start])[-1]
    if _FUTURE.search(before):
        return True
    return bool(_FUTURE_AFTER.search(_SENTENCE_END.split(text[span.end : span.end + _AFTER])[0]))
