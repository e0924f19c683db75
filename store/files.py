"""The files of a library that are not derived: three shelves, the journal, the settings."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.errors import LibraryError
from store.lock import WriteLock
from store.shard_format import DAMAGE
from store.shelf import Shelf, damaged

if TYPE_CHECKING:
    from store.journal import Journal

ARTICLES_LIMIT = 8_000_000
"""Bytes past which a shard of articles is split: a rewrite of it stays well below a second."""
MARKS_LIMIT = 250_000
"""Bytes past which a shard of marks is split: every mark that is made rewrites one."""


class LibraryFiles:
    """The truth of a library, in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = WriteLock(folder / ".lock")
        self.articles = Shelf(folder / "articles", "articles", self.lock, ARTICLES_LIMIT)
        self.marks = Shelf(folder / "marks", "marks", self.lock, MARKS_LIMIT)
        self.removed = Shelf(folder / "removed", "removed", self.lock, ARTICLES_LIMIT)
        self.settings_path = folder / "library.json"

    @cached_property
    def journal(self) -> Journal:
        """What was done, for undo and redo."""
        from store.journal import Journal

        return Journal(self.folder / "journal.jsonl")

    @property
    def shelves(self) -> tuple[Shelf, Shelf, Shelf]:
        """The shelves, articles first."""
        return self.articles, self.marks, self.removed

    def settings(self) -> dict[str, Any]:
        """Return what is kept about the library itself."""
        from store.tables import ShardDatabase

        try:
            documents = ShardDatabase(self.settings_path, "library", self.lock).all()
        except DAMAGE as error:
            raise damaged(self.settings_path, error) from error
        return dict(documents[0]) if documents else {}

    def change_settings(self, **values: object) -> None:
        """Keep these values about the library."""
        from store.tables import ShardDatabase

        database = ShardDatabase(self.settings_path, "library", self.lock)
        try:
            database.change(lambda table: table.update({1: {**table.get(1, {}), **values}}))
        except OSError as error:
            raise LibraryError(f"{self.settings_path} cannot be written: {error.strerror}.") from error
        except DAMAGE as error:
            raise damaged(self.settings_path, error) from error
