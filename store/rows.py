"""SQLite behind the lists: rows, byte offsets, mentions and the mirror of marks; derived and disposable."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from store.clean import clean_line
from store.folding import fold_text
from store.identifiers import shard_name
from store.row import Row
from store.shard_format import Document, Span
from store.vocabulary import PRECISIONS

VERSION = 1
"""Number of the schema; an index of another version is built anew."""

_SCHEMA = """
CREATE TABLE shard(kind TEXT, name TEXT, size INTEGER, mtime INTEGER, inode INTEGER, PRIMARY KEY(kind, name))
    WITHOUT ROWID;
CREATE TABLE article(
    id INTEGER PRIMARY KEY, shard TEXT, start INTEGER, length INTEGER, identity TEXT, title TEXT, date TEXT,
    precision TEXT, source TEXT, added TEXT, batch TEXT, path TEXT, replaces INTEGER,
    superseded INTEGER NOT NULL DEFAULT 0);
CREATE INDEX article_source ON article(source);
CREATE INDEX article_identity ON article(identity);
CREATE INDEX article_batch ON article(batch);
CREATE INDEX article_path ON article(path);
CREATE INDEX article_replaces ON article(replaces) WHERE replaces IS NOT NULL;
CREATE TABLE mark(
    id INTEGER PRIMARY KEY, shard TEXT, identity TEXT, bookmarked TEXT, read TEXT, tags TEXT, note TEXT,
    noted TEXT);
CREATE TABLE tag(name TEXT COLLATE NOCASE, id INTEGER, PRIMARY KEY(name, id)) WITHOUT ROWID;
CREATE INDEX tag_id ON tag(id);
CREATE INDEX mark_identity ON mark(identity);
CREATE TABLE entity(key INTEGER PRIMARY KEY, type TEXT, name TEXT, folded TEXT, UNIQUE(type, name));
CREATE TABLE alias(key INTEGER PRIMARY KEY, entity INTEGER, form TEXT, folded TEXT, UNIQUE(entity, form));
CREATE TABLE mention(alias INTEGER, article INTEGER, count INTEGER, PRIMARY KEY(alias, article))
    WITHOUT ROWID;
CREATE INDEX mention_article ON mention(article);
CREATE TABLE removed(id INTEGER PRIMARY KEY, shard TEXT, identity TEXT, why TEXT);
"""
_ROW = (
    "SELECT a.id, a.title, a.date, a.precision, a.source, m.read IS NOT NULL, m.bookmarked IS NOT NULL,"
    " m.tags, m.note IS NOT NULL FROM article a LEFT JOIN mark m ON m.id = a.id"
)

Signature = tuple[int, int, int]
"""Size, time of change in nanoseconds and inode of a shard's file."""


