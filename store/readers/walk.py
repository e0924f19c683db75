"""The files of a folder that may hold articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from store.readers.choosing import HEAD, choose, is_known, is_passed_over

_PARTS_OF_PAGES = ("_files", ".files", "-Dateien", "_fichiers", "_archivos")
"""Ends of the names of folders that browsers make for what belongs to a page they save."""


def walk(path: Path) -> Iterator[Path]:
    """Yield the files to read: a file itself, or those below a folder, sorted by name.

    In folders, what is hidden or made by programs for themselves is left out, links to folders are not
    followed, and files count whose suffix a reader knows, which have none, or which begin like a format other
    than plain text. Files that are known not to be read, such as PDFs, count too: reading them says why. A
    folder below that may not be opened is passed over, and so is one that holds the parts of a page saved
    beside it.

    Raises:
        OSError: The folder itself cannot be opened.
    """
    if path.is_dir():
        os.scandir(path).close()
        yield from _below(path)
    else:
        yield path


def _below(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(
                (entry for entry in scan if not is_passed_over(entry.name)), key=lambda e: e.name
            )
    except OSError:
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if _is_of_a_page(entry.name, names):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder / entry.name)
        elif entry.is_file() and _is_taken(entry):
            yield folder / entry.name


def _is_of_a_page(name: str, names: set[str]) -> bool:
    """Whether this is the folder of a page that was saved beside it, with its pictures and frames."""
    page = next((name.removesuffix(end) for end in _PARTS_OF_PAGES if name.endswith(end)), None)
    return page is not None and not names.isdisjoint((f"{page}.html", f"{page}.htm", f"{page}.xhtml"))


def _is_taken(entry: os.DirEntry[str]) -> bool:
    choice = choose(entry.name)
    if choice != "look":
        return choice == "read"
    try:
        with open(entry.path, "rb") as file:
            return is_known(file.read(HEAD), entry.name)
    except OSError:
        return False
