"""Shards: stock TinyDB opens them, one document a line, and neither kills nor second writers hurt."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import Query, TinyDB

from store.errors import LibraryError, LockError
from store.files import ARTICLES_LIMIT
from store.identifiers import id_range
from store.lock import WriteLock
from store.shard_format import FORMAT, Document, Table, decode_line, document_spans, encode_tables, meta
from store.shelf import Shelf
from tests.store.making import make_places
from tests.store.processes import kill_after, start
from tests.store.test_atomic import full_disk
from tests.store.writing import FIRST, SHARD, make_shelf

KILLS = 25
LONGEST_RUN = 0.05

documents = st.dictionaries(
    st.integers(1, 2**53 - 1),
    st.dictionaries(
        st.text(max_size=5),
        st.one_of(st.text(), st.lists(st.integers()), st.none(), st.booleans()),
        max_size=4,
    ),
    max_size=8,
)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Return an empty shelf of articles."""
    return make_shelf(tmp_path)


def test_stock_tinydb_opens_a_shard_and_finds_by_title(shelf: Shelf) -> None:
    shelf.patch({FIRST: {"title": "Görüş: “talks” in Bakı", "n": 1}, FIRST + 1: {"title": "Another", "n": 2}})
    database = TinyDB(shelf.path(SHARD), access_mode="r", encoding="utf-8")
    (found,) = database.search(Query().title == "Görüş: “talks” in Bakı")
    assert (found.doc_id, found["n"]) == (FIRST, 1)
    assert len(database) == 2
    assert database.table("meta").all() == [{"kind": "articles", "format": FORMAT}]


def test_a_shard_is_utf8_with_one_document_a_line(shelf: Shelf) -> None:
    shelf.patch({FIRST + 1: {"title": "Ərzaq\nnew\u2028line"}, FIRST: {"title": "Баку"}})
    lines = shelf.path(SHARD).read_bytes().decode("utf-8").split("\n")
    assert lines[0] == '{"_default":{'
    assert [json.loads("{" + line.rstrip(",") + "}") for line in lines[1:3]] == [
        {str(FIRST): {"title": "Баку"}},
        {str(FIRST + 1): {"title": "Ərzaq\nnew\u2028line"}},
    ]
    assert "Баку" in lines[1]


@given(documents)
def test_spans_agree_with_json(tables: dict[int, Document]) -> None:
    data = encode_tables(
        {"_default": {str(id): tables[id] for id in tables}, "meta": {"1": meta("articles")}}
    )
    assert json.loads(data)["_default"] == {str(id): document for id, document in tables.items()}
    spans = document_spans(data)
    assert spans.keys() == tables.keys()
    for id, (start_, length) in spans.items():
        assert decode_line(data[start_ : start_ + length], id) == tables[id]
        assert decode_line(data[start_ : start_ + length], id + 1) is None


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b'{"_default": {"1": {}}}', b'{"meta":{\n"1":{}\n}}\n', b"\xff\xfe", b'{"_default":{\n'],
)
def test_lines_that_are_not_ours_have_no_spans(data: bytes) -> None:
    assert document_spans(data) == {}


@pytest.mark.parametrize("line", [b"", b'"7":', b'"7":{"a"', b'"7":[1],', b'"8":{},', b"7:{}", b'"7":\xff,'])
def test_a_line_that_is_not_the_document_is_none(line: bytes) -> None:
    assert decode_line(line, 7) is None


def test_documents_are_put_changed_and_dropped(shelf: Shelf) -> None:
    other = id_range("2023-01-01", "2023-01-01")[0]
    assert shelf.names() == ()
    assert shelf.documents(SHARD) == {}
    assert shelf.get(FIRST) is None
    written = shelf.patch({FIRST: {"n": 1}, FIRST + 1: {"n": 2}, other: {"n": 3}})
    assert written == set(shelf.names())
    assert len(written) == 2
    shelf.patch({FIRST: {"n": 4}, FIRST + 1: None, FIRST + 2: None})
    assert shelf.documents(SHARD) == {FIRST: {"n": 4}}
    assert shelf.get(other) == {"n": 3}
    shelf.rewrite(SHARD, {FIRST + 5: {"n": 5}})
    assert shelf.documents(SHARD) == {FIRST + 5: {"n": 5}}


def test_only_names_of_months_are_shards(shelf: Shelf) -> None:
    for name in ("2024-11", "2024", "undated"):
        shelf.rewrite(name, {})
    for name in ("notes.json", "2024-11.json.bak", ".2024-10.json.77", "2024-1.json"):
        (shelf.folder / name).write_text("{}")
    assert shelf.names() == ("undated", "2024", "2024-11")


def test_a_shard_written_by_stock_tinydb_is_read_and_written_on(shelf: Shelf) -> None:
    shelf.patch({FIRST: {"title": "one"}, FIRST + 1: {"title": "two"}})
    TinyDB(shelf.path(SHARD), encoding="utf-8").update({"title": "changed"}, doc_ids=[FIRST])
    assert shelf.path(SHARD).read_bytes().count(b"\n") == 0
    assert document_spans(shelf.path(SHARD).read_bytes()) == {}
    assert shelf.get(FIRST) == {"title": "changed"}
    shelf.patch({FIRST + 2: {"title": "three"}})
    assert len(document_spans(shelf.path(SHARD).read_bytes())) == 3
    assert len(shelf.open(SHARD).table("meta")) == 1