class Rows:
    """The rows of a library. Each thread has a connection of its own."""

    def __init__(self, path: Path | None) -> None:
        """Open or make the index.

        Args:
            path: The file; None keeps it in memory.

        Raises:
            sqlite3.Error: The file is no index that could be used.
        """
        self._target = str(path) if path else f"file:rows-{id(self)}?mode=memory&cache=shared"
        self._in_memory = path is None
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        if version not in (0, VERSION):
            raise sqlite3.DatabaseError(f"version {version} of the index is not known")
        if version == 0:
            self.connection.executescript(f"BEGIN;{_SCHEMA}PRAGMA user_version = {VERSION};COMMIT;")

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of the thread that asks."""
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(
                self._target, uri=self._in_memory, isolation_level=None, check_same_thread=False
            )
            if not self._in_memory:
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.create_function("fold", 1, _fold, deterministic=True)
            self._local.connection = connection
            self._connections.append(connection)
        return connection

    def close(self) -> None:
        """Close the connections of all threads."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do everything inside as one change."""
        connection = self.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def change_counter(self) -> int:
        """Return a number that changes when another connection has changed the index."""
        (counter,) = self.connection.execute("PRAGMA data_version").fetchone()
        return int(counter)

    # What is known of the files

    def signatures(self) -> dict[tuple[str, str], Signature]:
        """Return the signature under which each shard was last indexed, by kind and name."""
        rows = self.connection.execute("SELECT kind, name, size, mtime, inode FROM shard")
        return {(kind, name): (size, mtime, inode) for kind, name, size, mtime, inode in rows}

    def sign(self, kind: str, name: str, signature: Signature | None) -> None:
        """Note the signature of a shard that is now indexed, or that it is gone."""
        if signature is None:
            self.connection.execute("DELETE FROM shard WHERE kind = ? AND name = ?", (kind, name))
        else:
            self.connection.execute(
                "INSERT OR REPLACE INTO shard VALUES(?, ?, ?, ?, ?)", (kind, name, *signature)
            )

    # Putting in and taking out; within a transaction

    def put_article(self, id: int, shard: str, document: Document, span: Span | None) -> None:
        """Index an article's document in place of what was known of it."""
        self.drop_article(id)
        start, length = span or (None, None)
        replaces = document.get("replaces")
        self.connection.execute(
            "INSERT INTO article VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " EXISTS(SELECT 1 FROM article WHERE replaces = ?))",
            (
                id,
                shard,
                start,
                length,
                document["identity"],
                document["title"],
                document.get("date"),
                document.get("date_precision"),
                document.get("source"),
                document.get("added"),
                document.get("batch"),
                (document.get("provenance") or {}).get("path"),
                replaces,
                id,
            ),
        )
        if replaces is not None:
            self.connection.execute("UPDATE article SET superseded = 1 WHERE id = ?", (replaces,))
        counts = Counter(
            (values[2], clean_line(values[4]), clean_line(values[3]))
            for values in document.get("mentions", ())
        )
        for (type_, name, form), count in counts.items():
            self.connection.execute(
                "INSERT OR IGNORE INTO entity(type, name, folded) VALUES(?, ?, ?)",
                (type_, name, fold_text(name)),
            )
            self.connection.execute(
                "INSERT OR IGNORE INTO alias(entity, form, folded)"
                " SELECT key, ?, ? FROM entity WHERE type = ? AND name = ?",
                (form, fold_text(form), type_, name),
            )
            self.connection.execute(
                "INSERT INTO mention SELECT a.key, ?, ? FROM alias a JOIN entity e ON e.key = a.entity"
                " WHERE e.type = ? AND e.name = ? AND a.form = ?",
                (id, count, type_, name, form),
            )

    def drop_article(self, id: int) -> None:
        """Forget an article; the version that it replaced comes back."""
        connection = self.connection
        old = connection.execute("SELECT replaces FROM article WHERE id = ?", (id,)).fetchone()
        connection.execute("DELETE FROM mention WHERE article = ?", (id,))
        connection.execute("DELETE FROM article WHERE id = ?", (id,))
        if old and old[0] is not None:
            connection.execute("UPDATE article SET superseded = 0 WHERE id = ?", old)

    def move_articles(self, spans: dict[int, Span]) -> None:
        """Note where the lines of articles lie after their shard was written again."""
        self.connection.executemany(
            "UPDATE article SET start = ?, length = ? WHERE id = ?",
            ((start, length, id) for id, (start, length) in spans.items()),
        )

    def put_marks(self, id: int, document: Document | None) -> None:
        """Mirror the marks of an article; None forgets them."""
        connection = self.connection
        connection.execute("DELETE FROM tag WHERE id = ?", (id,))
        connection.execute("DELETE FROM mark WHERE id = ?", (id,))
        if document is None:
            return
        tags = document.get("tags") or {}
        connection.execute(
            "INSERT INTO mark VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
            (
                id,
                shard_name(id),
                document.get("identity"),
                document.get("bookmarked"),
                document.get("read"),
                json.dumps(tags, ensure_ascii=False),
                document.get("note"),
                document.get("noted"),
            ),
        )
        connection.executemany("INSERT OR IGNORE INTO tag VALUES(?, ?)", ((tag, id) for tag in tags))

    def put_removed(self, id: int, document: Document | None) -> None:
        """Note an article that is out of the library; None forgets it."""
        self.connection.execute("DELETE FROM removed WHERE id = ?", (id,))
        if document is not None:
            self.connection.execute(
                "INSERT INTO removed VALUES(?, ?, ?, ?)",
                (id, shard_name(id), document.get("identity"), document.get("why")),
            )

    def replace_marks(self, shard: str, documents: dict[int, Document]) -> None:
        """Mirror all marks of a shard, forgetting what was known of it."""
        for (id,) in self.connection.execute("SELECT id FROM mark WHERE shard = ?", (shard,)).fetchall():
            self.put_marks(id, None)
        for id, document in documents.items():
            self.put_marks(id, document)

    def replace_removed(self, shard: str, documents: dict[int, Document]) -> None:
        """Note all removed articles of a shard, forgetting what was known of it."""
        self.connection.execute("DELETE FROM removed WHERE shard = ?", (shard,))
        for id, document in documents.items():
            self.put_removed(id, document)

    # Asking

    def ids(self, where: str = "superseded = 0", values: Sequence[object] = ()) -> list[int]:
        """Return the ids of articles for which an SQL condition on `article` holds, newest first."""
        rows = self.connection.execute(f"SELECT id FROM article WHERE {where} ORDER BY id DESC", values)
        return [id for (id,) in rows]

    def count(self) -> int:
        """Return how many articles the library shows."""
        (count,) = self.connection.execute("SELECT count(*) FROM article WHERE superseded = 0").fetchone()
        return int(count)

    def page(self, start: int, stop: int) -> list[Row]:
        """Return the rows at these places of the whole library, newest first."""
        rows = self.connection.execute(
            f"{_ROW} WHERE a.superseded = 0 ORDER BY a.id DESC LIMIT ? OFFSET ?", (stop - start, start)
        )
        return [_row(values) for values in rows]

    def position(self, id: int) -> int | None:
        """Return the place of an article in the whole library, newest first."""
        if not self.ids("id = ? AND superseded = 0", (id,)):
            return None
        (place,) = self.connection.execute(
            "SELECT count(*) FROM article WHERE superseded = 0 AND id > ?", (id,)
        ).fetchone()
        return int(place)

    def rows_of(self, ids: Sequence[int]) -> list[Row]:
        """Return the rows of these articles in this order; one that is gone is left out."""
        found: dict[int, Row] = {}
        for chunk in chunks(ids):
            marks = ",".join("?" * len(chunk))
            for values in self.connection.execute(f"{_ROW} WHERE a.id IN ({marks})", chunk):
                found[values[0]] = _row(values)
        return [found[id] for id in ids if id in found]

    def locate(self, id: int) -> tuple[str, Span | None] | None:
        """Return the shard of an article and where its line lies, or None if there is no such article."""
        row = self.connection.execute(
            "SELECT shard, start, length FROM article WHERE id = ?", (id,)
        ).fetchone()
        if row is None:
            return None
        shard, start, length = row
        return shard, (None if start is None else (start, length))

    def one(self, query: str, values: Sequence[object] = ()) -> Any:
        """Return the first row of a query, or None."""
        return self.connection.execute(query, values).fetchone()


def chunks(ids: Iterable[int], size: int = 500) -> Iterator[list[int]]:
    """Cut a sequence into pieces that fit into one SQL statement."""
    items = list(ids)
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _fold(text: object) -> str:
    return fold_text(str(text or ""))


def _row(values: tuple[Any, ...]) -> Row:
    id, title, date, precision, source, read, bookmarked, tags, noted = values
    return Row(
        id=id,
        title=clean_line(title),
        date=None if date is None else clean_line(date),
        date_precision=precision if precision in PRECISIONS else None,
        source=None if source is None else clean_line(source),
        read=bool(read),
        bookmarked=bool(bookmarked),
        tags=tuple(map(clean_line, json.loads(tags))) if tags else (),
        noted=bool(noted),
    )
