"""Dates of articles: what the text says and not a part more, with dateutil's inventions caught."""

from __future__ import annotations

import re
import unicodedata
import warnings
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from store.dates.east_asian import plain_east_asian
from store.dates.numeric import order_numbers
from store.dates.value import ReadDate, as_read, century_guess, from_parts, full_year, offset_zone
from store.dates.wording import in_english

if TYPE_CHECKING:
    from dateutil.parser import parserinfo

__all__ = ["ReadDate", "read_date"]

_LONGEST = 80
_CLOCK = r"(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?"
_OFFSET = r"(Z|z|UTC|GMT|[+-]\d\d?(?::?\d\d)?)"
_ISO = re.compile(rf"(\d{{4}})(?:-(\d\d)(?:-(\d\d)(?:[Tt ]\s*{_CLOCK}\s*{_OFFSET}?)?)?)?")
_COMPACT = re.compile(
    rf"(\d{{4}})(\d\d)(\d\d)(?:(?:[Tt ]?(\d\d):?(\d\d):?(\d\d)?|[Tt](\d\d))(?:[.,]\d+)?{_OFFSET}?)?"
)
_LEAD = re.compile(r"(?:last\s+)?(?:date|published|posted|updated)(?:\s+(?:on|at))?\s*:?\s*", re.IGNORECASE)
_ZONE = re.compile(r"\(?\b(?:UTC|GMT)\s*([+-]\d{1,2}(?::?\d\d)?)\)?", re.IGNORECASE)
_TIME_PARTS = re.compile(
    r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?|\d{1,2}\s?[ap]m\b|(?<=[\d\s])[+-]\d{4}\b|\d+\s?[hms]\b",
    re.IGNORECASE,
)
_FOUR_DIGITS = re.compile(r"(?<!\d)(?:\d{4}(?!\d)|\d{8}(?!\d))")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_ISO_LIKE = re.compile(r"\d{4}-\d\d(?!\d)")
_YEAR_DAY_MONTH = re.compile(r"\d{4}-(?:1[3-9]|2\d|3[01])-(?:0\d|1[0-2])(?!\d)")
_DOTTED_END = re.compile(r"(?<=\d\d-\d\d)\s+(\d{1,2})\.(\d\d)(?![\d.])")
_NUMBER = re.compile(r"\d+")
_MONTH_NAME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)

_HOURS = {
    "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7,     "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "AZT": 4, "JST": 9, "KST": 9,
}  # fmt: skip
_LOW, _HIGH = datetime(2000, 1, 1, 0, 0, 0), datetime(2004, 2, 2, 1, 1, 1)
"""Two defaults unlike in every part: a part of the result that differs was not in the text."""


def read_date(text: str, *, dayfirst: bool | None = None, foreign: bool = False) -> ReadDate | None:
    """Return the date that the text is, or None if it is none or leaves out the year.

    Args:
        text: A date and nothing else: ISO 8601, RFC 2822, or as people write it, with the month names of
            forty languages. `Friday`, `Nov 29` and `next week` are no dates of an article. Of `12-14 June
            2021` the first day is taken, which is told.
        dayfirst: Whether 03/04/2024 is the third of April. None follows custom and says so in `guesses`: the
            month comes first in English and the day elsewhere; 03.04.2024 in English is unknown, since there
            custom is divided.
        foreign: Whether the text around is not English, as a word of the date itself may show, too.
    """
    text = _plain(text)
    if not text or len(text) > _LONGEST:
        return None
    text, east_asian = plain_east_asian(text)
    for pattern in (_ISO, _COMPACT):
        match = pattern.fullmatch(text)
        if match and not _YEAR_DAY_MONTH.match(text):
            year, month, day, hour, minute, second, *rest = match.groups()
            return from_parts(
                year, month, day, hour or (rest[0] if len(rest) > 1 else None), minute, second, rest[-1]
            )
    return _from_words(text, dayfirst, foreign or east_asian)


def _plain(text: str) -> str:
    text = " ".join(text.split())
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return _LEAD.sub("", text, count=1) if _LEAD.match(text) else text


def _from_words(text: str, dayfirst: bool | None, foreign: bool) -> ReadDate | None:
    zone = _ZONE.search(text)
    if zone:
        # dateutil turns the sign of GMT+4 round, email.utils drops it
        text = text[: zone.start()] + text[zone.end() :]
    wording = in_english(text)
    if wording is None:
        return None
    numbers = order_numbers(wording.text, dayfirst, foreign or wording.foreign)
    if numbers is None or (_ISO_LIKE.match(numbers.text) and not _ISO_DAY.match(numbers.text)):
        return None
    text, guesses = _DOTTED_END.sub(r" \1:\2", numbers.text), (*wording.guesses, *numbers.guesses)
    dated = _TIME_PARTS.sub(" ", text)
    short = not _FOUR_DIGITS.search(dated)
    if short and not (_MONTH_NAME.search(text) and len(_NUMBER.findall(dated)) == 2):
        return None
    moments = _twice(text)
    if moments is None or (not short and f"{moments[0].year:04}" not in dated):
        return None
    if short:
        guesses += (century_guess(moments[0].year),)
    try:
        moments = (moments[0].replace(tzinfo=offset_zone(zone[1])), moments[1]) if zone else moments
        moments[0].utcoffset()  # dateutil takes zones that are days away
    except ValueError:
        return None
    said = _parts_said(*moments)
    return None if said is None or (said < 2 and wording.weekday) else as_read(moments[0], said, guesses)


@cache
def _customs() -> parserinfo:
    from dateutil.parser import parserinfo

    class Customs(parserinfo):
        def convertyear(self, year: int, century_specified: bool = False) -> int:
            return year if century_specified or year > 99 else full_year(year)

    return Customs()


def _twice(text: str) -> tuple[datetime, datetime] | None:
    """Return the text parsed with two defaults, or None if it is no date at all."""
    from dateutil import parser

    zones = {name: hours * 3600 for name, hours in _HOURS.items()}
    reader = parser.parser(_customs())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an unknown zone name is left out, not reported to the terminal
            low = reader.parse(text, default=_LOW, tzinfos=zones)
            high = reader.parse(text, default=_HIGH, tzinfos=zones)
    except (ValueError, OverflowError, TypeError, AttributeError, ArithmeticError):
        return None
    return low, high


def _parts_said(low: datetime, high: datetime) -> int | None:
    """Return how many parts after the year the text says: month, day, minute, second; None if no date."""
    if low.year != high.year or low.month != high.month:
        return None
    if low.day != high.day:
        return 1 if low.hour != high.hour else None
    if low.hour != high.hour or low.minute != high.minute:
        return 2
    return 3 if low.second != high.second else 4
