"""Shards that have grown too large are cut; every document stays where its id leads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store.files
from store.files import LibraryFiles
from store.identifiers import DAY_SPAN, article_id, id_range
from store.library import Library
from store.lock import WriteLock
from store.shard_format import Document
from store.shelf import Shelf
from tests.store.conftest import OpenLibrary
from tests.store.making import assert_in_step, ids_by_title, picture, rebuilt_picture, write_article

LIMIT = 4_000
DAY = id_range("2024-11-16", "2024-11-16")[0]


def document(number: int, size: int = 100) -> Document:
    """Return a document of about so many bytes."""
    return {"identity": f"{number:032x}", "text": "x" * size}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Return a shelf whose shards are small."""
    return Shelf(tmp_path / "articles", "articles", WriteLock(tmp_path / ".lock"), LIMIT)


def all_documents(shelf: Shelf) -> dict[int, Document]:
    """Return the documents of all shards."""
    return {id: document for name in shelf.names() for id, document in shelf.documents(name).items()}


def assert_small(shelf: Shelf) -> None:
    """Assert that no shard is over the limit."""
    assert max(shelf.path(name).stat().st_size for name in shelf.names()) <= LIMIT


@pytest.mark.parametrize(
    ("date", "precision"), [("2024-11-16", "day"), ("2024-11-16T10:20:30", "second"), (None, None)]
)
def test_many_of_one_day_or_second_or_without_a_date(
    date: str | None, precision: str | None, shelf: Shelf
) -> None:
    documents: dict[int, Document] = {}
    for number in range(400):
        identity = f"{number * 0x9E3779B97F4A7C15 % (1 << 64):016x}".ljust(32, "0")
        documents[article_id(date, precision, identity, documents)] = document(number)  # type: ignore[arg-type]
    for portion in range(0, 400, 40):
        shelf.patch(dict(list(documents.items())[portion : portion + 40]))
    assert all_documents(shelf) == documents
    assert len(shelf.names()) >= 400 * 150 // LIMIT
    assert_small(shelf)


numbers = st.lists(
    st.lists(st.tuples(st.integers(0, 8 * DAY_SPAN - 1), st.integers(1, 900)), max_size=30), max_size=6
)


@given(numbers)
def test_whatever_is_written_in_whatever_order_is_found(
    tmp_path_factory: pytest.TempPathFactory, writes: list[list[tuple[int, int]]]
) -> None:
    folder = tmp_path_factory.mktemp("split")
    shelf = Shelf(folder / "articles", "articles", WriteLock(folder / ".lock"), LIMIT)
    expected: dict[int, Document] = {}
    for write in writes:
        put = {DAY + place: document(place, size) for place, size in write}
        expected |= put
        shelf.patch(put)
    assert all_documents(shelf) == expected
    assert shelf.some(expected) == expected
    names = shelf.names()
    assert sum(len(json.loads(shelf.path(name).read_bytes())["_default"]) for name in names) == len(expected)


def test_a_split_that_is_cut_short_loses_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = {DAY + number * DAY_SPAN // 20: document(number, 300) for number in range(19)}
    rewrite, written = Shelf.rewrite, list[str]()

    def fail_second(shelf: Shelf, name: str, documents: dict[int, Document]) -> None:
        written.append(name)
        if len(written) > 1:
            raise KeyboardInterrupt
        rewrite(shelf, name, documents)

    monkeypatch.setattr(Shelf, "rewrite", fail_second)
    with pytest.raises(KeyboardInterrupt):
        shelf.patch(documents)
    monkeypatch.undo()
    assert len(shelf.names()) == 2
    assert all_documents(shelf) == shelf.some(documents) == documents
    changed = {id: {**document, "seen": True} for id, document in documents.items()}
    shelf.patch(changed)
    assert all_documents(shelf) == changed
    tables = [json.loads(shelf.path(name).read_bytes())["_default"] for name in shelf.names()]
    assert sum(map(len, tables)) == len(documents)
    assert_small(shelf)


def test_a_library_of_split_shards_is_as_any_other(
    tmp_path: Path, library: Library, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.files, "ARTICLES_LIMIT", 6_000)
    monkeypatch.setattr(store.files, "MARKS_LIMIT", 600)
    small = open_library()
    for number in range(24):
        write_article(
            tmp_path / "in", f"{number:02}", f"Report {number} Of The Day", f"2024-11-{number + 1:02}"
        )
    small.import_paths([tmp_path / "in"])
    ids = ids_by_title(small)
    small.mark_read(list(ids.values()))
    small.tag(list(ids.values())[::2], add=["even"])
    files = LibraryFiles(small.places.library)
    assert len(files.articles.names()) > 3
    assert len(files.marks.names()) > 3
    assert_in_step(small)
    assert [small.article(id).article.title for id in ids.values()] == list(ids)
    before = picture(small)
    small.undo()
    small.redo()
    small.remove(list(ids.values())[5:9])
    small.undo()
    assert picture(small) == before == rebuilt_picture(tmp_path)
    assert picture(open_library("another")) == before
