"""Dates that count from the date of their article, to ISO values."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from store.entities.dates.absolute import DAY_MONTH, MONTH, MONTH_DAY, PART, PART_OF_YEAR, days_of
from store.entities.dates.value import RELATIVE, Anchor, DateValue, iso_unit
from store.entities.dates.words import MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS

_UNIT = r"(?P<unit>day|week|month|quarter|year|decade|centur(?=y|ies))(?:s|y|ies)?"
_NUMBER = r"(?P<number>\d{1,4}|[a-z]+)"
_WHICH = r"(?P<which>last|next|this)"
_DAYTIME = "(?:morning|afternoon|evening|night)"
_WEEKDAY = r"(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day"
_PARTS_OF = {"day": 3, "week": 3, "month": 2, "quarter": 2}
"""How many parts of the article's date it takes to count in a unit; the year does for the others."""
_STEPS = {"last": -1, "this": 0, "next": 1}
_DAYS = {
    "day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0,
    "tomorrow": 1, "day after tomorrow": 2, "last night": -1,
}  # fmt: skip
_MONTHS_BACK = 9
"""A month without its year that is longer ago is the coming one, if the words around leave it open."""
_DAYS_ON = 61
"""A day without its year that comes within so many days is the coming one then."""


def _shift(anchor: Anchor, unit: str, count: int) -> date | None:
    """Return the day so many units away, if the article's date is precise enough to count in them."""
    from dateutil.relativedelta import relativedelta

    if anchor.parts < _PARTS_OF.get(unit, 1):
        return None
    size = {"quarter": 3, "decade": 10, "century": 100}.get(unit, 1)
    name = {"quarter": "months", "decade": "years", "century": "years"}.get(unit, unit + "s")
    # the type stubs want every argument by its own name
    return anchor.day + relativedelta(**{name: size * count})  # type: ignore[arg-type]


