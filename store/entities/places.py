"""Rules for places: words such as River, directions, and hints from the words around."""

from __future__ import annotations

from store.entities.kinds import CAPITAL, DEMONYM, FIRST_NAME, PLACE
from store.entities.lexicon import DIRECTIONS, PLACE_HEADS, PLACE_NOUNS
from store.entities.page import Page

_PREPOSITIONS = frozenset({"in", "at", "near", "from", "outside", "around", "throughout", "In", "Near", "At", "From"})
_NOUNS_BEFORE = frozenset({"city", "town", "village", "province", "region", "district", "state", "island", "port", "capital"})
_PLURALS = frozenset({"regions", "provinces", "districts", "states", "cities", "towns", "villages", "areas", "valleys"})
_DIRECTIONS = frozenset(
    "northern southern eastern western central northwestern northeastern southwestern southeastern downtown".split()
)


def _noun_after(page: Page, last: int) -> bool:
    after, second = page.word(last), page.word(last + 1)
    if after in PLACE_NOUNS or after in _PLURALS:
        return True
    return after.isalpha() and after.islower() and (second in _PLURALS or second in {"region", "province", "district"})


def place_shape(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which the words themselves name a place, or None."""
    if last - first < 2:
        return None
    kind = page.kinds[last - 1]
    if kind & PLACE and not page.person_like(first):
        return "place word"
    head = page.words[first].lower().rstrip(".")
    if head in PLACE_HEADS and not page.kinds[first] & FIRST_NAME:
        return "place word"
    if head in DIRECTIONS and page.words[first][0].isupper():
        rest = page.whole(first + 1, last)
        if (rest and rest[0] == "LOC") or page.town(first + 1, last):
            return "direction and place"
        if last - first == 2 and not page.tokens.opens[first] and _noun_after(page, last):
            return "direction and name"
    return None


def place_hint(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which the words around make a place of an unknown name, or None."""
    if _noun_after(page, last):
        return "noun of place after it"
    before = page.word(first - 1)
    if page.word(last) in {"and", ","} and page.kind(last + 1) & CAPITAL:
        end = last + 2
        while page.capital(end):
            end += 1
        if end - last <= 4 and (page.word(end) in _PLURALS or page.word(end + 1) in _PLURALS):
            return "noun of place after it"
    if page.word(last) == "," and page.kind(last + 1) & CAPITAL:
        longest = page.longest(last + 1, min(last + 4, len(page.words)))
        if longest and longest[2] in {"gazetteer:country", "gazetteer:region"}:
            return "before its country"
    if before == "of" and page.word(first - 2) in _NOUNS_BEFORE:
        return "noun of place before it"
    if before in _NOUNS_BEFORE and before != "capital" or before in _DIRECTIONS:
        return "noun of place before it"
    if before in _PREPOSITIONS and last - first <= 3:
        return "town" if page.town(first, last) else "preposition of place"
    return None


def splits_off(page: Page, first: int, end: int) -> bool:
    """Tell whether a known place or nationality at the beginning of a longer name is a name of its own."""
    return bool(page.kinds[first] & DEMONYM) or not page.kinds[first] & FIRST_NAME or end - first > 1
