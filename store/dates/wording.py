"""Dates in words of many languages to the few English words that dateutil reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from store.dates.names import ENGLISH_MONTHS, is_english_name, months_of, phrases, weekdays_of

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e00-\u0e7f\u200c.’'_])*")
_OTHER_WORDS = """
    year the on ad г год года году р рік року ў у в во о об і этого წ წელი წლის il ili ildə ci cı cu
    cü saat tarihinde tarixində de del della des dels die el la le les los à a á em às as ao en et
    um o den der dem am uhr klo kello kl ore alle ora ob u v ve h god godine године roku rok óra év
    any año ano ngày năm lúc वर्ष को साल সাল ปี พ.ศ ค.ศ ที่ เวลา sa så om od dne da dd di het op van
    թ سنة عام في الساعة ساعة ساعت در
"""
_FILLERS = frozenset(_OTHER_WORDS.split())
"""What stands in dates and says nothing."""
_HALVES = {
    "م": "pm", "ص": "am", "مساء": "pm", "صباحا": "am", "ip": "pm", "ap": "am", "i.p": "pm", "a.p": "am",
    "noon": "12:00", "midnight": "00:00", "ทุ่ม": "pm",
}  # fmt: skip
_KEPT = frozenset(
    {"am", "pm", "t", "z", "utc", "gmt", "h", "m", "s", "of", "at", "and", "st", "nd", "rd", "th"}
)
_ENGLISH_WORDS = _KEPT | {"year", "the", "on", "noon", "midnight", "ad"}
_RELATIVE = re.compile(r"\d\s?[^\W\d_]+\.?\s+ago\b", re.IGNORECASE)
_BEFORE_WEEKDAY = re.compile(r"\b(?:next|last|this)\s+(?=[^\W\d_]+\W)", re.IGNORECASE)
_NUMBERED_MONTH = re.compile(r"\btháng\s+(\d{1,2})(?!\d)", re.IGNORECASE)
_FEIRA = re.compile(r"-feira\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:er|re|ème|ος|º|°|ª|-?го|e)(?!\w)")
_FRENCH_TIME = re.compile(r"(?<![\w.:])(\d{1,2})\s?h(?:\s?(\d\d))?(?!\w)(?!\s?\d)")
_DOTTED_TIME = re.compile(
    r"(?<=klo )(\d{1,2})\.(\d\d)(?![\d.])|(?<=kl )(\d{1,2})\.(\d\d)(?![\d.])"
    r"|(?<![\d.])(\d{1,2})\.(\d\d)(?=\s*(?:uhr|ip|ap)\b)",
    re.IGNORECASE,
)
_NOON = re.compile(r"\b([ap])\.\s?m\b\.?", re.IGNORECASE)
_GLUED_TIME = re.compile(r"(\d{4})(\d\d:\d\d)")
_GLUED_YEAR = re.compile(r"(:\d\d),(\d{4})(?!\d)")
_COMMA = re.compile(r",(?=\d{4}(?!\d))")
_NUMBER_DOT = re.compile(r"(?<=\d)\s?\.(?=\s|$|,)(?!\s?\d{1,2}\s?\.|\s?\d\d(?:\d\d)?(?!\d|:))")
_DASH_MONTH = re.compile(r"(?<=\d)[-/. ]([^\W\d_]{3,})\.?[-/. ](?=\d)")
_RANGE = re.compile(r"(?<!\d)(\d{1,2})\.?\s?[-–—]\s?\d{1,2}\.?(?=\s+(?:of\s+)?[^\W\d_])")
_RANGE_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.\s?[-–—]\s?\d{1,2}\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_RANGE_AFTER = re.compile(r"([^\W\d_]\.?\s+\d{1,2})\s?[-–—]\s?\d{1,2}(?=,?\s+\d{4}(?!\d))")
_SIGNS = str.maketrans(dict.fromkeys("[]@|–—،", " "))
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Wording:
    """A date in English words."""

    text: str
    foreign: bool
    """Whether a word is of another language."""
    weekday: bool
    """Whether a day of the week was in it, which is left out."""
    guesses: tuple[str, ...] = ()


def in_english(text: str) -> Wording | None:
    """Return a date in the words that dateutil knows; None if it counts from today or its month is open.

    Words that are not known stay as they are.
    """
    if _RELATIVE.search(text):
        return None
    guesses: tuple[str, ...] = ()
    for pattern, first in ((_RANGE, r"\1"), (_RANGE_AFTER, r"\1"), (_RANGE_DOTTED, r"\3-\2-\1")):
        ranged = pattern.search(text)
        if ranged:
            text, guesses = pattern.sub(first, text), (f"Of “{ranged[0]}” the first day is taken.",)
    text = _tidied(text)
    multiword = _phrases()
    if not text.isascii():
        text = multiword.sub(lambda match: match[0].lower().replace(" ", "_"), text)
    words = _WORD.findall(text)
    days = frozenset[int]().union(*(weekdays_of(word) for word in words if not months_of(word)))
    translated: dict[str, str] = {}
    foreign = False
    months = 0
    for word in words:
        english = _translated(word, months)
        if english is None:
            english = _by_weekday(word, text, days)
            if english is None:
                return None
        months += english in ENGLISH_MONTHS
        foreign = foreign or _is_foreign(word, english)
        translated.setdefault(word, english)
    text = _WORD.sub(lambda match: translated[match[0]], text)
    return Wording(_SPACES.sub(" ", text).strip(" ,."), foreign, bool(days), guesses)


def _tidied(text: str) -> str:
    text = _BEFORE_WEEKDAY.sub("", text).translate(_SIGNS)
    text = _GLUED_YEAR.sub(r"\1 \2", _GLUED_TIME.sub(r"\1 \2", _NOON.sub(r"\1m", text)))
    text = _DOTTED_TIME.sub(lambda match: ":".join(filter(None, match.groups())), text)
    text = _FRENCH_TIME.sub(
        lambda match: f"{match[1]}:{match[2] or '00'}", _ORDINAL.sub("", _FEIRA.sub("", text))
    )
    text = _NUMBERED_MONTH.sub(_numbered_month, _COMMA.sub(", ", text))
    return _NUMBER_DOT.sub(" ", _DASH_MONTH.sub(r" \1 ", text))


def _numbered_month(match: re.Match[str]) -> str:
    number = int(match[1])
    return f" {ENGLISH_MONTHS[number - 1]} " if 1 <= number <= 12 else match[0]


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases()))})(?!\w)", re.IGNORECASE)


def _translated(word: str, months: int) -> str | None:
    """Return the English for a word: a month, "" if it says nothing, the word itself if it is not known.

    None is a month that is one here and another there.
    """
    plain = word.lower().strip(".'’")
    if plain in _KEPT:
        return word.rstrip(".")
    if plain in _HALVES:
        return f" {_HALVES[plain]} "
    found = months_of(word)
    if found and not (months and weekdays_of(word)):
        return ENGLISH_MONTHS[min(found) - 1] if len(found) == 1 else None
    if plain in _FILLERS or weekdays_of(word):
        return " "
    return word


def _is_foreign(word: str, english: str) -> bool:
    plain = word.lower().strip(".'’")
    return english != word and plain not in _ENGLISH_WORDS and not is_english_name(plain)


def _by_weekday(word: str, text: str, days: frozenset[int]) -> str | None:
    """Return the month, of those that a word may name, in which the day falls on the weekday that is said."""
    from datetime import date

    numbers = [int(number) for number in re.findall(r"(?<![\d:])\d{1,4}(?![\d:])", text)]
    year = next((number for number in numbers if number > 999), 0)
    day = next((number for number in numbers if 1 <= number <= 28), 0)
    fitting = [
        month for month in months_of(word) if year and day and date(year, month, day).isoweekday() in days
    ]
    return ENGLISH_MONTHS[fitting[0] - 1] if len(fitting) == 1 else None
