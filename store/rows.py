"""SQLite behind the lists: rows, byte offsets, mentions and the mirror of marks; derived and disposable."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence

from store.clean import clean_line
from store.connecting import connect, target_of
from store.row import PRECISIONS, Row
from store.schema import SCHEMA, VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from types import TracebackType
    from typing import Any

    from store.corrections.rules import Rules
    from store.entries import Form
    from store.files import SignedShard
    from store.groups import Groups
    from store.regexes import Lines
    from store.shard_format import Span
    from store.shelf import Signature

_TAG_BREAK = "\x1f"
"""Between the tags of a row as it is asked for; SQLite takes them from their JSON."""
_OTHERS = (
    "story o JOIN article b ON b.id = o.article"
    " WHERE o.story = (SELECT story FROM story WHERE article = a.id) AND b.id <> a.id AND b.superseded = 0"
)
"""Articles on view that tell the story of the article `a`."""
_ROW = (
    "SELECT a.id, a.title, a.date, a.precision, s.name, m.read IS NOT NULL, m.bookmarked IS NOT NULL,"
    f" (SELECT group_concat(key, char({ord(_TAG_BREAK)})) FROM json_each(m.tags)), m.note IS NOT NULL,"
    f" (SELECT count(*) FROM {_OTHERS})"
    " FROM article a LEFT JOIN mark m ON m.id = a.id LEFT JOIN source s ON s.key = a.source"
)
_VISIBLE = "SELECT id FROM article WHERE superseded = 0"
_UNREAD = "NOT EXISTS(SELECT 1 FROM mark m WHERE m.id = article.id AND m.read IS NOT NULL)"


class Rows:
    """The rows of a library. Each thread has a connection of its own."""

    def __init__(self, path: str | None) -> None:
        """Open or make the index.

        Args:
            path: The file; None keeps it in memory.

        Raises:
            sqlite3.Error: The file is no index that could be used.
        """
        self._target = target_of(path, id(self))
        self._in_memory = path is None
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self.forms: dict[Form, int] = {}
        """Numbers of forms in which entities are named, as far as they were used lately."""
        self.subjects: dict[int, int] = {}
        """Who or what these forms name, by their numbers."""
        self.known_subjects: dict[int, int] = {}
        """Who or what forms name as far as readers have asked, which never changes; shared by all threads."""
        self.sets: dict[object, tuple[int, frozenset[int]]] = {}
        """Articles of conditions that were asked for lately, each as of a generation."""
        self.titles: tuple[int, array[int], Lines] | None = None
        """All titles with the ids of their articles, as of a generation."""
        self.counts: dict[object, tuple[int, tuple[int, int]]] = {}
        """Articles that queries find, and unread ones, each as of a generation."""
        self.groups: tuple[int, Groups] | None = None
        """The articles by source and tags, as of a generation."""
        self.values: dict[str, tuple[int, Sequence[tuple[str, str, int]]]] = {}
        """What fields may be given: values, folded words, articles; each as of a generation."""
        self.before_commit: list[Callable[[], None]] = []
        """What is still to be written in the transaction that is open, done at its end."""
        self.rules: Rules | None = None
        """The corrections, as they were when they were last asked for."""
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        if version not in (0, VERSION):
            raise sqlite3.DatabaseError(f"version {version} of the index is not known")
        if version == 0:
            if path:
                self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.executescript(f"BEGIN;{SCHEMA}PRAGMA user_version = {VERSION};COMMIT;")
        self._inode = os.stat(path).st_ino if path else 0

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of the thread that asks."""
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = connect(self._target, in_memory=self._in_memory)
            self._connections.append(connection)
        return connection

    @property
    def is_replaced(self) -> bool:
        """Whether another file has taken the place of this one: another process has made the index anew."""
        try:
            return not self._in_memory and os.stat(self._target).st_ino != self._inode
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Close the connections of all threads."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()

    def transaction(self) -> Transaction:
        """Do everything inside as one change."""
        return Transaction(self)

    def change_counter(self) -> int:
        """Return a number that changes when another connection has changed the index."""
        (counter,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(counter)

    def generation(self) -> int:
        """Return a number that changes with every change of the index, whichever connection made it."""
        (number,) = self.one("SELECT number FROM generation")
        return int(number)

    # What is known of the files

    def signatures(self) -> set[SignedShard]:
        """Return the shards with the signatures under which they were last indexed."""
        return set(
            self.connection.execute("SELECT kind, name, size, mtime, inode FROM shard WHERE size IS NOT NULL")
        )

    def signature(self, kind: str, name: str) -> Signature | None:
        """Return the signature under which a shard was last indexed, or None if it was not."""
        query = "SELECT size, mtime, inode FROM shard WHERE kind = ? AND name = ? AND size IS NOT NULL"
        found: Signature | None = self.one(query, (kind, name))
        return found

    def origin(self, path: str, signature: Signature) -> list[int] | None:
        """Return the articles that a file held when it was read, or None if it was not read as it is now."""
        found = self.one(
            "SELECT ids FROM origin WHERE path = ? AND size = ? AND mtime = ? AND inode = ?",
            (path_key(path), *signature),
        )
        if found is None:
            return None
        from array import array

        return list(array("q", found[0]))

    # Asking

    def ids(self, where: str = "superseded = 0", values: Sequence[object] = (), limit: int = -1) -> list[int]:
        """Return the ids of articles for which an SQL condition on `article` holds, newest first.

        Args:
            where: The condition.
            values: What stands for its question marks.
            limit: The most to return; a negative one is no limit.
        """
        query = f"SELECT id FROM article WHERE {where} ORDER BY id DESC LIMIT ?"
        return [id for (id,) in self.connection.execute(query, (*values, limit))]

    def ids_of_batch(self, batch: str) -> list[int]:
        """Return the articles that came with an import, newest first."""
        return self.ids("batch = (SELECT key FROM batch WHERE name = ?)", (batch,))

    def ids_of_path(self, path: str) -> list[int]:
        """Return the articles that the list shows of a file."""
        return self.ids("path = ? AND superseded = 0", (path_key(path),))

    def count(self) -> int:
        """Return how many articles the library shows."""
        (count,) = self.connection.execute("SELECT total(visible) FROM shard").fetchone()
        return int(count)

    def page(self, start: int, stop: int) -> list[Row]:
        """Return the rows at these places of the whole library, newest first.

        Shards before the place are passed over by their counts, so that the end is as near as the beginning.
        """
        end, skip = 1 << 53, max(0, start)
        for shard_start, visible in self._shards():
            if visible > skip:
                break
            end, skip = shard_start, skip - visible
        rows = self.connection.execute(
            f"{_ROW} WHERE a.id IN ({_VISIBLE} AND id < ? ORDER BY id DESC LIMIT ? OFFSET ?)"
            " ORDER BY a.id DESC",
            (end, stop - start, skip),
        )
        return [_row(values) for values in rows]

    def position(self, id: int) -> int | None:
        """Return the place of an article in the whole library, newest first."""
        if self.one("SELECT 1 FROM article WHERE id = ? AND superseded = 0", (id,)) is None:
            return None
        place, end = 0, 1 << 53
        for shard_start, visible in self._shards():
            if shard_start <= id:
                break
            place, end = place + visible, shard_start
        (newer,) = self.one(f"SELECT count(*) FROM ({_VISIBLE} AND id > ? AND id < ?)", (id, end))
        return place + int(newer)

    def _shards(self) -> sqlite3.Cursor:
        return self.connection.execute(
            "SELECT start, visible FROM shard WHERE kind = 'articles' ORDER BY start DESC"
        )

    def rows_of(self, ids: Sequence[int]) -> list[Row]:
        """Return the rows of these articles in this order; one that is gone is left out."""
        found: dict[int, Row] = {}
        for chunk in chunks(ids):
            marks = ",".join("?" * len(chunk))
            for values in self.connection.execute(f"{_ROW} WHERE a.id IN ({marks})", chunk):
                found[values[0]] = _row(values)
        return [found[id] for id in ids if id in found]

    def others_of_story(self, id: int) -> list[int]:
        """Return the articles on view that tell the same story as an article, newest first."""
        query = f"SELECT b.id FROM article a, {_OTHERS} AND a.id = ? ORDER BY b.id DESC"
        return [other for (other,) in self.connection.execute(query, (id,))]

    def next_unread(self, id: int, step: int) -> int | None:
        """Return the next older (1) or newer (-1) article of the library that is not read."""
        beyond = "id < ? ORDER BY id DESC" if step > 0 else "id > ? ORDER BY id ASC"
        found = self.one(f"{_VISIBLE} AND {_UNREAD} AND {beyond} LIMIT 1", (id,))
        return None if found is None else int(found[0])

    def unread(self, ids: Iterable[int]) -> set[int]:
        """Return those of these articles that are in the library and not read."""
        found: set[int] = set()
        for chunk in chunks(ids):
            marks = ",".join("?" * len(chunk))
            rows = self.connection.execute(
                f"SELECT id FROM article WHERE id IN ({marks}) AND {_UNREAD}", chunk
            )
            found.update(id for (id,) in rows)
        return found

    def present(self, ids: Iterable[int]) -> set[int]:
        """Return those of these articles that are in the library."""
        rows = self.connection.execute(
            "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))", (str(list(ids)),)
        )
        return {id for (id,) in rows}

    def locate(self, id: int) -> tuple[str, Span | None] | None:
        """Return the shard of an article and where its line lies, or None if there is no such article."""
        row = self.one(
            "SELECT s.name, a.start, a.length FROM article a JOIN shard s ON s.key = a.shard WHERE a.id = ?",
            (id,),
        )
        if row is None:
            return None
        shard, start, length = row
        return shard, (None if start is None else (start, length))

    def pending(self, labels: Sequence[str] = ()) -> list[tuple[str, int]]:
        """Return the shards with articles that wait for an engine, newest first, and how many each.

        Args:
            labels: Names and versions of the engines whose mentions do; if empty, those of any engine do.
        """
        where, values = _waiting(labels)
        rows = self.connection.execute(
            f"SELECT s.name, p.count FROM (SELECT shard, count(*) AS count FROM article WHERE {where}"
            " GROUP BY shard) p JOIN shard s ON s.key = p.shard ORDER BY s.start DESC",
            values,
        )
        return rows.fetchall()

    def pending_in(self, shard: str, labels: Sequence[str] = ()) -> list[int]:
        """Return the articles of a shard that wait for an engine, newest first.

        Args:
            shard: Name of the shard.
            labels: Names and versions of the engines whose mentions do; if empty, those of any engine do.
        """
        where, values = _waiting(labels)
        of_shard = "shard = (SELECT key FROM shard WHERE kind = 'articles' AND name = ?)"
        return self.ids(f"{where} AND {of_shard}", (*values, shard))

    def engines(self) -> dict[str, int]:
        """Return how many articles each engine has annotated, by its name and version."""
        rows = self.connection.execute(
            "SELECT e.label, count(*) FROM article a JOIN engine e ON e.key = a.engine WHERE a.engine > 0"
            " GROUP BY a.engine"
        )
        return dict(rows.fetchall())

    def uncorrected(self) -> int:
        """Return how many articles are still to be brought in line with the corrections."""
        (count,) = self.one("SELECT count(*) FROM uncorrected")
        return int(count)

    def one(self, query: str, values: Sequence[object] = ()) -> Any:
        """Return the first row of a query, or None."""
        return self.connection.execute(query, values).fetchone()


class Transaction:
    """A change of the index, made as a whole or, if an error ends it, not at all."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._connection = rows.connection

    def __enter__(self) -> sqlite3.Connection:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            self._connection.execute("UPDATE generation SET number = number + 1")
        except BaseException:
            self._undo()
            raise
        return self._connection

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._undo()
            return
        try:
            for write in self._rows.before_commit:
                write()
        except BaseException:
            self._undo()
            raise
        self._rows.before_commit.clear()
        self._connection.execute("COMMIT")

    def _undo(self) -> None:
        self._rows.forms.clear()
        self._rows.subjects.clear()
        self._rows.before_commit.clear()
        self._connection.execute("ROLLBACK")


def _waiting(labels: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the SQL condition on articles that wait for an engine, with its values."""
    if not labels:
        return "engine = 0", ()
    marks = ",".join("?" * len(labels))
    return f"engine IN (SELECT key FROM engine WHERE label NOT IN ({marks}))", tuple(labels)


def chunks(ids: Iterable[int], size: int = 500) -> Iterator[list[int]]:
    """Cut a sequence into pieces that fit into one SQL statement."""
    items = list(ids)
    for start in range(0, len(items), size):
        yield items[start : start + size]


def path_key(path: str) -> int:
    """Return the number that stands for a path."""
    from hashlib import blake2b

    digest = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _row(values: tuple[Any, ...]) -> Row:
    id, title, date, precision, source, read, bookmarked, tags, noted, others = values
    return Row(
        id=id,
        title=clean_line(title),
        date=None if date is None else clean_line(date),
        date_precision=None if precision is None else PRECISIONS[precision],
        source=None if source is None else clean_line(source),
        read=bool(read),
        bookmarked=bool(bookmarked),
        tags=tuple(map(clean_line, tags.split(_TAG_BREAK))) if tags else (),
        noted=bool(noted),
        others=others,
    )
