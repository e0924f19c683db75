"""Dump and restore: all that the reader made, in one readable file, found again by identity."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from store.article import Marks
from store.errors import LibraryError
from store.library import Library
from tests.store.making import (
    ids_by_title,
    make_places,
    picture,
    rebuilt_picture,
    shard_documents,
    write_article,
)

Made = Callable[[str], Library]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Made]:
    """Return a function that makes a library in a folder of its own."""
    opened = []

    def make_(name: str) -> Library:
        (tmp_path / name).mkdir(exist_ok=True)
        opened.append(Library(make_places(tmp_path / name)))
        return opened[-1]

    yield make_
    for library in opened:
        library.close()


@pytest.fixture
def source(make: Made, inbox: Path) -> Library:
    """Return a library with marks of every kind and a removed article."""
    library = make("source")
    library.import_paths([inbox])
    ids = ids_by_title(library)
    library.bookmark([ids["Alpha Opens A Plant"], ids["Epsilon Has No Date"]])
    library.tag([ids["Alpha Opens A Plant"]], add=["b", "a", "Bakı"])
    library.mark_read([ids["Gamma Wins The Match"]])
    library.write_note(ids["Gamma Wins The Match"], "Two\nlines: “x” and ə.")
    library.remove([ids["Beta Signs A Treaty"]])
    return library


@pytest.fixture
def dump(source: Library, tmp_path: Path) -> Path:
    """Return its dump."""
    source.dump(tmp_path / "dump.json")
    return tmp_path / "dump.json"


def marks(library: Library) -> dict[str, Marks]:
    """Return the marks of the articles that are shown, by title."""
    return {title: library.article(id).marks for title, id in ids_by_title(library).items()}


def change(dump: Path, update: Callable[[dict[str, Any]], object]) -> None:
    """Change a dump by hand."""
    content = json.loads(dump.read_text("utf-8"))
    update(content)
    dump.write_text(json.dumps(content), "utf-8")


def test_a_dump_is_json_with_a_line_an_article(source: Library, tmp_path: Path) -> None:
    report = source.dump(tmp_path / "dump.json")
    assert (report.marked, report.removed) == (3, 1)
    text = (tmp_path / "dump.json").read_bytes().decode("utf-8")
    content = json.loads(text)
    assert (content["kind"], content["format"]) == ("dateline dump", 1)
    assert {entry["title"] for entry in content["marks"]} == {
        "Alpha Opens A Plant", "Gamma Wins The Match", "Epsilon Has No Date",
    }  # fmt: skip
    assert [entry["title"] for entry in content["removed"]] == ["Beta Signs A Treaty"]
    lines = [line for line in text.splitlines() if line.startswith('{"identity"')]
    assert [json.loads(line.rstrip(",")) for line in lines] == content["marks"] + content["removed"]
    assert "Bakı" in text
    assert "ə." in text


def test_a_fresh_library_with_the_same_files_gets_the_same_marks(
    source: Library, dump: Path, make: Made, inbox: Path
) -> None:
    fresh = make("fresh")
    fresh.import_paths([inbox])
    before = picture(fresh)
    report = fresh.restore(dump)
    assert (report.marked, report.removed, report.absent) == (3, 1, 0)
    assert marks(fresh) == marks(source)
    assert list(marks(fresh)["Alpha Opens A Plant"].tags) == list(marks(source)["Alpha Opens A Plant"].tags)
    assert fresh.import_paths([inbox]).removed == 1
    assert picture(fresh) == rebuilt_picture(Path(fresh.places.library).parent)
    assert report.act is not None
    fresh.undo()
    assert picture(fresh) == before
    fresh.redo()
    assert marks(fresh) == marks(source)


def test_restoring_again_changes_nothing(dump: Path, make: Made, inbox: Path) -> None:
    fresh = make("fresh")
    fresh.import_paths([inbox])
    fresh.restore(dump)
    before, length = picture(fresh), len(fresh.history())
    report = fresh.restore(dump)
    assert (report.act, picture(fresh), len(fresh.history())) == (None, before, length)


def test_marks_of_articles_that_are_not_there_wait_for_them(
    source: Library, dump: Path, make: Made, inbox: Path
) -> None:
    fresh = make("fresh")
    report = fresh.restore(dump)
    assert (report.marked, report.removed, report.absent) == (3, 1, 3)
    assert ids_by_title(fresh) == {}
    assert fresh.tags() == {}
    imported = fresh.import_paths([inbox])
    assert (imported.new, imported.removed) == (4, 1)
    assert marks(fresh) == marks(source)
    assert fresh.tags() == source.tags()
    assert picture(fresh) == rebuilt_picture(Path(fresh.places.library).parent)


def test_a_restored_removal_is_lifted_by_a_named_file(dump: Path, make: Made, inbox: Path) -> None:
    fresh = make("fresh")
    fresh.restore(dump)
    assert fresh.import_paths([inbox / "b.txt"]).new == 1
    assert "Beta Signs A Treaty" in ids_by_title(fresh)


def test_undo_of_a_restored_removal_lets_the_article_in(dump: Path, make: Made, inbox: Path) -> None:
    fresh = make("fresh")
    fresh.restore(dump)
    fresh.undo()
    report = fresh.import_paths([inbox])
    assert (report.new, report.removed) == (5, 0)
    assert list(marks(fresh).values()) == [Marks()] * 5


def test_redo_of_a_restored_removal_keeps_the_article_out(dump: Path, make: Made, inbox: Path) -> None:
    fresh = make("fresh")
    fresh.restore(dump)
    fresh.undo()
    fresh.redo()
    assert fresh.import_paths([inbox]).removed == 1


def test_marks_of_other_articles_stay_and_fields_are_taken_over(dump: Path, make: Made, inbox: Path) -> None:
    fresh = make("fresh")
    fresh.import_paths([inbox])
    ids = ids_by_title(fresh)
    fresh.tag([ids["Delta Floods The Valley"], ids["Alpha Opens A Plant"]], add=["mine"])
    fresh.mark_read([ids["Alpha Opens A Plant"]])
    fresh.restore(dump)
    after = marks(fresh)
    assert list(after["Delta Floods The Valley"].tags) == ["mine"]
    assert set(after["Alpha Opens A Plant"].tags) == {"a", "b", "Bakı"}
    assert after["Alpha Opens A Plant"].read is None


def test_marks_find_an_article_that_gets_another_id(
    source: Library, dump: Path, make: Made, inbox: Path
) -> None:
    """Ids differ if many articles share a second; marks are to be found by identity."""

    def move(content: dict[str, Any]) -> None:
        for entry in content["marks"]:
            entry["id"] += 1

    change(dump, move)
    fresh = make("fresh")
    fresh.restore(dump)
    fresh.import_paths([inbox])
    assert marks(fresh) == marks(source)


def test_a_restored_removal_leaves_another_removed_article_alone(dump: Path, make: Made, inbox: Path) -> None:
    fresh = make("fresh")
    fresh.import_paths([inbox])
    alpha = ids_by_title(fresh)["Alpha Opens A Plant"]
    fresh.remove([alpha])

    def clash(content: dict[str, Any]) -> None:
        content["marks"] = []
        content["removed"] = [{"identity": "f" * 32, "id": alpha, "title": "Another"}]

    change(dump, clash)
    fresh.restore(dump)
    removed = shard_documents(Path(fresh.places.library) / "removed")
    assert {document["title"] for document in removed.values()} == {"Alpha Opens A Plant", "Another"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is not a dump"),
        (b"not json", "is not a dump"),
        (b"\xff\xfe\x00", "is not a dump"),
        (b"[]", "is not a dump"),
        (b'{"kind": "other"}', "is not a dump"),
        (b'{"kind": "dateline dump", "format": 2}', "has format 2"),
        (b'{"kind": "dateline dump", "format": 1}', "is damaged"),
        (b'{"kind": "dateline dump", "format": 1, "marks": {}, "removed": []}', "is damaged"),
        (b'{"kind": "dateline dump", "format": 1, "marks": [1], "removed": []}', "is damaged"),
        (
            b'{"kind": "dateline dump", "format": 1, "marks": [{"identity": "x", "id": 5}], "removed": []}',
            "is damaged",
        ),
        (b'{"kind": "dateline dump", "format": 1, "marks": [], "removed": [{"id": 5}]}', "is damaged"),
    ],
)
def test_what_is_no_dump_is_an_error_and_changes_nothing(
    content: bytes, says: str, source: Library, tmp_path: Path
) -> None:
    before = picture(source)
    (tmp_path / "other.json").write_bytes(content)
    with pytest.raises(LibraryError, match=says) as error:
        source.restore(tmp_path / "other.json")
    assert str(tmp_path / "other.json") in str(error.value)
    assert picture(source) == before


@pytest.mark.parametrize(
    "fields",
    [
        {"note": {"a": 1}},
        {"read": ["x"]},
        {"bookmarked": {"a": 1}},
        {"tags": {"a": {}}, "note": 5},
    ],
)
def test_a_damaged_entry_of_a_dump_is_an_error_and_the_library_stays_whole(
    fields: dict[str, Any], source: Library, dump: Path, make: Made
) -> None:
    change(dump, lambda content: content["marks"][0].update(fields))
    with pytest.raises(LibraryError):
        source.restore(dump)
    make("source")


def test_hostile_text_of_a_dump_is_cleaned(source: Library, dump: Path) -> None:
    change(
        dump, lambda content: content["marks"][0].update(note="a\x1b]52;c;x\x07b", tags={"a\x1b[31m": "t"})
    )
    source.restore(dump)
    documents = shard_documents(Path(source.places.library) / "marks").values()
    texts = [
        text for document in documents for text in (document.get("note") or "", *document.get("tags", {}))
    ]
    assert texts
    assert not any("\x1b" in text for text in texts)


def test_a_dump_that_cannot_be_read_or_written_is_an_error(source: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be read"):
        source.restore(tmp_path / "missing.json")
    with pytest.raises(LibraryError, match="cannot be read"):
        source.restore(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be written"):
        source.dump(tmp_path / "file" / "dump.json")


def test_an_empty_library_has_an_empty_dump(make: Made, tmp_path: Path) -> None:
    report = make("empty").dump(tmp_path / "dump.json")
    assert (report.marked, report.removed) == (0, 0)
    assert make("fresh").restore(tmp_path / "dump.json").act is None


def test_marks_of_an_older_version_are_dumped_too(make: Made, tmp_path: Path) -> None:
    library = make("versions")
    path = write_article(tmp_path / "in", "a", "Oldtitle")
    library.import_paths([path])
    library.tag(list(ids_by_title(library).values()), add=["x"])
    write_article(tmp_path / "in", "a", "Newtitle")
    library.import_paths([path])
    assert library.dump(tmp_path / "dump.json").marked == 2
    fresh = make("fresh")
    fresh.import_paths([path])
    fresh.restore(tmp_path / "dump.json")
    assert list(marks(fresh)["Newtitle"].tags) == ["x"]


def test_a_dump_writes_over_a_dump_and_over_nothing_else(filled: Library, tmp_path: Path) -> None:
    article = tmp_path / "precious.txt"
    article.write_text("precious")
    with pytest.raises(LibraryError, match="is there and is no dump"):
        filled.dump(article)
    assert article.read_text() == "precious"
    with pytest.raises(LibraryError, match="there is no folder"):
        filled.dump(tmp_path / "nowhere" / "dump.json")
    filled.dump(tmp_path / "dump.json")
    assert filled.dump(tmp_path / "dump.json").marked > 0
