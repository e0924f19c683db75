"""Several files with one article: one article, every file named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from store.importing import origins
from store.library import Library
from store.places import Places
from tests.store.conftest import OpenLibrary
from tests.store.making import assert_in_step, ids_by_title, shard


def also(library: Library, title: str = "Alpha Opens A Plant") -> list[str]:
    """Return the names of the further files of an article."""
    return [Path(origin.path).name for origin in library.article(ids_by_title(library)[title]).also]


def copies(folder: Path, *names: str) -> list[Path]:
    """Copy a.txt of a folder under other names."""
    return [Path(shutil.copy(folder / "a.txt", folder / f"{name}.txt")) for name in names]


def test_a_second_file_is_noted(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    (copy,) = copies(inbox, "copy")
    report = library.import_paths([copy])
    assert (report.new, report.known) == (0, 1)
    stored = library.article(ids_by_title(library)["Alpha Opens A Plant"])
    assert stored.article.provenance.path == str(inbox / "a.txt")
    (origin,) = stored.also
    assert (origin.path, origin.start, origin.end) == (str(copy), 0, copy.stat().st_size)
    assert also(library, "Beta Signs A Treaty") == []
    assert_in_step(library)


def test_it_is_no_act_and_is_kept_by_undo(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    library.import_paths(copies(inbox, "copy"))
    assert len(library.history()) == 1
    library.undo()
    assert library.view().count == 0
    library.redo()
    assert also(library) == ["copy.txt"]


def test_copies_in_one_import(library: Library, inbox: Path) -> None:
    copies(inbox, "f", "g")
    report = library.import_paths([inbox])
    assert (report.new, report.known) == (5, 2)
    assert also(library) == ["f.txt", "g.txt"]
    assert_in_step(library)


def test_importing_the_same_files_again_writes_nothing(library: Library, inbox: Path, places: Places) -> None:
    copies(inbox, "f", "g")
    library.import_paths([inbox])
    before = shard(places).stat()
    for paths in ([inbox], [inbox / "g.txt"], [inbox / "f.txt", inbox / "a.txt"]):
        assert library.import_paths(paths).new == 0
        assert shard(places).stat().st_mtime_ns == before.st_mtime_ns
        assert shard(places).stat().st_ino == before.st_ino


def test_a_shard_is_written_once_for_many(
    library: Library, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([inbox])
    shutil.copytree(inbox, inbox.with_name("mirror"))
    written: list[str] = []
    change = library._files.articles.change

    def counted(name: str, *rest: object) -> set[str]:
        written.append(name)
        return change(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(library._files.articles, "change", counted)
    library.import_paths([inbox.with_name("mirror")])
    assert sorted(name for name in written) == sorted(library._files.articles.names())
    assert also(library, "Epsilon Has No Date") == ["e.txt"]
    assert_in_step(library)


def test_no_more_than_a_few_are_kept(library: Library, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(origins, "MOST", 3)
    library.import_paths([inbox])
    library.import_paths(copies(inbox, "f", "g"))
    library.import_paths(copies(inbox, "h", "i", "j"))
    assert also(library) == ["f.txt", "g.txt", "h.txt"]


def test_names_and_further_files_are_both_kept(library: Library, inbox: Path) -> None:
    library.import_paths([inbox], annotate=False)
    library.import_paths(copies(inbox, "copy"), annotate=True)
    stored = library.article(ids_by_title(library)["Alpha Opens A Plant"])
    assert stored.mentions
    assert also(library) == ["copy.txt"]


def test_a_damaged_shard_is_left_alone(
    library: Library, inbox: Path, places: Places, open_library: OpenLibrary
) -> None:
    library.import_paths([inbox])
    path = shard(places)
    path.write_bytes(damaged := path.read_bytes()[:-40])
    assert library.import_paths(copies(inbox, "copy")).known == 1
    assert path.read_bytes() == damaged
