"""Another process that writes to a library: `python -m tests.store.writing MODE FOLDER [COUNT NAME ID]`."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from store.files import ARTICLES_LIMIT
from store.identifiers import id_range
from store.lock import WriteLock
from store.shard_format import Document
from store.shelf import Shelf

SHARD = "2024-11"
FIRST = id_range("2024-11-29", "2024-11-29")[0]
"""An id in the shard."""


def document(name: str, number: int) -> Document:
    """Return a document of a size that takes a while to write."""
    return {"identity": f"{name}-{number}", "title": f"{name} {number}", "paragraphs": ["word " * 1000]}


def make_shelf(folder: Path) -> Shelf:
    """Return the shelf of articles of a library."""
    return Shelf(folder / "articles", "articles", WriteLock(folder / ".lock"), ARTICLES_LIMIT)


def hold(folder: Path) -> None:
    """Take the write lock, say so, and keep it until standard input ends."""
    with WriteLock(folder / ".lock"):
        say("held")
        sys.stdin.read()


def insert(folder: Path, name: str, numbers: list[int], first: int) -> None:
    """Put documents of their own on the shelf, one write each."""
    shelf = make_shelf(folder)
    for number in numbers:
        shelf.patch({first + number: document(name, number)})


def write_for_ever(folder: Path) -> None:
    """Put one document after the other on the shelf, saying which is there."""
    shelf = make_shelf(folder)
    for number in count():
        id = FIRST + number % 40
        shelf.patch({id: document("kept", number)})
        say(f"{id} {number}")


def mark_for_ever(folder: Path) -> None:
    """Tag the articles of a library, one after the other, saying which is tagged."""
    from store.library import Library
    from tests.store.making import make_places

    library = Library(make_places(folder))
    ids = library.search("").found.ids
    for number in count():
        id = ids[number % len(ids)]
        library.tag([id], add=[f"t{number}"])
        say(f"{id} t{number}")


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


if __name__ == "__main__":
    mode, folder = sys.argv[1], Path(sys.argv[2])
    if mode == "hold":
        hold(folder)
    elif mode == "insert":
        insert(folder, sys.argv[4], list(range(int(sys.argv[3]))), int(sys.argv[5]))
    elif mode == "write":
        write_for_ever(folder)
    elif mode == "mark":
        mark_for_ever(folder)
