"""Numbers and hashes that name an article: its id and its identity."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.article import Article
    from store.vocabulary import Precision

_SERIAL_BITS = 14
_SECOND_BITS = 17
_DAY_BITS = 5
_TIME_BITS = _SECOND_BITS + _SERIAL_BITS
_MONTH_SHIFT = _DAY_BITS + _TIME_BITS
MONTHS = 13
"""Slots of a year in an id: slot 0 holds articles of which only the year is known."""
DAY_SPAN = 1 << _TIME_BITS
"""How many ids a day has."""
MONTH_SPAN = 1 << _MONTH_SHIFT
"""How many ids a month has, and how many undated articles have."""

_MOST_STEPS = 1 << 20
"""Ids tried within what the date leaves open; a second has fewer, after which its day is used."""

_PARTS = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?")
_SPACES = re.compile(r"\s+")


def identity(article: Article) -> str:
    """Return the hash of an article's normalised title, date and text, 32 hexadecimal digits.

    White space, letter case and compatibility forms do not count. A derived title does not either.
    """
    from hashlib import blake2b

    title = "" if article.title_derived else article.title
    content = "\0".join((title, article.date or "", "\n".join(article.paragraphs)))
    normal = _SPACES.sub(" ", unicodedata.normalize("NFKC", content)).casefold()
    return blake2b(normal.encode(), digest_size=16).hexdigest()


def article_id(date: str | None, precision: Precision | None, identity: str, taken: Container[int]) -> int:
    """Return a free id, below 2**53, that sorts by the date of publication as it is printed.

    From the highest bit down an id holds year and month, day, second of the day and a serial number.
    What the date leaves unsaid is filled from the identity, so equal articles get equal ids in every
    library and no article has to be counted to place the next. Undated articles sort before all
    others, articles of a month before those of its days.

    Args:
        date: ISO 8601, as long as its precision.
        identity: As `identity` returns it.
        taken: The ids already used in the same shard.
    """
    place = int(identity[:15], 16)
    tried: tuple[Precision | None, ...] = (precision, "day")
    for known in tried:
        lowest, span = _range(date, known)
        for step in range(min(span, _MOST_STEPS)):
            number = lowest + (place + step) % span
            if number and number not in taken:
                return number
    raise ValueError(f"no id is left for {date}")


def id_range(start: str, end: str) -> tuple[int, int]:
    """Return the lowest id of a first and the id after the last of a second year, month or day.

    Args:
        start: 2024, 2024-11 or 2024-11-29.
        end: The same; the whole of the unit it names is inside the range.
    """
    low, _ = _range(start, None)
    year, month, day = _day_parts(end)
    if day:
        _, span = _range(end, "day")
        return low, _range(end, "day")[0] + span
    if month:
        return low, (year * MONTHS + month + 1) << _MONTH_SHIFT
    return low, ((year + 1) * MONTHS) << _MONTH_SHIFT


def _day_parts(date: str) -> tuple[int, int, int]:
    match = _PARTS.match(date)
    if match is None:
        raise ValueError(f"not an ISO date: {date!r}")
    year, month, day = (int(part or 0) for part in match.groups()[:3])
    return year, month, day


def _range(date: str | None, precision: Precision | None) -> tuple[int, int]:
    """Return the lowest id that a date may have and how many there are."""
    if date is None:
        return 0, MONTH_SPAN
    match = _PARTS.match(date)
    if match is None:
        raise ValueError(f"not an ISO date: {date!r}")
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    low = (year * MONTHS + month) << _MONTH_SHIFT
    if precision == "year" or not month:
        return low, MONTH_SPAN
    if precision == "month" or not day:
        return low, DAY_SPAN
    low |= day << _TIME_BITS
    if precision not in ("minute", "second"):
        return low, DAY_SPAN
    low |= (hour * 3600 + minute * 60 + second) << _SERIAL_BITS
    return low, (60 if precision == "minute" else 1) << _SERIAL_BITS
