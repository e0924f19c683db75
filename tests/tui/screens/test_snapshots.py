"""The screens as text, at three sizes: `python -m tests.tui.snapshots` writes them anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from store.places import find_seeds
from tests.tui.conftest import places_under
from tests.tui.pressing import lines, pressing
from tests.tui.snapshots import SCENES, SNAPSHOTS, Scene
from tests.tui.snapshots.names import listed_names
from tui.app import DatelineApp


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the samples, their names found by the list, which holds for all of this module."""
    folder = tmp_path_factory.mktemp("listed")
    with listed_names():
        library = Library(places_under(folder))
        library.import_paths([find_seeds()])
        library.close()
        yield folder


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_the_screen_is_as_it_was(samples: Path, tmp_path: Path, scene: Scene) -> None:
    library = Library(places_under(Path(shutil.copytree(samples, tmp_path / "copy"))))
    app = DatelineApp(library)
    async with pressing(app, scene.size) as press:
        await press.keys(*scene.keys)
        text = "\n".join(line.rstrip() for line in lines(app)) + "\n"
    library.close()
    assert text == (SNAPSHOTS / f"{scene.name}.txt").read_text()
