"""Rules for people: first names, initials, roles, verbs of speech, appositions."""

from __future__ import annotations

from store.entities.kinds import (
    ACRONYM,
    DEMONYM,
    FIRST_NAME,
    INITIAL,
    ORGANISATION,
    PLACE,
    ROLE,
    SURNAME,
    TITLE,
)
from store.entities.lexicon import CERTAIN_PLACES, PARTICLES, ROLES, SPEECH
from store.entities.page import Page
from store.entities.wordlists import words

LONGEST_PERSON = 5
"""Tokens in the longest name of a person, particles included."""

_PREPOSITIONS = words(
    """
    for of from in at on the The and called to
    """
)
_ADJECTIVES = words(
    """
    a an the who former deputy special senior chief his her
    """
)


def size(page: Page, first: int, last: int) -> int:
    """Return the number of words without particles."""
    return sum(word not in PARTICLES for word in page.words[first:last])


def possible(page: Page, first: int, last: int) -> bool:
    """Tell whether nothing in the words speaks against a person."""
    if not 1 <= size(page, first, last) <= LONGEST_PERSON:
        return False
    return not any(
        page.kinds[i] & ACRONYM
        or (page.kinds[i] & DEMONYM and not page.kinds[i] & FIRST_NAME)
        or page.words[i] == "&"
        or any(map(str.isdigit, page.words[i]))
        for i in range(first, last)
    )


def person_shape(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which the words themselves name a person, or None."""
    count = size(page, first, last)
    if count < 2 or count > 4 or not possible(page, first, last):
        return None
    kinds = page.kinds[first:last]
    doubtful = kinds[-1] & ORGANISATION or (
        kinds[-1] & PLACE and page.words[last - 1].lower() in CERTAIN_PLACES
    )
    if kinds[0] & FIRST_NAME and (kinds[-1] & SURNAME or not doubtful):
        return "first name"
    if any(kind & INITIAL for kind in kinds[:-1]):
        return "initial"
    return None


def _apposition(page: Page, last: int) -> bool:
    if page.word(last) != ",":
        return False
    for index in range(last + 1, last + 4):
        if page.kind(index) & (TITLE | ROLE) or page.word(index).lower() in ROLES:
            return True
        if page.word(index).isdigit():
            return page.word(index + 1) in {",", "."}
        if page.word(index) == "who":
            return True
        if page.word(index).lower() not in _ADJECTIVES and not page.kind(index) & DEMONYM:
            return False
    return False


def person_hint(page: Page, first: int, last: int) -> str | None:
    """Return the rule by which the words around make a person of an unknown name, or None."""
    if not possible(page, first, last) or size(page, first, last) > 3:
        return None
    lone = last - first == 1
    kind = page.kinds[first]
    if lone and page.tokens.opens[first] and not kind & SURNAME:
        return None
    before = page.kind(first - 1)
    if before & ROLE or page.word(last) == "administration":
        return "role before it"
    if page.word(last) in SPEECH and page.word(first - 1) not in _PREPOSITIONS:
        return "verb of speech"
    if (
        page.word(first - 1) == ","
        and page.kind(first - 2) & (ROLE | TITLE)
        and page.word(last) in {",", "."}
    ):
        return "apposition"
    if page.word(first - 1) in {"said", "says"} and page.word(last) in {",", "."}:
        return "verb of speech"
    if _apposition(page, last):
        return "apposition"
    if not lone and page.kinds[last - 1] & SURNAME and page.word(first - 1).lower() not in {"the", "a", "an"}:
        return "surname"
    return None
