"""The files of a folder that may hold articles."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from store.readers import SUFFIXES

_MAILDIRS = frozenset({"cur", "new"})
_MAILDIR_NAME = re.compile(r"\d+\.[^/]+")
"""A name that a mail server gives to a message: a time, what makes it unique, the host and flags."""


def walk(path: Path) -> Iterator[Path]:
    """Yield the files to read: a file itself, or those below a folder, sorted by name.

    Hidden files and folders are left out, links to folders are not followed, and in folders only names count
    that have a suffix that a reader knows, or that messages have in a maildir. A folder below that may not be
    opened is passed over.

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
                (entry for entry in scan if not entry.name.startswith(".")), key=lambda e: e.name
            )
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder / entry.name)
        elif _may_hold_articles(folder.name, entry.name) and entry.is_file():
            yield folder / entry.name


def _may_hold_articles(folder: str, name: str) -> bool:
    suffix = Path(name).suffix.lower()
    return suffix in SUFFIXES or (folder in _MAILDIRS and _MAILDIR_NAME.fullmatch(name) is not None)
