"""Writes the snapshots, and the picture of the README, anew."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from store.library import Library
from store.places import find_seeds
from tests.tui.conftest import places_under
from tests.tui.pressing import lines, pressing
from tests.tui.snapshots import SCENES, SNAPSHOTS, Scene
from tests.tui.snapshots.names import listed_names
from tui.app import DatelineApp

PICTURE = Scene("reader", (152, 40), ("s", "t", *"japan", "enter", "enter", *("m",) * 4))


async def main() -> None:
    """Go through the scenes, and take the picture with the names that the program itself finds."""
    with tempfile.TemporaryDirectory() as folder, listed_names():
        await write(Path(folder), SCENES)
    with tempfile.TemporaryDirectory() as folder:
        await write(Path(folder), (PICTURE,))


async def write(folder: Path, scenes: Sequence[Scene]) -> None:
    """Write the snapshots of scenes."""
    library = Library(places_under(folder / "samples"))
    library.import_paths([find_seeds()])
    library.close()
    for scene in scenes:
        copy = Path(shutil.copytree(folder / "samples", folder / scene.name))
        library = Library(places_under(copy))
        app = DatelineApp(library)
        async with pressing(app, scene.size) as press:
            await press.keys(*scene.keys)
            if scene is PICTURE:
                (SNAPSHOTS / f"{scene.name}.svg").write_text(app.export_screenshot())
            else:
                text = "\n".join(line.rstrip() for line in lines(app)) + "\n"
                (SNAPSHOTS / f"{scene.name}.txt").write_text(text)
        library.close()


if __name__ == "__main__":
    asyncio.run(main())
