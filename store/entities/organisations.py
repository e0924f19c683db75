"""Rules for organisations: head words, what follows "of", acronyms, hints from the words around."""

from __future__ import annotations

import re

from store.entities.kinds import (
    ACRONYM,
    CAPITAL,
    DEMONYM,
    FIRST_NAME,
    OFFICE,
    ORGANISATION,
    STOP,
    TIME,
    TITLE,
)
from store.entities.lexicon import EVENTS, INSTITUTIONS, OF_ORGANISATIONS, REPORTS, WORKS
from store.entities.nationalities import DEMONYMS, GROUPS
from store.entities.page import Found, Page
from store.entities.wordlists import words

_OF = frozenset({"of", "for", "on"})
_ABSTRACT = re.compile(
    r"\w+(?:tion|ment|ture|ity|ics|ing|ogy|ness|ship|ance|ence|fare|ries|ies|try)|Affairs|Trade|Arts|Sciences?"
    r"|Services|Health|Human|Food|Growth|Loss|Oil|Gas|Rights|Peace|Control|Drug|Labou?r|Sports?|Welfare|Youth"
    r"|Energy|Defen[cs]e|Commerce|Medicine|Research|Women|Children|Space|Law|Justice|Home|Land|Water|Mines|Works"
)
"""Nouns for the matters that a ministry or a fund looks after."""
_NEWS_NAME = re.compile(
    r"\w{2,}(?:news|press|bank|media|tele[ck]om|soft|gas|neft|prom|tech|corp|Times|News|Bank|Press)"
)
_NOUNS_AFTER = words(
    """
    newspaper party company group magazine agency airline bank club band label militia corporation firm
    website network television radio daily weekly newspapers militants rebels guerrillas insurgents
    fighters shares lawmakers factory
    """
)
_NOUNS_BEFORE = words(
    """
    newspaper company group magazine agency airline bank club band label firm maker giant daily
    broadcaster network carrier retailer automaker party movement website operator publisher union charity
    """
)
_PRIZES = frozenset({"prize", "award", "degree"})
_OF_HEADS = OF_ORGANISATIONS | WORKS | EVENTS
_PEOPLES = DEMONYMS - GROUPS
_SPLIT_HEADS = words(
    """
    ministry department parliament senate congress court cabinet treasury government police
    """
)
_JOINERS = frozenset({"the", "its", "a", "The", "s"})
LONGEST_TAIL = 12
"""Tokens that may follow the head of an organisation's name."""


def is_head(page: Page, index: int) -> bool:
    """Tell whether the word there can be the head of an organisation's name."""
    return bool(page.kinds[index] & ORGANISATION)


def goes_on(page: Page, last: int) -> int:
    """Return where a name ends whose head stands before last, taking in "of Health and Welfare"."""
    head = page.word(last - 1).lower()
    if head not in _OF_HEADS or not (page.word(last) in _OF or (page.word(last) == "in" and head in _PRIZES)):
        return last
    end = last + 1
    if page.word(end) == "the":
        end += 1
    end = _capitals(page, end)
    if end <= last + 1 or page.word(end - 1) == "the":
        return last
    while end - last < LONGEST_TAIL:
        word = page.word(end)
        if word in {"and", "of", "for", ",", "&"}:
            after = end + 2 if page.word(end + 1) == "the" and word in {"of", "for"} else end + 1
            further = _capitals(page, after)
            if further == after or (word in {"and", ",", "&"} and not _joins(page, end, further)):
                return end
            end = further
        elif word == "in" and page.whole(end + 1, end + 2) in {
            ("LOC", "gazetteer:country"),
            ("LOC", "gazetteer:region"),
        }:
            return end + 2 if _ABSTRACT.fullmatch(page.word(end - 1)) else end
        else:
            return end
    return end


