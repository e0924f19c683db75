"""What the tagger knows of a word by itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.entities.gazetteer import FIRST_NAME, SURNAME, Gazetteer, fold
from store.entities.tagger.function_words import FUNCTION_WORDS

_DIGIT = re.compile(r"\d")
_LONGEST_SHAPE = 7
_PEOPLE = FIRST_NAME | SURNAME


class WordFacts(NamedTuple):
    """A word in the ways in which features look at it."""

    number: int
    """Of this word among those seen so far."""
    word: str
    """With every digit as 0."""
    lower: str
    shape: str
    """Its letters as X and x, digits as d, repetitions once."""
    frame: str
    """The first four of its letters as X, x and d, and how long it is."""
    lists: str
    """Which lists it is on."""
    skeleton: str
    """The word itself if it is a function word or a mark, else its shape."""


def _letter(char: str) -> str:
    if char.isupper():
        return "X"
    if char.islower():
        return "x"
    return "d" if char.isdigit() else char


def _without_repetitions(shape: str) -> str:
    return "".join(char for place, char in enumerate(shape) if not place or char != shape[place - 1])


def _lists(word: str, kind: int, gazetteer: Gazetteer) -> str:
    """Return the flags of the lexicon, and what else the word alone is known as."""
    if not kind:
        return ""
    plain = fold(word.title() if word.isupper() and len(word) > 3 else word)
    return f"{kind:x} {gazetteer.flags(plain) & ~_PEOPLE:x}"


def word_facts(number: int, word: str, kind: int, gazetteer: Gazetteer) -> WordFacts:
    """Return the facts of a word.

    Args:
        number: Of this word among those seen so far.
        word: The token.
        kind: Its flags by the lexicon.
        gazetteer: The names of places.
    """
    full = "".join(map(_letter, word))
    shape = _without_repetitions(full)
    lower = _DIGIT.sub("0", word.lower())
    return WordFacts(
        number=number,
        word=_DIGIT.sub("0", word),
        lower=lower,
        shape=shape,
        frame=f"{full[:4]}{min(len(full), _LONGEST_SHAPE)}",
        lists=_lists(word, kind, gazetteer),
        skeleton=lower if lower in FUNCTION_WORDS or not word[:1].isalnum() else shape,
    )