def test_tables_of_others_in_a_shard_are_kept(shelf: Shelf) -> None:
    shelf.patch({FIRST: {"title": "one"}})
    shelf.open(SHARD).table("theirs").insert({"a": 1})
    shelf.patch({FIRST + 1: {"title": "two"}})
    assert shelf.open(SHARD).table("theirs").all() == [{"a": 1}]
    assert document_spans(shelf.path(SHARD).read_bytes()).keys() == {FIRST, FIRST + 1}


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"_default": [1]}', b'{"_default": {"x": {}}}', b"\xff\xfe\x00"]
)
def test_what_is_no_shard_is_damaged_and_not_written_over(data: bytes, shelf: Shelf) -> None:
    shelf.folder.mkdir()
    shelf.path(SHARD).write_bytes(data)
    with pytest.raises(LibraryError, match="is damaged") as error:
        shelf.documents(SHARD)
    assert str(shelf.path(SHARD)) in str(error.value)
    with pytest.raises(LibraryError, match="is damaged"):
        shelf.patch({FIRST: {"title": "one"}})
    assert shelf.path(SHARD).read_bytes() == data


def test_a_full_disk_is_a_library_error_and_changes_nothing(shelf: Shelf) -> None:
    shelf.patch({FIRST: {"title": "one"}})
    before = shelf.path(SHARD).read_bytes()
    with full_disk(100_000), pytest.raises(LibraryError, match="cannot be written: File too large"):
        shelf.patch({FIRST + 1: {"title": "x" * 1_000_000}})
    assert shelf.path(SHARD).read_bytes() == before
    shelf.patch({FIRST + 1: {"title": "two"}})
    assert len(shelf.documents(SHARD)) == 2


def test_a_full_disk_while_a_shard_is_mended_is_a_library_error(shelf: Shelf) -> None:
    with full_disk(100_000), pytest.raises(LibraryError):
        shelf.rewrite(SHARD, {FIRST: {"title": "x" * 1_000_000}})


def test_an_updater_that_fails_changes_nothing(shelf: Shelf) -> None:
    shelf.patch({FIRST: {"n": 1}})

    def fail(table: Table) -> None:
        table.clear()
        raise KeyError("inside")

    with pytest.raises(KeyError):
        shelf.change(SHARD, fail)
    assert shelf.documents(SHARD) == {FIRST: {"n": 1}}


def test_a_read_modify_write_needs_the_lock(tmp_path: Path) -> None:
    shelf = Shelf(
        tmp_path / "articles", "articles", WriteLock(tmp_path / ".lock", patience=0.05), ARTICLES_LIMIT
    )
    shelf.patch({FIRST: {"n": 1}})
    with WriteLock(tmp_path / ".lock"):
        with pytest.raises(LockError):
            shelf.patch({FIRST: {"n": 2}})
        with pytest.raises(LockError):
            shelf.open(SHARD).update({"n": 3})
        with pytest.raises(LockError):
            shelf.open(SHARD).truncate()
        assert shelf.documents(SHARD) == {FIRST: {"n": 1}}


def test_two_processes_that_insert_lose_nothing(shelf: Shelf, tmp_path: Path) -> None:
    with (
        start("insert", tmp_path, "60", "left", str(FIRST)) as left,
        start("insert", tmp_path, "60", "right", str(FIRST + 1000)) as right,
    ):
        for process in (left, right):
            process.communicate()
    assert left.returncode == right.returncode == 0
    identities = [document["identity"] for document in shelf.documents(SHARD).values()]
    assert sorted(identities) == sorted(
        f"{name}-{number}" for name in ("left", "right") for number in range(60)
    )
    assert len(shelf.open(SHARD).table("meta")) == 1


def test_a_kill_leaves_a_whole_file_with_all_that_was_acknowledged(shelf: Shelf, tmp_path: Path) -> None:
    moments = random.Random(7)
    for _ in range(KILLS):
        with start("write", tmp_path) as writer:
            lines = kill_after(writer, moments.random() * LONGEST_RUN)
        assert writer.returncode == -9
        assert lines
        tables = json.loads(shelf.path(SHARD).read_bytes())
        assert tables["meta"] == {"1": meta("articles")}
        kept = {int(id): int(document["identity"][5:]) for id, document in tables["_default"].items()}
        last = {int(id): int(number) for id, number in lines}
        # the one after the last acknowledged may be there as well
        (_, number) = lines[-1]
        next_id, next_number = FIRST + (int(number) + 1) % 40, int(number) + 1
        for id, acknowledged in last.items():
            assert kept[id] == acknowledged or (id, kept[id]) == (next_id, next_number)
        assert document_spans(shelf.path(SHARD).read_bytes()).keys() == kept.keys()


def test_places_of_tests_are_below_their_folder(tmp_path: Path) -> None:
    places = make_places(tmp_path)
    assert all(
        Path(path).is_relative_to(tmp_path)
        for path in (places.library, places.cache, places.config, places.log, places.state)
    )
