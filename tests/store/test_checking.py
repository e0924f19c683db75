"""Check and repair: what is damaged is named, what is whole is kept, nothing is thrown away."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from store.checking import CheckedFile
from store.entries import Words
from store.files import LibraryFiles
from store.fulltext import FullText
from store.library import Library
from store.places import Places
from tests.store.conftest import OpenLibrary
from tests.store.making import ids_by_title, picture, shard_documents


@pytest.fixture
def filled(library: Library, inbox: Path) -> Library:
    """Return a library with articles, marks and a removed article."""
    library.import_paths([inbox])
    ids = ids_by_title(library)
    library.tag(list(ids.values()), add=["x"])
    library.remove([ids["Gamma Wins The Match"]])
    return library


def by_state(files: list[CheckedFile]) -> dict[str, list[str]]:
    """Return the names of the files of each state."""
    found: dict[str, list[str]] = {}
    for file in files:
        found.setdefault(file.state, []).append("/".join(Path(file.path).parts[-2:]))
    return found


def test_all_is_well(filled: Library) -> None:
    files = filled.check()
    assert by_state(files).keys() == {"ok"}
    assert all(file.action == "" for file in files)
    names = {"/".join(Path(file.path).parts[-2:]) for file in files}
    assert {
        "articles/2024-11.json",
        "marks/2024-11.json",
        "removed/2024-10.json",
        "library/library.json",
        "index",
    } <= names


def test_an_empty_library_is_well(library: Library) -> None:
    assert by_state(library.check()).keys() == {"ok"}
    assert by_state(library.check(repair=True)).keys() == {"ok"}


def test_repairing_what_is_well_changes_nothing(filled: Library, open_library: OpenLibrary) -> None:
    before = picture(filled)
    assert by_state(filled.check(repair=True)).keys() == {"ok"}
    assert picture(open_library()) == before


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut in the last document": lambda data: data[: data.rindex(b'"paragraphs"')],
    "a byte in a document": lambda data: data.replace(b'"title":"Beta', b'"title":"Be\x00ta'),
    "a byte that is no utf-8": lambda data: data.replace(b'"title":"Beta', b'"title":"Be\xffta').replace(
        b"meta", b"met\xff"
    ),
    "another kind": lambda data: data.replace(b'"kind":"articles"', b'"kind":"marks"'),
    "another format": lambda data: data.replace(b'"format":1', b'"format":7'),
    "no meta": lambda data: data[: data.index(b',\n"meta"')] + b"}\n",
}


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_shard_is_found_and_what_is_whole_is_kept(
    how: str, filled: Library, places: Places, open_library: OpenLibrary
) -> None:
    path = Path(places.library) / "articles" / "2024-11.json"
    data = DAMAGES[how](path.read_bytes())
    assert data != path.read_bytes()
    path.write_bytes(data)
    library = open_library()
    (damaged,) = (file for file in library.check() if file.state == "damaged")
    assert damaged.path == str(path)
    assert "--repair" in damaged.action
    assert path.read_bytes() == data
    (repaired,) = (file for file in library.check(repair=True) if file.state == "damaged")
    (aside,) = (file for file in path.parent.iterdir() if "damaged" in file.name)
    assert aside.read_bytes() == data
    assert aside.name in repaired.action
    assert by_state(library.check()).keys() == {"ok"}
    assert library.warnings == []
    assert "Alpha Opens A Plant" in ids_by_title(library)
    (alpha,) = (id for title, id in ids_by_title(library).items() if title.startswith("Alpha"))
    assert list(library.article(alpha).marks.tags) == ["x"]


def test_an_entry_of_another_month_is_put_aside(filled: Library, places: Places) -> None:
    shelf = LibraryFiles(places.library).articles
    ((id, document),) = shelf.documents("1969-07").items()
    shelf.change("2024-11", lambda table: table.update({id + 1: document}))
    (damaged,) = (file for file in filled.check() if file.state == "damaged")
    assert "1 entries do not belong here" in damaged.action
    filled.check(repair=True)
    assert len(shard_documents(Path(places.library) / "articles")) == 4
    assert by_state(filled.check()).keys() == {"ok"}


def test_what_a_split_left_over_goes(filled: Library, places: Places) -> None:
    shelf = LibraryFiles(places.library).articles
    other = shelf.documents("1969-07")
    before = picture(filled)
    shelf.change("2024-11", lambda table: table.update(other))
    filled.refresh()
    assert picture(filled) == before
    assert [file.action for file in filled.check() if file.action] == ["left over from a split"]
    filled.check(repair=True)
    assert [file.action for file in filled.check() if file.action] == []
    assert picture(filled) == before


def test_a_damaged_shard_of_marks_is_mended(
    filled: Library, places: Places, open_library: OpenLibrary
) -> None:
    path = Path(places.library) / "marks" / "2024-11.json"
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([lines[0], lines[1], lines[2][:20], *lines[3:]]))
    library = open_library()
    assert by_state(library.check())["damaged"] == ["marks/2024-11.json"]
    library.check(repair=True)
    assert by_state(library.check()).keys() == {"ok"}
    assert len(json.loads(path.read_bytes())["_default"]) == 1
    assert library.tags() == {"x": 3}


def test_a_foreign_file_is_named_and_left_alone(filled: Library, places: Places) -> None:
    for name in ("notes.txt", "2024-11.json.bak", "November.json"):
        (Path(places.library) / "articles" / name).write_text("mine")
    for repair in (False, True, False):
        assert sorted(by_state(filled.check(repair))["foreign"]) == [
            "articles/2024-11.json.bak",
            "articles/November.json",
            "articles/notes.txt",
        ]
    assert (Path(places.library) / "articles" / "notes.txt").read_text() == "mine"


def test_a_file_of_one_line_is_well_and_is_made_many_again(
    filled: Library, places: Places, open_library: OpenLibrary
) -> None:
    path = Path(places.library) / "articles" / "2024-11.json"
    path.write_text(json.dumps(json.loads(path.read_bytes())))
    before = picture(filled)
    assert by_state(filled.check()).keys() == {"ok"}
    assert by_state(filled.check(repair=True)).keys() == {"ok"}
    assert path.read_bytes().count(b"\n") > 3
    assert picture(open_library()) == before


@pytest.mark.parametrize("where", ["rows", "texts"])
def test_an_index_out_of_step_is_stale_and_repaired(
    where: str, filled: Library, places: Places, open_library: OpenLibrary
) -> None:
    before = picture(filled)
    if where == "rows":
        connection = sqlite3.connect(Path(places.cache) / "rows.db")
        connection.execute("DELETE FROM article WHERE title LIKE 'Alpha%'")
        connection.commit()
        connection.close()
    else:
        text = FullText(Path(places.cache) / "text")
        text.hold(0)
        text.update([], [(before[0][0].id + 1, Words("t", ""))])
        text.settle()
        filled.refresh()
    stale = [file for file in filled.check() if file.state == "stale"]
    assert stale[-1].path == "index"
    assert all("--repair" in file.action for file in stale)
    index = filled.check(repair=True)[-1]
    assert (index.path, index.action) == ("index", "rebuilt")
    assert by_state(filled.check()).keys() == {"ok"}
    assert picture(open_library()) == before


def test_marks_out_of_step_are_noticed(filled: Library, places: Places) -> None:
    connection = sqlite3.connect(Path(places.cache) / "rows.db")
    connection.execute("DELETE FROM mark")
    connection.execute("DELETE FROM tag")
    connection.commit()
    connection.close()
    assert "marks/2024-11.json" in by_state(filled.check())["stale"]


def test_damaged_settings_are_repaired(filled: Library, places: Places) -> None:
    filled.decline_samples()
    (Path(places.library) / "library.json").write_bytes(b"{")
    assert by_state(filled.check())["damaged"] == ["library/library.json"]
    filled.check(repair=True)
    assert by_state(filled.check()).keys() == {"ok"}


def test_a_second_repair_within_a_second_keeps_what_was_put_aside(filled: Library, places: Places) -> None:
    path = Path(places.library) / "articles" / "2024-11.json"
    for content in (b"first", b"second"):
        path.write_bytes(content)
        filled.check(repair=True)
    aside = [file.read_bytes() for file in path.parent.iterdir() if "damaged" in file.name]
    assert sorted(aside) == [b"first", b"second"]


def test_a_journal_line_of_another_shape_is_passed_over(
    filled: Library, places: Places, open_library: OpenLibrary
) -> None:
    with open(Path(places.library) / "journal.jsonl", "ab") as file:
        file.write(b'{"act":99,"changes":[[1]]}\n')
    library = open_library()
    assert library.undo() is not None
