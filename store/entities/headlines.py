"""Reads sentences in title case or capitals, where a capital says nothing."""

from __future__ import annotations

from store.entities.kinds import ACRONYM
from store.entities.page import Found, Page
from store.entities.tokens import PARAGRAPH, is_headline

_ENDS = frozenset({".", "!", "?", "…", PARAGRAPH})


def headlines(page: Page) -> list[bool]:
    """Return for every token whether its sentence is in title case or capitals and has no full stop."""
    flags: list[bool] = []
    words = page.words
    first = 0
    for index, word in enumerate(words):
        if word in _ENDS:
            flags.extend([word != "." and is_headline(words, first, index)] * (index + 1 - first))
            first = index + 1
    flags.extend([is_headline(words, first, len(words))] * (len(words) - first))
    return flags


def headline_names(page: Page, first: int, last: int) -> list[Found]:
    """Return the names that need no capital as a hint: known ones, and acronyms among other words."""
    found = []
    shouting = all(page.words[index].isupper() for index in range(first, last)) and last - first > 1
    index = first
    while index < last:
        longest = page.longest(index, last)
        if longest:
            end, kind, rule = longest
            found.append(Found(index, end, kind, rule))
            index = end
            continue
        if page.words[index].isupper() and len(page.words[index]) > 3:
            for end in range(min(last, index + 3), index, -1):
                known = page.known(page.phrase(index, end).title())
                if known:
                    found.append(Found(index, end, *known))
                    index = end - 1
                    break
            else:
                if page.kinds[index] & ACRONYM and not shouting and len(page.words[index]) < 7:
                    found.append(Found(index, index + 1, "ORG", "acronym"))
        index += 1
    return found
