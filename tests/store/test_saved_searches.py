"""Saved searches: named, counted, ordered, nested, undone, dumped and checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.errors import LibraryError, QueryError
from store.library import Library
from store.query.expanding import DEEPEST_SAVED
from store.saved_searches import SavedSearch
from tests.store.making import ids_by_title, make_places, write_article


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Return a library of three articles."""
    for number, title in enumerate(("Oil In Baku", "Gas In Baku", "Rain In Ganja")):
        write_article(tmp_path / "in", str(number), title, body=(f"{title} is on the rise, it was said.",))
    library = Library(make_places(tmp_path))
    library.import_paths([tmp_path / "in"], annotate=False)
    yield library
    library.close()


def listed(library: Library) -> list[tuple[str, str]]:
    """Return names and queries in their order."""
    return [(search.name, search.query) for search in library.saved_searches()]


def test_a_saved_search_is_counted_anew_when_marks_change(library: Library) -> None:
    library.save_search("Baku", "baku")
    (saved,) = library.saved_searches()
    assert (saved.name, saved.query, saved.count, saved.unread, saved.problem) == ("Baku", "baku", 2, 2, "")
    library.mark_read([ids_by_title(library)["Oil In Baku"]])
    assert [(search.count, search.unread) for search in library.saved_searches()] == [(2, 1)]


def test_a_saved_search_stands_in_others(library: Library) -> None:
    library.save_search("Baku", "baku sort:oldest")
    library.save_search("both words", 'search:baku OR "rain in"')
    assert library.search('search:"BOTH words" -gas').found.count == 2
    assert library.search("-search:baku").found.count == 1
    assert library.search("search:baku").sort == "oldest"
    assert library.search("search:baku sort:relevance").sort == "relevance"
    assert library.search("search:baku OR rain").sort == "newest"


def test_saving_under_a_name_again_replaces_its_query(library: Library) -> None:
    library.save_search("one", "oil")
    assert library.save_search("one", "oil") is None
    library.save_search("ONE", "gas")
    assert listed(library) == [("one", "gas")]


def test_acts_on_saved_searches_are_undone_and_done_again(library: Library) -> None:
    library.save_search("one", "oil")
    library.save_search("two", "search:one gas")
    library.rename_search("one", "the first")
    library.move_search("two", 0)
    library.remove_search("the first")
    states = [
        [("two", 'search:"the first" gas')],
        [("two", 'search:"the first" gas'), ("the first", "oil")],
        [("the first", "oil"), ("two", 'search:"the first" gas')],
        [("one", "oil"), ("two", "search:one gas")],
        [("one", "oil")],
        [],
    ]
    for state in states[:-1]:
        assert listed(library) == state
        assert library.undo()
    assert listed(library) == []
    for state in reversed(states[:-1]):
        assert library.redo()
        assert listed(library) == state


def test_a_search_that_contains_itself_is_refused(library: Library) -> None:
    library.save_search("one", "oil")
    library.save_search("two", "gas search:one")
    with pytest.raises(QueryError, match="contains itself") as error:
        library.save_search("one", "oil OR search:two")
    assert error.value.column == 15
    with pytest.raises(QueryError, match="contains itself"):
        library.save_search("new", "search:NEW")
    assert listed(library) == [("one", "oil"), ("two", "gas search:one")]


def test_a_broken_saved_search_says_what_is_wrong_at_the_place_of_its_name(library: Library) -> None:
    library.save_search("one", "oil date:2024")
    library.save_search("two", "gas search:one")
    library.remove_search("one")
    (saved,) = library.saved_searches()
    assert (saved.count, saved.unread) == (None, None)
    assert "no saved search “one”" in saved.problem
    with pytest.raises(QueryError) as error:
        library.search("baku search:two")
    assert error.value.column == 13


def test_what_is_not_saved_is_named_with_the_nearest(library: Library) -> None:
    library.save_search("energy", "oil OR gas")
    with pytest.raises(QueryError, match="did you mean “energy”") as error:
        library.search("baku search:enrgy")
    assert error.value.column == 13
    with pytest.raises(QueryError):
        library.save_search("bad", "date:soon")
    refusals: list[Callable[[], object]] = [
        lambda: library.save_search(' "" ', "x"),
        lambda: library.rename_search("energy", ""),
        lambda: library.rename_search("none", "x"),
        lambda: library.remove_search("none"),
        lambda: library.move_search("none", 0),
    ]
    for refused in refusals:
        with pytest.raises(LibraryError):
            refused()


