"""Tells by the words around it whether May is a month, Sunday a weekday and 2000 a year."""

from __future__ import annotations

import re

from store.entities.dates.words import MONTH
from store.entities.wordlists import words

_NEAR = 40
"""Code points on either side that are looked at."""

_WORD_BEFORE = re.compile(r"([^\s“”\"(\[]+)\s\Z")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z’']")
_TITLES = words(
    "Mr Mrs Ms Miss Dr Sir Lady Lord Dame Prof Professor Sergeant Sgt Detective Captain Judge Justice Theresa"
)
_TIME_WORDS = words(
    """
    in on by since until till during through throughout before after from to of for and or between last next
    this past early late mid earlier later every each next around starting beginning ending as effective
    """
)
_SPEECH = words("said say says told statement announced reported statements")
_FIRM_WORDS = words("in since until till during throughout this last next early late mid")
_MONTH_WORDS = _FIRM_WORDS | words("by through of from every each")
_LOOSE_WORDS = words("for to after before on between")
_DETERMINERS = words("a an the its their his her our")
_NAME_MONTHS = words("April May June August March")
_FIRST_NAMES = _NAME_MONTHS | {"January"}
_NAME_WEEKDAYS = words("Monday Tuesday Wednesday Friday Sunday")
_SHORT = frozenset({"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"})
_MONTH_AFTER = re.compile(rf"(?:\s(?:and|or|to|through)\s|,\s){MONTH}(?!\w)")
_MONTH_BEFORE = re.compile(rf"{MONTH}(?:,|,?\s(?:and|or|to|through))\s\Z")
_NOUN_AFTER = re.compile(r"\s(?!on\b)[a-z]|\s\d|['’]s?\s")
_DAYS_OF_OTHERS = words(
    "Black Good Easter Bloody Super Ash Palm Cyber Holy Shrove Maundy Giving Fat Whit Ruby Casual"
)
_MASTHEADS = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Night|Club|Independent|World|Star|Sun|People"
    r"|Review|School|Service|Supplement)\b"
)
_COUNTS_BEFORE = words(
    """
    about nearly some than least almost roughly approximately exactly only resolution flight no. number room
    route windows highway section article peugeot line code channel page bus lot unit plus worth x another
    """
)
_COUNTED_AFTER = re.compile(
    r"%|[.,:]\d|\s?(?:[ap]\.?m\b|°|[$€£¥₼])"
    r"|\s(?:(?:more|other|new|additional|square|cubic|nautical|metric|extra)\s)?"
    r"(?:people|persons?|troops|soldiers|workers|miles|met(?:er|re)s|kilomet(?:er|re)s|km|kg|feet|foot|hectares"
    r"|acres|points?|dollars?|cents|euros?|pounds|yen|tons?|tonnes|barrels|liters|litres|gallons|inches|square|cubic"
    r"|million|billion|thousand|percent|per\scent|hours?|hrs|GMT|UTC|EST|EDT|local\stime|days|weeks|months|years"
    r"|men|women|children|students|pupils|homes|houses|jobs|cases|deaths|votes|seats|refugees|migrants|protesters"
    r"|demonstrators|residents|employees|staff|members|players|fans|copies|units|cars|vehicles|trucks|ships|flights"
    r"|kilograms?|grams|megawatts|MW|watts|calories|degrees|times|items|documents|pages|words|books|shares|police"
    r"|officers|fighters|rebels|prisoners|patients|doctors|families|companies|schools|villages|species|rounds|rockets"
    r"|missiles|bombs|sheep|cattle|cows|trees|delegates|visitors|tourists|passengers|civilians|hostages|victims)\b"
)
_QUARTER_WORDS = words("In The For During By Since")
_AHEAD = re.compile(
    r"\b(?:will|shall|would|due|set|ends?|expires?|begins?|starts?|opens?|returns?|scheduled|planned)\b|['’]ll\b"
)


def is_date(kind: str, text: str, start: int, end: int) -> bool:
    """Tell whether a candidate that may be a name or a number is a date.

    Args:
        kind: The name of the group of `patterns.CANDIDATE` that matched last.
        text: The text.
        start: Offset of the candidate's first code point.
        end: Offset after its last code point.
    """
    before = text[max(0, start - _NEAR) : start]
    match = _WORD_BEFORE.search(before)
    word = match[1] if match else ""
    after = text[end : end + _NEAR]
    if kind == "year":
        return _is_year(text[start:end], word.lower(), after)
    if kind == "weekday":
        return _is_weekday(text[start:end], word, after)
    if kind == "month":
        return _is_month(text[start:end].rstrip("."), before, word, after)
    if kind == "quarter":
        return end - start > 2 or not word[:1].isupper() or word in _QUARTER_WORDS or not word[-1:].isalnum()
    if kind == "within":
        return text[start:end].endswith("time") or bool(_AHEAD.search(before) or _AHEAD.search(after))
    return kind != "today" or word not in {"USA", "Russia", "India", "Psychology"}


def _is_year(surface: str, word: str, after: str) -> bool:
    if word in _COUNTS_BEFORE or _COUNTED_AFTER.match(after):
        return False
    return len(surface) > 4 or word in _TIME_WORDS or 1500 <= int(surface) < 2060


def _is_weekday(surface: str, word: str, after: str) -> bool:
    if word.rstrip(".") in _TITLES or word in _DAYS_OF_OTHERS or _MASTHEADS.match(after):
        return False
    if surface not in _NAME_WEEKDAYS or not _NAME_AFTER.match(after):
        return True
    return word.lower() in _TIME_WORDS or word in _SPEECH


def _is_month(surface: str, before: str, word: str, after: str) -> bool:
    plain = word.lower()
    if surface in _SHORT:
        return plain in _FIRM_WORDS and not _NAME_AFTER.match(after)
    if word.rstrip(".") in _TITLES:
        return False
    if _NAME_AFTER.match(after):
        return plain in _FIRM_WORDS or surface not in _FIRST_NAMES
    if surface not in _NAME_MONTHS or plain in _MONTH_WORDS:
        return True
    if _MONTH_AFTER.match(after) or _MONTH_BEFORE.search(before):
        return True
    if surface == "May":
        return False
    return plain in _LOOSE_WORDS or (plain in _DETERMINERS and bool(_NOUN_AFTER.match(after)))
