"""Names that belong together without being one entity: a country and its people."""

from __future__ import annotations

from functools import cache

from store.entities.gazetteer import fold
from store.entities.nationalities import NATIONALITIES, PLURALS
from store.entities.surfaces import known_as
from store.vocabulary import EntityType

_AMBIGUOUS = frozenset({"Korean"})
"""Words that say less than the country in whose line they stand."""


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Return the countries of every word for people, singular and lower case."""
    found: dict[str, tuple[str, ...]] = {}
    for country, forms in NATIONALITIES.items():
        for word in forms:
            found[word.lower()] = (*found.get(word.lower(), ()), country)
    return found


@cache
def _people() -> dict[str, tuple[str, ...]]:
    """Return the words for people of every country, its name folded and lower case."""
    return {fold(country).lower(): forms for country, forms in NATIONALITIES.items()}


@cache
def _main_words() -> dict[str, str]:
    return {
        word: forms[0]
        for country, forms in NATIONALITIES.items()
        if " and " not in country
        for word in forms
        if word not in _AMBIGUOUS and len(_countries()[word.lower()]) == 1
    }


def main_word(word: str) -> str:
    """Return the most usual word for the same people, Danish for Dane; the word itself if it is unknown."""
    return _main_words().get(word, word)


def countries_of(word: str) -> tuple[str, ...]:
    """Return the countries whose people a word names, singular or plural; Congolese has two."""
    return _countries().get(PLURALS.get(word, word).lower(), ())


def related_names(type: EntityType, name: str) -> tuple[tuple[EntityType, str], ...]:
    """Return type and name of the entities that an entity is related to, though it is none of them.

    Alias rule 7: a word for people is related to its country (LOC), a country to the words for its people
    (NORP), each in its main form. Empty if there are none.
    """
    if type == "NORP":
        return tuple(("LOC", country) for country in countries_of(name))
    if type != "LOC":
        return ()
    country = known_as(name, "LOC") or name
    words = _people().get(fold(country).lower().removeprefix("the "), ())
    return tuple(("NORP", word) for word in dict.fromkeys(main_word(word) for word in words))
