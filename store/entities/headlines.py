"""Reads sentences in title case or capitals, where a capital says nothing."""

from __future__ import annotations

from enum import IntEnum

from store.entities.kinds import ACRONYM
from store.entities.page import Found, Page
from store.entities.tokens import PARAGRAPH, is_headline

LONGEST_ACRONYM = 6
"""Letters of the longest word in capitals that a headline takes for an acronym."""

_ENDS = frozenset({".", "!", "?", "…", PARAGRAPH})


class Case(IntEnum):
    """How the words of a sentence are written."""

    SENTENCE = 0
    TITLE = 1
    CAPITALS = 2


def _case(words: list[str], first: int, last: int) -> Case:
    letters = [word for word in words[first:last] if word[0].isalpha()]
    if len(letters) < 3:
        return Case.SENTENCE
    capitals = sum(word.isupper() for word in letters)
    if capitals >= 0.7 * len(letters):
        return Case.CAPITALS
    finished = last < len(words) and words[last] == "."
    if finished and (len(letters) < 6 or any(word[0].islower() for word in letters)):
        return Case.SENTENCE
    return Case.TITLE if is_headline(words, first, last) else Case.SENTENCE


def cases(page: Page) -> list[Case]:
    """Return for every token how its sentence is written.

    A sentence with a full stop is in title case only if it has no word in lower case at all.
    """
    found: list[Case] = []
    words = page.words
    first = 0
    for index, word in enumerate(words):
        if word in _ENDS:
            found.extend([_case(words, first, index)] * (index + 1 - first))
            first = index + 1
    found.extend([_case(words, first, len(words))] * (len(words) - first))
    return found


def headline_names(page: Page, first: int, last: int, case: Case) -> list[Found]:
    """Return the names that need no capital as a hint: known ones, and acronyms among other words."""
    found = []
    index = first
    while index < last:
        name = _known(page, index, last)
        if name:
            found.append(name)
            index = name.last
            continue
        word = page.words[index]
        if case is Case.TITLE and page.kinds[index] & ACRONYM and len(word) <= LONGEST_ACRONYM:
            found.append(Found(index, index + 1, "ORG", "acronym"))
        index += 1
    return found


def _known(page: Page, first: int, last: int) -> Found | None:
    """Return the longest known name that begins there, words in capitals read as if in title case."""
    longest = page.longest(first, last)
    if longest:
        return Found(first, *longest)
    if page.words[first].isupper() and len(page.words[first]) > 3:
        for end in range(min(last, first + 3), first, -1):
            known = page.known(page.phrase(first, end).title())
            if known and known[0] in {"LOC", "NORP"}:
                return Found(first, end, *known)
    return None
