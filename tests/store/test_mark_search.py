"""Queries on marks alone: of articles that are gone, superseded or unknown, or where not all have marks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.article import Marks
from store.library import Library
from tests.store.making import assert_in_step, ids_by_title, make_places, shard, write_article

SIZE = 12
QUERIES: dict[str, Callable[[Marks], bool]] = {
    "is:unread": lambda marks: not marks.read,
    "is:read": lambda marks: bool(marks.read),
    "-is:unread": lambda marks: bool(marks.read),
    "-is:read": lambda marks: not marks.read,
    "is:bookmarked": lambda marks: bool(marks.bookmarked),
    "-is:bookmarked": lambda marks: not marks.bookmarked,
    "is:tagged": lambda marks: bool(marks.tags),
    "-is:tagged": lambda marks: not marks.tags,
    "is:noted": lambda marks: bool(marks.note),
    "tag:x": lambda marks: "x" in marks.tags,
    "-tag:x": lambda marks: "x" not in marks.tags,
    "is:unread OR is:bookmarked": lambda marks: not marks.read or bool(marks.bookmarked),
    "is:read -is:bookmarked": lambda marks: bool(marks.read) and not marks.bookmarked,
    "tag:x OR is:noted OR -is:read": lambda marks: "x" in marks.tags or bool(marks.note) or not marks.read,
    "-(tag:x is:read)": lambda marks: "x" not in marks.tags or not marks.read,
    "note:ask OR is:bookmarked": lambda marks: bool(marks.note or marks.bookmarked),
    "tag:x is:bookmarked is:unread": lambda marks: (
        "x" in marks.tags and bool(marks.bookmarked) and not marks.read
    ),
}


@pytest.fixture(params=["some without marks", "all marked"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    """Return a library with marks of articles on view, and of a superseded, a removed and an unknown one."""
    library = Library(make_places(tmp_path))
    for number in range(SIZE):
        body = (f"The ministers of town {number} spoke of it in Baku.",)
        write_article(tmp_path / "in", f"{number:02}", f"Report {number}", f"2024-11-{number + 1:02}", body)
    library.import_paths([tmp_path / "in"])
    ids = sorted(ids_by_title(library).values())
    library.tag([ids[0]], add=["x"])
    library.bookmark([ids[0]])
    write_article(tmp_path / "in", "00", "Report 0", "2024-11-01", ("It was said in Baku once more.",))
    library.import_paths([tmp_path / "in" / "00.txt"])
    ids = sorted(ids_by_title(library).values())
    library.mark_read(ids if request.param == "all marked" else ids[::2])
    library.mark_read(ids[::4], False)
    library.bookmark(ids[::2])
    library.tag(ids[1::3], add=["x"])
    library.write_note(ids[5], "Ask again")
    library.remove([ids[3]])
    library.close()
    marks = shard(library.places, shelf="marks")
    tables = json.loads(marks.read_bytes())
    stray = max(ids) + 1
    tables["_default"][str(stray)] = {
        "identity": "0" * 16, "tags": {"x": "2025"}, "bookmarked": "2025", "note": "Ask", "noted": "2025"
    }  # fmt: skip
    marks.write_text(json.dumps(tables))
    library = Library(library.places)
    yield library
    library.close()


def test_marks_are_those_of_articles_on_view(library: Library) -> None:
    shown = list(library.search("").found.ids)
    assert len(shown) == SIZE - 1
    for query, holds in QUERIES.items():
        meant = [id for id in shown if holds(library.article(id).marks)]
        found = library.search(query).found
        assert (list(found.ids), found.count) == (meant, len(meant)), query
        newest, oldest = library.search(query, limit=2).found, library.search(query, "oldest", limit=2).found
        assert (list(newest.ids), newest.count) == (meant[:2], len(meant)), query
        assert (list(oldest.ids), oldest.count) == (meant[::-1][:2], len(meant)), query
        assert list(library.search(f"baku ({query})").found.ids) == meant, query
        assert library.search(query, limit=0).found.count == len(meant), query


def test_values_are_counted_as_they_are_found(library: Library) -> None:
    states = {choice.text: choice.count for choice in library.complete("is:", 3, limit=20).choices}
    assert states
    for state, count in states.items():
        assert library.search(f"is:{state}").found.count == count, state
    assert library.tags() == {"x": library.search("tag:x").found.count}


def test_what_comes_back_has_its_marks_again(library: Library) -> None:
    bookmarked = library.search("is:bookmarked").found.count
    first = library.search("is:bookmarked").found.ids[0]
    library.remove([first])
    assert library.search("is:bookmarked").found.count == bookmarked - 1
    library.undo()
    assert library.search("is:bookmarked").found.count == bookmarked
    assert_in_step(library)
