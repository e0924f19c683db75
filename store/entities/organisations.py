"""Rules for organisations: head words, what follows "of", acronyms, hints from the words around."""

from __future__ import annotations

import re

from store.entities.kinds import ACRONYM, CAPITAL, DEMONYM, FIRST_NAME, OFFICE, ORGANISATION, STOP, TIME, TITLE
from store.entities.lexicon import GENERIC_ORGANISATIONS, OF_ORGANISATIONS, REPORTS
from store.entities.page import Found, Page

_OF = frozenset({"of", "for", "on"})
_ABSTRACT = re.compile(r"(?:\w+(?:tion|ment|ture|ity|ics|ing|ogy|ness|ship|ance|ence|fare|ries|ies|try)|\w*(?:Affairs|Trade|Arts|Sciences?|Services"
                       r"|Health|Human|Rights|Peace|Control|Drug|Labou?r|Sport|Sports|Welfare|Youth|Energy|Defen[cs]e|Commerce|Medicine|Research|Industry"
                       r"|Women|Children|Space|Law|Justice|Home|Land|Water|Mines|Works))")  # fmt: skip
_NEWS_NAME = re.compile(r"\w{2,}(?:news|press|bank|media|tele[ck]om|soft|gas|neft|prom|tech|corp|Times|News|Bank|Press)")
_NOUNS_AFTER = frozenset(
    """newspaper party company group magazine agency airline bank club band label militia corporation firm website network
    television radio daily weekly newspapers militants rebels guerrillas insurgents fighters shares lawmakers factory""".split()
)
_NOUNS_BEFORE = frozenset(
    """newspaper company group magazine agency airline bank club band label firm maker giant daily broadcaster
    network carrier retailer automaker party movement website operator publisher union charity""".split()
)
_JOINERS = frozenset({"the", "its", "a", "The", "'s", "of", "s"})


def is_head(page: Page, index: int) -> bool:
    """Tell whether the word there can be the head of an organisation's name."""
    return bool(page.kinds[index] & ORGANISATION)


def goes_on(page: Page, last: int) -> int:
    """Return where a name ends whose head stands before last, taking in "of Health and Welfare"."""
    if page.word(last - 1).lower() not in OF_ORGANISATIONS or page.word(last) not in _OF:
        return last
    end = last + 1
    if page.word(end) == "the":
        end += 1
    end = _capitals(page, end)
    if end <= last + 1 or page.word(end - 1) == "the":
        return last
    while True:
        word = page.word(end)
        if word in {"and", "of", "for", ",", "&"}:
            after = end + 2 if page.word(end + 1) == "the" and word in {"of", "for"} else end + 1
            further = _capitals(page, after)
            if further == after or (word in {"and", ",", "&"} and not _joins(page, end, further)):
                return end
            end = further
        elif word == "in" and page.whole(end + 1, end + 2) in {("LOC", "gazetteer:country"), ("LOC", "gazetteer:region")}:
            return end + 2 if _ABSTRACT.fullmatch(page.word(end - 1)) else end
        else:
            return end


def _capitals(page: Page, index: int) -> int:
    while page.capital(index) and not page.kind(index) & (STOP | TIME | TITLE):
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
    if page.word(first - 1) not in {"and", "&"} or not page.capital(start) or page.capital(start - 1):
        return first
    kind = page.kind(start)
    if kind & (ACRONYM | FIRST_NAME | DEMONYM | STOP | TIME | TITLE | ORGANISATION) or page.whole(start, start + 1):
        return first
    return start if page.word(start - 1) in _JOINERS or page.word(start - 1) == "" else first


def with_nation(page: Page, first: int, last: int, rule: str) -> list[Found]:
    """Return the organisation, its nationality or country apart if that only says whose it is."""
    longest = page.longest(first, last - 1)
    if longest and longest[1] in {"NORP", "LOC"}:
        end = longest[0]
        head = next((page.words[i].lower() for i in range(end, last) if is_head(page, i)), "")
        known = page.whole(end, last)
        if (known and known[0] == "ORG") or head in GENERIC_ORGANISATIONS - {"embassy", "government", "army", "navy"}:
            if last - end > 1 or longest[1] == "NORP" or longest[2] == "gazetteer:country":
                return [Found(first, end, longest[1], longest[2]), Found(end, last, "ORG", rule)]
    return [Found(first, last, "ORG", rule)]


def organisation_hint(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which an unknown name is an organisation, or None."""
    after = page.word(last)
    if after in REPORTS and page.word(first - 1) in {",", "told"} and page.word(last + 1) in {".", ",", ""}:
        return "news source"
    if last - first == 1 and _NEWS_NAME.fullmatch(page.words[first]):
        return "name of a medium or bank"
    if after in _NOUNS_AFTER and not page.kind(first) & OFFICE:
        return "noun of organisation after it"
    if page.word(first - 1) in _NOUNS_BEFORE:
        return "noun of organisation before it"
    return None


def acronym(page: Page, first: int, last: int) -> bool:
    """Tell whether a lone word in capitals stands there."""
    return last - first == 1 and bool(page.kinds[first] & ACRONYM) and not page.kinds[first] & (STOP | TIME)


def initials(words: list[str]) -> str:
    """Return the first letters of the capitalised words, upper case."""
    return "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())


def defines(page: Page, first: int, last: int) -> bool:
    """Tell whether a bracketed acronym of the words follows them: Long Form (LF)."""
    if page.word(last) != "(" or page.word(last + 2) != ")" or not page.kind(last + 1) & CAPITAL:
        return False
    short = page.word(last + 1).replace(".", "")
    letters = initials(page.words[first:last])
    return len(short) >= 2 and short.isupper() and (letters == short or (len(short) > 2 and letters.endswith(short)))
