"""Rules for places: words such as River, directions, and hints from the words around."""

from __future__ import annotations

from store.entities.kinds import ACRONYM, CAPITAL, FIRST_NAME, PLACE, STOP, TIME
from store.entities.lexicon import CERTAIN_PLACES, DIRECTIONS, PLACE_HEADS, PLACE_NOUNS
from store.entities.page import Page
from store.entities.wordlists import words

_PREPOSITIONS = frozenset({"in", "at", "near", "from", "outside", "around", "throughout", "In", "Near"})
_NOUNS_BEFORE = words(
    """
    city town village province region district state island port capital
    """
)
_SURE_NOUNS = frozenset(
    {"province", "district", "region", "prefecture", "governorate", "municipality", "oblast"}
)
_PLURALS = frozenset(
    {"regions", "provinces", "districts", "states", "cities", "towns", "villages", "areas", "valleys"}
)
_REALMS = frozenset(
    {"Republic", "Kingdom", "Principality", "Duchy", "Emirate", "Strait", "Gulf", "Bay", "Isle"}
)
LONGEST_DATELINE = 9
"""Tokens between the place that opens a report and the dash: , Ukraine (AP)."""

_DASHES = frozenset({"-", "–", "—"})
_HALVES = frozenset({"West", "East", "North", "South"})
_DIRECTIONS = words(
    """
    northern southern eastern western central northwestern northeastern southwestern southeastern downtown
    """
)


def before_noun(page: Page, last: int) -> bool:
    """Tell whether a noun follows that only places have: Musa Qala [district]."""
    return page.word(last) in _SURE_NOUNS


def _noun_after(page: Page, last: int) -> bool:
    after, second = page.word(last), page.word(last + 1)
    if after in PLACE_NOUNS or after in _PLURALS:
        return True
    return (
        after.isalpha()
        and after.islower()
        and (second in _PLURALS or second in {"region", "province", "district"})
    )


def place_shape(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which the words themselves name a place, or None."""
    if last - first < 2:
        return None
    certain = page.words[last - 1].lower() in CERTAIN_PLACES
    if page.kinds[last - 1] & PLACE and (certain or not page.person_like(first)):
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


def realm_of(page: Page, last: int) -> int:
    """Return where a place ends that begins with a word such as Republic before "of", or 0."""
    if page.word(last - 1) not in _REALMS or page.word(last) != "of" or not page.kind(last + 1) & CAPITAL:
        return 0
    end = last + 2
    while page.capital(end) and not page.kind(end) & (STOP | TIME):
        end += 1
    return end


def dateline(page: Page, first: int, last: int) -> bool:
    """Tell whether a place in capitals opens a report: KATHMANDU (Reuters) -"""
    if not page.tokens.opens[first] or not all(
        word.isupper() and len(word) > 3 for word in page.words[first:last]
    ):
        return False
    for index in range(last, last + LONGEST_DATELINE):
        word = page.word(index)
        if word in _DASHES:
            return True
        if word not in {",", "(", ")", "."} and not page.capital(index):
            return False
    return False


def place_hint(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which the words around make a place of an unknown name, or None."""
    if _noun_after(page, last) and not (
        last - first == 1 and page.tokens.opens[first] and page.word(last) in _PLURALS
    ):
        return "noun of place after it"
    before = page.word(first - 1)
    if page.word(last) in {"and", ","} and page.kind(last + 1) & CAPITAL:
        end = last + 2
        while page.capital(end):
            end += 1
        if end - last <= 4 and (page.word(end) in _PLURALS or page.word(end + 1) in _PLURALS):
            return "noun of place after it"
    if page.word(last) == "," and page.kind(last + 1) & CAPITAL and not page.kinds[first] & ACRONYM:
        longest = page.longest(last + 1, min(last + 4, len(page.words)))
        if longest and longest[2] in {"gazetteer:country", "gazetteer:region"}:
            return "before its country"
    if before == "of" and page.word(first - 2) in _NOUNS_BEFORE:
        return "noun of place before it"
    if (before in _NOUNS_BEFORE and before != "capital") or before in _DIRECTIONS:
        return "noun of place before it"
    if before in _PREPOSITIONS and last - first <= 3:
        if page.town(first, last):
            return "town"
        name = "".join(page.words[first:last])
        lone = last - first == 1
        if name.isalpha() and not name.isupper() and (lone or before not in {"from", "at"}):
            return "preposition of place"
    if lone_direction(page, first, last):
        return "direction alone"
    return None


def lone_direction(page: Page, first: int, last: int) -> bool:
    """Tell whether "the West" or the like stands there."""
    return last - first == 1 and page.words[first] in _HALVES and page.word(first - 1) in {"the", "The"}
