"""A date with its precision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from store.vocabulary import Precision

EARLIEST_YEAR, LATEST_YEAR = 1500, 2200
"""Years of articles; others are of another calendar: 1436 is an Islamic year, 2559 a Buddhist one."""
_PIVOT = 69
"""Two-digit years from here on are of the twentieth century, as POSIX has it."""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as far as the text says it."""

    iso: str
    """ISO 8601, as long as its precision, with the zone if there is one."""
    precision: Precision
    guesses: tuple[str, ...] = ()
    """What had to be inferred, a sentence each."""


def full_year(year: int) -> int:
    """Return a year of two digits with its century."""
    return year + (1900 if year >= _PIVOT else 2000)


def century_guess(year: int) -> str:
    """Return the sentence that says that only two digits of a year were written."""
    return f"The century of the year {year} is a guess."


def offset_zone(text: str) -> timezone:
    """Return the zone of an offset such as +04:00, -0500, +3 or Z; ValueError if there is none such."""
    if not text[-1].isdigit():
        return UTC
    digits = text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if text[0] == "-" else offset)


def from_parts(
    year: str,
    month: str | None = None,
    day: str | None = None,
    hour: str | None = None,
    minute: str | None = None,
    second: str | None = None,
    zone: str | None = None,
) -> ReadDate | None:
    """Return the date of its written parts, or None if there is no such day or time."""
    try:
        moment = datetime(
            int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0)
        )
        if zone is not None:
            moment = moment.replace(tzinfo=offset_zone(zone))
    except ValueError:
        return None
    said = (month, day, hour, second)
    return as_read(moment, sum(part is not None for part in said), ())


def as_read(moment: datetime, parts: int, guesses: tuple[str, ...]) -> ReadDate | None:
    """Return a moment as a date; None if its year is not one of an article.

    Args:
        moment: The moment.
        parts: How many parts after the year the text says: month, day, minute, second.
        guesses: What had to be inferred.
    """
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
