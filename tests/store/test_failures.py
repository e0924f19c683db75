"""Files that could not be read: listed until they are read or dismissed."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import DamageError
from store.failures import MOST, Failures
from store.library import Library
from store.lock import WriteLock
from store.readers.failure import Failure
from store.table_file import TableFile
from tests.store.conftest import OpenLibrary

BINARY = b"\x89PNG\r\n\x1a\n\x00\x00"


def paths(library: Library) -> list[str]:
    """Return the names of the files that are listed."""
    return [Path(failed.path).name for failed in library.failures()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good file and two bad ones."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "good.txt").write_text(" date 2024-11-29 Good News\nAll is well here.\n")
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(BINARY)
    return folder


def test_a_file_that_failed_stays_listed_across_restarts(
    library: Library, folder: Path, open_library: OpenLibrary
) -> None:
    library.import_paths([folder])
    assert paths(library) == ["b.txt", "a.txt"]
    library.close()
    failed = open_library().failures()[0]
    assert (failed.file, failed.path) == (str(folder / "b.txt"), str(folder / "b.txt"))
    assert failed.reason == f"{folder / 'b.txt'} is a binary file, not text."
    assert failed.time.endswith("Z")


def test_a_file_that_was_read_meanwhile_is_listed_no_more(library: Library, folder: Path) -> None:
    library.import_paths([folder])
    (folder / "a.txt").write_text("A file that is mended\n\nIt has a text now.\n")
    library.import_paths([folder / "a.txt"])
    assert paths(library) == ["b.txt"]


def test_a_second_failure_is_listed_once_with_the_last_reason(library: Library, folder: Path) -> None:
    library.import_paths([folder])
    (folder / "a.txt").write_bytes(b"")
    library.import_paths([folder])
    assert sorted(paths(library)) == ["a.txt", "b.txt"]
    (reason,) = (failed.reason for failed in library.failures() if failed.path.endswith("a.txt"))
    assert reason.endswith("is empty.")


def test_what_was_never_there_is_reported_and_not_listed(library: Library, tmp_path: Path) -> None:
    report = library.import_paths([tmp_path / "nowhere.txt"])
    assert len(report.failed) == 1
    assert library.failures() == []
    assert not (Path(library.places.library) / "failures.json").exists()


def test_dismissing_is_undone_and_done_again(
    library: Library, folder: Path, open_library: OpenLibrary
) -> None:
    library.import_paths([folder])
    act = library.dismiss(library.failures()[:1])
    assert act is not None
    assert act.label == f"Dismissed “{folder / 'b.txt'}”"
    assert paths(library) == ["a.txt"]
    library.close()
    again = open_library()
    assert again.undo() == act
    assert paths(again) == ["b.txt", "a.txt"]
    again.redo()
    assert paths(again) == ["a.txt"]
    assert again.dismiss(again.failures()) is not None
    assert again.failures() == []
    assert again.dismiss([]) is None


def test_a_dismissed_file_that_fails_again_is_listed_again(library: Library, folder: Path) -> None:
    library.import_paths([folder])
    library.dismiss(library.failures())
    library.import_paths([folder / "a.txt"])
    assert paths(library) == ["a.txt"]


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    failures = Failures(TableFile(tmp_path / "failures.json", "failures", WriteLock(tmp_path / ".lock")))
    many = [Failure(f"box/{number}.txt", "It is bad.") for number in range(MOST + 3)]
    failures.record({"box": many})
    kept = failures.listed()
    assert len(kept) == MOST
    assert kept[0].path == f"box/{MOST + 2}.txt"
    failures.record({"box": []})
    assert failures.listed() == []


def test_a_hostile_name_is_listed_clean(library: Library, tmp_path: Path) -> None:
    bad = tmp_path / "evil\x1b]0;x\x07\n.txt"
    bad.write_bytes(BINARY)
    library.import_paths([bad])
    (failed,) = library.failures()
    assert failed.path.isprintable()
    assert failed.reason.isprintable()
    assert failed.file == str(bad)


def test_a_damaged_list_is_one_sentence_and_is_repaired(library: Library, folder: Path) -> None:
    library.import_paths([folder])
    path = Path(library.places.library) / "failures.json"
    path.write_bytes(b'{"_default": {')
    with pytest.raises(DamageError, match="check --repair"):
        library.failures()
    damaged = [file.path for file in library.check() if file.state == "damaged"]
    assert damaged == [str(path)]
    library.check(repair=True)
    assert library.failures() == []
