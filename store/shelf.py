"""TinyDB files by month of publication: atomic, locked, one document a line, split when they grow."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.atomic import write_atomically
from store.errors import DamageError, LibraryError
from store.lock import WriteLock
from store.shard_format import (
    DAMAGE,
    Document,
    Table,
    decode_tables,
    decoded,
    encode_tables,
    encoded,
    find_document,
    has_lines,
    meta,
)
from store.shard_names import SHARD_NAME, Routes, cut_points, find_routes, shard_name_at

if TYPE_CHECKING:
    from store.tables import ShardDatabase

SETTLED = 100_000_000
"""Nanoseconds since the last change of a folder after which its time tells the next one."""
FEW = 8
"""Documents up to which a shard is searched for them instead of being parted into lines."""
Signature = tuple[int, int, int]
"""Size, time of change in nanoseconds and inode of a file: what tells whether it was changed."""


class Shelf:
    """A folder of shards, each a TinyDB file of the documents of a month or of a part of one.

    A shard holds the ids from the one in its name up to the next shard's. A document beyond that was left
    over by a split that was cut short: it is passed over, and the next write drops it if it is where it
    belongs.
    """

    def __init__(self, folder: Path, kind: str, lock: WriteLock, limit: int) -> None:
        """Prepare a shelf; nothing is read yet.

        Args:
            folder: Where its shards lie.
            kind: What they hold, as their `meta` says.
            lock: The write lock of the library.
            limit: Size in bytes past which a shard is split.
        """
        self.folder = folder
        self.kind = kind
        self._lock = lock
        self._limit = limit
        self._routes: tuple[int, int, Routes] | None = None

    def routes(self) -> Routes:
        """Return which shard each id belongs to, as the folder stands now.

        They are kept as long as the folder's time of change says that no file came or went. If that is too
        near to tell the next change from the last, they are kept only while the lock lets nobody else write.
        """
        try:
            changed = os.stat(self.folder).st_mtime_ns
        except (FileNotFoundError, NotADirectoryError):
            return find_routes(())
        hold = 0 if time.time_ns() - changed > SETTLED else self._lock.hold or -1
        if self._routes is not None and self._routes[0] == changed and self._routes[1] in (0, hold):
            return self._routes[2]
        self._routes = (changed, hold, self._listed()) if hold >= 0 else None
        return self._routes[2] if self._routes else self._listed()

    def _listed(self) -> Routes:
        try:
            names = [name.removesuffix(".json") for name in os.listdir(self.folder) if name.endswith(".json")]
        except (FileNotFoundError, NotADirectoryError):
            names = []
        return find_routes(filter(SHARD_NAME.fullmatch, names))

    def names(self) -> tuple[str, ...]:
        """Return the names of all shards, in the order of their ids."""
        return self.routes().names

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
        return self.contents(name)[0]

    def contents(self, name: str) -> tuple[dict[int, Document], dict[int, Document]]:
        """Return the documents of a shard, and those in its file that are beyond its bounds.

        Raises:
            LibraryError: The file is not a shard that could be read.
        """
        start, end = self.routes().bounds(name)
        within: dict[int, Document] = {}
        beyond: dict[int, Document] = {}
        try:
            for id, document in self._table(name).items():
                (within if start <= id < end else beyond)[id] = decoded(document)
        except DAMAGE as error:
            raise damaged(self.path(name), error) from error
        return within, beyond

    def some(self, ids: Iterable[int]) -> dict[int, Document]:
        """Return the documents of these ids; one that is not there is left out.

        Raises:
            LibraryError: A file is not a shard that could be read.
        """
        found: dict[int, Document] = {}
        for name, of_shard in self.routes().group(ids).items():
            try:
                found |= self._some_of(name, of_shard)
            except DAMAGE as error:
                raise damaged(self.path(name), error) from error
        return found

    def _some_of(self, name: str, ids: Sequence[int]) -> dict[int, Document]:
        """Return the documents of a shard with these ids; few of them are looked up in its bytes."""
        if len(ids) <= FEW:
            try:
                data = self.path(name).read_bytes()
            except FileNotFoundError:
                return {}
            if has_lines(data):
                documents = {id: find_document(data, id) for id in ids}
                return {id: document for id, document in documents.items() if document is not None}
        table = self._table(name)
        return {id: decoded(table[id]) for id in ids if id in table}

    def get(self, id: int) -> Document | None:
        """Return one document, or None."""
        return self.some([id]).get(id)

    def change(self, name: str, updater: Callable[[Table], None]) -> set[str]:
        """Rewrite a shard with what the updater makes of its documents, under the lock.

        Returns:
            The names of the shards that were written: more than one if it was split.

        Raises:
            LibraryError: The shard cannot be read or written; it is as it was.
        """
        try:
            with self._lock:
                start, end = self.routes().bounds(name)

                def update(table: Table) -> None:
                    strays = [id for id in table if not start <= id < end]
                    for id in self.some(strays) if strays else ():
                        del table[id]
                    updater(table)

                self.open(name).change(update)
                self._routes = None
                if self.path(name).stat().st_size > self._limit:
                    return {name, *self._split(name)}
        except OSError as error:
            raise LibraryError(f"{self.path(name)} cannot be written: {error.strerror}.") from error
        except DAMAGE as error:
            raise damaged(self.path(name), error) from error
        return {name}

    def patch(self, documents: Mapping[int, Mapping[str, Any] | None]) -> set[str]:
        """Put documents in place by id, or drop those that are None, one write a shard.

        Returns:
            The names of the shards that were written.
        """
        written: set[str] = set()
        for name, ids in self.routes().group(documents).items():
            changes = {id: documents[id] for id in ids}
            written |= self.change(name, lambda table, changes=changes: _merge(table, changes))  # type: ignore[misc]
        return written

    def rewrite(self, name: str, documents: Mapping[int, Mapping[str, Any]]) -> None:
        """Replace a shard by these documents, whatever is there now."""
        tables: dict[str, Mapping[Any, Mapping[str, Any]]] = {
            "_default": {id: documents[id] for id in sorted(documents)},
            "meta": {"1": meta(self.kind)},
        }
        try:
            with self._lock:
                write_atomically(self.path(name), encode_tables(tables))
                self._routes = None
        except OSError as error:
            raise LibraryError(f"{self.path(name)} cannot be written: {error.strerror}.") from error

    def _table(self, name: str) -> Table:
        """Return the documents of a shard's file by id, each parsed when it is looked into."""
        try:
            data = self.path(name).read_bytes()
        except FileNotFoundError:
            return {}
        return {int(id): document for id, document in decode_tables(data).get("_default", {}).items()}

    def _split(self, name: str) -> set[str]:
        """Cut a shard that has grown too large into several.

        The last is written first and the shard itself last, so that a document is in its place at any time.
        """
        documents = dict(sorted(self._table(name).items()))
        sizes = ((id, len(encoded(document))) for id, document in documents.items())
        starts = cut_points(sizes, self._limit * 3 // 4)
        pieces: dict[str, Table] = {shard_name_at(start): {} for start in starts}
        routes = find_routes((name, *pieces))
        kept: Table = {}
        for id, document in documents.items():
            pieces.get(routes.name_of(id), kept)[id] = document
        for piece, of_piece in reversed(pieces.items()):
            self.rewrite(piece, of_piece)
        if pieces:
            self.rewrite(name, kept)
        return set(pieces)


def damaged(path: Path, error: Exception) -> DamageError:
    """Return the error for a file that is no TinyDB file of this format."""
    return DamageError(f"{path} is damaged ({error}); run “dateline check --repair”.")


def file_signature(path: Path) -> Signature | None:
    """Return the signature of a file, or None if there is none."""
    try:
        stat = os.stat(path)
    except FileNotFoundError:
        return None
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def _merge(table: Table, changes: Mapping[int, Mapping[str, Any] | None]) -> None:
    for id, document in changes.items():
        if document is None:
            table.pop(id, None)
        else:
            table[id] = document
