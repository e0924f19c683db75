"""Dates that a query may be given: words for days and weeks, years and months that hold articles."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice

from store.field_conditions import id_bounds
from store.identifiers import MONTH_SPAN, MONTHS
from store.query import Field
from store.rows import Rows
from store.value import Value

DATE_FIELDS = ("date", "mentions", "added", "before", "after")
"""The fields that take a date."""
_WORDS = ("today", "yesterday", "last week", "this month", "last month")
_SHARDS = "SELECT start, visible FROM shard WHERE kind = 'articles' AND start IS NOT NULL AND visible > 0"
_ADDED = (
    "WITH RECURSIVE newest(time) AS (SELECT max(added) FROM article UNION ALL SELECT"
    " (SELECT max(added) FROM article WHERE added < substr(newest.time, 1, 7)) FROM newest"
    " WHERE time IS NOT NULL) SELECT substr(time, 1, 7) FROM newest WHERE time IS NOT NULL"
)
"""Every month in which articles were brought in once, found without looking at every article."""


def date_values(rows: Rows, field: str, typed: str, today: date, limit: int) -> list[Value]:
    """Return dates that begin as typed: words, then years, then months, the newest first.

    Only those of `date:` are counted: what the other fields find is not what a month holds. With nothing
    typed those that find nothing are left out.

    Args:
        field: One of `DATE_FIELDS`.
        typed: The beginning; with nothing typed only the newest year comes before its months.
        limit: The most to return.
    """
    beginning = " ".join(typed.lower().split())
    months = _months(rows) if field != "added" else dict.fromkeys(_months_added(rows), 0)
    years = Counter[str]()
    for month, count in months.items():
        years[month[:4]] += count
    newest = sorted(years, reverse=True)[: None if beginning else 1]
    dates = [*newest, *sorted((month for month in months if len(month) > 4), reverse=True)]
    found = [word for word in (*_WORDS, *dates) if word.startswith(beginning)]
    if field != "date":
        return [Value(text, text) for text in found[:limit]]
    counts = months | years
    values = (Value(text, text, counts.get(text) or _count(rows, text, today)) for text in found)
    return list(islice((value for value in values if value.count or beginning), limit))


def _months(rows: Rows) -> dict[str, int]:
    """Return the articles of every month; those of which only the year is known are under the year."""
    found = Counter[str]()
    for start, visible in rows.connection.execute(_SHARDS):
        year, month = divmod(start // MONTH_SPAN, MONTHS)
        if year:
            found[f"{year:04}-{month:02}" if month else f"{year:04}"] += visible
    return dict(found)


def _months_added(rows: Rows) -> list[str]:
    return [month for (month,) in rows.connection.execute(_ADDED)]


def _count(rows: Rows, text: str, today: date) -> int:
    bounds = id_bounds(Field("date", text, 1), today)
    assert bounds is not None
    query = "SELECT count(*) FROM article WHERE superseded = 0 AND id >= ? AND id < ?"
    return int(rows.one(query, bounds)[0])
