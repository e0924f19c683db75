"""Dates that say their year, to ISO values."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from store.entities.dates.value import CALENDAR, DateValue
from store.entities.dates.words import CENTURIES, MONTHS, ORDINALS, SEASONS

_MONTHS = f"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
MONTH = rf"(?P<month>{_MONTHS})\.?"
PART = r"(?:(?:early|late|mid|earlier|later)[- ])?(?:in )?"
PART_OF_YEAR = "(?P<part>first|second|third|fourth)[- ](?P<kind>quarter|half)"
_WEEKDAY = r"(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?),? )?"
_NUMBER = r"\d\d?(?:st|nd|rd|th)?"
_DAYS = rf"(?:between |from )?(?:the )?(?P<days>{_NUMBER}(?: ?(?:-|to|and|through) ?{_NUMBER})?)"
DAY_MONTH = rf"{_WEEKDAY}{_DAYS} (?:of )?{MONTH}"
MONTH_DAY = rf"{_WEEKDAY}{MONTH} {_DAYS}"
_YEAR = r"(?P<year>\d{4})"
_TO = " ?(?:-|to|until|through|and) ?"
_MONTH_RANGE = rf"(?:between |from )?({_MONTHS})(?: (\d{{4}}))?{_TO}({_MONTHS}),? (\d{{4}})"
_FISCAL = "(?:(?:fiscal|financial|fy)(?: ?year)? ?)?"
_YEAR_RANGE = rf"(?:between |from )?{_FISCAL}{_YEAR}(?:{_TO}|/)(?P<last>\d{{4}}|\d\d)"


def _full_year(year: int) -> int:
    from store.dates.value import full_year

    return full_year(year)


def _iso_day(match: re.Match[str]) -> DateValue:
    return _sure(date.fromisoformat(match[1]).isoformat())


def _numeric(match: re.Match[str]) -> DateValue | None:
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    year = year if year > 99 else _full_year(year)
    if first > 12 or first == second:
        return _sure(date(year, second, first).isoformat())
    return _sure(date(year, first, second).isoformat()) if second > 12 else None


def _day(match: re.Match[str]) -> DateValue | None:
    return days_of(match, int(match["year"]), CALENDAR, 0.95)


def days_of(match: re.Match[str], year: int, reason: str, confidence: float) -> DateValue | None:
    """Return the day, or the range of days, of a match of `DAY_MONTH` or `MONTH_DAY`. ValueError if none."""
    days = [date(year, MONTHS[match["month"]], int(day)) for day in re.findall(r"\d+", match["days"])]
    if len(days) == 1:
        return DateValue(days[0].isoformat(), reason, confidence)
    first, last = days
    return DateValue(f"{first}/{last}", reason, confidence) if first < last else None


def _month(match: re.Match[str]) -> DateValue:
    return _sure(f"{match['year']}-{MONTHS[match['month']]:02}")


def _months(match: re.Match[str]) -> DateValue | None:
    start = f"{match[2] or match[4]}-{MONTHS[match[1]]:02}"
    end = f"{match[4]}-{MONTHS[match[3]]:02}"
    return _sure(f"{start}/{end}") if start < end else None


def _years(match: re.Match[str]) -> DateValue | None:
    first, last = match["year"], match["last"]
    guess = DateValue(f"{first}-{last}", "year and month, a guess", 0.6)
    if len(last) == 2:
        if int(last) <= int(first[2:]):
            return guess if 1 <= int(last) <= 12 and "-" in match[0] else None
        last = first[:2] + last
    return _sure(f"{first}/{last}") if first < last else None


def _quarter(match: re.Match[str]) -> DateValue:
    year = f"{_full_year(int(match['year'])):04}" if len(match["year"]) == 2 else match["year"]
    part = match["part"]
    return _sure(f"{year}-{match['kind'][0].upper()}{ORDINALS.get(part, part)}")


def _decade(match: re.Match[str]) -> DateValue:
    return _sure(match[1] + "X")


def _short_decade(match: re.Match[str]) -> DateValue:
    return DateValue(f"{_full_year(int(match[1]) * 10)}"[:3] + "X", "decade, a guess", 0.7)


def _century(match: re.Match[str]) -> DateValue | None:
    number = int(match[1]) if match[1] else CENTURIES[match[2]]
    return _sure(f"{number - 1:02}XX") if number else None


def _season(match: re.Match[str]) -> DateValue:
    return _sure(f"{match['year']}-{SEASONS[match['season']] + 20}")


def _year(match: re.Match[str]) -> DateValue:
    return _sure(match["year"])


def _sure(iso: str) -> DateValue:
    return DateValue(iso, CALENDAR, 0.95)


CALENDAR_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], DateValue | None]], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (rf"{PART}{_YEAR}", _year),
        (r"(\d{4}-\d\d-\d\d)(?:t.*)?", _iso_day),
        (r"(\d\d?)[./](\d\d?)[./](\d{4}|\d\d)", _numeric),
        (rf"{DAY_MONTH},? {_YEAR}", _day),
        (rf"{MONTH_DAY},? {_YEAR}", _day),
        (rf"{PART}{MONTH},? {_YEAR}", _month),
        (_MONTH_RANGE, _months),
        (_YEAR_RANGE, _years),
        (r"(?P<kind>[qh])(?P<part>\d) ?(?:of )?['’]?(?P<year>\d{4}|\d\d)", _quarter),
        (rf"{_YEAR} (?P<kind>q)(?P<part>\d)", _quarter),
        (r"(?P<part>\d)(?P<kind>q) ?(?P<year>\d{4}|\d\d)", _quarter),
        (rf"{PART_OF_YEAR} (?:of )?{_YEAR}", _quarter),
        (rf"{PART}(\d{{3}})0['’]?s", _decade),
        (r"['’‘](\d)0s", _short_decade),
        (rf"{PART}(?:(\d\d?)(?:st|nd|rd|th)|({'|'.join(CENTURIES)}))[- ]century", _century),
        (rf"(?P<season>spring|summer|autumn|fall|winter) (?:of )?{_YEAR}", _season),
    )
)
"""The forms of a date in lower case without its article, and how each is resolved."""
