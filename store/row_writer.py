"""Putting articles, marks and removals into the rows and taking them out, within a transaction."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from store.entries import Entry, Form
from store.folding import fold_text
from store.packing import pack_counts, unpack_counts
from store.rows import Rows, path_key
from store.shard_format import Span
from store.shard_names import SHARD_NAME, shard_start
from store.shelf import Signature
from store.stories import Stories
from store.subjects.tally import Tally
from store.vocabulary import PRECISIONS

_KNOWN_FORMS = 50_000
"""Forms whose numbers are remembered between articles."""
_PUT = (
    "INSERT INTO article VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    " EXISTS(SELECT 1 FROM article WHERE replaces = ?), ?, ?, ?)"
)
_MOVE = (
    "UPDATE article SET shard = ?1, start = ?2, length = ?3 WHERE id = ?4"
    " AND (shard IS NOT ?1 OR start IS NOT ?2 OR length IS NOT ?3)"
)


class RowWriter:
    """Writes the rows that follow from the shards."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._connection = rows.connection
        self._forms = rows.forms
        self._stories = Stories(rows.connection)
        self._tally = Tally(rows)
        rows.before_commit.append(self._tally.write)

    # Shards

    def shard(self, kind: str, name: str) -> int:
        """Return the number of a shard, which need not be there yet."""
        self._connection.execute(
            "INSERT OR IGNORE INTO shard(kind, name, start) VALUES(?, ?, ?)",
            (kind, name, shard_start(name) if SHARD_NAME.fullmatch(name) else None),
        )
        return int(self._rows.one("SELECT key FROM shard WHERE kind = ? AND name = ?", (kind, name))[0])

    def sign(self, kind: str, name: str, signature: Signature | None) -> None:
        """Note the signature of a shard that is now indexed, or that it is gone."""
        if signature is None:
            self._connection.execute("DELETE FROM shard WHERE kind = ? AND name = ?", (kind, name))
        else:
            self._connection.execute(
                "UPDATE shard SET size = ?, mtime = ?, inode = ? WHERE key = ?",
                (*signature, self.shard(kind, name)),
            )

    def put_origin(self, path: str, signature: Signature, ids: Sequence[int]) -> None:
        """Note which articles a file held when it was read."""
        self._connection.execute(
            "INSERT OR REPLACE INTO origin VALUES(?, ?, ?, ?, ?)",
            (path_key(path), *signature, array("q", ids).tobytes()),
        )

    # Articles

    def put_article(self, id: int, shard: int, entry: Entry, sketch: bytes, span: Span | None) -> None:
        """Index an article in place of what was known of it.

        Args:
            id: Its id.
            shard: Number of its shard.
            entry: What to keep.
            sketch: Of its text.
            span: Where its line lies in the shard; None if it has none of its own.
        """
        self._drop_row(id)
        start, length = span or (None, None)
        precision = PRECISIONS.index(entry.precision) if entry.precision in PRECISIONS else None
        self._connection.execute(
            _PUT,
            (
                id,
                shard,
                start,
                length,
                entry.identity,
                entry.title,
                entry.date,
                precision,
                self._named("source", entry.source),
                entry.added,
                self._batch(entry.batch),
                None if entry.path is None else path_key(entry.path),
                entry.replaces,
                id,
                self._engine(entry.engine),
                self._named("byline", entry.byline),
                entry.language,
            ),
        )
        if entry.replaces is not None:
            self._tally.drop(entry.replaces)
            self._connection.execute("UPDATE article SET superseded = 1 WHERE id = ?", (entry.replaces,))
        self._put_mentions(id, entry)
        self._stories.put(id, sketch)

    def put_mentions(self, id: int, entry: Entry) -> None:
        """Index the mentions that were found in an article that is indexed already."""
        self.correct_mentions(id, entry)
        self._connection.execute(
            "UPDATE article SET engine = ? WHERE id = ?", (self._engine(entry.engine), id)
        )

    def correct_mentions(self, id: int, entry: Entry) -> None:
        """Index the mentions of an article that is indexed already as they are corrected now."""
        self._drop_mentions(id)
        self._put_mentions(id, entry)

    def drop_articles(self, ids: Collection[int]) -> None:
        """Forget articles; the versions that they replaced come back."""
        for id in ids:
            self._drop_row(id)
        self._stories.drop(ids)

    def _drop_row(self, id: int) -> None:
        old = self._rows.one("SELECT replaces FROM article WHERE id = ?", (id,))
        if old is None:
            return
        self._drop_mentions(id)
        self._connection.execute("DELETE FROM article WHERE id = ?", (id,))
        if old[0] is not None:
            self._tally.drop(old[0])
            self._connection.execute("UPDATE article SET superseded = 0 WHERE id = ?", old)
            self._tally.put(old[0])

    def move_articles(self, shard: int, spans: Mapping[int, Span]) -> None:
        """Note where the lines of articles lie after their shard was written again."""
        self._connection.executemany(
            _MOVE, ((shard, start, length, id) for id, (start, length) in spans.items())
        )

    def _named(self, table: str, name: str | None) -> int | None:
        """Return the number of a source or a byline."""
        if name is None:
            return None
        found = self._key(table, "name = ?", (name,))
        return self._insert(f"{table}(name, folded)", (name, fold_text(name))) if found is None else found

    def _batch(self, name: str | None) -> int | None:
        if name is None:
            return None
        found = self._key("batch", "name = ?", (name,))
        return self._insert("batch(name)", (name,)) if found is None else found

    def _engine(self, label: str) -> int:
        found = self._key("engine", "label = ?", (label,))
        return self._insert("engine(label)", (label,)) if found is None else found

    def _put_mentions(self, id: int, entry: Entry) -> None:
        self._connection.executemany(
            "INSERT INTO corrected VALUES(?, ?)", ((number, id) for number in entry.fired)
        )
        if entry.rules is not None:
            self._connection.execute(
                "INSERT INTO uncorrected SELECT ? FROM corrections WHERE version <> ?", (id, entry.rules)
            )
        if not entry.mentions:
            return
        counts = {self._form(form): count for form, count in entry.mentions}
        self._connection.executemany("INSERT INTO mention VALUES(?, ?)", ((key, id) for key in counts))
        self._connection.execute("INSERT INTO mentioned VALUES(?, ?)", (id, pack_counts(counts)))
        self._tally.put(id)

    def _drop_mentions(self, id: int) -> None:
        for table in ("corrected", "uncorrected"):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (id,))
        found = self._rows.one("SELECT aliases FROM mentioned WHERE article = ?", (id,))
        if found is None:
            return
        self._tally.drop(id)
        self._connection.executemany(
            "DELETE FROM mention WHERE alias = ? AND article = ?",
            ((key, id) for key in unpack_counts(found[0])),
        )
        self._connection.execute("DELETE FROM mentioned WHERE article = ?", (id,))

    def _form(self, form: Form) -> int:
        """Return the number of a form in which an entity is named."""
        key = self._forms.get(form)
        if key is None:
            entity, subject = self._entity(form)
            key = self._key("alias", "entity = ? AND form = ?", (entity, form.form))
            if key is None:
                folded = fold_text(form.form)
                key = self._insert("alias(entity, form, folded)", (entity, form.form, folded))
                self._put_name_words(folded, entity, key)
            if len(self._forms) >= _KNOWN_FORMS:
                self._forms.clear()
                self._rows.subjects.clear()
            self._forms[form] = key
            self._rows.subjects[key] = subject
        return key

    def _entity(self, form: Form) -> tuple[int, int]:
        """Return the numbers of the entity that a form names and of its subject."""
        found: tuple[int, int] | None = self._rows.one(
            "SELECT key, subject FROM entity WHERE type = ? AND name = ? AND linked = ?", form[:3]
        )
        if found is not None:
            return found
        folded, subject = fold_text(form.entity), self._subject(form)
        values = (*form[:3], folded, subject)
        entity = self._insert("entity(type, name, linked, folded, subject)", values)
        self._put_name_words(folded, entity, 0)
        return entity, subject

    def _subject(self, form: Form) -> int:
        """Return the number of who or what a form names: one for all spellings of a name."""
        from store.entities.linking import entity_id

        id = entity_id(form.type, form.entity)
        found = self._key("subject", "id = ? AND linked = ?", (id, form.linked))
        return (
            self._insert("subject(id, linked, type)", (id, form.linked, form.type))
            if found is None
            else found
        )

    def _put_name_words(self, folded: str, entity: int, alias: int) -> None:
        """Note the words by which a name is found; the alias is 0 for the name of the entity itself."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO name_word VALUES(?, ?, ?)",
            ((word, entity, alias) for word in folded.split()),
        )

    def _key(self, table: str, where: str, values: Sequence[object]) -> int | None:
        found = self._rows.one(f"SELECT key FROM {table} WHERE {where}", values)
        return None if found is None else int(found[0])

    def _insert(self, into: str, values: Sequence[object]) -> int:
        marks = ", ".join("?" * len(values))
        key = self._connection.execute(f"INSERT INTO {into} VALUES({marks})", values).lastrowid
        assert key is not None
        return key

    # Marks and removals

    def put_marks(self, id: int, document: Mapping[str, Any] | None) -> None:
        """Mirror the marks of an article; None forgets them."""
        connection = self._connection
        connection.execute("DELETE FROM tag WHERE id = ?", (id,))
        connection.execute("DELETE FROM mark WHERE id = ?", (id,))
        if document is None:
            return
        tags = document.get("tags") or {}
        connection.execute(
            "INSERT INTO mark VALUES(?, ?, ?, ?, ?, ?, ?)",
            (
                id,
                document.get("identity"),
                document.get("bookmarked"),
                document.get("read"),
                json.dumps(tags, ensure_ascii=False) if tags else None,
                document.get("note"),
                document.get("noted"),
            ),
        )
        connection.executemany("INSERT OR IGNORE INTO tag VALUES(?, ?)", ((tag, id) for tag in tags))

    def put_removed(self, id: int, document: Mapping[str, Any] | None) -> None:
        """Note an article that is out of the library; None forgets it."""
        self._connection.execute("DELETE FROM removed WHERE id = ?", (id,))
        if document is not None:
            self._connection.execute(
                "INSERT INTO removed VALUES(?, ?, ?)", (id, document.get("identity"), document.get("why"))
            )

    def forget_range(self, table: str, start: int, end: int) -> None:
        """Forget all marks (`mark`) or removals (`removed`) of a range of ids."""
        for name in (table, "tag") if table == "mark" else (table,):
            self._connection.execute(f"DELETE FROM {name} WHERE id >= ? AND id < ?", (start, end))
