"""The queries that searching is measured with, drawn from the generated vocabulary."""

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


SAVED = ("bench", "is:unread OR is:bookmarked")
"""A saved search that some of the queries contain: its name and its query."""


def every_kind(size: int) -> tuple[Query, ...]:
    """Return queries of what the forty leave out, a few of each kind."""
    random = Random(41)
    words = vocabulary().words.items

    def word(ranks: tuple[int, int] = _MID) -> str:
        return words[random.randrange(*ranks)]

    articles = [next(generate(size, number, number + 1)) for number in random.sample(range(size), 4)]
    persons = [mention.entity for stored in articles for mention in stored.mentions if mention.type == "PER"]
    bylines = [stored.article.byline for stored in articles if stored.article.byline]
    source = (articles[0].article.source or "").split()[1]
    first, last = persons[0].split()[0], persons[0].split()[-1]
    texts = {
        "near": (f'"{word()} {word()}"~5', f'"{word(_COMMON)} {word()}"~5', f'"{word(_COMMON)} the"~5'),
        "typo": (f"{word()}~1", f"{word()}~2", f"{word(_RARE)}~1 {word()}"),
        "regex": (f"title:/^{word()}/", f"source:/{source[:4]}/", f"/{word()[:3]}.*{word()[:2]}$/"),
        "or": (f"{word()} OR {word()}", f"{word(_COMMON)} OR {word()}", f"the OR {word(_COMMON)}"),
        "not": (f"{word()} -{word()}", f"{word(_COMMON)} -{word()}", f"-{word(_COMMON)}"),
        "parentheses": (
            f"({word()} OR {word()}) {word(_COMMON)}",
            f"{word()} (tag:energy OR is:bookmarked)",
            f"-({word()} {word()}) {word(_COMMON)}",
        ),
        "prefix": (f"{word()[:4]}*", f"{word()[:3]}* {word()}", f"title:{word()[:3]}*"),
        "short name": (f"person:{first[:2]}", "entity:ma", f"place:{word()[:2]}"),
        "with": (f"with:{last},{first}", f"with:ma,{last}", f'with:"{persons[0]}" {word(_COMMON)}'),
        "byline": (f'byline:"{bylines[0]}"', f"byline:{first}", f"byline:ma {word(_COMMON)}"),
        "lang": ("lang:en", "lang:de", f"lang:en {word()}"),
        "added": ("added:2025", "added:today", f"added:2025-01-01 {word()}"),
        "before, after": ("before:2020", "after:2024-06-30", f"after:2022 before:2024 {word(_COMMON)}"),
        "mentions": ("mentions:2024", "mentions:2024-06..2024-08"),
        "note": ("note:*", f"note:{word()}", f"-note:* {word()}"),
        "saved": (f"search:{SAVED[0]}", f"search:{SAVED[0]} {word()}"),
        "relevance": (f"{word()} sort:relevance", f"{word(_COMMON)} {word()} sort:relevance"),
        "oldest": ("sort:oldest", f"{word(_COMMON)} sort:oldest"),
    }
    return tuple(Query(kind, text) for kind, queries in texts.items() for text in queries)
