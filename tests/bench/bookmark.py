"""A durable bookmark with every article marked, beside plain TinyDB and the least that is durable."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from random import Random

from tinydb import TinyDB

from store.library import Library
from tests.bench.libraries import library_places, one_file
from tests.bench.measuring import Bar, Report, in_turn, ratio, timed

ROUNDS = 60
_FEW = 3
_PAGE = os.urandom(4096)


def measure(size: int) -> Report:
    """Measure bookmarks on articles chosen at random."""
    random = Random(2)
    library = Library(library_places(size))
    ids = library.search("").found.ids

    def mark() -> float:
        id = random.choice(ids)
        on = library.article(id).marks.bookmarked is None
        return timed(lambda: library.bookmark([id], on))

    # Beside the library, so that all are on one disk.
    with tempfile.TemporaryDirectory(dir=Path(library.places.library).parent) as folder:
        target = Path(folder) / "page"
        ours, least = in_turn(ROUNDS, mark, lambda: timed(lambda: write_durably(target)))
        yield ratio(
            f"bookmark, all {size:,} marked", ours, "write, fsync, rename, fsync folder", least, Bar(8.0)
        )
        copy = shutil.copy(one_file(size), folder)
        database = TinyDB(copy, encoding="utf-8")

        def update() -> None:
            database.update({"bookmarked": "2025-01-01T00:00:00Z"}, doc_ids=[random.choice(ids)])

        ours, plain = in_turn(_FEW, mark, lambda: timed(update), warm_up=False)
        database.close()
    library.close()
    yield ratio(
        f"bookmark, all {size:,} marked",
        ours,
        "plain TinyDB update",
        plain,
        Bar(500, at_least=True).for_size(size),
    )


def write_durably(path: Path) -> None:
    """Replace a file by 4 kB so that they outlast a loss of power."""
    part = path.with_suffix(".part")
    with open(part, "wb") as file:
        file.write(_PAGE)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
