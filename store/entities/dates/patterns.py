"""The regular expression that finds what may be a date in English text."""

from __future__ import annotations

import re

from store.entities.dates.words import (
    CENTURIES,
    DAY,
    DAYTIME,
    MONTH,
    SEASON,
    SHORT_MONTH,
    UNIT,
    WEEKDAY,
    YEAR,
)


def _any_case(*words: str) -> str:
    """Return a group of words that may begin a sentence."""
    return "(?:" + "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words) + ")"


def _starting(letters: str, *alternatives: str) -> str:
    """Return alternatives that are only tried where one of the letters stands, which is quick to tell."""
    return rf"(?=[{letters}])(?:{'|'.join(alternatives)})"


_MONTH = f"(?:{MONTH}|{SHORT_MONTH})"
_DATE_WEEKDAY = rf"(?:(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?),?\s)?"
_PART = "(?:" + _any_case("early", "late", "mid", "earlier", "later") + r"[-\s])"
_DAYTIME = rf"(?:\s{DAYTIME})?\b"
_WHICH = _any_case("past", "last", "next", "coming", "previous", "following")
_THE = "(?:[Tt]he\\s)?"
_NUMBER_WORD = (
    r"(?:[Oo]ne|[Tt](?:wo|hree|en|welve|wenty|hirt(?:y|een))|[Ff](?:our(?:teen)?|ive|ifteen|orty|ifty|ew)|[Nn]ine(?:teen)?|[Mm]any"
    r"|[Ss](?:ix(?:ty|teen)?|even(?:teen)?|everal|ome)|[Ee](?:ight(?:een)?|leven)|[Aa](?:n|\sfew|\scouple\sof)?)\s"
)
_NUMBER = rf"(?:\d{{1,4}}\s|{_NUMBER_WORD})"
_DASH = r"\s?[-–—]\s?"
_DAYS = rf"{DAY}(?:(?:{_DASH}|\s(?:to|and|through)\s){DAY})?"
_YEARS = rf"{YEAR}(?:{_DASH}{YEAR}|[-–/]\d\d)?(?![\w/]|-\w)"
_OF_YEAR = rf"(?:\s(?:of\s)?(?:fiscal\s)?{YEAR}|\sof\s(?:the|this|last|next)\syear)"
_PERIOD = (
    rf"(?:weekend|week|month|quarter|(?:(?:fiscal|financial|calendar|school)\s)?year|decade|century|season"
    rf"|{WEEKDAY}{_DAYTIME}|{MONTH}(?!\s\d)|{SEASON}|{DAYTIME})\b(?!-)"
)
_QUARTER = rf"{_any_case('first', 'second', 'third', 'fourth')}[-\s](?:quarter{_OF_YEAR}?|half{_OF_YEAR})\b"
_BEFORE_CHRIST = r"(?:\s(?:B\.C\.(?:E\.)?|BCE?\b))?"
_CENTURY = rf"(?:\d\d?(?:st|nd|rd|th)|{'|'.join(CENTURIES)})[-\s]century\b{_BEFORE_CHRIST}"
_COUNTED = rf"{UNIT}\s(?:ago|earlier|later|from\snow)\b"

_COUNTABLE = rf"\s(?:few\s|couple\sof\s)?{UNIT}"
_BEGINNING = rf"""(?x:\b(?=\d
    |[Tt](?:he\s(?:[^a-z]|early|late|mid|past|last|next|coming|previous|follow|same|day|first|second|third|fourth
            |spring|summer|autumn|fall|winter|eigh|nine|twent)
        |his|o(?:day|morrow|night)|hird|went|ue|hu|(?:wo|hree|en|welve|hirty|hirteen){_COUNTABLE})
    |[Aa](?:n?{_COUNTABLE}|pr|ug|utumn)
    |[Ii]n\s{_NUMBER}{UNIT}
    |[Oo](?:ct|ne{_COUNTABLE})
    |[Ss](?:econd|pring|ummer|ep|at|un|(?:ix|ixty|ixteen|even|eventeen|everal|ome){_COUNTABLE})
    |[Ff](?:irst|ourth|iscal|inancial|all|rom\s[\dA-Z]|eb|ri|Y|(?:our|ourteen|ive|ifteen|orty|ifty|ew){_COUNTABLE})
    |[Ww](?:inter|ed)
    |[Mm](?:id|ar|ay|on|any{_COUNTABLE})
    |[Bb]etween
    |[Pp](?:ast|rev)
    |[Cc](?:oming|urrently)
    |[Ll]a(?:st|te)
    |[Nn](?:ext|ineteen|ov|ine{_COUNTABLE})
    |[Ee](?:ar|ach|very|ighteen|(?:ight|leven){_COUNTABLE})
    |[Rr]ecently
    |[Yy]esterday
    |[Dd]ec
    |J[au]
    |Q[1-4]
    |H[12]
    ))"""
