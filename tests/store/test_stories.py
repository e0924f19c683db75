"""Stories: who belongs together depends on the texts alone, not on who came or went when."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store.stories
from store.errors import QueryError
from store.library import Library
from store.places import Places
from store.schema import SCHEMA
from store.sketch import are_alike, bands, make_sketch
from store.stories import Stories
from tests.examples import fewer
from tests.store.conftest import OpenLibrary
from tests.store.making import (
    assert_in_step,
    ids_by_title,
    make_places,
    picture,
    rebuilt_picture,
    shard,
    write_article,
)
from tests.store.stories import bodies, folded, lengthened, reworded

CHAIN = (*range(1, 7), *range(11, 17), *range(21, 27), 31, 41)
"""The ids of texts that are alike to their neighbours, not to all: three such rows, two loners."""


@cache
def chain() -> dict[int, bytes]:
    """Return the sketches of these texts."""
    random, sketches = Random(3), dict[int, bytes]()
    text: Sequence[str] = ()
    for id in CHAIN:
        row, step = divmod(id - 1, 10)
        text = reworded(text, 0.06, random) if step else bodies(5)[row]
        sketches[id] = make_sketch(folded(text))
    return sketches


def grouped(connection: sqlite3.Connection) -> dict[int, int]:
    """Return the story of each article that has one."""
    return dict(connection.execute("SELECT article, story FROM story"))


def opened() -> sqlite3.Connection:
    """Return the tables of an index in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(SCHEMA)
    return connection


def expected(sketches: Mapping[int, bytes]) -> dict[int, int]:
    """Return the stories of sketches, found by holding every one against every other."""
    story = {id: id for id in sketches}
    for one in sketches:
        for other in sketches:
            found = set(bands(sketches[one])) & set(bands(sketches[other]))
            if found and are_alike(sketches[one], sketches[other]):
                low, high = sorted((story[one], story[other]))
                story = {id: low if name == high else name for id, name in story.items()}
    numbers = list(story.values())
    return {id: name for id, name in story.items() if numbers.count(name) > 1}


def test_stories_are_named_by_the_lowest_id() -> None:
    connection = opened()
    for id, sketch in chain().items():
        Stories(connection).put(id, sketch)
    assert grouped(connection) == expected(chain())
    assert set(grouped(connection).values()) == {1, 11, 21}
    assert not are_alike(chain()[1], chain()[6])


@fewer(80)
@given(st.permutations(CHAIN), st.sets(st.sampled_from(CHAIN)))
def test_order_does_not_matter(order: Sequence[int], gone: set[int]) -> None:
    connection = opened()
    stories = Stories(connection)
    for id in order:
        stories.put(id, chain()[id])
    stories.drop(gone)
    assert grouped(connection) == expected({id: chain()[id] for id in CHAIN if id not in gone})


