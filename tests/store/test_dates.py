"""Dates of articles: read as far as the text says them, never further."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dates import read_date


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("2024", "2024", "year"),
        ("2024-11", "2024-11", "month"),
        ("2024-11-29", "2024-11-29", "day"),
        ("2024-11-29 14:03", "2024-11-29T14:03", "minute"),
        ("2024-11-29T14:03:07", "2024-11-29T14:03:07", "second"),
        ("2024-11-29T14:03:07.123Z", "2024-11-29T14:03:07+00:00", "second"),
        ("2024-11-29T14:01+04:00", "2024-11-29T14:01+04:00", "minute"),
        ("2016-09-27 14:00:00 -4", "2016-09-27T14:00:00-04:00", "second"),
        ("14 October 2023 16:33 (UTC+04:00)", "2023-10-14T16:33+04:00", "minute"),
        ("21 October 2023", "2023-10-21", "day"),
        ("21 October 202318:18", "2023-10-21T18:18", "minute"),
        ("October 2023", "2023-10", "month"),
        ("Nov 29, 2024", "2024-11-29", "day"),
        ("Published: Nov. 29, 2024, 5:03 p.m. EST", "2024-11-29T17:03-05:00", "minute"),
        ("Thu, 25 Jan 2018 15:26:56 +0100 (CET)", "2018-01-25T15:26:56+01:00", "second"),
        ("27-MAR-1987 14:04:26.14", "1987-03-27T14:04:26", "second"),
        ("29.11.2024", "2024-11-29", "day"),
        ("29 noyabr 2024", "2024-11-29", "day"),
        ("29 ноября 2024 г., 14:41", "2024-11-29T14:41", "minute"),
        ("13 Ağustos 2014", "2014-08-13", "day"),
        ("२९ नवंबर २०२४", "2024-11-29", "day"),
        ("2024年11月29日", "2024-11-29", "day"),
    ],
)
def test_a_date_is_as_long_as_its_precision(text: str, iso: str, precision: str) -> None:
    date = read_date(text)
    assert date is not None
    assert (date.iso, date.precision) == (iso, precision)
    assert not date.guesses


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Friday",
        "Friday 2024",
        "Nov 29",
        "BAKU, Nov 29",
        "next week",
        "10:36",
        "7 february — 11:33",
        "8 days ago",
        "2024-13",
        "2023-02-30",
        "30 February 2023",
        "0000-00-00",
        "0999-01-01",
        "2300-01-01",
        "1732888980",
        "12-14 June 2021",
        "3 May 2021 10:00 UTC+99",
        "2024-11-29T25:00",
        "May 2024 16:33",
        "The year 2024 was good",
    ],
)
def test_what_does_not_say_its_year_and_month_is_no_date(text: str) -> None:
    assert read_date(text) is None


def test_the_order_of_day_and_month_is_a_guess_that_is_told() -> None:
    custom, told = read_date("03/04/2024"), read_date("03/04/2024", dayfirst=True)
    assert custom is not None
    assert told is not None
    assert (custom.iso, len(custom.guesses)) == ("2024-03-04", 1)
    assert (told.iso, told.guesses) == ("2024-04-03", ())
    certain = read_date("13/04/2024")
    assert certain is not None
    assert (certain.iso, certain.guesses) == ("2024-04-13", ())


def test_a_century_is_a_guess_that_is_told() -> None:
    date = read_date("Mon, 5 Apr 93 12:00:01 GMT")
    assert date is not None
    assert date.iso == "1993-04-05T12:00:01+00:00"
    assert "century" in date.guesses[0]


@given(st.text(alphabet="0123456789 -/.:TZ+,()JanFebMarchMayUTCGMTpmat’年月日", max_size=40))
def test_any_text_is_a_date_or_none(text: str) -> None:
    date = read_date(text)
    if date is not None:
        length = {"year": 4, "month": 7, "day": 10, "minute": 16, "second": 19}[date.precision]
        assert len(date.iso) in (length, length + 6, length + 9)
        datetime.fromisoformat(date.iso + "-01-01"[: max(0, 10 - len(date.iso))])


@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(2200, 12, 31)))
def test_what_people_write_comes_back(moment: datetime) -> None:
    day = f"{moment:%Y-%m-%d}"
    for text in (day, f"{moment.day} {moment:%B} {moment:%Y}", f"{moment:%b} {moment.day}, {moment:%Y}"):
        date = read_date(text)
        assert date is not None
        assert (date.iso, date.precision) == (day, "day")


def test_a_zone_that_is_days_away_is_no_zone() -> None:
    assert read_date("Fri, 29 Nov 2024 08:30:00 +01009999") is None
