"""Fixtures of the store's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

import store.acts
import store.checking
import store.clock
import store.dumping
from store.article import StoredArticle
from store.importing import importer, shelving
from store.library import Library
from store.places import Places
from tests.store.making import Picture, ids_by_title, make_places, picture, write_article
from tests.store.searchable import fill

OpenLibrary = Callable[..., Library]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Return the places of the test's library."""
    return make_places(tmp_path)


@pytest.fixture
def open_library(tmp_path: Path) -> Iterator[OpenLibrary]:
    """Return a function that opens the test's library, each time as a program of its own would."""
    opened = []

    def open_(cache: str = "cache") -> Library:
        opened.append(Library(make_places(tmp_path, cache)))
        return opened[-1]

    yield open_
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    """Return an empty library."""
    return open_library()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder of five articles of three months and one without a date."""
    folder = tmp_path / "inbox"
    write_article(folder, "a", "Alpha Opens A Plant", "2024-11-29")
    write_article(folder, "b", "Beta Signs A Treaty", "2024-11-30")
    write_article(folder, "c", "Gamma Wins The Match", "2024-10-02")
    write_article(folder, "d", "Delta Floods The Valley", "1969-07-20")
    (folder / "e.txt").write_text(
        "Epsilon Has No Date\n\nThe town of Epsilon has no date at all, the mayor said in a long statement.\n"
    )
    return folder


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every act's time another one."""
    ticks = count()

    def tick() -> str:
        number = next(ticks)
        return f"2025-01-01T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}Z"

    modules = (store.clock, store.acts, importer, shelving, store.dumping, store.checking)
    for module in modules:
        monkeypatch.setattr(module, "now", tick)


@pytest.fixture
def before(open_library: OpenLibrary, inbox: Path) -> Picture:
    """Return what a library of five articles with marks shows; it is closed."""
    library = open_library()
    library.import_paths([inbox])
    ids = ids_by_title(library)
    library.tag([ids["Alpha Opens A Plant"], ids["Gamma Wins The Match"]], add=["one", "two"])
    library.write_note(ids["Beta Signs A Treaty"], "A note.")
    library.bookmark([ids["Epsilon Has No Date"]])
    shown = picture(library)
    library.close()
    return shown


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return the library of this module; its tests only read."""
    library = fill(tmp_path_factory.mktemp("search"))
    yield library
    library.close()


@pytest.fixture(scope="module")
def articles(filled: Library) -> list[StoredArticle]:
    """Return its articles, newest first."""
    return [filled.article(id) for id in filled.search("").found.ids]
