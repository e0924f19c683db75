"""Counts are those of a count by hand, however articles come and go, and come in pages."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.corrections import Correction, Rules
from store.entities.linking import entity_key, is_linked
from store.entries import entry_of
from store.library import Library
from store.subjects.describing import Wanted
from store.vocabulary import EntityType
from tests.store.making import IN_MEMORY, make_places
from tests.store.subjects.making import Written, library_of, shelve, written
from tests.store.subjects.story import story

NAMES = (
    "[Elnur Mammadov|PER]",
    "[Elnur Məmmədov|PER]",
    "[Mammadov|PER]",
    "[Mammadov|PER|Elnur Mammadov]",
    "[Japan|LOC]",
    "[JAPAN|LOC|Japan]",
    "[Springfield|LOC]",
    "[ADB|ORG]",
    "[ADB|ORG|Asian Bank|acronym definition]",
    "[Asian Bank|ORG]",
)
Key = tuple[EntityType, str, bool]
ARTICLES = st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6), min_size=1, max_size=6)


def by_hand(articles: list[Written]) -> dict[Key, tuple[int, int, Counter[str]]]:
    """Count mentions, articles and forms of articles in the plainest way."""
    mentions, forms, named = Counter[Key](), defaultdict[Key, Counter[str]](Counter), Counter[Key]()
    for article in articles:
        seen = set()
        for mention in article.mentions:
            rules = [m.rule for m in article.mentions if (m.type, m.entity) == (mention.type, mention.entity)]
            linked = is_linked(mention.type, mention.entity, any("definition" in rule for rule in rules))
            key = (mention.type, entity_key(mention.type, mention.entity), linked)
            mentions[key] += 1
            forms[key][mention.text] += 1
            seen.add(key)
        named.update(seen)
    return {key: (mentions[key], named[key], forms[key]) for key in mentions}


def counted(library: Library, ids: list[int] | None = None) -> dict[Key, tuple[int, int, Counter[str]]]:
    """Return what a library counts, its forms as often as they are found in it."""
    found = {}
    for entity in library.entities.of_articles(ids):
        key = (entity.type, entity_key(entity.type, entity.entity), entity.linked)
        assert key not in found
        found[key] = (entity.count, entity.articles, Counter(entity.aliases))
    return found


def without_numbers(
    counts: dict[Key, tuple[int, int, Counter[str]]],
) -> dict[Key, tuple[int, int, Counter[str]]]:
    """Return counts in which every form counts once."""
    return {key: (count, articles, Counter([*forms])) for key, (count, articles, forms) in counts.items()}


@settings(max_examples=8, deadline=None)
@given(ARTICLES, st.data())
def test_counts_are_those_by_hand_when_articles_come_and_go(
    texts: list[list[str]], data: st.DataObject
) -> None:
    articles = [
        written(f"2024-03-{day:02}", f"{day} {' and '.join(text)}.") for day, text in enumerate(texts, 1)
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library, ids = library_of(folder, articles, IN_MEMORY)
        assert counted(library) == without_numbers(by_hand(articles))
        assert counted(library, ids) == counted(library)
        some = data.draw(st.lists(st.sampled_from(range(len(ids))), unique=True))
        assert counted(library, [ids[place] for place in some]) == without_numbers(
            by_hand([articles[place] for place in some])
        )
        library.remove([ids[place] for place in some])
        left = [article for place, article in enumerate(articles) if place not in some]
        assert counted(library) == without_numbers(by_hand(left))
        library.undo()
        added = replace(articles[0], day="2024-04-01")
        shelve(folder, [added])
        library.catch_up()
        assert counted(library) == without_numbers(by_hand([*articles, added]))
        library.close()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, list[int]]]:
    """Return a library of the story and its articles; the tests only read."""
    library, ids = library_of(tmp_path_factory.mktemp("story"), story(), IN_MEMORY)
    yield library, ids
    library.close()


@pytest.mark.parametrize("of_all", [True, False])
def test_pages_are_pieces_of_the_whole(told: tuple[Library, list[int]], of_all: bool) -> None:
    library, ids = told
    of_articles = library.entities.of_articles
    chosen = None if of_all else ids
    everything = of_articles(chosen)
    pages = [of_articles(chosen, Wanted(limit=7, start=start)) for start in range(0, len(everything), 7)]
    assert [entity for page in pages for entity in page] == everything
    assert {len(page) for page in pages[:-1]} == {7}
    assert of_articles(chosen, Wanted(type="LOC")) == [one for one in everything if one.type == "LOC"]


@pytest.mark.parametrize("of_all", [True, False])
def test_they_come_in_other_orders_too(told: tuple[Library, list[int]], of_all: bool) -> None:
    library, ids = told
    count = library.entities.counted(None if of_all else ids)
    by_articles, by_name = count(Wanted(order="articles")), count(Wanted(order="name"))
    assert [one.articles for one in by_articles] == sorted(
        (one.articles for one in by_articles), reverse=True
    )
    assert [one.id.partition("@")[0] for one in by_name] == sorted(
        one.id.partition("@")[0] for one in by_name
    )
    assert len(by_name) == len(by_articles) == len(count(Wanted()))
    assert [one.id for one in by_name] != [one.id for one in by_articles]


def test_the_forms_of_an_entity_are_counted(told: tuple[Library, list[int]]) -> None:
    library, _ = told
    (whole,) = library.entities.of_articles(None, Wanted("elnur Mamm"))
    forms = library.entities.forms("PER", "Elnur Mammadov")
    assert tuple(form for form, _ in forms) == whole.aliases
    assert sum(count for _, count in forms) == whole.count
    assert library.entities.forms("PER", "Nobody At All") == []


@pytest.mark.parametrize("of_all", [True, False])
@pytest.mark.parametrize(
    ("named", "ids"),
    [
        ("mamm", {"PER:elnur-mammadov", "PER:mammadov@*"}),
        ("MƏMMƏDOV elnur", set()),
        ("elnur Məmm", {"PER:elnur-mammadov"}),
        ("adb", {"ORG:asian-development-bank", "ORG:adb@*"}),
        ("development b", {"ORG:asian-development-bank"}),
        ("evelopment", set()),
        ("azerbaijanis", {"NORP:azerbaijani"}),
        ("%", set()),
        ("?!", set()),
    ],
)
def test_entities_are_found_by_any_name(
    told: tuple[Library, list[int]], of_all: bool, named: str, ids: set[str]
) -> None:
    library, articles = told
    found = library.entities.of_articles(None if of_all else articles, Wanted(named=named))
    assert {entity.id for entity in found} == ids


@pytest.mark.parametrize("of_all", [True, False])
@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted("mamm", begins=True), {"PER:mammadov@*"}),
        (Wanted("Elnur Mə", begins=True), {"PER:elnur-mammadov"}),
        (Wanted("a", "ORG", begins=True, linked=True), {"ORG:asian-development-bank"}),
        (Wanted("mamm", linked=True), {"PER:elnur-mammadov"}),
        (Wanted("mamm", linked=False), {"PER:mammadov@*"}),
        (Wanted("?!", begins=True), set()),
    ],
)
def test_a_name_may_have_to_begin_so_or_be_linked(
    told: tuple[Library, list[int]], of_all: bool, wanted: Wanted, ids: set[str]
) -> None:
    library, articles = told
    found = library.entities.of_articles(None if of_all else articles, wanted)
    assert {entity.id for entity in found} == ids


def test_dates_and_sums_may_be_left_out(told: tuple[Library, list[int]]) -> None:
    of_articles = told[0].entities.of_articles
    everything = of_articles()
    named = [entity for entity in everything if entity.type not in ("DATE", "MONEY")]
    assert len(named) < len(everything)
    assert of_articles(None, Wanted(unnamed=False)) == named


def test_a_blank_filter_is_none(told: tuple[Library, list[int]]) -> None:
    of_articles = told[0].entities.of_articles
    assert of_articles(None, Wanted(named="  ")) == of_articles()


def test_an_article_counts_with_confidence(told: tuple[Library, list[int]]) -> None:
    library, ids = told
    mentions = library.article(ids[0]).mentions
    best = [replace(mention, score=0.4 + 0.1 * place) for place, mention in enumerate(mentions[:4])]
    by_id = {entity.id: entity for entity in library.entities.of_mentions([*best, *mentions[4:]], ids[0])}
    assert by_id["PER:elnur-mammadov"].confidence == 0.9
    assert by_id["NORP:azerbaijani"].confidence == 0.4
    assert by_id[f"ORG:state-commission@{ids[0]}"].articles == 2
    assert all(entity.confidence is None for entity in library.entities.of_articles(ids))


def test_a_name_that_the_reader_confirmed_is_indexed_as_one() -> None:
    document = {
        "identity": "x",
        "title": "A title",
        "mentions": [
            [0, 8, "PER", "Mammadov", "Mammadov", "title", 0.9],
            [9, 13, "PER", "Sm\x07ith", "Smith", "title", 0.9],
        ],
    }
    for corrections in ([], [Correction(1, "confirm", "PER", "Mammadov")]):
        (mammadov, one), (smith, other) = entry_of(document, Rules(corrections)).mentions
        assert (mammadov.linked, smith.linked, one, other) == (bool(corrections), False, 1, 1)
        assert smith.form == "Smith"


def test_an_older_version_does_not_count_until_it_is_back(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    text = (
        "Aliyev Speaks\n\n{} President Ilham Aliyev spoke in {} at length and with great calm, they said.\n"
    )
    library = Library(make_places(tmp_path))
    for city in ("Baku", "Tokyo"):
        (inbox / "a.txt").write_text(text.format("Today", city))
        library.import_paths([inbox])

    def places() -> set[str]:
        return {entity.entity for entity in library.entities.of_articles(None, Wanted(type="LOC"))}

    assert places() == {"Tokyo"}
    library.undo()
    assert places() == {"Baku"}
    library.redo()
    assert places() == {"Tokyo"}
    assert library.entities.of_articles() == library.entities.of_articles(library.search("").found.ids)
    library.close()
