"""Says what a word can be, as a set of flags, by the lexicon and the gazetteer."""

from __future__ import annotations

import re

from store.entities import gazetteer as names
from store.entities import lexicon
from store.entities.gazetteer import Gazetteer, fold
from store.entities.nationalities import DEMONYMS

CAPITAL = 1
ACRONYM = 2
TITLE = 4
ORGANISATION = 8
PLACE = 16
FIRST_NAME = 32
SURNAME = 64
DEMONYM = 128
STOP = 256
OPENER = 512
TIME = 1024
EVENT = 2048
WORK = 4096
OFFICE = 8192
INITIAL = 16384
ROLE = 32768
"""A lower-case noun after which a person is named."""

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,7}|[A-Z]{2,6}-?[A-Z0-9]{1,3}|(?:[A-Z]\.){2,}")
_ADJECTIVE = re.compile(
    r"[\w']+-(?:led|based|backed|born|run|held|controlled|style|made|linked|owned|era|brokered|dominated|speaking)"
)
_ROMAN = re.compile(r"[IVX]{2,5}")
_LISTS = (
    (TITLE, lexicon.TITLES),
    (ORGANISATION, lexicon.ORGANISATIONS),
    (PLACE, lexicon.PLACES),
    (STOP, lexicon.STOPS),
    (OPENER, lexicon.OPENERS),
    (TIME, lexicon.TIMES),
    (EVENT, lexicon.EVENTS),
    (WORK, lexicon.WORKS),
    (OFFICE, lexicon.OFFICES),
)


def kind(word: str, gazetteer: Gazetteer) -> int:
    """Return the flags of a token; 0 for punctuation, numbers and lower-case words without a role."""
    if not word[0].isupper():
        if word[0].islower():
            if word[:3] == "al-" and word[3:4].isupper():
                return CAPITAL
            return ROLE if word in lexicon.ROLES else 0
        return 0
    if _ADJECTIVE.fullmatch(word):
        return 0
    lower = word.lower().rstrip(".")
    flags = CAPITAL
    for flag, words in _LISTS:
        if lower in words:
            flags |= flag
    if len(word) == 2 and word[1] == ".":
        return flags & ~STOP | INITIAL
    if lower in lexicon.STOPS and gazetteer.flags(fold(word)) & names.ORGANISATION:
        flags &= ~STOP
    if word.lower() in lexicon.SHORT_TIMES:
        return CAPITAL | TIME
    if _ROMAN.fullmatch(word):
        return CAPITAL
    if len(word) == 1 and word in "IA":
        return CAPITAL | STOP
    if word.isupper() and len(word) > 1 and _ACRONYM.fullmatch(word):
        if lower in lexicon.STOPS and "." in word:
            flags &= ~STOP
        return flags | ACRONYM
    plain = fold(word)
    if (
        word in DEMONYMS
        or gazetteer.flags(plain) & names.GROUP
        or ("-" in word and all(part in DEMONYMS for part in word.split("-")))
    ):
        flags |= DEMONYM
    known = gazetteer.flags(plain)
    if known & names.FIRST_NAME or (
        "-" in plain and gazetteer.flags(plain.partition("-")[0]) & names.FIRST_NAME
    ):
        flags |= FIRST_NAME
    if known & names.SURNAME:
        flags |= SURNAME
    return flags
