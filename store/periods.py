"""Periods as people write them in queries: a day, a month, a year, a range, last week."""

from __future__ import annotations

import re
from datetime import date, timedelta

from store.errors import QueryError
from store.iso_periods import days_of

Period = tuple[str | None, str | None]
"""First and last day, month or year, both inside the period; None is open."""

_NUMBERS = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")
_BACK = re.compile(r"-(\d{1,4})([dwmy])")
_PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_VAGUE = re.compile(r"\b(?:early|late|mid|earlier|later)\b")
_HELP = (
    "write 2024, 2024-11, 2024-11-29, -30d.., a range a..b, today,"
    " or in quotes “29 November 2024” or “last week”"
)


def read_period(text: str, today: date, column: int = 1) -> Period:
    """Return the period that a text means.

    2024, 2024-11, 2024-11-29, 29 November 2024, 2024-Q3, 2024-W48, today, yesterday, last week, 3 days ago,
    march (the last one), -30d (so many days, weeks, months or years ago), and ranges of these: a..b, a..,
    ..b. A start is the first day of the unit it names, an end the last.

    Args:
        text: As typed after `date:`.
        today: The day that relative periods start from.
        column: Where it stands in the query, for the error.

    Raises:
        QueryError: It is no date, or could be two; it is never taken for another one.
    """
    start, dots, end = text.strip().partition("..")
    if not dots:
        if _BACK.fullmatch(start):
            raise QueryError(
                f"“{start}” at column {column} is one day; write {start}.. for all days since then.", column
            )
        return _unit(start, today, column)
    if not start and not end:
        raise QueryError(f"The range at column {column} has neither start nor end.", column)
    low = _unit(start, today, column)[0] if start else None
    high = _unit(end, today, column + len(start) + 2)[1] if end else None
    return low, high


def first_day(unit: str) -> date:
    """Return the first day of a day, month or year."""
    year, month, day = [*map(int, unit.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(unit: str) -> date:
    """Return the last day of a day, month or year."""
    days = days_of(unit)
    assert days is not None
    return date.fromisoformat(days[1])


def _unit(text: str, today: date, column: int) -> Period:
    words = " ".join(text.lower().split())
    if match := _NUMBERS.fullmatch(words):
        return _from_numbers(match, text, column)
    if match := _BACK.fullmatch(words):
        day = _days_back(int(match[1]), match[2], today)
        if day is None:
            raise QueryError(f"“{text}” at column {column} is before the first year.", column)
        return day, day
    value = None if _VAGUE.search(words) else _from_words(text, words, today, column)
    if value is None:
        raise QueryError(f"“{text}” at column {column} is not a date; {_HELP}.", column)
    return value


def _from_numbers(match: re.Match[str], text: str, column: int) -> Period:
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        date(year or 0, month if month is not None else 1, day if day is not None else 1)
    except ValueError:
        raise QueryError(f"There is no such date as “{text}” (column {column}).", column) from None
    name = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    return name, name


def _days_back(number: int, unit: str, today: date) -> str | None:
    from dateutil.relativedelta import relativedelta

    try:
        if unit in "dw":
            return (today - timedelta(number * (7 if unit == "w" else 1))).isoformat()
        return (today - relativedelta(months=number * (12 if unit == "y" else 1))).isoformat()
    except (ValueError, OverflowError):
        return None


def _from_words(text: str, words: str, today: date, column: int) -> Period | None:
    """Return what a date in words means: one with its year as dateutil has it, else counted from today."""
    from store.dates import read_date
    from store.entities.dates.resolving import resolve_date

    days = days_of(words.upper())
    if days is None:
        read = read_date(text)
        if read is not None:
            if read.precision not in ("year", "month", "day"):
                return None
            if read.guesses:
                raise QueryError(
                    f"“{text}” at column {column} may be more than one date; write it as 2024-11-29.", column
                )
            return read.iso, read.iso
        value = resolve_date(words, today.isoformat(), ahead=False)
        if value is None:
            return None
        if _PLAIN.fullmatch(value.iso):
            return value.iso, value.iso
        days = days_of(value.iso)
    return days
