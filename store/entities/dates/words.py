"""The English words that dates are made of, as parts of regular expressions and as numbers."""

from __future__ import annotations

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
"""Not taken from `store.dates`, whose forty languages take as long to load as all that is here."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty")

MONTHS = {
    name: number
    for number, month in enumerate(_MONTH_NAMES, start=1)
    for name in (month.lower(), month.lower()[:3])
} | {"sept": 9}
"""Months and their abbreviations, in lower case, to their number."""
WEEKDAYS = {name[:3]: number for number, name in enumerate(_WEEKDAYS)}
"""First three letters, in lower case, to the number that `date.weekday` gives."""
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
"""Names of seasons to their place in the year."""
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
"""Of quarters and halves."""
CENTURIES = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
"""Centuries that are written in words."""
NUMBERS = (
    {name: number for number, name in enumerate(_CARDINALS, start=1)}
    | {name: number * 10 for number, name in enumerate(_TENS, start=2)}
    | {"a": 1, "an": 1}
)
"""Words that count."""

MONTH = "(?:" + "|".join(_MONTH_NAMES) + ")"
SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1\d\d\d|20\d\d)"
UNIT = r"(?:day|week|month|quarter|year|decade|centur(?=y\b|ies\b))(?:s|y|ies)?"
DAYTIME = r"(?:morning|afternoon|evening|night)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
