"""An import that ends early keeps what it has read, and the next one goes on from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.importing import Progress, importer
from store.library import Library
from tests.store.making import assert_in_step, titles


def test_what_was_read_before_a_stop_is_shelved(library: Library, inbox: Path) -> None:
    told: list[Progress] = []
    report = library.import_paths([inbox], told.append, stop=lambda: len(told) >= 2)
    assert report.new == 2
    assert len(titles(library)) == 2
    assert_in_step(library)
    report = library.import_paths([inbox])
    assert (report.new, report.known) == (3, 2)
    assert_in_step(library)


def test_an_interrupt_keeps_what_was_read(library: Library, inbox: Path) -> None:
    def interrupt(progress: Progress) -> None:
        if progress.done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.import_paths([inbox], interrupt)
    assert len(titles(library)) == 3
    assert_in_step(library)
    assert library.history()[0].label == "Imported 3 articles"
    library.undo()
    assert titles(library) == set()


def test_worker_processes_read_the_same(
    library: Library, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "FEW", 0)
    report = library.import_paths([inbox])
    assert report.new == 5
    assert_in_step(library)


def test_ids_are_told_once_they_are_in_the_library(
    library: Library, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "FIRST_WAIT", 0.0)
    told: list[int] = []

    def listen(progress: Progress) -> None:
        present = set(library.search("").found.ids)
        assert set(progress.ids) <= present
        told.extend(progress.ids)

    report = library.import_paths([inbox], listen)
    assert len(told) == len(set(told)) == 4
    assert set(told) < set(report.ids)


def test_a_month_that_is_damaged_is_told_and_the_others_are_shelved(library: Library, inbox: Path) -> None:
    library.import_paths([inbox / "a.txt"])
    path = Path(library.places.library) / "articles" / "2024-11.json"
    path.write_bytes(path.read_bytes()[:-30])
    report = library.import_paths([inbox])
    assert report.new == 3
    assert {Path(failure.path).name for failure in report.failed} == {"a.txt", "b.txt"} - {"a.txt"}
    assert "--repair" in report.failed[0].reason
