"""TinyDB's extension points: a storage that is atomic, a table that is locked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from store.atomic import write_atomically
from store.lock import WriteLock
from store.shard_format import Table as Documents
from store.shard_format import decode_tables, encode_tables, meta


class LineStorage(Storage):
    """A file with one document a line, replaced as a whole."""

    def __init__(self, path: Path, kind: str, lock: WriteLock) -> None:
        self.path = path
        self.kind = kind
        self.lock = lock

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, or None if there is no file yet; a document is parsed when it is looked into."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return None
        return cast("dict[str, dict[str, Any]]", decode_tables(data))

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Write the tables, documents in the order of their ids, and say in `meta` what they are."""
        documents = data.get("_default", {})
        tables = {**data, "_default": dict(sorted(documents.items(), key=lambda item: int(item[0])))}
        tables.setdefault("meta", {"1": meta(self.kind)})
        write_atomically(self.path, encode_tables(tables))


class LockedTable(Table):
    """A table that holds the write lock across every read-modify-write."""

    default_query_cache_capacity = 0
    _storage: LineStorage

    def _update_table(self, updater: Callable[[dict[int, Any]], None]) -> None:
        with self._storage.lock:
            super()._update_table(updater)

    def change(self, updater: Callable[[Documents], None]) -> None:
        """Rewrite the table with what the updater makes of it."""
        self._update_table(updater)


class ShardDatabase(TinyDB):
    """A TinyDB on one shard."""

    default_storage_class = LineStorage  # type: ignore[assignment]
    table_class = LockedTable

    def change(self, updater: Callable[[Documents], None]) -> None:
        """Rewrite the default table with what the updater makes of it."""
        table = self.table(self.default_table_name)
        assert isinstance(table, LockedTable)
        table.change(updater)
