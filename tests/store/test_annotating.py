"""Names found after the import: the same as with it, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest

import store.annotating
from store.importing import Progress
from store.library import Library
from tests.store.conftest import OpenLibrary
from tests.store.making import assert_in_step, ids_by_title, picture, shard_documents, write_article


def test_an_article_can_be_read_before_its_names_are_found(library: Library, inbox: Path) -> None:
    library.import_paths([inbox], annotate=False)
    assert library.pending() == 5
    id = ids_by_title(library)["Alpha Opens A Plant"]
    stored = library.article(id)
    assert (stored.mentions, stored.engine) == ((), "")
    assert library.search("place:baku").found.count == 0
    assert_in_step(library)
    library.bookmark([id])
    told: list[Progress] = []
    assert library.annotate(told.append) == 5
    assert [(progress.done, progress.total) for progress in told] == [(number, 5) for number in range(1, 6)]
    assert library.pending() == 0
    assert "Baku" in {mention.entity for mention in library.article(id).mentions}
    assert library.search("place:baku").found.count > 0
    assert library.article(id).marks.bookmarked
    assert_in_step(library)


def test_it_comes_to_the_same_as_at_once(
    library: Library, inbox: Path, open_library: OpenLibrary, tmp_path: Path, clock: None
) -> None:
    library.import_paths([inbox], annotate=False)
    library.annotate()
    later = picture(library)
    library.undo()
    library.import_paths([inbox])
    now = picture(library)
    assert later[0] == now[0]
    assert later[3:] == now[3:]
    assert [stored.mentions for stored in later[1]] == [stored.mentions for stored in now[1]]


def test_nothing_is_done_twice(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    written = {
        path: path.stat().st_mtime_ns for path in (Path(library.places.library) / "articles").iterdir()
    }
    assert library.annotate() == 0
    assert written == {path: path.stat().st_mtime_ns for path in written}


def test_it_can_be_stopped_and_goes_on(library: Library, inbox: Path) -> None:
    library.import_paths([inbox], annotate=False)
    told: list[Progress] = []
    assert library.annotate(told.append, stop=lambda: len(told) >= 2) == 2
    assert library.pending() == 3
    assert_in_step(library)
    assert library.annotate() == 3
    assert library.pending() == 0


def test_worker_processes_find_the_same(
    library: Library, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([inbox], annotate=False)
    monkeypatch.setattr(store.annotating, "FEW", 0)
    assert library.annotate() == 5
    assert "Baku" in {entity.entity for entity in library.entities.of_articles()}
    assert_in_step(library)


def test_an_article_removed_meanwhile_stays_away(library: Library, inbox: Path, tmp_path: Path) -> None:
    library.import_paths([inbox], annotate=False)
    id = ids_by_title(library)["Alpha Opens A Plant"]

    def remove(progress: Progress) -> None:
        if progress.done == 1:
            library.remove([id])

    library.annotate(remove)
    assert id not in ids_by_title(library).values()
    assert_in_step(library)
    library.undo()
    assert library.pending() <= 1
    library.annotate()
    assert library.article(id).mentions


def test_a_month_that_is_damaged_does_not_stop_the_others(
    library: Library, inbox: Path, open_library: OpenLibrary
) -> None:
    library.import_paths([inbox], annotate=False)
    path = Path(library.places.library) / "articles" / "2024-10.json"
    path.write_bytes(path.read_bytes()[:-30])
    other = open_library()
    assert other.annotate() == 4
    documents = shard_documents_but(path)
    assert all(document["engine"] for document in documents)


def shard_documents_but(damaged: Path) -> list[dict[str, object]]:
    """Return the documents of all shards except a damaged one."""
    kept = damaged.read_bytes()
    damaged.unlink()
    try:
        return list(shard_documents(damaged.parent).values())
    finally:
        damaged.write_bytes(kept)


def test_a_title_that_is_new_is_searched_at_once(library: Library, tmp_path: Path) -> None:
    library.import_paths([write_article(tmp_path / "in", "z", "Zeta Meets Eta")], annotate=False)
    assert library.search("zeta").found.count == 1
