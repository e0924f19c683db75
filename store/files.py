"""The files of a library that are not derived: three shelves, the journal, the settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property

from store.lock import WriteLock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from store.corrections.file import CorrectionsFile
    from store.failures import Failures
    from store.journal import Journal
    from store.saved_searches import SearchesFile
    from store.shelf import Shelf
    from store.table_file import TableFile

ARTICLES_LIMIT = 8_000_000
"""Bytes past which a shard of articles is split: a rewrite of it stays well below a second."""
MARKS_LIMIT = 125_000
"""Bytes past which a shard of marks is split: every mark that is made rewrites one."""
SignedShard = tuple[str, str, int, int, int]
"""Kind and name of a shard, then the signature of its file."""
CORRECTIONS = "corrections"
"""Kind and name of the file of the corrections, which the index follows as it follows the shards."""
_KINDS = ("articles", "marks", "removed")


class LibraryFiles:
    """The truth of a library, in one folder."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = os.fspath(folder)
        self.lock = WriteLock(os.path.join(self.folder, ".lock"))

    @cached_property
    def articles(self) -> Shelf:
        """The shelf of the articles."""
        return self._shelf("articles", ARTICLES_LIMIT)

    @cached_property
    def marks(self) -> Shelf:
        """The shelf of their marks."""
        return self._shelf("marks", MARKS_LIMIT)

    @cached_property
    def removed(self) -> Shelf:
        """The shelf of what is out of the library."""
        return self._shelf("removed", ARTICLES_LIMIT)

    @cached_property
    def journal(self) -> Journal:
        """What was done, for undo and redo."""
        from store.journal import Journal

        return Journal(self._path("journal.jsonl"))

    @cached_property
    def settings_file(self) -> TableFile:
        """The file of what is kept about the library itself."""
        return self._table_file("library")

    @cached_property
    def failures_file(self) -> TableFile:
        """The file of what could not be read."""
        return self._table_file("failures")

    @cached_property
    def failures(self) -> Failures:
        """What could not be read."""
        from store.failures import Failures

        return Failures(self.failures_file)

    @cached_property
    def corrections_file(self) -> TableFile:
        """The file of what the reader corrected."""
        return self._table_file(CORRECTIONS)

    @cached_property
    def corrections(self) -> CorrectionsFile:
        """What the reader corrected."""
        from store.corrections.file import CorrectionsFile

        return CorrectionsFile(self.corrections_file)

    @cached_property
    def searches_file(self) -> TableFile:
        """The file of the saved searches."""
        return self._table_file("searches")

    @cached_property
    def searches(self) -> SearchesFile:
        """The saved searches."""
        from store.saved_searches import SearchesFile

        return SearchesFile(self.searches_file)

    @property
    def shelves(self) -> tuple[Shelf, Shelf, Shelf]:
        """The shelves, articles first."""
        return self.articles, self.marks, self.removed

    def signatures(self) -> set[SignedShard]:
        """Return all files that may be shards, and that of the corrections, with their signatures."""
        return {
            *self._corrections_signed(),
            *(shard for kind in _KINDS for shard in _signed(self.folder, kind)),
        }

    def _corrections_signed(self) -> Iterator[SignedShard]:
        try:
            stat = os.stat(os.path.join(self.folder, f"{CORRECTIONS}.json"))
        except (FileNotFoundError, NotADirectoryError):
            return
        yield CORRECTIONS, CORRECTIONS, stat.st_size, stat.st_mtime_ns, stat.st_ino

    def settings(self) -> dict[str, Any]:
        """Return what is kept about the library itself."""
        return self.settings_file.documents().get(1, {})

    def change_settings(self, **values: object) -> None:
        """Keep these values about the library."""
        self.settings_file.change(lambda table: table.update({1: {**table.get(1, {}), **values}}))

    def _shelf(self, kind: str, limit: int) -> Shelf:
        from store.shelf import Shelf

        return Shelf(self._path(kind), kind, self.lock, limit)

    def _table_file(self, kind: str) -> TableFile:
        from store.table_file import TableFile

        return TableFile(self._path(f"{kind}.json"), kind, self.lock)

    def _path(self, name: str) -> Path:
        from pathlib import Path

        return Path(self.folder, name)


def _signed(library: str, kind: str) -> Iterator[SignedShard]:
    """Yield the files of a shelf that may be shards; none if it has no folder."""
    try:
        folder = os.open(os.path.join(library, kind), os.O_RDONLY | os.O_DIRECTORY)
    except (FileNotFoundError, NotADirectoryError):
        return
    try:
        with os.scandir(folder) as files:
            for file in files:
                if file.name.endswith(".json"):
                    try:
                        stat = file.stat()
                    except FileNotFoundError:
                        continue
                    yield kind, file.name[:-5], stat.st_size, stat.st_mtime_ns, stat.st_ino
    finally:
        os.close(folder)
