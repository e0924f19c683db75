"""Resolves a date in a text against the date of its article."""

from __future__ import annotations

import re
from functools import lru_cache

from store.entities.dates.absolute import CALENDAR_FORMS
from store.entities.dates.value import DateValue, read_anchor

_LONGEST = 60
_REMEMBERED = 50_000
_LEAD = re.compile(r"(?:on|by|since|until) |the ")
_DASHES = str.maketrans("–—", "--")


def resolve_date(surface: str, date: str | None, ahead: bool | None = None) -> DateValue | None:
    """Return what a date in an article comes to, or None if that cannot be said.

    Nothing is invented: what counts from the article's date needs one that is precise enough, what counts
    from another date in the text is left alone, and so are vague words. Where custom decides, the reason
    says that it is a guess: a weekday alone is the nearest in the past, a month alone the last one or, if
    the words around leave that open, one that comes within two months.

    Args:
        surface: The words, in any case: `next year`, `March 3rd, 2024`, `Q3`.
        date: When the article was published, as `Article.date` has it.
        ahead: Whether the words around speak of the future, not of the past; None if neither is plain.
    """
    return _resolve(surface, None if date is None else date[:10], ahead)


@lru_cache(_REMEMBERED)
def _resolve(surface: str, date: str | None, ahead: bool | None) -> DateValue | None:
    words = " ".join(surface.lower().translate(_DASHES).split())
    if len(words) > _LONGEST or not words.isprintable():
        return None
    words = _LEAD.sub("", words, count=1) if _LEAD.match(words) else words
    try:
        for pattern, calendar in CALENDAR_FORMS:
            match = pattern.fullmatch(words)
            if match:
                return calendar(match)
        anchor = read_anchor(date)
        if anchor is None:
            return None
        from store.entities.dates.relative import RELATIVE_FORMS

        for pattern, relative in RELATIVE_FORMS:
            match = pattern.fullmatch(words)
            if match:
                return relative(match, anchor, ahead)
    except (ValueError, OverflowError):
        return None  # no such day, or one beyond the calendar
    return None
