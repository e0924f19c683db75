"""Names the dates among the spans of an article by what they come to."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.entities.dates.resolving import resolve_date
from store.entities.engine import Span

_BEFORE, _AFTER = 60, 40
"""Code points around a date whose words say whether it lies ahead."""
_FUTURE = re.compile(
    r"\b(?:will|would|won['’]t|shall|going\sto|set\s(?:to|for)|due|scheduled|slated|plan(?:s|ned)?\s(?:to|for)|expected"
    r"|upcoming|(?:is|are)\sto)\b|['’]ll\b|\b(?:by|until|till|before|starting)\s(?:the\send\sof\s)?\Z"
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|since|\w\w+ed|began|came|took|won|lost|left|fell|rose|said|met)\b"
)
_SAID = re.compile(
    r"\b(?:said|says|saying|told\s\w+|announced|reported|showed)\s(?:in\sa\sstatement\s)?(?:on\s|in\s)?\Z"
)
_OPENING = re.compile(r"\W*(?:\w+\s)?\Z")
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


def _lies_ahead(text: str, span: Span) -> bool | None:
    """Tell whether the sentence speaks of the future or of the past; None if its words leave it open."""
    words = _SENTENCE_END.split(text[max(0, span.start - _BEFORE) : span.start])[-1]
    if _SAID.search(words):
        return False
    if _OPENING.match(words):
        words += _SENTENCE_END.split(text[span.end : span.end + _AFTER])[0]
    if _FUTURE.search(words):
        return True
    return False if _PAST.search(words) else None