def test_a_name_that_is_taken_is_not_taken_again(library: Library) -> None:
    library.save_search("one", "oil")
    library.save_search("two", "gas")
    with pytest.raises(LibraryError, match="already"):
        library.rename_search("one", "TWO")
    assert library.rename_search("one", "One")
    assert library.rename_search("one", "One") is None


def test_searches_inside_each_other_do_not_grow_without_end(library: Library) -> None:
    library.save_search("s0", "oil OR gas")
    for number in range(1, 4):
        library.save_search(f"s{number}", " OR ".join([f"search:s{number - 1}"] * 8))
    with pytest.raises(QueryError, match="more than 2000 terms"):
        library.save_search("s4", "search:s3 search:s3")


def test_searches_are_not_too_deep_inside_each_other(library: Library) -> None:
    library.save_search("s0", "oil")
    for number in range(1, DEEPEST_SAVED):
        library.save_search(f"s{number}", f"search:s{number - 1}")
    assert library.search(f"search:s{DEEPEST_SAVED - 1}").found.count == 1
    library.save_search("deepest", f"search:s{DEEPEST_SAVED - 1}")
    with pytest.raises(QueryError, match="inside each other"):
        library.search("search:deepest")


def test_searches_do_not_grow_too_deep(library: Library) -> None:
    before, after = "(gas -" * 55, ")" * 55
    library.save_search("s0", f"{before}oil{after}")
    with pytest.raises(QueryError, match="too deep") as refused:
        library.save_search("s1", f"{before}search:s0{after}")
    assert refused.value.column == len(before) + len("search:") + 1
    assert library.search("search:s0").found.count == 1


def test_counts_follow_what_another_process_imports(library: Library, tmp_path: Path) -> None:
    """The rows know of its articles at once, the full text when it is looked at anew."""
    search = SavedSearch(1, "all", "oil OR gas OR newcomer")
    before = library.count_search(search).count or 0
    other = Library(make_places(tmp_path))
    write_article(tmp_path / "later", "newcomer", "A Newcomer Arrives")
    other.import_paths([tmp_path / "later"], annotate=False)
    library.count_search(search)
    library.change_counter()
    library.reload()
    assert library.count_search(search).count == library.search(search.query).found.count == before + 1
    other.close()


def test_a_dump_brings_them_back(library: Library, tmp_path: Path) -> None:
    library.save_search("one", "oil")
    library.save_search("two", "gas search:one")
    dump = tmp_path / "dump.json"
    assert library.dump(dump).searches == 2
    assert json.loads(dump.read_text())["searches"][1]["query"] == "gas search:one"
    library.save_search("one", "rain")
    library.remove_search("two")
    library.save_search("three", "x")
    assert library.restore(dump).act
    assert listed(library) == [("one", "oil"), ("three", "x"), ("two", "gas search:one")]
    assert library.restore(dump).act is None
    library.undo()
    assert listed(library) == [("one", "rain"), ("three", "x")]


@pytest.mark.parametrize("damage", ["line", "entry"])
def test_check_mends_their_file(library: Library, tmp_path: Path, damage: str) -> None:
    library.save_search("one", "oil")
    library.save_search("two", "gas")
    path = tmp_path / "library" / "searches.json"
    assert {file.state for file in library.check()} == {"ok"}
    old = '"query":"gas"'
    new = '"query":7' if damage == "entry" else '"query":"ga'
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    with pytest.raises(LibraryError):
        library.saved_searches()
    states = {file.path: file.state for file in library.check()}
    assert states[str(path)] == "damaged"
    library.check(repair=True)
    assert listed(library) == [("one", "oil")]
    assert {file.state for file in library.check()} == {"ok"}


def test_another_process_sees_them(library: Library, tmp_path: Path) -> None:
    library.save_search("one", "oil")
    other = Library(make_places(tmp_path))
    assert listed(other) == [("one", "oil")]
    assert other.search("search:one").found.count == 1
    other.close()
