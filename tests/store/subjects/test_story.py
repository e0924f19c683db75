"""Across articles only what is safe is one, and it stays so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from store.article import EntityCount
from store.library import Library
from tests.store.making import IN_MEMORY, make_places
from tests.store.subjects.making import library_of
from tests.store.subjects.story import story, truth

Labelled = list[tuple[str, str]]
"""The id of every entity of every article, and what it is in truth."""


@pytest.fixture
def told(tmp_path: Path) -> Iterator[tuple[Library, list[int]]]:
    """Return a library of the story and its articles."""
    library, ids = library_of(tmp_path, story())
    yield library, ids
    library.close()


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, list[int]]]:
    """Return the same library, of this module: its tests only read."""
    library, ids = library_of(tmp_path_factory.mktemp("story"), story(), IN_MEMORY)
    yield library, ids
    library.close()


def labelled(library: Library, ids: list[int]) -> Labelled:
    """Return what each entity of each article is taken for, and is."""
    return [
        (entity.id, truth(number, entity.type, entity.entity))
        for number, id in enumerate(ids)
        for entity in library.entities.of_mentions(library.article(id).mentions, id)
    ]


def test_what_is_linked_is_one_and_most_of_what_is_one_is_linked(read: tuple[Library, list[int]]) -> None:
    entities = labelled(*read)
    assert len({what for _, what in entities}) > 30
    linked = {pair for pair in combinations(range(len(entities)), 2) if _same(entities, pair, 0)}
    true = {pair for pair in combinations(range(len(entities)), 2) if _same(entities, pair, 1)}
    assert len(true) > 20
    assert linked - true == set(), [(entities[one], entities[other]) for one, other in linked - true]
    precision, recall = len(linked & true) / len(linked), len(linked & true) / len(true)
    assert 2 * precision * recall / (precision + recall) > 0.9


def _same(entities: Labelled, pair: tuple[int, int], place: int) -> bool:
    return entities[pair[0]][place] == entities[pair[1]][place]


def picture(library: Library, ids: list[int]) -> tuple[Labelled, list[EntityCount]]:
    """Return all ids of a library and its counts."""
    return labelled(library, ids), library.entities.of_articles()


def test_ids_are_the_same_in_a_new_index_and_after_another_order_of_import(
    told: tuple[Library, list[int]], tmp_path: Path
) -> None:
    library, ids = told
    expected = picture(library, ids)
    library.check(repair=True)
    assert picture(library, ids) == expected
    other, other_ids = library_of(tmp_path / "other", story()[::-1])
    assert other_ids[::-1] == ids
    assert picture(other, ids) == expected
    other.close()
    later = Library(make_places(tmp_path, "new"))
    assert picture(later, ids) == expected
    later.close()


def test_undo_brings_the_same_ids_back(told: tuple[Library, list[int]]) -> None:
    library, ids = told
    expected = picture(library, ids)
    library.remove(ids[2:7])
    assert library.entities.of_articles() != expected[1]
    library.undo()
    assert picture(library, ids) == expected


def test_spellings_of_a_linked_name_are_one_entity(read: tuple[Library, list[int]]) -> None:
    library, ids = read
    by_id = {entity.id: entity for entity in library.entities.of_articles()}
    elnur = by_id["PER:elnur-mammadov"]
    assert (elnur.entity, elnur.articles, elnur.count) == ("Elnur Mammadov", 3, 4)
    assert elnur.aliases == ("Elnur Mammadov", "Elnur Məmmədov", "Mammadov")
    assert by_id["LOC:turkey"].articles == 2
    for name in ("Elnur Mammadov", "Elnur Məmmədov"):
        assert library.entities.articles_naming("PER", name) == [ids[9], ids[4], ids[0]]


def test_a_name_may_stand_linked_and_unlinked(read: tuple[Library, list[int]]) -> None:
    library, ids = read
    naming = library.entities.articles_naming
    assert naming("PER", "Mammadov") == [ids[2]]
    assert naming("ORG", "ADB") == [ids[4]]
    assert naming("ORG", "Asian Development Bank") == [ids[7], ids[1]]
    assert naming("ORG", "Asian Development Bank", linked=False) == []
    assert naming("ORG", "State Commission") == [ids[2], ids[0]]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("person:mammadov", (9, 4, 2, 0)),
        ('person:"Elnur Mammadov"', (9, 4, 0)),
        ("org:adb", (7, 4, 1)),
        ('org:"asian development bank"', (7, 1)),
        ("place:springfield", (4, 3)),
        ("entity:turkey", (6,)),
        ("org:mot", (6, 5)),
    ],
)
def test_search_finds_linked_and_unlinked_names(
    read: tuple[Library, list[int]], query: str, numbers: tuple[int, ...]
) -> None:
    library, ids = read
    assert list(library.search(query).found.ids) == [ids[number] for number in numbers]
