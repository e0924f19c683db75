"""What a date in a text comes to: an ISO 8601 value, why, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CALENDAR = "calendar"
RELATIVE = "relative to the article's date"


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date that was resolved."""

    iso: str
    """As precise as the words: 2024-11-29, 2024-11, 2024, 2024-W48, 2024-Q3, 2024-H2; start/end for a range.

    A decade is 199X, a century 19XX and a season 2024-21 (spring) to 2024-24 (winter), as in ISO 8601-2.
    """
    reason: str
    """In words a reader understands; a guess is called a guess."""
    confidence: float
    """Between 0 and 1."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date of an article, as far as it is known."""

    day: date
    """Its first day, if only month or year are known."""
    parts: int
    """1 if the year is known, 2 with the month, 3 with the day."""


def read_anchor(text: str | None) -> Anchor | None:
    """Return the date of an article from `Article.date`, a moment cut to its day; None if there is none."""
    numbers = (text or "")[:10].split("-")
    try:
        return Anchor(date(*([int(part) for part in numbers] + [1, 1])[:3]), min(len(numbers), 3))
    except ValueError:
        return None


def iso_unit(day: date, unit: str) -> str:
    """Return the day, week, month, quarter, year, decade or century that a day lies in."""
    if unit == "day":
        return day.isoformat()
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "month":
        return f"{day.year:04}-{day.month:02}"
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return f"{day.year:04}"[: {"decade": 3, "century": 2}.get(unit, 4)].ljust(4, "X")
