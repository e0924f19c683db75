"""Periods as people write them in queries: a day, a month, a year, a range, last week."""

from __future__ import annotations

import re
from datetime import date, timedelta

from store.errors import QueryError

Period = tuple[str | None, str | None]
"""First and last day, month or year, both inside the period; None is open."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")


def read_period(text: str, today: date, column: int = 1) -> Period:
    """Return the period that a text means.

    2024, 2024-11, 2024-11-29, today, yesterday, this or last week, month or year, and ranges of these:
    a..b, a.., ..b. An end is rounded up to the end of the unit it names.

    Args:
        text: As typed after `date:`.
        today: The day that relative periods start from.
        column: Where it stands in the query, for the error.

    Raises:
        QueryError: It is no date; it is never taken for another one.
    """
    start, dots, end = text.strip().partition("..")
    if not dots:
        return _unit(start, today, column)
    if not start and not end:
        raise QueryError(f"The range at column {column} has neither start nor end.", column)
    low = _unit(start, today, column)[0] if start else None
    high = _unit(end, today, column + len(start) + 2)[1] if end else None
    return low, high


def _unit(text: str, today: date, column: int) -> Period:
    word = " ".join(text.lower().split())
    if match := _DATE.fullmatch(word):
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            date(year or 1, month or 1, day or 1)
        except ValueError:
            raise QueryError(f"There is no such date as “{text}” (column {column}).", column) from None
        name = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
        return name, name
    relative = _relative(word, today)
    if relative is None:
        raise QueryError(
            f"“{text}” at column {column} is not a date; write 2024, 2024-11, 2024-11-29, a range a..b, "
            "today, yesterday or “last week”.",
            column,
        )
    return relative


def _relative(word: str, today: date) -> Period | None:
    if word == "today":
        return today.isoformat(), today.isoformat()
    if word == "yesterday":
        day = (today - timedelta(1)).isoformat()
        return day, day
    match = re.fullmatch(r"(this|last) (week|month|year)", word)
    if match is None:
        return None
    last = match[1] == "last"
    if match[2] == "year":
        year = f"{today.year - last:04}"
        return year, year
    if match[2] == "month":
        month = (today.replace(day=1) - timedelta(1) if last else today).strftime("%Y-%m")
        return month, month
    monday = today - timedelta(today.weekday() + 7 * last)
    return monday.isoformat(), (monday + timedelta(6)).isoformat()
