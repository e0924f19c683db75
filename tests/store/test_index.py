"""The index: made anew from the files at any time, and never in the way of them."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import Query, TinyDB

from store.errors import LibraryError
from store.files import LibraryFiles
from store.library import Library
from store.places import Places
from tests.store.conftest import OpenLibrary
from tests.store.making import (
    IN_MEMORY,
    Picture,
    ids_by_title,
    picture,
    rebuilt_picture,
    shard,
)

MANY_MARKS = 25


def test_a_library_opened_again_shows_the_same(before: Picture, open_library: OpenLibrary) -> None:
    library = open_library()
    assert picture(library) == before
    assert library.warnings == []


def test_a_cache_that_is_gone_is_made_anew(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    shutil.rmtree(places.cache)
    assert picture(open_library()) == before


def damage_rows(how: str, cache: Path) -> None:
    """Damage a cache in one of several ways."""
    database = cache / "rows.db"
    if how == "another version":
        with sqlite3.connect(database) as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()
    elif how == "another program":
        database.unlink()
        with sqlite3.connect(database) as connection:
            connection.execute("CREATE TABLE article(a)")
        connection.close()
    elif how == "garbage":
        database.write_bytes(os.urandom(20_000))
    elif how == "empty":
        database.write_bytes(b"")
    elif how == "text gone":
        shutil.rmtree(cache / "text")
    elif how == "rows gone":
        database.unlink()
    for name in ("rows.db-wal", "rows.db-shm"):
        (cache / name).unlink(missing_ok=True)


@pytest.mark.parametrize(
    "how", ["another version", "another program", "garbage", "empty", "text gone", "rows gone"]
)
def test_a_damaged_cache_is_made_anew(
    how: str, before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    damage_rows(how, Path(places.cache))
    library = open_library()
    assert picture(library) == before
    assert library.warnings == []
    library.close()
    assert picture(open_library()) == before


def test_a_row_file_damaged_within_is_made_anew(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    data = bytearray((Path(places.cache) / "rows.db").read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    (Path(places.cache) / "rows.db").write_bytes(data)
    assert picture(open_library()) == before


def test_a_full_text_without_its_list_of_segments_is_made_anew(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    (Path(places.cache) / "text" / "meta.json").unlink()
    assert picture(open_library()) == before


@pytest.mark.parametrize("how", ["garbage", "empty", "segment"])
def test_a_damaged_full_text_is_told_and_repaired(
    how: str, before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    for path in (Path(places.cache) / "text").glob("*.term" if how == "segment" else "meta.json"):
        if how == "segment":
            path.unlink()
        else:
            path.write_bytes(b"garbage" if how == "garbage" else b"")
    library = open_library()
    with pytest.raises(LibraryError, match="--repair"):
        library.search("alpha")
    assert len(library.search("tag:one").found.ids) == 2
    library.check(repair=True)
    assert picture(library) == before


def test_a_check_of_a_damaged_full_text_calls_the_index_stale(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    (Path(places.cache) / "text" / "meta.json").write_bytes(b"garbage")
    assert [file.state for file in open_library().check() if file.path == "index"] == ["stale"]


def test_a_shard_edited_by_hand_is_noticed(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    text = shard(places).read_text("utf-8")
    assert "Alpha Opens A Plant" in text
    shard(places).write_text(text.replace("Alpha Opens A Plant", "Zeta Closes"), "utf-8")
    library = open_library()
    assert "Zeta Closes" in ids_by_title(library)
    assert library.search("zeta").found.count == 1
    assert library.search("alpha").found.count == 0
    assert library.search("tag:one").found.count == 2
    assert picture(library) == rebuilt_picture(Path(places.library).parent)


def test_marks_edited_by_hand_are_noticed(before: Picture, places: Places, open_library: OpenLibrary) -> None:
    path = shard(places, shelf="marks")
    path.write_text(path.read_text("utf-8").replace('"one"', '"three"'), "utf-8")
    library = open_library()
    assert library.tags() == {"two": 2, "one": 1, "three": 1}
    path.unlink()
    library.refresh()
    assert library.tags() == {"one": 1, "two": 1}


def test_a_shard_taken_away_and_put_back_is_noticed(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    aside = Path(places.library).parent / "aside.json"
    shutil.move(shard(places), aside)
    library = open_library()
    assert set(ids_by_title(library)) == {
        "Gamma Wins The Match",
        "Delta Floods The Valley",
        "Epsilon Has No Date",
    }
    assert library.search("alpha").found.count == 0
    shutil.move(aside, shard(places))
    library.refresh()
    assert picture(library) == before


def test_a_shard_written_by_stock_tinydb_opens(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    database = TinyDB(shard(places), encoding="utf-8")
    database.update({"source": "TASS"}, Query().title == "Alpha Opens A Plant")
    database.close()
    assert shard(places).read_bytes().count(b"\n") == 0
    library = open_library()
    assert library.search("source:tass").found.count == 1
    id = ids_by_title(library)["Alpha Opens A Plant"]
    assert library.article(id).article.source == "TASS"
    library.remove([ids_by_title(library)["Beta Signs A Treaty"]])
    assert library.article(id).article.source == "TASS"
    assert picture(library) == rebuilt_picture(Path(places.library).parent)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "no object": lambda data: b"[]",
    "no documents": lambda data: b'{"_default": [1]}',
    "no ids": lambda data: b'{"_default": {"x": {}}}',
    "no document": lambda data: b'{"_default": {"1808965063147520": 5}}',
    "foreign document": lambda data: b'{"_default": {"1808965063147520": {"a": 1}}}',
    "bytes": lambda data: b"\xff\xfe\x00\x01",
    "no paragraphs": lambda data: data.replace(b'"paragraphs":[', b'"paragraphs":7,"x":['),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_shard_is_a_warning_and_the_rest_works(
    how: str, before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    whole = shard(places).read_bytes()
    shutil.rmtree(places.cache)
    shard(places).write_bytes(DAMAGES[how](whole))
    library = open_library()
    assert len(library.warnings) == 1
    assert str(shard(places)) in library.warnings[0]
    assert set(ids_by_title(library)) == {
        "Gamma Wins The Match",
        "Delta Floods The Valley",
        "Epsilon Has No Date",
    }
    assert library.bookmark(list(ids_by_title(library).values())) is not None
    library.undo()
    shard(places).write_bytes(whole)
    library.refresh()
    assert library.warnings == []
    assert picture(library) == before


def _with_id(id: bytes) -> bytes:
    return b'{"_default":{"%b":{"identity":"a","title":"t","paragraphs":[]}}}' % id


HAND_DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "id too large": lambda data: _with_id(b"99999999999999999999999"),
    "id below zero": lambda data: _with_id(b"-5"),
    "paragraphs of numbers": lambda data: data.replace(b'"paragraphs":["', b'"paragraphs":[7,"'),
    "mentions of another shape": lambda data: data.replace(b'"mentions":[', b'"mentions":[[1],'),
    "too deep": lambda data: b"[" * 100_000,
    "a date that is a number": lambda data: data.replace(b'"date":"2024', b'"date":{},"x":"2024'),
}


@pytest.mark.parametrize("how", HAND_DAMAGES)
def test_a_shard_damaged_by_hand_is_a_warning(
    how: str, before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    shutil.rmtree(places.cache)
    shard(places).write_bytes(HAND_DAMAGES[how](shard(places).read_bytes()))
    library = open_library()
    assert "Gamma Wins The Match" in ids_by_title(library)
    assert library.warnings


def test_a_tag_put_on_at_no_time_is_a_warning_and_articles_show(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    path = shard(places, shelf="marks")
    data = path.read_bytes()
    path.write_bytes(data.replace(b'}\n},\n"meta"', b',"tags":{"x":NaN}}\n},\n"meta"'))
    assert path.read_bytes() != data
    library = open_library()
    assert [str(path) in warning for warning in library.warnings] == [True]
    assert len(ids_by_title(library)) == 5


def test_the_tags_of_a_row_are_in_the_order_in_which_they_were_put_on(filled: Library) -> None:
    tags = ("zürich", "a\\b", "it's", "{x}", "B")
    id = max(ids_by_title(filled).values())
    filled.tag([id], remove=filled.rows([id])[0].tags)
    for tag in tags:
        filled.tag([id], [tag])
    assert filled.rows([id])[0].tags == tags


def test_damaged_marks_are_a_warning_and_articles_show(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    shutil.rmtree(places.cache)
    shard(places, shelf="marks").write_bytes(b"{")
    library = open_library()
    assert [str(shard(places, shelf="marks")) in warning for warning in library.warnings] == [True]
    assert len(ids_by_title(library)) == 5
    with pytest.raises(LibraryError, match="is damaged"):
        library.bookmark([ids_by_title(library)["Alpha Opens A Plant"]])


def test_an_article_of_a_shard_damaged_since_is_an_error(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    library = open_library()
    alpha = ids_by_title(library)["Alpha Opens A Plant"]
    shard(places).write_bytes(b"{")
    with pytest.raises(LibraryError, match="is damaged"):
        library.article(alpha)
    shard(places).unlink()
    with pytest.raises(LibraryError, match="There is no article"):
        library.article(alpha)


def test_a_shard_written_since_by_another_is_read_by_id(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    library = open_library()
    ids = ids_by_title(library)
    files = LibraryFiles(places.library)
    files.articles.patch({ids["Alpha Opens A Plant"]: None})
    assert library.article(ids["Beta Signs A Treaty"]).article.title == "Beta Signs A Treaty"
    with pytest.raises(LibraryError, match="There is no article"):
        library.article(ids["Alpha Opens A Plant"])


def test_a_cache_that_cannot_be_written_is_kept_in_memory_and_told(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    library = open_library(IN_MEMORY)
    assert library.warnings == [
        f"The cache {Path(places.library).parent / IN_MEMORY} cannot be written; the index is kept in memory."
    ]
    assert picture(library) == before
    library.tag([before[0][0].id], add=["three"])
    assert "three" in library.tags()
    shown = picture(library)
    library.close()
    again = open_library()
    assert picture(again) == shown
    assert again.warnings == []


@pytest.mark.parametrize("hours", [-24 * 365 * 30, -1, 1, 24 * 365 * 30])
def test_a_clock_that_jumps_hides_no_change(
    hours: int, before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    path = shard(places)
    time = path.stat().st_mtime + 3600 * hours
    path.write_bytes(path.read_bytes().replace(b"Alpha Opens", b"Alpha Shuts"))
    os.utime(path, (time, time))
    library = open_library()
    assert "Alpha Shuts A Plant" in ids_by_title(library)
    library.bookmark([ids_by_title(library)["Alpha Shuts A Plant"]])
    assert picture(library) == rebuilt_picture(Path(places.library).parent)
