"""Tells by the words around it whether May is a month, Sunday a weekday and 2000 a year."""

from __future__ import annotations

import re

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
_MONTH_WORDS = words(
    "in by since until till during through throughout of from this last next early late mid every each"
)
_FIRM_WORDS = words("in since until till during throughout this last next early late mid")
_NAME_MONTHS = frozenset({"April", "May", "June", "August", "March"})
_SHORT = frozenset({"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"})
_MONTH_AFTER = re.compile(
    r"(?:\s(?:and|or|to|through)\s|,\s)(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?!\w)"
)
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
_RECORD_BEFORE = re.compile(
    r"\b(?:times?|first|second|third|fourth|only|once|twice|\w+est|most|worst|best|more|less)\s(?:\w+\s){0,2}\Z"
)


def is_date(kind: str, text: str, start: int, end: int) -> bool:
    """Tell whether a candidate that may be a name or a number is a date.

    Args:
        kind: The name of the group of `date_patterns.CANDIDATE` that matched last.
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
        return _is_weekday(word, after)
    if kind == "month":
        return _is_month(text[start:end].rstrip("."), word, after)
    if kind == "quarter":
        return not (word[:1].isupper() and word not in {"In", "The", "For", "During", "By", "Since"})
    if kind == "within":
        return not _RECORD_BEFORE.search(before)
    return kind != "today" or word not in {"USA", "Russia", "India", "Psychology"}


def _is_year(surface: str, word: str, after: str) -> bool:
    if word in _COUNTS_BEFORE or _COUNTED_AFTER.match(after):
        return False
    return len(surface) > 4 or word in _TIME_WORDS or 1500 <= int(surface) < 2060


def _is_weekday(word: str, after: str) -> bool:
    if word.rstrip(".") in _TITLES or word in _DAYS_OF_OTHERS or _MASTHEADS.match(after):
        return False
    return word.lower() in _TIME_WORDS or not _NAME_AFTER.match(after)


def _is_month(surface: str, word: str, after: str) -> bool:
    plain = word.lower()
    if surface in _SHORT:
        return plain in _FIRM_WORDS and not _NAME_AFTER.match(after)
    if word.rstrip(".") in _TITLES:
        return False
    if _NAME_AFTER.match(after):
        return plain in _FIRM_WORDS
    return surface not in _NAME_MONTHS or plain in _MONTH_WORDS or bool(_MONTH_AFTER.match(after))
