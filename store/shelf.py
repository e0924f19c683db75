"""TinyDB files by month of publication: atomic, locked, one document a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from store.atomic import write_atomically
from store.errors import LibraryError
from store.identifiers import SHARD_NAME, shard_name
from store.lock import WriteLock
from store.shard_format import DAMAGE, Document, encode_tables, meta

if TYPE_CHECKING:
    from store.tables import ShardDatabase


class Shelf:
    """A folder of shards, each a TinyDB file of the documents of one month."""

    def __init__(self, folder: Path, kind: str, lock: WriteLock) -> None:
        self.folder = folder
        self.kind = kind
        self._lock = lock

    def names(self) -> list[str]:
        """Return the names of all shards, in order."""
        if not self.folder.is_dir():
            return []
        return sorted(path.stem for path in self.folder.glob("*.json") if SHARD_NAME.fullmatch(path.stem))

    def path(self, name: str) -> Path:
        """Return the file of a shard."""
        return self.folder / f"{name}.json"

    def open(self, name: str) -> ShardDatabase:
        """Return a shard as a TinyDB whose writes are atomic and locked."""
        from store.tables import ShardDatabase

        return ShardDatabase(self.path(name), self.kind, self._lock)

    def documents(self, name: str) -> dict[int, Document]:
        """Return all documents of a shard by id.

        Raises:
            LibraryError: The file is not a shard that could be read.
        """
        try:
            return {document.doc_id: dict(document) for document in self.open(name).all()}
        except DAMAGE as error:
            raise damaged(self.path(name), error) from error

    def get(self, id: int) -> Document | None:
        """Return one document, or None."""
        return self.documents(shard_name(id)).get(id)

    def change(self, name: str, updater: Callable[[dict[int, Document]], None]) -> None:
        """Rewrite a shard with what the updater makes of its documents, under the lock.

        Raises:
            LibraryError: The shard cannot be read or written; it is as it was.
        """
        try:
            self.open(name).change(updater)
        except OSError as error:
            raise LibraryError(f"{self.path(name)} cannot be written: {error.strerror}.") from error
        except DAMAGE as error:
            raise damaged(self.path(name), error) from error

    def patch(self, documents: dict[int, Document | None]) -> set[str]:
        """Put documents in place by id, or drop those that are None, one write a shard.

        Returns:
            The names of the shards that were written.
        """
        shards: dict[str, dict[int, Document | None]] = {}
        for id, document in documents.items():
            shards.setdefault(shard_name(id), {})[id] = document
        for name, changes in shards.items():
            self.change(name, lambda table, changes=changes: _merge(table, changes))  # type: ignore[misc]
        return set(shards)

    def rewrite(self, name: str, documents: dict[int, Document]) -> None:
        """Replace a shard by these documents, whatever is there now."""
        tables = {
            "_default": {str(id): documents[id] for id in sorted(documents)},
            "meta": {"1": meta(self.kind)},
        }
        try:
            with self._lock:
                write_atomically(self.path(name), encode_tables(tables))
        except OSError as error:
            raise LibraryError(f"{self.path(name)} cannot be written: {error.strerror}.") from error


def damaged(path: Path, error: Exception) -> LibraryError:
    """Return the error for a file that is no TinyDB file of this format."""
    return LibraryError(f"{path} is damaged ({error}); run “dateline check --repair”.")


def _merge(table: dict[int, Document], changes: dict[int, Document | None]) -> None:
    for id, document in changes.items():
        if document is None:
            table.pop(id, None)
        else:
            table[id] = document
