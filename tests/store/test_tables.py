"""TinyDB's extension points behave like TinyDB."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tinydb import Query

from store.lock import WriteLock
from store.tables import ShardDatabase


@pytest.fixture
def database(tmp_path: Path) -> ShardDatabase:
    """Return an empty database."""
    return ShardDatabase(tmp_path / "a.json", "things", WriteLock(tmp_path / ".lock"))


def test_all_of_tinydb_works(database: ShardDatabase) -> None:
    first, second = database.insert_multiple([{"n": 1}, {"n": 2}])
    assert database.get(doc_id=second) == {"n": 2}
    database.update({"m": 5}, Query().n == 1)
    assert database.search(Query().m == 5) == [{"n": 1, "m": 5}]
    database.upsert({"n": 3}, Query().n == 3)
    assert database.count(Query().n > 0) == 3
    database.remove(doc_ids=[first])
    assert [document["n"] for document in database.all()] == [2, 3]
    database.truncate()
    assert len(database) == 0
    database.drop_tables()
    assert database.all() == []


def test_what_another_process_wrote_is_seen(database: ShardDatabase, tmp_path: Path) -> None:
    other = ShardDatabase(tmp_path / "a.json", "things", WriteLock(tmp_path / ".lock"))
    database.insert({"n": 1})
    assert other.search(Query().n == 1) == [{"n": 1}]
    other.insert({"n": 2})
    assert database.search(Query().n == 2) == [{"n": 2}]
    assert sorted(document.doc_id for document in database.all()) == [1, 2]


def test_an_id_that_another_process_took_is_refused(database: ShardDatabase, tmp_path: Path) -> None:
    other = ShardDatabase(tmp_path / "a.json", "things", WriteLock(tmp_path / ".lock"))
    database.insert({"n": 1})
    other.insert({"n": 2})
    with pytest.raises(ValueError, match="already exists"):
        database.insert({"n": 3})
    assert sorted(document["n"] for document in database.all()) == [1, 2]


def test_the_file_says_what_it_is_and_is_sorted_by_id(database: ShardDatabase, tmp_path: Path) -> None:
    database.change(lambda table: table.update({10: {"n": 10}, 9: {"n": 9}}))
    tables = json.loads((tmp_path / "a.json").read_bytes())
    assert list(tables["_default"]) == ["9", "10"]
    assert tables["meta"] == {"1": {"kind": "things", "format": 1}}


def test_reading_makes_no_file(database: ShardDatabase, tmp_path: Path) -> None:
    assert database.all() == []
    assert not (tmp_path / "a.json").exists()
