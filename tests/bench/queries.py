"""The forty queries that searching is measured with, drawn from the generated vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.bench.generator import generate
from tests.bench.vocabulary import FUNCTION_WORDS, vocabulary

_COMMON, _MID, _RARE = (0, 60), (300, 3_000), (25_000, 50_000)
"""Ranks of words by frequency."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query and why it is asked."""

    kind: str
    text: str
    typing: bool = False


def forty_queries(size: int) -> tuple[Query, ...]:
    """Return the queries for a library of a size; phrases and names are taken from its articles."""
    random = Random(40)
    words = vocabulary().words.items

    def word(ranks: tuple[int, int]) -> str:
        return words[random.randrange(*ranks)]

    articles = [next(generate(size, number, number + 1)) for number in random.sample(range(size), 5)]
    phrases = [" ".join(stored.article.title.split()[:2]).lower() for stored in articles[:3]]
    persons = [mention.entity for stored in articles for mention in stored.mentions if mention.type == "PER"]
    queries = (
        *(Query("rare word", word(_RARE)) for _ in range(3)),
        *(Query("mid word", word(_MID)) for _ in range(5)),
        *(Query("common word", text) for text in (FUNCTION_WORDS[0], FUNCTION_WORDS[3], word(_COMMON))),
        *(Query("two words", f"{word(_MID)} {word(_MID)}") for _ in range(2)),
        Query("two words", f"{word(_MID)} {word(_COMMON)}"),
        Query("two words", f"{FUNCTION_WORDS[5]} {word(_COMMON)}"),
        *(Query("phrase", f'"{text}"') for text in phrases),
        *(Query("function phrase", f'"{text}"') for text in ("of the", "in a", "to be")),
        *(Query("2 letters", word(_MID)[:2], typing=True) for _ in range(3)),
        *(Query("3 letters", word(_MID)[:3], typing=True) for _ in range(3)),
        *(Query("title", f"title:{word(_MID)}") for _ in range(2)),
        Query("date", f"date:2024-06 {word(_MID)}"),
        Query("date", f"date:2020..2021 {word(_COMMON)}"),
        Query("date", "date:2024"),
        Query("tag", f"tag:later {word(_COMMON)}"),
        Query("tag", "tag:energy"),
        Query("is", f"is:unread {word(_COMMON)}"),
        Query("is", "is:bookmarked"),
        Query("source", f'source:"{articles[0].article.source}" {word(_COMMON)}'),
        Query("person", f'person:"{persons[0]}"'),
        Query("person", f"person:{persons[-1].split()[-1]} {word(_COMMON)}"),
        Query("no hit", "zzyzxqq"),
    )
    assert len(queries) == 40, len(queries)
    return queries
