"""An import that is killed, or meets a full disk, leaves a library that is whole; the next one goes on."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.errors import LibraryError
from store.library import Library
from tests.store.conftest import OpenLibrary
from tests.store.making import assert_in_step, titles, write_article
from tests.store.processes import ROOT

COUNT = 150
SECONDS = (0.2, 0.35, 0.5, 0.6, 0.7, 0.8)

_IMPORT = """
import sys
from pathlib import Path
from store.importing import importer, shelving
from store.library import Library
from tests.store.making import make_places
importer.FIRST_WAIT = 0.0
shelving.GROUP_ARTICLES = 5
library = Library(make_places(Path(sys.argv[1])))
print("begun", flush=True)
library.import_paths([Path(sys.argv[1]) / "in"])
"""


def start_import(folder: Path) -> subprocess.Popen[str]:
    """Start an import that shelves a few articles at a time."""
    return subprocess.Popen(
        [sys.executable, "-c", _IMPORT, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_kills_leave_a_whole_library_and_the_next_import_goes_on(
    tmp_path: Path, open_library: OpenLibrary
) -> None:
    for number in range(COUNT):
        date = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        write_article(tmp_path / "in", f"{number:03}", f"Report {number} Of Many", date)
    counts = [0]
    for seconds in SECONDS:
        with start_import(tmp_path) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begun\n"
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
        library = open_library()
        assert_in_step(library)
        counts.append(library.view().count)
        library.close()
    assert counts == sorted(counts)
    library = open_library()
    report = library.import_paths([tmp_path / "in"])
    assert report.new + report.known == COUNT
    assert not report.failed
    assert len(titles(library)) == COUNT
    assert library.pending() == 0
    assert_in_step(library)


def test_a_full_disk_ends_the_import_and_keeps_what_was_shelved(
    library: Library, inbox: Path, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([inbox / "a.txt", inbox / "c.txt"])
    before = titles(library)
    replace = os.replace

    def fail(source: Path, target: Path) -> None:
        if target.name == "1969-07.json":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace(source, target)

    monkeypatch.setattr("store.atomic.os.replace", fail)
    with pytest.raises(LibraryError, match="No space left"):
        library.import_paths([inbox])
    monkeypatch.undo()
    fresh = open_library()
    assert before <= titles(fresh)
    assert_in_step(fresh)
    assert fresh.import_paths([inbox]).failed == ()
    assert len(titles(fresh)) == 5
    assert_in_step(fresh)
