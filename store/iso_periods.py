"""First and last day of what an ISO 8601 value names: a day, week, month, quarter, season, year, range."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)|(?P<part>[QH])(?P<number>\d)))?"
    r"|(?P<decades>\d{2,3})X{1,2}"
)
_MONTHS_OF = {"Q": 3, "H": 6}
_FIRST_SEASON = 21
"""Number that stands for spring where a month would, as in ISO 8601-2."""
_FIRST_YEAR = f"{date.min.year:04}"
_REMEMBERED = 50_000

Days = tuple[str, str]
"""First and last day as 2024-11-29, both inside."""


@lru_cache(_REMEMBERED)
def days_of(value: str) -> Days | None:
    """Return the first and the last day of a value, or None if it is none.

    Args:
        value: As `store.entities.dates.value.DateValue.iso` has it.
    """
    first, slash, last = value.partition("/")
    try:
        low = _unit(first)
        high = _unit(last) if slash else low
    except (ValueError, OverflowError):
        return None
    return (low[0], high[1]) if low and high and low[0] <= high[1] else None


def _unit(value: str) -> Days | None:
    match = _VALUE.fullmatch(value)
    if match is None or len(value) < 4:
        return None
    if decades := match["decades"]:
        first = max(f"{decades:0<4}", _FIRST_YEAR)
        return (f"{first}-01-01", f"{decades:9<4}-12-31") if len(value) == 4 else None
    year = int(match["year"])
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return monday.isoformat(), (monday + timedelta(6)).isoformat()
    if match["part"]:
        size, number = _MONTHS_OF[match["part"]], int(match["number"])
        return _months(year, size * (number - 1) + 1, size) if 1 <= number <= 12 // size else None
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"])).isoformat()
        return day, day
    if not match["month"]:
        return _months(year, 1, 12)
    month = int(match["month"])
    if _FIRST_SEASON <= month < _FIRST_SEASON + 4:
        return _months(year, 3 * (month - _FIRST_SEASON + 1), 3)
    return _months(year, month, 1)


def _months(year: int, first: int, number: int) -> Days:
    """Return the days of some months from one on; the last may be of the year after."""
    start = date(year, first, 1)
    years, month = divmod(first - 1 + number, 12)
    if year + years > date.max.year:
        return start.isoformat(), date.max.isoformat()
    return start.isoformat(), (date(year + years, month + 1, 1) - timedelta(1)).isoformat()
