"""Words and names for generated articles: made of syllables, the same in every run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from store.vocabulary import EntityType

WORDS = 50_000
PERSONS, ORGANISATIONS, PLACES = 20_000, 5_000, 1_500
SOURCES = 200


def _items(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FUNCTION_WORDS = _items(
    "the of to and a in that is was for on it he with as his be at by i this had not are but from or have an"
    " they which one you were all her she there would their we him been has when who will no more if out so"
    " what said up its about into than them can only other new some could time these two may then do first"
    " any my now such like our over me even most made after also did many before must through"
)
"""What stands most often in English text, most frequent first."""

_ONSETS = _items("b c d f g h k l m n p r s t v w b d k l m n p r s t br cl cr dr fl gr pl sh sl sp st th tr")
_VOWELS = _items("a a e e i i o o u u ai ea ie ou")
_CODAS = ("", "", "", "", "l", "n", "r", "s", "t", "nd", "ng", "st")
_FIRST_NAMES = _items(
    "Maria José Ana John Peter Olga Wei Fatima Omar Aisha Ingrid Sven Zoë François Chloé Jürgen Björn Søren"
    " Łukasz Emma Liam Noah Olivia Mia Ethan Ava Lucas Grace Samuel Hannah Victor Nadia Yuki Kenji Priya"
    " Arjun Ravi Chinedu Amara Kofi Thabo Ibrahim Elena Dmitri Irina Pavel Marta"
)
_LAST_NAMES = _items("Müller Núñez García Ångström Dvořák Köhler O'Brien Smith Okafor Tanaka Nguyen Petrov")
_BODIES = _items("Corp Group Bank University Institute Ministry Council Party Union Airlines")
_PAPERS = _items("Times Post Herald Tribune Gazette Courier Chronicle")
_EDITIONS = _items("Daily Evening Northern Sunday Global New")


@dataclass(frozen=True, slots=True)
class Ranked:
    """Things with how often they are drawn, most frequent first."""

    items: tuple[str, ...]
    weights: tuple[float, ...]
    """Cumulative."""

    def draw(self, random: Random, count: int) -> list[str]:
        """Return items drawn by their frequency."""
        return random.choices(self.items, cum_weights=self.weights, k=count)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that a generated article is made of."""

    words: Ranked
    entities: dict[EntityType, Ranked]
    sources: Ranked


@cache
def vocabulary() -> Vocabulary:
    """Return the one vocabulary."""
    random = Random(7)
    made = _distinct(random, WORDS, _word)
    words = list(dict.fromkeys([*FUNCTION_WORDS, *made]))[:WORDS]
    proper = [word.capitalize() for word in _distinct(random, 5_000, _word)]
    surnames = [*_LAST_NAMES, *proper[:2_500]]
    persons = _distinct(
        random, PERSONS, lambda random: f"{_one(random, _FIRST_NAMES)} {_one(random, surnames)}"
    )
    bodies = _distinct(
        random, ORGANISATIONS, lambda random: f"{_one(random, proper)} {_one(random, _BODIES)}"
    )
    sources = _distinct(
        random,
        SOURCES,
        lambda random: f"{_one(random, _EDITIONS)} {_one(random, proper)} {_one(random, _PAPERS)}",
    )
    return Vocabulary(
        words=_ranked(words, 2.7, 1.05),
        entities={
            "PER": _ranked(persons, 1.0, 0.8),
            "ORG": _ranked(bodies, 1.0, 0.8),
            "LOC": _ranked(proper[-PLACES:], 1.0, 0.9),
        },
        sources=_ranked(sources, 1.0, 0.7),
    )


def _ranked(items: Sequence[str], offset: float, exponent: float) -> Ranked:
    """Give items the frequencies of Zipf's law."""
    weights = accumulate(1 / (rank + offset) ** exponent for rank in range(1, len(items) + 1))
    return Ranked(tuple(items), tuple(weights))


def _distinct(random: Random, count: int, make: Callable[[Random], str]) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[make(random)] = None
    return list(found)


def _word(random: Random) -> str:
    syllables = random.choices((1, 2, 3), (3, 12, 5))[0]
    return "".join(
        _one(random, _ONSETS) + _one(random, _VOWELS) + _one(random, _CODAS) for _ in range(syllables)
    )


def _one(random: Random, items: Sequence[str]) -> str:
    return items[int(random.random() * len(items))]
