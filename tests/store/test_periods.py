"""Periods as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import QueryError
from store.periods import read_period

TODAY = date(2024, 3, 1)  # a Friday


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024", ("2024", "2024")),
        ("2024-11", ("2024-11", "2024-11")),
        ("2024-1-5", ("2024-01-05", "2024-01-05")),
        ("2024-02-29", ("2024-02-29", "2024-02-29")),
        ("today", ("2024-03-01", "2024-03-01")),
        ("Yesterday", ("2024-02-29", "2024-02-29")),
        ("this week", ("2024-02-26", "2024-03-03")),
        ("last  week", ("2024-02-19", "2024-02-25")),
        ("this month", ("2024-03", "2024-03")),
        ("last month", ("2024-02", "2024-02")),
        ("this year", ("2024", "2024")),
        ("last year", ("2023", "2023")),
        ("2023..2024-06", ("2023", "2024-06")),
        ("2024-06..", ("2024-06", None)),
        ("..2024-06", (None, "2024-06")),
        ("last week..today", ("2024-02-19", "2024-03-01")),
        ("..last week", (None, "2024-02-25")),
        (" 2024 ", ("2024", "2024")),
        ("29 November 2024", ("2024-11-29", "2024-11-29")),
        ("nov 2024", ("2024-11", "2024-11")),
        ("13/04/2024", ("2024-04-13", "2024-04-13")),
        ("2024-Q3", ("2024-07-01", "2024-09-30")),
        ("2024-w09..2024-w10", ("2024-02-26", "2024-03-10")),
        ("1990s", ("1990-01-01", "1999-12-31")),
        ("last summer", ("2023-06-01", "2023-08-31")),
        ("next week", ("2024-03-04", "2024-03-10")),
        ("friday", ("2024-03-01", "2024-03-01")),
        ("last friday", ("2024-02-23", "2024-02-23")),
        ("march..", ("2024-03", None)),
        ("november", ("2023-11", "2023-11")),
        ("3 days ago", ("2024-02-27", "2024-02-27")),
        ("last 30 days", ("2024-01-31", "2024-03-01")),
        ("-30d..", ("2024-01-31", None)),
        ("-2w..-1w", ("2024-02-16", "2024-02-23")),
        ("-1m..", ("2024-02-01", None)),
        ("-1y..", ("2023-03-01", None)),
    ],
)
def test_periods(text: str, period: tuple[str | None, str | None]) -> None:
    assert read_period(text, TODAY) == period


def test_last_month_of_january_is_december() -> None:
    assert read_period("last month", date(2024, 1, 31)) == ("2023-12", "2023-12")
    assert read_period("last week", date(2024, 1, 1)) == ("2023-12-25", "2023-12-31")


@pytest.mark.parametrize(
    ("text", "column", "says"),
    [
        ("soon", 6, "soon"),
        ("2024-13", 6, "no such date"),
        ("2023-02-29", 6, "no such date"),
        ("24-11", 6, "not a date"),
        ("next", 6, "not a date"),
        ("early 2024", 6, "not a date"),
        ("2024-11-29T14:00", 6, "not a date"),
        ("03/04/2024", 6, "more than one date"),
        ("-30d", 6, "write -30d.."),
        ("-9999y..", 6, "before the first year"),
        ("..", 6, "neither start nor end"),
        ("2024..soon", 12, "soon"),
        ("soon..2024", 6, "soon"),
        ("..2024-99", 8, "no such date"),
        ("2024...2025", 12, "not a date"),
    ],
)
def test_what_is_no_date_is_an_error_at_its_column(text: str, column: int, says: str) -> None:
    with pytest.raises(QueryError, match=says) as error:
        read_period(text, TODAY, 6)
    assert error.value.column == column


@given(st.one_of(st.text(max_size=12), st.text("0123456789-. lastwekyr", max_size=14)))
def test_anything_is_a_period_or_a_query_error(text: str) -> None:
    try:
        period = read_period(text, TODAY)
    except QueryError as refused:
        period = (refused.args[0], None)
    assert any(period)


@given(st.dates(), st.dates())
def test_days_are_read_back(first: date, second: date) -> None:
    assert read_period(f"{first}..{second}", TODAY) == (first.isoformat(), second.isoformat())
