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
        "1436-09-25",
        "03/11/2559",
        "2300-01-01",
        "1732888980",
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


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("vendredi, décembre 5 2014.", "2014-12-05"),
        ("le 1er février 2024", "2024-02-01"),
        ("24 septembre 2026 à 18h", "2026-09-24T18:00"),
        ("martes 21 de octubre de 2014", "2014-10-21"),
        ("sexta-feira, 10 de junho de 2014 14:52", "2014-06-10T14:52"),
        ("16 giu 2014", "2014-06-16"),
        ("23. März 2012 18.37 Uhr", "2012-03-23T18:37"),
        ("11 augustus 2014", "2014-08-11"),
        ("3. marts 2021", "2021-03-03"),
        ("12 toukokuuta 2020 klo 16.45", "2020-05-12T16:45"),
        ("13. svibnja 2022.", "2022-05-13"),
        ("13 Srpen, 2014", "2014-08-13"),
        ("2 października 2019", "2019-10-02"),
        ("14 aprilie 2014", "2014-04-14"),
        ("5. május 2017", "2017-05-05"),
        ("Пнд, 07 янв. 2019 г. 12:15", "2019-01-07T12:15"),
        ("12 лютого 2012, 13:12", "2012-02-12T13:12"),
        ("5 жніўня 2015 года у 13:34", "2015-08-05T13:34"),
        ("23 декември 2013", "2013-12-23"),
        ("5 Μαΐου 2014", "2014-05-05"),
        ("18 Dekabr 2023-cü il", "2023-12-18"),
        ("3 Eylül 2019 Salı", "2019-09-03"),
        ("17 Agustus 1945", "1945-08-17"),
        ("Thứ năm, ngày 5 tháng 3 năm 2020", "2020-03-05"),
        ("Tháng Mười Hai 29, 2013, 14:14", "2013-12-29T14:14"),
        ("ธันวาคม 11, 2014, 08:55 PM", "2014-12-11T20:55"),
        ("মঙ্গলবার জুলাই 22, 2014", "2014-07-22"),
        ("2015 წ. 12 ივნ, 15:34", "2015-06-12T15:34"),
        ("08 أكتوبر 2020 08:15 م", "2020-10-08T20:15"),
        ("٥ كانون الثاني ٢٠١٩", "2019-01-05"),
        ("۱۲ ژانویه ۲۰۲۳", "2023-01-12"),
        ("10 اکتوبر 2020", "2020-10-10"),
        ("5 במאי 2021", "2021-05-05"),
        ("2016年9月14日晚8:00", "2016-09-14T20:00"),
        ("2024年11月29日（金）15時30分", "2024-11-29T15:30"),
        ("2023년 2월 10일 오전 3시 30분", "2023-02-10T03:30"),
        ("2024年11月", "2024-11"),
    ],
)
def test_months_of_many_languages(text: str, iso: str) -> None:
    date = read_date(text)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("19970902090807", "1997-09-02T09:08:07"),
        ("20030925T1049", "2003-09-25T10:49"),
        ("2016020417:10", "2016-02-04T17:10"),
        ("[Sept] 04, 2014.", "2014-09-04"),
        ("Jan 13,2025", "2025-01-13"),
        ("November 19, 2014 at noon", "2014-11-19T12:00"),
        ("Tue Jan 5 10:00:00,2021", "2021-01-05T10:00:00"),
        ("next Friday, July 4, 2025", "2025-07-04"),
        ("2017-22-06", "2017-06-22"),
        ("06/2017/22", "2017-06-22"),
        ("27. 05. 2022.", "2022-05-27"),
        ("2023. 3. 18", "2023-03-18"),
    ],
)
def test_odd_writings_that_leave_nothing_open(text: str, iso: str) -> None:
    date = read_date(text)
    assert date is not None
    assert (date.iso, date.guesses) == (iso, ())


@pytest.mark.parametrize("text", ["12-14 June 2021", "Jun 12–14 2021", "12.-14. Juni 2021", "12.-14.06.2021"])
def test_of_several_days_the_first_is_taken_and_told(text: str) -> None:
    date = read_date(text)
    assert date is not None
    assert (date.iso, date.precision) == ("2021-06-12", "day")
    assert "first day" in date.guesses[0]


@pytest.mark.parametrize(
    "text",
    [
        "10.09.2003",
        "20 09 29",
        "05/2020",
        "DEC 95",
        "2026, 3h ago",
        "3 days ago 2026",
        "10 listopad 2010",
        "令和6年5月1日",
    ],
)
def test_what_may_be_two_days_or_counts_from_today_is_no_date(text: str) -> None:
    assert read_date(text) is None


def test_the_weekday_tells_which_month_a_name_means() -> None:
    polish, croatian = read_date("środa, 10 listopada 2010"), read_date("nedjelja, 10 listopada 2010")
    assert polish is not None
    assert croatian is not None
    assert (polish.iso, croatian.iso) == ("2010-11-10", "2010-10-10")


def test_the_day_comes_first_where_the_text_is_not_english() -> None:
    for text in ("03/04/2024", "03.04.2024", "03.04.24"):
        date = read_date(text, foreign=True)
        assert date is not None
        assert date.iso == "2024-04-03"
        assert any("day before month" in guess for guess in date.guesses)
    date = read_date("3.4.2024 klo 12.30")
    assert date is not None
    assert date.iso == "2024-04-03T12:30"


@given(st.text(alphabet="0123456789 -/.:TZ+,()JanFebMarchMayUTCGMTpmatgoklo’–年月日晚", max_size=40))
def test_any_text_is_a_date_or_none(text: str) -> None:
    date = read_date(text)
    if date is not None:
        length = {"year": 4, "month": 7, "day": 10, "minute": 16, "second": 19}[date.precision]
        assert len(date.iso) in (length, length + 6, length + 9)
        datetime.fromisoformat(date.iso + "-01-01"[: max(0, 10 - len(date.iso))])


@given(st.datetimes(min_value=datetime(1500, 1, 1), max_value=datetime(2200, 12, 31)))
def test_what_people_write_comes_back(moment: datetime) -> None:
    day = f"{moment:%Y-%m-%d}"
    for text in (day, f"{moment.day} {moment:%B} {moment:%Y}", f"{moment:%b} {moment.day}, {moment:%Y}"):
        date = read_date(text)
        assert date is not None
        assert (date.iso, date.precision) == (day, "day")


def test_a_zone_that_is_days_away_is_no_zone() -> None:
    assert read_date("Fri, 29 Nov 2024 08:30:00 +01009999") is None
