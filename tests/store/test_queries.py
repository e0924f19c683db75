"""Random queries find what a plain scan finds: `python -m tests.fuzz queries` is the long round."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import word_queries
from store.article import StoredArticle
from store.folding import fold_text
from store.library import Library
from store.query import parse_query, print_query
from tests.store.making import make_places
from tests.store.searchable import WORDS
from tests.store.test_search import STATES, Asked, State, folded

SIZE = 60
PEOPLE = ("Elnur Mammadov", "Aynur Mammadova", "John Smith")
NEIGHBOURS = ("oil", "gas", "the", "Baku", "treaty", "met", "and")
MISTYPED = ("enrgy", "tbilsii", "oli", "Mamadov", "café", "japann")
SENTENCES = (
    "{0} met {1} in Baku on 29 November 2024 to speak about {2}.",
    "The treaty of March 2023 on {2} was signed by {0}, and the oil of Tbilisi was spoken of.",
    "It was said in 2019 that {2} and gas would come to Japan before energy did.",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of articles that differ in every field."""
    import json

    folder = tmp_path_factory.mktemp("queries")
    (folder / "in").mkdir()
    with open(folder / "in" / "articles.jsonl", "w", encoding="utf-8") as file:
        for number in range(SIZE):
            one, two = PEOPLE[number % 3], PEOPLE[(number // 3) % 3]
            word = WORDS[number * 5 % len(WORDS)]
            article = {
                "title": f"Report {number} On {word} And {WORDS[number % 7]}",
                "date": (f"2024-11-{number % 28 + 1:02}", "2023-05", "2022-01-31")[number % 3],
                "source": ("The Star", "Müller Press", None)[number % 3],
                "byline": ("Ann Lee", None)[number % 2],
                "language": ("en", "az", None, "de")[number % 4],
                "text": " ".join(
                    SENTENCES[(number * step) % 3].format(one, two, WORDS[number * step % len(WORDS)])
                    for step in (1, 2)
                ),
            }
            file.write(json.dumps(article) + "\n")
    library = Library(make_places(folder))
    library.import_paths([folder / "in"])
    ids = sorted(library.search("").found.ids)
    library.tag(ids[::3], add=["third"])
    library.tag(ids[::4], add=["Fourth"])
    library.bookmark(ids[::5])
    library.mark_read(ids[::2])
    library.write_note(ids[7], "Ask Müller again")
    library.save_search("oil or gas", "oil OR gas")
    yield library
    library.close()


@pytest.fixture(scope="module")
def scanned(library: Library) -> list[StoredArticle]:
    """Return its articles, newest first."""
    return [library.article(id) for id in library.search("").found.ids]


def texts(stored: StoredArticle) -> list[list[str]]:
    """Return the words of the title and of the body."""
    article = stored.article
    return [folded(article.title), folded("\n\n".join(article.paragraphs))]


@cache
def distance(one: str, other: str) -> int:
    """Return how many letters are wrong, missing, too many, or swapped with the next."""
    if not one or not other:
        return len(one) + len(other)
    if one[0] == other[0]:
        return distance(one[1:], other[1:])
    found = [distance(one[1:], other), distance(one, other[1:]), distance(one[1:], other[1:])]
    if one[:2] == other[1::-1] and len(one) > 1 < len(other):
        found.append(distance(one[2:], other[2:]))
    return 1 + min(found)


def near(words: list[str], wanted: list[str], between: int) -> bool:
    """Whether each word stands near the next."""
    return all(
        any(
            abs(here - there) - 1 <= between
            for here, first in enumerate(words)
            for there, second in enumerate(words)
            if first == one and second == other and here != there
        )
        for one, other in pairwise(wanted)
    )


def names(stored: StoredArticle, wanted: str, type_: str | None, exact: bool = False) -> bool:
    """Whether an article names an entity."""
    named = {
        fold_text(name)
        for mention in stored.mentions
        if type_ in (None, mention.type)
        for name in (mention.entity, mention.text)
    }
    return any(name == wanted if exact else f" {wanted}" in f" {name}" for name in named)


def speaks_of(stored: StoredArticle, start: str, end: str) -> bool:
    """Whether a day, month or year that an article mentions lies between two days."""
    for mention in stored.mentions:
        if mention.type == "DATE" and re.fullmatch(r"\d{4}(-\d\d){0,2}", mention.entity):
            low = mention.entity + "-01-01"[2 * (len(mention.entity) - 4) // 2 :]
            high = mention.entity + {4: "-12-31", 7: "-31", 10: ""}[len(mention.entity)]
            if start <= low and high <= end:
                return True
    return False


def says(part: str | None, expected: str) -> bool:
    """Whether a word of a name begins as expected."""
    return f" {expected}" in f" {fold_text(part or '')}"


MEANT: dict[str, Callable[[StoredArticle], bool]] = {
    "source:star": lambda stored: says(stored.article.source, "star"),
    "source:müller": lambda stored: says(stored.article.source, "muller"),
    'source:"muller press"': lambda stored: stored.article.source == "Müller Press",
    'byline:"ann lee"': lambda stored: stored.article.byline == "Ann Lee",
    "source:*": lambda stored: stored.article.source is not None,
    "byline:lee": lambda stored: says(stored.article.byline, "lee"),
    "lang:AZ": lambda stored: stored.article.language == "az",
    "before:2024": lambda stored: (stored.article.date or "9") < "2024",
    "before:2022-02": lambda stored: (stored.article.date or "9") < "2022-02",
    "after:2024-11-15": lambda stored: (stored.article.date or "") > "2024-11-15~",
    "after:2023-05": lambda stored: (stored.article.date or "") > "2023-05~",
    "added:today..": lambda stored: True,
    "added:..yesterday": lambda stored: False,
    "person:mammadov": lambda stored: names(stored, "mammadov", "PER"),
    'person:"elnur mammadov"': lambda stored: names(stored, "elnur mammadov", "PER", exact=True),
    "place:japan": lambda stored: names(stored, "japan", "LOC"),
    "with:japan,smith": lambda stored: names(stored, "japan", None) and names(stored, "smith", None),
    'with:"John Smith"': lambda stored: names(stored, "john smith", None, exact=True),
    "mentions:2024-11": lambda stored: speaks_of(stored, "2024-11-01", "2024-11-31"),
    "mentions:2023": lambda stored: speaks_of(stored, "2023-01-01", "2023-12-31"),
    "mentions:..2023": lambda stored: speaks_of(stored, "", "2023-12-31"),
    "mentions:2023-03-02..": lambda stored: speaks_of(stored, "2023-03-02", "9999"),
    "/report [0-4]+ on (oil|gas)/": lambda stored: bool(
        re.search("report [0-4]+ on (oil|gas)", stored.article.title, re.IGNORECASE)
    ),
    "/star$|baku/": lambda stored: bool(
        re.search("baku", stored.article.title, re.IGNORECASE)
        or (stored.article.source or "").endswith("Star")
    ),
    'search:"oil or gas"': lambda stored: any("oil" in words or "gas" in words for words in texts(stored)),
    "sort:oldest": lambda stored: True,
}


@dataclass(frozen=True)
class Meant:
    """A term with what it means."""

    query: str

    def __str__(self) -> str:
        return self.query

    def matches(self, stored: StoredArticle) -> bool:
        """Whether an article is meant."""
        return MEANT[self.query](stored)


@dataclass(frozen=True)
class Near:
    """Words near one another."""

    words: tuple[str, ...]
    between: int
    part: str

    def __str__(self) -> str:
        return f'{self.part}"{" ".join(self.words)}"~{self.between}'

    def matches(self, stored: StoredArticle) -> bool:
        """Whether an article is meant."""
        parts = {"": slice(0, 2), "title:": slice(0, 1), "body:": slice(1, 2)}[self.part]
        wanted = [word for text in self.words for word in folded(text)]
        return any(near(words, wanted, self.between) for words in texts(stored)[parts])


@dataclass(frozen=True)
class Mistyped:
    """A word with typos."""

    word: str
    typos: int

    def __str__(self) -> str:
        return f"{self.word}~{self.typos}"

    def matches(self, stored: StoredArticle) -> bool:
        """Whether an article is meant."""
        (wanted,) = folded(self.word)
        return any(
            abs(len(word) - len(wanted)) <= self.typos and distance(word, wanted) <= self.typos
            for words in texts(stored)
            for word in set(words)
        )


@dataclass(frozen=True)
class Joined:
    """Queries together."""

    how: str
    parts: tuple[Query, ...]

    def __str__(self) -> str:
        if self.how == "-":
            return f"-({self.parts[0]})"
        return "(" + self.how.join(map(str, self.parts)) + ")"

    def matches(self, stored: StoredArticle) -> bool:
        """Whether an article is meant."""
        found = [part.matches(stored) for part in self.parts]
        if self.how == "-":
            return not found[0]
        return any(found) if self.how == " OR " else all(found)


Query = Asked | State | Meant | Near | Mistyped | Joined

leaves: st.SearchStrategy[Query] = st.one_of(
    st.builds(Meant, st.sampled_from([term for term in MEANT if term != "sort:oldest"])),
    st.builds(State, st.sampled_from([state for state in STATES if not state.startswith("date:")])),
    st.builds(Asked, st.sampled_from([*WORDS, "nowhere", "signed by", "report 7"])),
    st.builds(Asked, st.sampled_from(["ener", "mam", "Mü"]), st.just(True), st.booleans()),
    st.builds(
        Near,
        st.lists(
            st.sampled_from(["oil", "gas", "the", "Baku", "treaty", "met", "and"]), min_size=2, max_size=3
        ).map(tuple),
        st.integers(0, 9),
        st.sampled_from(["", "title:", "body:"]),
    ),
    st.builds(
        Mistyped,
        st.sampled_from(["enrgy", "tbilsii", "oli", "Mamadov", "café", "japann"]),
        st.sampled_from([1, 2]),
    ),
)
queries: st.SearchStrategy[Query] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Joined, st.just("-"), st.tuples(inner)),
        st.builds(Joined, st.sampled_from([" OR ", " "]), st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


@given(queries, st.integers(1, SIZE), st.booleans())
def test_what_queries_find_is_what_a_plain_scan_finds(
    library: Library, scanned: list[StoredArticle], query: Query, limit: int, halved: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if halved:
            patch.setattr(word_queries, "MANY_BODIES", 0)
        compare(library, scanned, query, limit)


def compare(library: Library, scanned: list[StoredArticle], query: Query, limit: int) -> None:
    """Hold what a query finds, in every order, against a scan."""
    expected = [stored.id for stored in scanned if query.matches(stored)]
    found = library.search(str(query)).found
    assert (list(found.ids), found.count) == (expected, len(expected))
    printed = print_query(parse_query(str(query)))
    oldest = library.search(
        f"{printed} sort:oldest" if " OR " not in printed else printed, "oldest", limit
    ).found
    assert (list(oldest.ids), oldest.count) == (expected[::-1][:limit], len(expected))
    best = library.search(str(query), "relevance").found
    assert (sorted(best.ids, reverse=True), best.count) == (expected, len(expected))


@pytest.mark.parametrize("term", MEANT)
def test_every_term_finds_what_it_means(library: Library, scanned: list[StoredArticle], term: str) -> None:
    expected = [stored.id for stored in scanned if MEANT[term](stored)]
    assert sorted(library.search(term).found.ids, reverse=True) == expected
    assert expected or term == "added:..yesterday"
