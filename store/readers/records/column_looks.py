"""Which column of a table looks like which field of an article, where its name does not say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from store.dates import read_date
from store.readers.records.record_values import date_of, url_of

MOST_ROWS = 100
"""Rows that the columns are judged by."""
_MOST = 0.7
"""Share of the filled cells that must look alike."""
_TEXT_LENGTH, _TEXT_WORDS = 60, 8
"""Characters and words that a text has on average, at the least."""
_TITLE_WORDS, _TITLE_LENGTH = 2, 200
_DATE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class _Look:
    name: str
    date: float
    url: float
    """Shares of the filled cells that are dates and addresses."""
    length: float
    words: float
    """Averages of the filled cells."""
    various: float
    """Share of the filled cells that are unlike all before them."""


def look_of_columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return the fields that columns look like.

    A column of dates is the date, one of addresses the URL, the one with the longest texts the text, and of
    the others the one with the longest short texts the title.

    Args:
        names: What the columns are called, one each.
        rows: Some rows of the table, without the header.
    """
    looks = [_look(name, [row[at] for row in rows if at < len(row)]) for at, name in enumerate(names)]
    found: dict[str, str] = {}
    _take(found, "date", looks, lambda look: look.date if look.date >= _MOST else 0)
    _take(found, "url", looks, lambda look: look.url if look.url >= _MOST else 0)
    words = [look for look in looks if look.name not in found.values() and max(look.date, look.url) < _MOST]
    long = [look for look in words if look.length >= _TEXT_LENGTH and look.words >= _TEXT_WORDS]
    _take(found, "text", long, lambda look: look.length)
    rest = [look for look in words if look.name not in found.values() and look.various >= _MOST]
    short = [look for look in rest if look.words >= _TITLE_WORDS and look.length <= _TITLE_LENGTH]
    _take(found, "title", short, lambda look: look.length)
    return found


def _take(
    found: dict[str, str], field: str, looks: Sequence[_Look], weight: Callable[[_Look], float]
) -> None:
    best = max(looks, key=weight, default=None)
    if best is not None and weight(best) > 0:
        found[field] = best.name


def _look(name: str, cells: Sequence[str]) -> _Look:
    filled = [cell.strip() for cell in cells[:MOST_ROWS] if cell.strip()]
    count = len(filled) or 1
    return _Look(
        name,
        date=sum(map(_is_date, filled)) / count,
        url=sum(url_of(cell) == cell and " " not in cell for cell in filled) / count,
        length=sum(map(len, filled)) / count,
        words=sum(len(cell.split()) for cell in filled) / count,
        various=len(set(filled)) / count,
    )


def _is_date(text: str) -> bool:
    if len(text) < _DATE_LENGTH or not any(map(str.isdigit, text)):
        return False
    return read_date(date_of(text)[1]) is not None
