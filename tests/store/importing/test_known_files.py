"""A file that was read and has not changed is not read again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from store.importing import importer
from store.importing.preparing import Job, ReadFile, prepare
from store.library import Library
from store.readers.options import ReadOptions
from tests.store.making import ids_by_title, write_article


@pytest.fixture
def settled(inbox: Path) -> Path:
    """Return the inbox, its files an hour old."""
    for path in inbox.iterdir():
        age(path)
    return inbox


def age(path: Path) -> None:
    """Make a file an hour old."""
    time = path.stat().st_mtime - 3600
    os.utime(path, (time, time))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets the name of every file read."""
    names: list[str] = []

    def told(job: Job) -> ReadFile:
        names.append(Path(job.path).stem)
        return prepare(job)

    monkeypatch.setattr(importer, "prepare", told)
    return names


def test_an_unchanged_file_is_known_without_being_read(
    library: Library, settled: Path, reads: list[str]
) -> None:
    first = library.import_paths([settled])
    assert sorted(reads) == ["a", "b", "c", "d", "e"]
    reads.clear()
    again = library.import_paths([settled])
    assert reads == []
    assert (again.new, again.known, again.ids) == (0, 5, first.ids)


def test_an_unchanged_file_is_read_again_if_it_is_told_how(
    library: Library, settled: Path, reads: list[str]
) -> None:
    table = settled / "table.csv"
    table.write_text("headline,kicker,text\nFirst,Second,The text of it.\nThird,Fourth,More text of it.\n")
    age(table)
    library.import_paths([table])
    reads.clear()
    report = library.import_paths([table], options=ReadOptions(columns={"title": "kicker"}))
    assert reads == ["table"]
    assert report.new == 2
    assert {"Second", "Fourth"} <= set(ids_by_title(library))


def test_a_changed_file_is_read(library: Library, settled: Path, reads: list[str]) -> None:
    library.import_paths([settled])
    reads.clear()
    age(write_article(settled, "b", "Beta Signs Another Treaty", "2024-11-30"))
    report = library.import_paths([settled])
    assert reads == ["b"]
    assert (report.changed, report.known) == (1, 4)


def test_a_file_written_just_now_is_read_again(library: Library, inbox: Path, reads: list[str]) -> None:
    library.import_paths([inbox])
    reads.clear()
    assert library.import_paths([inbox]).known == 5
    assert len(reads) == 5


def test_a_file_whose_article_was_removed_is_read(library: Library, settled: Path, reads: list[str]) -> None:
    library.import_paths([settled])
    library.remove([ids_by_title(library)["Alpha Opens A Plant"]])
    reads.clear()
    report = library.import_paths([settled])
    assert reads == ["a"]
    assert (report.known, report.removed) == (5, 1)
    assert library.import_paths([settled / "a.txt"]).new == 1


def test_a_file_that_could_not_be_read_is_tried_again(
    library: Library, settled: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (settled / "f.txt").write_bytes(b"")
    age(settled / "f.txt")
    for _ in range(2):
        reads.clear()
        report = library.import_paths([settled])
        assert [failure.path for failure in report.failed] == [str(settled / "f.txt")]
        assert "f" in reads
