"""A TinyDB file of a library beside its shelves, with sentences for what may go wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from store.errors import LibraryError
from store.lock import WriteLock
from store.shard_format import DAMAGE, Document, Table
from store.shelf import damaged
from store.tables import ShardDatabase


class TableFile:
    """A few documents by number."""

    def __init__(self, path: Path, kind: str, lock: WriteLock) -> None:
        """Name the file; it need not be there yet."""
        self.path = path
        self._database = ShardDatabase(path, kind, lock)

    def documents(self) -> dict[int, Document]:
        """Return all documents.

        Raises:
            DamageError: The file is damaged.
        """
        try:
            return {document.doc_id: dict(document) for document in self._database.all()}
        except DAMAGE as error:
            raise damaged(self.path, error) from error

    def put(self, documents: Mapping[int, Document | None]) -> None:
        """Put documents in place by number, or drop those that are None.

        Raises:
            LibraryError: The file cannot be written, or is damaged.
        """

        def update(table: Table) -> None:
            for number, document in documents.items():
                if document is None:
                    table.pop(number, None)
                else:
                    table[number] = document

        self.change(update)

    def change(self, update: Callable[[Table], None]) -> None:
        """Rewrite the file with what the updater makes of its documents.

        Raises:
            LibraryError: It cannot be written, or is damaged.
        """
        try:
            self._database.change(update)
        except OSError as error:
            raise LibraryError(f"{self.path} cannot be written: {error.strerror}.") from error
        except DAMAGE as error:
            raise damaged(self.path, error) from error