def _capitals(page: Page, index: int) -> int:
    limit = index + LONGEST_TAIL
    while index < limit and page.capital(index) and not page.kind(index) & (STOP | TIME | TITLE):
        index += 1
    return index


def _joins(page: Page, conjunction: int, end: int) -> bool:
    """Tell whether "and" joins two matters of one ministry rather than two names."""
    before, after = page.word(conjunction - 1), page.word(end - 1)
    if page.word(conjunction) == "," and page.word(end) not in {"and", ","}:
        return False
    return bool(_ABSTRACT.fullmatch(before) and _ABSTRACT.fullmatch(after))


def joined_before(page: Page, first: int) -> int:
    """Return where a name begins that has an "and" before its last part: [Loss and] Damage Response Fund."""
    start = first - 2
    if page.word(first - 1) not in {"and", "&"} or not page.capital(start):
        return first
    kind = page.kind(start)
    if kind & (ACRONYM | FIRST_NAME | DEMONYM | STOP | TIME | TITLE | ORGANISATION) or page.whole(
        start, start + 1
    ):
        return first
    second = page.longest(first, min(first + 3, len(page.words)))
    matter = bool(_ABSTRACT.fullmatch(page.words[start]))
    while (
        matter
        and page.capital(start - 1)
        and not page.kind(start - 1) & (STOP | TIME | TITLE | DEMONYM | ACRONYM)
    ):
        start -= 1
    if not matter and second and second[1] == "LOC":
        return first
    before = page.word(start - 1)
    opened = before in _JOINERS or before == "" or page.tokens.opens[start] or page.kind(start - 1) & ACRONYM
    return start if opened else first


def with_nation(page: Page, first: int, last: int, rule: str) -> list[Found]:
    """Return the organisation, its nationality or country apart if that only says whose it is."""
    longest = page.longest(first, last - 1)
    if longest and (longest[1] == "LOC" or page.phrase(first, longest[0]) in _PEOPLES):
        end = longest[0]
        head = next((page.words[i].lower() for i in range(end, last) if is_head(page, i)), "")
        known = page.whole(end, last)
        if (known and known[0] == "ORG") or head in _SPLIT_HEADS:
            return [Found(first, *longest), Found(end, last, "ORG", rule)]
    return [Found(first, last, "ORG", rule)]


def organisation_hint(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which an unknown name is an organisation, or None."""
    after = page.word(last)
    if after in REPORTS and page.word(first - 1) in {",", "told"} and page.word(last + 1) in {".", ",", ""}:
        return "news source"
    if last - first == 1 and _NEWS_NAME.fullmatch(page.words[first]):
        return "name of a medium or bank"
    open_word = last - first == 1 and page.tokens.opens[first]
    if after in _NOUNS_AFTER and not page.kind(first) & OFFICE and not open_word:
        return "noun of organisation after it"
    if last - first == 1 and page.words[first].lower() in INSTITUTIONS and not page.tokens.opens[first]:
        return "institution"
    if page.word(first - 1) in _NOUNS_BEFORE:
        return "noun of organisation before it"
    return None


def acronym(page: Page, first: int, last: int) -> bool:
    """Tell whether a lone word in capitals stands there."""
    word = page.words[first]
    return (
        last - first == 1
        and bool(page.kinds[first] & ACRONYM)
        and word.replace(".", "").replace("&", "").isalpha()
    )


def initials(words: list[str]) -> str:
    """Return the first letters of the capitalised words, upper case."""
    return "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())


def defines(page: Page, first: int, last: int) -> bool:
    """Tell whether a bracketed acronym of the words follows them: Long Form (LF)."""
    if page.word(last) != "(" or page.word(last + 2) != ")" or not page.kind(last + 1) & CAPITAL:
        return False
    short = page.word(last + 1).replace(".", "")
    letters = initials(page.words[first:last])
    return (
        len(short) >= 2
        and short.isupper()
        and (letters == short or (len(short) > 2 and letters.endswith(short)))
    )