"""What every date begins with, a branch a letter: most words are turned away by it."""

CANDIDATE = re.compile(
    _BEGINNING
    + "(?:"
    + "|".join(
        (
            _starting(
                r"\dTtMWFSJANOD",
                rf"{_DATE_WEEKDAY}(?:(?:[Tt]he\s)?{_DAYS}\s(?:of\s)?{_MONTH}(?:,?\s{YEAR})?(?!\w)"
                rf"|{_MONTH}(?:\s{_DAYS}(?![\w:%/]|[.,]\d|-\w)(?:,?\s{YEAR}(?!\w))?|,?\s{YEAR}(?![\w-])"
                r"|\s(?:of\s)?(?:last|this|next)\syear\b))",
            ),
            _starting(
                r"\dTtEeLlMmFfSsNn",
                rf"{_THE}{_PART}?(?:{YEAR}(?<=0)['’]?s\b|{_CENTURY}|{_QUARTER}|{SEASON}\sof\s{YEAR}\b)",
                rf"(?:{_THE}{_PART})?{_any_case('last', 'next', 'this')}\s{_PERIOD}",
                rf"{_THE}{_PART}(?:{_MONTH}(?:\s{YEAR})?(?![\w-]|\s\d)|(?:in\s)?{YEAR}(?!\w)|{WEEKDAY}{_DAYTIME})",
            ),
            _starting(
                r"\d",
                rf"{YEAR}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
                rf"(?<![\d.])\d\d?\.\d\d?\.{YEAR}(?![\d/]|\.\d)",
                rf"(?<![\d/])\d\d?/\d\d?/(?:{YEAR}|\d\d)(?![\d/]|\.\d)",
                rf"{YEAR}\sto\s{YEAR}(?!\w)",
                rf"{YEAR}\sQ[1-4]\b|[1-4]Q\s?(?:{YEAR}|\d\d)\b",
                rf"(?<![.,])\d{{1,4}}\s{_COUNTED}",
                rf"(?<![.,:/$€£¥#@-])(?P<year>{_YEARS}{_BEFORE_CHRIST})",
            ),
            _starting(
                "MTWFSJANOD",
                rf"{MONTH}{_DASH}{MONTH}(?:,?\s{YEAR})?(?!\w)",
                rf"(?P<weekday>{WEEKDAY}{_DAYTIME})(?!-\w)",
                rf"(?P<month>{_MONTH})(?![\w-])",
            ),
            _starting(
                "QHF",
                rf"(?P<quarter>Q[1-4])(?:\s(?:of\s)?{YEAR}|\s?['’]?\d\d)?\b",
                rf"H[12]\s(?:of\s)?{YEAR}\b",
                r"FY\s?(?:20)?\d\d(?:[-–/]\d\d)?\b",
            ),
            _starting(
                "BbFf",
                rf"(?:(?P<between>[Bb]etween)|[Ff]rom)\s(?:(?:{YEAR}|{MONTH}(?:\s{YEAR})?)"
                rf"\s(?(between)and|(?:to|until|through))\s(?:{YEAR}|{MONTH}(?:\s{YEAR})?)"
                rf"|{_DAYS}\s{MONTH}(?:\s{YEAR})?)(?!\w|\s\d)",
            ),
            _starting(
                "LlNnTtPpCcFf",
                rf"{_THE}{_WHICH}\s{_NUMBER}{UNIT}\b",
                rf"{_any_case('previous', 'coming')}\s{UNIT}\b",
                rf"[Tt]he\s(?:['’‘]\d0s|(?:previous|following|coming|next|same|past)\s{UNIT})\b|[Tt]his\spast\s{UNIT}\b",
                r"[Tt]he\sday\s(?:before\syesterday|after\stomorrow)\b",
                rf"(?P<today>[Tt]oday|[Tt]omorrow{_DAYTIME}|[Tt]onight)\b",
                r"[Cc]urrently\b",
            ),
            _starting(
                "FfSsAaWw",
                rf"(?:[Ff]iscal|[Ff]inancial)(?:\s[Yy]ear)?\s{_YEARS}",
                rf"{_any_case('spring', 'summer', 'autumn', 'fall', 'winter')}\s(?:of\s)?{YEAR}\b",
            ),
            _starting("Ii", rf"(?P<within>[Ii]n\s{_NUMBER}{UNIT}(?:['’]s?\stime)?)\b"),
            _starting(
                "EeRrYy", rf"{_any_case('every', 'each')}\s{WEEKDAY}\b|[Rr]ecently\b|[Yy]esterday{_DAYTIME}"
            ),
            rf"{_NUMBER_WORD}{_COUNTED}",
        )
    )
    + ")"
)
"""What may be a date. The name of its last group, if any, says which words around it have to be looked at."""
