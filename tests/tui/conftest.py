"""A library of the samples, made once and copied for every test that presses keys."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.library import Library
from store.places import Places, find_seeds
from tui.app import DatelineApp

AppMaker = Callable[..., DatelineApp]


def places_under(folder: Path) -> Places:
    """Return places that touch nothing of the user."""
    return Places(
        library=str(folder / "library"),
        cache=str(folder / "cache"),
        config=str(folder / "config.toml"),
        log=str(folder / "dateline.log"),
        state=str(folder / "state.json"),
    )


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of the sample articles and its index."""
    folder = tmp_path_factory.mktemp("samples")
    library = Library(places_under(folder))
    library.import_paths([find_seeds()])
    library.close()
    return folder


@pytest.fixture
def folder(sample_folder: Path, tmp_path: Path) -> Path:
    """A copy of the samples' library, whose index need not be made anew."""
    return Path(shutil.copytree(sample_folder, tmp_path / "copy", copy_function=_copy))


def _copy(source: str, target: str) -> None:
    """Link a shard, which is only ever replaced, so that the index knows its file; copy anything else."""
    if Path(source).parent.name == "articles":
        os.link(source, target)
    else:
        shutil.copy2(source, target)


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """The library of the copy."""
    library = Library(places_under(folder))
    yield library
    library.close()


@pytest.fixture
def app(library: Library) -> DatelineApp:
    """The app on the copy."""
    return DatelineApp(library)
