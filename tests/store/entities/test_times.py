"""Tests of dates and sums."""

from __future__ import annotations

import pytest

from store.entities.times import find_money, find_times


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 2024-11-29 in Baku", ["2024-11-29"]),
        ("held next year to strengthen", ["next year"]),
        ("last Friday and in 1969", ["last Friday", "1969"]),
        ("on July 4, 2019, they", ["July 4, 2019"]),
        ("the 14th of March 1998", ["the 14th of March 1998"]),
        ("Monday, 3 February 2020", ["Monday, 3 February 2020"]),
        ("in late September", ["late September"]),
        ("three weeks ago", ["three weeks ago"]),
        ("the past two years", ["the past two years"]),
        ("the 1990s, yesterday", ["the 1990s", "yesterday"]),
        ("from 1939-1945", ["1939-1945"]),
        ("he may march in 2,000 miles", []),
        ("2000 people and 1999.5 points, $2005", []),
        ("he may come in May", ["May"]),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_times(text)] == dates


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("cost $5 million", ["$5 million"]),
        ("€1.2bn or £300,000", ["€1.2bn", "£300,000"]),
        ("5 million dollars", ["5 million dollars"]),
        ("100 yen, 20 manats", ["100 yen", "20 manats"]),
        ("US$40-million deal", ["US$40-million"]),
        ("20 pounds of rice and 3 million people", []),
        ("AZN 500 and 30 €", ["AZN 500", "30 €"]),
    ],
)
def test_money(text: str, sums: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_money(text)] == sums
