"""The files of a library that are not derived: three shelves, the journal, the settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from store.errors import LibraryError
from store.lock import WriteLock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from store.journal import Journal
    from store.shelf import Shelf

ARTICLES_LIMIT = 8_000_000
"""Bytes past which a shard of articles is split: a rewrite of it stays well below a second."""
MARKS_LIMIT = 125_000
"""Bytes past which a shard of marks is split: every mark that is made rewrites one."""
SignedShard = tuple[str, str, int, int, int]
"""Kind and name of a shard, then the signature of its file."""
_KINDS = ("articles", "marks", "removed")


class LibraryFiles:
    """The truth of a library, in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = WriteLock(folder / ".lock")
        self.settings_path = folder / "library.json"

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

        return Journal(self.folder / "journal.jsonl")

    @property
    def shelves(self) -> tuple[Shelf, Shelf, Shelf]:
        """The shelves, articles first."""
        return self.articles, self.marks, self.removed

    def signatures(self) -> set[SignedShard]:
        """Return all files that may be shards with their signatures."""
        return {shard for kind in _KINDS for shard in _signed(self.folder, kind)}

    def settings(self) -> dict[str, Any]:
        """Return what is kept about the library itself."""
        from store.shard_format import DAMAGE
        from store.shelf import damaged
        from store.tables import ShardDatabase

        try:
            documents = ShardDatabase(self.settings_path, "library", self.lock).all()
        except DAMAGE as error:
            raise damaged(self.settings_path, error) from error
        return dict(documents[0]) if documents else {}

    def change_settings(self, **values: object) -> None:
        """Keep these values about the library."""
        from store.shard_format import DAMAGE
        from store.shelf import damaged
        from store.tables import ShardDatabase

        database = ShardDatabase(self.settings_path, "library", self.lock)
        try:
            database.change(lambda table: table.update({1: {**table.get(1, {}), **values}}))
        except OSError as error:
            raise LibraryError(f"{self.settings_path} cannot be written: {error.strerror}.") from error
        except DAMAGE as error:
            raise damaged(self.settings_path, error) from error

    def _shelf(self, kind: str, limit: int) -> Shelf:
        from store.shelf import Shelf

        return Shelf(self.folder / kind, kind, self.lock, limit)


def _signed(library: Path, kind: str) -> Iterator[SignedShard]:
    """Yield the files of a shelf that may be shards; none if it has no folder."""
    try:
        folder = os.open(library / kind, os.O_RDONLY | os.O_DIRECTORY)
    except (FileNotFoundError, NotADirectoryError):
        return
    try:
        for name in os.listdir(folder):
            if name.endswith(".json"):
                try:
                    stat = os.stat(name, dir_fd=folder)
                except FileNotFoundError:
                    continue
                yield kind, name[:-5], stat.st_size, stat.st_mtime_ns, stat.st_ino
    finally:
        os.close(folder)