def _day(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    day = _shift(anchor, "day", _DAYS.get(match["word"], 0))
    return DateValue(day.isoformat(), RELATIVE, 0.9) if day else None


def _unit(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    unit = "century" if match["unit"] == "centur" else match["unit"]
    day = _shift(anchor, unit, _STEPS[match["which"]])
    return DateValue(iso_unit(day, unit), RELATIVE, 0.9) if day else None


def _counted(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    """So many units ago or from now: as precise as the unit, a year for decades and centuries."""
    unit, number = _measure(match)
    back = match[0].endswith("ago")
    day = _shift(anchor, unit, -number if back else number) if number else None
    if day is None:
        return None
    if unit in {"decade", "century"}:
        return DateValue(iso_unit(day, "year"), f"{RELATIVE}, a guess", 0.6)
    if match[0].startswith("in "):
        return DateValue(iso_unit(day, unit), f"{RELATIVE}, a guess", 0.6)
    return DateValue(iso_unit(day, unit), RELATIVE, 0.85)


def _stretch(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    """The last or next so many units: a range from or to the article's own."""
    unit, number = _measure(match)
    on = match["which"] in {"next", "coming"}
    day = _shift(anchor, unit, number if on else -number) if number else None
    if day is None or unit in {"decade", "century"}:
        return None
    low, high = sorted((anchor.day, day))
    return DateValue(f"{iso_unit(low, unit)}/{iso_unit(high, unit)}", f"{RELATIVE}, a guess", 0.6)


def _measure(match: re.Match[str]) -> tuple[str, int]:
    """Return the unit and how many of it, 0 if that is vague."""
    word = match["number"] or "one"
    unit = "century" if match["unit"] == "centur" else match["unit"]
    return unit, int(word) if word.isdecimal() else NUMBERS.get(word, 0)


def _weekend(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    day = _shift(anchor, "week", _STEPS[match["which"]])
    if day is None:
        return None
    saturday = day + timedelta(5 - day.weekday())
    return DateValue(f"{saturday}/{saturday + timedelta(1)}", "weekend, a guess", 0.7)


def _weekday(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    """Return the nearest such day: the article's own counts, unless it is the last or the next."""
    if anchor.parts < 3:
        return None
    wanted = WEEKDAYS[match["weekday"][:3]]
    which = match["which"]
    back = (anchor.day.weekday() - wanted) % 7
    if which in {"next", "this"} or (ahead and not which):
        day = anchor.day + timedelta(-back % 7 or (7 if which == "next" else 0))
        confidence = 0.6
    else:
        day = anchor.day - timedelta(back or (7 if which == "last" else 0))
        confidence = 0.75
    return DateValue(day.isoformat(), "weekday, a guess", confidence)


def _month(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    if anchor.parts < 2:
        return None
    month = MONTHS[match["month"]]
    which = match["which"]
    back = (anchor.day.month - month) % 12
    if which == "last":
        back = back or 12
    elif which == "next":
        back = (back or 12) - 12
    elif which == "this":
        back = anchor.day.month - month
    elif back and (ahead or (ahead is None and back > _MONTHS_BACK)):
        back -= 12
    day = _shift(anchor, "month", -back)
    return DateValue(iso_unit(day, "month"), "month without a year, a guess", 0.65) if day else None


def _month_of_year(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue:
    year = anchor.day.year + _STEPS[match["which"]]
    return DateValue(f"{year:04}-{MONTHS[match['month']]:02}", RELATIVE, 0.85)


def _month_day(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    if anchor.parts < 3:
        return None
    limit = anchor.day + timedelta({True: 365, False: 1, None: _DAYS_ON}[ahead])
    for year in range(anchor.day.year + 1, anchor.day.year - 5, -1):
        with suppress(ValueError):  # the 29th of February
            value = days_of(match, year, "day without a year, a guess", 0.7)
            if value and value.iso[:10] < limit.isoformat():
                return value
    return None


def _season(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    """Return the season by its northern months; the last is over, the next has not begun."""
    if anchor.parts < 2:
        return None
    number = SEASONS[match["season"]]
    first, year = 3 * number, anchor.day.year
    since = (anchor.day.month - first) % 12
    year -= anchor.day.month < first
    running = since < 3
    if match["which"] == "last":
        year -= running
    elif match["which"] == "next" or (not running and since >= 8):
        year += 1
    return DateValue(f"{year:04}-{number + 20}", "season, a guess", 0.6)


def _part_of_year(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue:
    year = anchor.day.year + _STEPS.get(match["which"], 0)
    part = ORDINALS[match["part"]]
    return DateValue(f"{year:04}-{match['kind'][0].upper()}{part}", RELATIVE, 0.8)


def _quarter(match: re.Match[str], anchor: Anchor, ahead: bool | None) -> DateValue | None:
    if anchor.parts < 2:
        return None
    part = int(match[2] or ORDINALS[match[1]])
    year = anchor.day.year - (not ahead and part > (anchor.day.month + 2) // 3)
    return DateValue(f"{year:04}-Q{part}", "quarter without a year, a guess", 0.5)


RELATIVE_FORMS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], Anchor, bool | None], DateValue | None]], ...
] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (rf"{PART}(?:{_WHICH} )?{_WEEKDAY}(?: {_DAYTIME})?", _weekday),
        (rf"{PART}{_WHICH} {_UNIT}", _unit),
        (rf"(?P<word>{'|'.join(_DAYS)})(?: {_DAYTIME})?|{PART}(?P<this>this) {_DAYTIME}", _day),
        (rf"{PART}(?:{_WHICH} )?{MONTH}", _month),
        (rf"{MONTH} (?:of )?{_WHICH} year", _month_of_year),
        (DAY_MONTH, _month_day),
        (MONTH_DAY, _month_day),
        (rf"{_NUMBER} {_UNIT} (?:ago|from now)", _counted),
        (rf"in {_NUMBER} {_UNIT}(?:['’]?s? time|['’] time)?", _counted),
        (rf"(?P<which>past|last|next|coming) {_NUMBER} {_UNIT}", _stretch),
        (r"(?:this )?(?P<which>past|coming) (?P<number>)(?P<unit>day|week|month|quarter|year)", _stretch),
        (rf"{PART}{_WHICH} weekend", _weekend),
        (rf"{PART}{_WHICH} (?P<season>spring|summer|autumn|fall|winter)", _season),
        (rf"{PART_OF_YEAR} of (?P<which>the|this|last|next) year", _part_of_year),
        (r"(first|second|third|fourth)[- ]quarter|q([1-4])", _quarter),
    )
)
"""The forms of a date in lower case without its article, and how each is resolved."""