@fewer(80)
@given(st.permutations(CHAIN), st.sets(st.sampled_from(CHAIN)))
def test_a_hash_that_too_many_have_joins_nobody(order: Sequence[int], gone: set[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store.stories, "FORMULA", 2)
        stories, anew = (Stories(opened()) for _ in range(2))
        for id in order:
            stories.put(id, chain()[id])
        for id in gone:
            stories.drop([id])
        for id in set(CHAIN) - gone:
            anew.put(id, chain()[id])
        assert grouped(stories._connection) == grouped(anew._connection)


def test_a_text_that_changes_leaves_its_story() -> None:
    connection = opened()
    stories = Stories(connection)
    stories.put(1, chain()[1])
    stories.put(2, chain()[1])
    assert grouped(connection) == {1: 1, 2: 1}
    stories.put(2, chain()[31])
    assert grouped(connection) == {}
    stories.put(2, b"")
    assert connection.execute("SELECT count(*) FROM sketch").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM band").fetchone() == (5,)


# In a library


@pytest.fixture
def agency(tmp_path: Path) -> Path:
    """Return a folder of three papers with one agency's copy, and of another story."""
    folder, (copy, other) = tmp_path / "papers", bodies(2)
    write_article(folder, "a", "Bridge Opens At Last", "2024-11-29", copy)
    write_article(folder, "b", "River Town Gets Its Bridge", "2024-11-30", lengthened(copy))
    write_article(folder, "c", "A Bridge For The West", "2024-10-02", reworded(copy, 0.05, Random(1)))
    write_article(folder, "d", "Harbour Strike Ends", "2024-11-29", other)
    return folder


def others(library: Library) -> dict[str, int]:
    """Return how many other articles the list counts with each, by the first letter of the title."""
    return {row.title[0]: row.others for row in library.rows(library.search("").found.ids)}


def test_the_rows_count_the_others(library: Library, agency: Path) -> None:
    library.import_paths([agency])
    assert sorted(row.others for row in library.view().page(0, 9)) == [0, 2, 2, 2]
    ids = ids_by_title(library)
    bridge = ids["Bridge Opens At Last"]
    assert library.others_of_story(bridge) == [
        ids["River Town Gets Its Bridge"],
        ids["A Bridge For The West"],
    ]
    assert library.others_of_story(ids["Harbour Strike Ends"]) == []
    assert_in_step(library)


def test_the_query_finds_a_story(library: Library, agency: Path) -> None:
    library.import_paths([agency])
    ids = ids_by_title(library)
    for title in ("Bridge Opens At Last", "A Bridge For The West"):
        assert library.search(f"story:{ids[title]}").found.count == 3
        assert library.search(f"story:{ids[title]} -west").found.count == 2
    assert library.search(f"story:{ids['Harbour Strike Ends']}").found.count == 1
    assert library.search("story:7").found.count == 0
    with pytest.raises(QueryError, match="column 7"):
        library.search("story:nonsense")


def test_removal_undo_and_redo(library: Library, agency: Path) -> None:
    library.import_paths([agency])
    whole = picture(library)
    library.remove([ids_by_title(library)["Bridge Opens At Last"]])
    assert others(library) == {"R": 1, "A": 1, "H": 0}
    assert_in_step(library)
    library.undo()
    assert picture(library) == whole
    library.undo()
    assert others(library) == {}
    library.redo()
    assert picture(library) == whole
    assert_in_step(library)


def test_one_by_one_is_as_all_at_once(library: Library, agency: Path, tmp_path: Path) -> None:
    for name in ("c", "b", "d", "a"):
        library.import_paths([agency / f"{name}.txt"])
    assert others(library) == {"B": 2, "R": 2, "A": 2, "H": 0}
    assert picture(library) == rebuilt_picture(tmp_path)


def test_repair_makes_the_same_stories(library: Library, agency: Path) -> None:
    library.import_paths([agency])
    before = picture(library)
    library.check(repair=True)
    assert picture(library) == before


def test_a_shard_changed_by_hand_is_looked_at_again(library: Library, agency: Path, places: Places) -> None:
    library.import_paths([agency])
    shard(places, "2024-10").unlink()
    library.refresh()
    assert others(library) == {"B": 1, "R": 1, "H": 0}
    assert_in_step(library)


def test_an_older_version_is_not_counted(library: Library, agency: Path, open_library: OpenLibrary) -> None:
    library.import_paths([agency])
    copy = lengthened(lengthened(bodies(1)[0]))
    write_article(agency, "b", "River Town Gets Its Bridge", "2024-12-01", copy)
    assert library.import_paths([agency / "b.txt"]).changed == 1
    assert others(library) == {"B": 2, "R": 2, "A": 2, "H": 0}
    assert_in_step(library)


def test_an_index_of_another_version_is_made_anew(tmp_path: Path, agency: Path) -> None:
    places = make_places(tmp_path)
    library = Library(places)
    library.import_paths([agency])
    library.close()
    database = sqlite3.connect(Path(places.cache) / "rows.db")
    database.execute("DROP TABLE story")
    database.execute("PRAGMA user_version = 3")
    database.commit()
    database.close()
    again = Library(places)
    assert others(again) == {"B": 2, "R": 2, "A": 2, "H": 0}
    again.close()
