"""The sample articles: offered once, taken out and brought back in one act."""

from __future__ import annotations

from pathlib import Path

import pytest
from tinydb import TinyDB, where

import store.importing
import store.library
from store.library import Library
from tests.store.conftest import OpenLibrary
from tests.store.making import (
    assert_in_step,
    make_places,
    picture,
    titles,
    write_article,
)


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of two articles that takes the place of the samples."""
    folder = tmp_path / "seeds"
    write_article(folder, "0", "The First Sample", "2024-11-29")
    write_article(folder, "1", "The Second Sample", "1969-07-20")
    monkeypatch.setattr(store.library, "find_seeds", lambda: folder)
    return folder


def test_samples_are_offered_once(library: Library, samples: Path, open_library: OpenLibrary) -> None:
    report = library.offer_samples()
    assert report is not None
    assert report.new == 2
    assert {row.tags for row in library.rows(library.samples())} == {("sample",)}
    assert len(library.samples()) == 2
    assert library.offer_samples() is None
    library.remove(library.samples())
    assert titles(library) == set()
    assert library.offer_samples() is None
    assert open_library().offer_samples() is None


def test_samples_are_undone_and_redone_in_one_act(library: Library, samples: Path) -> None:
    library.offer_samples()
    before = picture(library)
    act = library.undo()
    assert act is not None
    assert act.label == "Imported 2 sample articles"
    assert titles(library) == set()
    assert library.tags() == {}
    assert library.offer_samples() is None
    assert library.undo() is None
    library.redo()
    assert picture(library) == before
    assert_in_step(library)


def test_samples_are_not_offered_beside_articles_or_when_declined(
    library: Library, samples: Path, inbox: Path, open_library: OpenLibrary
) -> None:
    library.import_paths([inbox])
    assert library.offer_samples() is None
    library.undo()
    library.decline_samples()
    assert library.offer_samples() is None
    assert open_library().offer_samples() is None


def test_the_real_samples_can_be_read(library: Library) -> None:
    report = library.offer_samples()
    assert report is not None
    assert report.failed == ()
    assert report.new == len(library.samples()) >= 1
    assert "Azerbaijan, Japan Discuss Strengthening Bilateral Cooperation" in titles(library)


def test_stock_tinydb_finds_the_sample_by_its_title(library: Library) -> None:
    library.offer_samples()
    path = Path(library.places.library) / "articles" / "2024-11.json"
    database = TinyDB(path, access_mode="r", encoding="utf-8")
    (found,) = database.search(
        where("title") == "Azerbaijan, Japan Discuss Strengthening Bilateral Cooperation"
    )
    assert (found["date"], found["source"], len(found["paragraphs"])) == ("2024-11-29", "Azernews", 8)
    assert database.table("meta").all() == [{"kind": "articles", "format": 1}]


def test_articles_that_are_not_indexed_yet_need_no_samples(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    fresh = Library(make_places(Path(library.places.library).parent, "fresh"), sync=False)
    assert fresh.view().count == 0
    assert fresh.offer_samples() is None
    fresh.close()
