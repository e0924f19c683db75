"""Dates of articles: what the text says and not a part more, with dateutil's inventions caught."""

from __future__ import annotations

import re
import unicodedata
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from store.vocabulary import Precision

EARLIEST_YEAR, LATEST_YEAR = 1000, 2200
_LONGEST = 80

_MONTHS = "january february march april may june july august september october november december"
_MONTHS_ELSEWHERE = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
)
_ENGLISH = {
    name: english
    for names in _MONTHS_ELSEWHERE
    for name, english in zip(names.split(), _MONTHS.split(), strict=True)
}
_FOREIGN_MONTH = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})(?!\w)", re.IGNORECASE
)

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ]\s*(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?"
    r"\s*(Z|z|UTC|GMT|[+-]\d\d?(?::?\d\d)?)?)?)?)?"
)
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?\s*")
_LEAD = re.compile(r"(?:last\s+)?(?:date|published|posted|updated)(?:\s+(?:on|at))?\s*:?\s*", re.IGNORECASE)
_FILLER = re.compile(r"\b(?:года|году|год|г|року|ildə|ci il|de|del|at|le|den)\b\.?|\||—|–", re.IGNORECASE)
_GLUED_TIME = re.compile(r"(\d{4})(\d\d:\d\d)")
_NOON = re.compile(r"\b([ap])\.\s?m\b\.?", re.IGNORECASE)
_ZONE = re.compile(r"\(?\b(?:UTC|GMT)\s*([+-]\d{1,2}(?::?\d\d)?)\)?", re.IGNORECASE)
_ISO_LIKE = re.compile(r"\d{4}-\d\d(?!\d)")
_FOUR_DIGITS = re.compile(r"(?<!\d)(?:\d{4}(?!\d)|\d{8}(?!\d))")
_SHORT_YEAR = re.compile(r"\b\d{1,2}(?:[-./]\d{1,2}[-./]|\W{1,2}[^\W\d]{3,9}\W{1,3})'?\d\d(?![\d:])")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)")

_HOURS = {
    "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7,     "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "AZT": 4, "JST": 9, "KST": 9,
}  # fmt: skip
_LOW, _HIGH = datetime(2000, 1, 1, 0, 0, 0), datetime(2004, 2, 2, 1, 1, 1)
"""Two defaults unlike in every part: a part of the result that differs was not in the text."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as far as the text says it."""

    iso: str
    """ISO 8601, as long as its precision, with the zone if there is one."""
    precision: Precision
    guesses: tuple[str, ...] = ()
    """What had to be inferred, a sentence each."""


def read_date(text: str, *, dayfirst: bool | None = None) -> ReadDate | None:
    """Return the date that the text is, or None if it is none or leaves out the year.

    Args:
        text: A date and nothing else: ISO 8601, RFC 2822, or as people write it, month names in twelve
            languages. `Friday`, `Nov 29` and `next week` are no dates of an article.
        dayfirst: Whether 03/04/2024 is the third of April. None follows custom (with dots the day comes
            first, else the month) and says so in `guesses`.
    """
    text = _plain(text)
    if not text or len(text) > _LONGEST:
        return None
    iso = _ISO.fullmatch(text)
    if iso:
        return _from_parts(*iso.groups())
    asian = _EAST_ASIAN.match(text)
    if asian and asian.end() == len(text):
        year, month, day = asian.groups()
        return _from_parts(year, month, day)
    return None if _ISO_LIKE.match(text) else _from_words(text, dayfirst)


def _plain(text: str) -> str:
    text = " ".join(text.split())
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return _LEAD.sub("", text, count=1) if _LEAD.match(text) else text


def _from_parts(
    year: str,
    month: str | None = None,
    day: str | None = None,
    hour: str | None = None,
    minute: str | None = None,
    second: str | None = None,
    zone: str | None = None,
) -> ReadDate | None:
    try:
        moment = datetime(
            int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0)
        )
        if zone is not None:
            moment = moment.replace(tzinfo=_zone(zone))
    except ValueError:
        return None
    said = (month, day, minute, second)
    return _as_read(moment, sum(part is not None for part in said), ())


def _zone(text: str) -> timezone:
    """Return the zone of an offset such as +04:00, -0500, +3 or Z; ValueError if there is none such."""
    if not text[-1].isdigit():
        return UTC
    digits = text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if text[0] == "-" else offset)


def _english_month(match: re.Match[str]) -> str:
    name = match[0].lower().replace("\u0307", "")  # the lower case of Turkish İ has a dot of its own
    return _ENGLISH.get(name, match[0])


def _from_words(text: str, dayfirst: bool | None) -> ReadDate | None:
    text = _FOREIGN_MONTH.sub(_english_month, text)
    text = _GLUED_TIME.sub(r"\1 \2", _NOON.sub(r"\1m", _FILLER.sub(" ", text)))
    zone = _ZONE.search(text)
    if zone:
        # dateutil turns the sign of GMT+4 round, email.utils drops it
        text = text[: zone.start()] + text[zone.end() :]
    short = not _FOUR_DIGITS.search(text)
    if short and not _SHORT_YEAR.search(text):
        return None
    guesses = []
    numeric = _NUMERIC.search(text)
    first = dayfirst
    if numeric and dayfirst is None:
        first = numeric[2] == "."
        if int(numeric[1]) <= 12 and int(numeric[3]) <= 12 and numeric[1] != numeric[3]:
            order = "day before month" if first else "month before day"
            guesses.append(f"“{numeric[0]}” is read with the {order}.")
    moments = _twice(text, bool(first))
    if moments is None or (not short and f"{moments[0].year:04}" not in text):
        return None  # "12-14 June 2021" would be the year 2012 and twenty past eight
    if short:
        guesses.append(f"The century of the year {moments[0].year} is a guess.")
    try:
        moments = (moments[0].replace(tzinfo=_zone(zone[1])), moments[1]) if zone else moments
        moments[0].utcoffset()  # dateutil takes zones that are days away
    except ValueError:
        return None
    said = _parts_said(*moments)
    return None if said is None else _as_read(moments[0], said, tuple(guesses))


def _twice(text: str, dayfirst: bool) -> tuple[datetime, datetime] | None:
    """Return the text parsed with two defaults, or None if it is no date at all."""
    from dateutil import parser

    zones = {name: hours * 3600 for name, hours in _HOURS.items()}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an unknown zone name is left out, not reported to the terminal
            low = parser.parse(text, default=_LOW, dayfirst=dayfirst, tzinfos=zones)
            high = parser.parse(text, default=_HIGH, dayfirst=dayfirst, tzinfos=zones)
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


def _as_read(moment: datetime, parts: int, guesses: tuple[str, ...]) -> ReadDate | None:
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        return None
    shapes: tuple[tuple[str, Precision], ...] = (
        (f"{moment:%Y}", "year"),
        (f"{moment:%Y-%m}", "month"),
        (f"{moment:%Y-%m-%d}", "day"),
        (moment.isoformat(timespec="minutes"), "minute"),
        (moment.isoformat(timespec="seconds"), "second"),
    )
    iso, precision = shapes[parts]
    return ReadDate(iso, precision, guesses)
