"""What is derived from the files, kept in step with them: rows and full text."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import LibraryError, LockError
from store.files import LibraryFiles
from store.lock import WriteLock
from store.rows import Rows, Signature
from store.shard_format import Document, document_spans
from store.shelf import Shelf
from store.vocabulary import ENTITY_TYPES

if TYPE_CHECKING:
    from store.fulltext import FullText


class Index:
    """The rows and the full text of a library.

    A shard's signature is noted last, so whatever was cut short is done again at the next opening.
    """

    def __init__(self, cache: Path, files: LibraryFiles) -> None:
        """Open the index, or make it anew, and bring it up to date with the files.

        Args:
            cache: The library's folder for derived files. If it cannot be written, the index is kept in
                memory and `in_memory` says so.
        """
        self._files = files
        self._cache: Path | None = cache
        self.damaged: list[str] = []
        """A sentence for each shard that could not be read."""
        try:
            cache.mkdir(parents=True, exist_ok=True)
            self._lock: contextlib.AbstractContextManager[object] = WriteLock(cache / ".lock")
            with self._lock:
                self._open()
        except LockError:
            raise
        except (OSError, LibraryError):
            self._cache = None
            self._lock = contextlib.nullcontext()
            self._open()
        try:
            self.sync()
        except sqlite3.DatabaseError:
            self.rebuild()

    @cached_property
    def text(self) -> FullText:
        """The full text, opened when it is first asked for.

        Raises:
            LibraryError: It is damaged.
        """
        from store.fulltext import FullText

        try:
            return FullText(self._cache / "text" if self._cache else None)
        except ValueError as error:
            raise LibraryError(
                f"The full text in {self._cache} is damaged; run “dateline check --repair”."
            ) from error

    @property
    def in_memory(self) -> bool:
        """Whether the index goes when the program ends."""
        return self._cache is None

    def close(self) -> None:
        """Let go of the files."""
        self.rows.close()

    def sync(self) -> None:
        """Index every shard whose file is not as it was when it was last indexed.

        If another process is at it, what it has done by now must do.
        """
        if self._stale():
            with contextlib.suppress(LockError):
                self.catch_up()

    def refresh(self) -> None:
        """See what other processes have indexed, and index what they have only written."""
        if "text" in self.__dict__:
            self.text.reload()
        self.sync()

    def catch_up(self) -> None:
        """Index every such shard now; whoever writes does it first, so that nothing of others is passed over.

        Raises:
            LockError: Another process is at it and did not finish in time.
        """
        if not self._stale():
            return
        with self._lock:
            self.damaged.clear()
            stale = self._stale()
            articles = [name for kind, name in stale if kind == "articles"]
            if articles:
                self.text.update(self._reindexed(articles))
            for shelf in self._files.shelves:
                for name in (name for kind, name in stale if kind == shelf.kind):
                    with self.rows.transaction():
                        if shelf is not self._files.articles:
                            self._put_all(shelf, name)
                        if not any(str(shelf.path(name)) in sentence for sentence in self.damaged):
                            self.rows.sign(shelf.kind, name, stale[shelf.kind, name])

    def articles_written(self, put: Mapping[int, Document | None], shards: Iterable[str]) -> None:
        """Follow a change of the articles' shards.

        Args:
            put: Documents by id; None where there is none any more.
            shards: The shards that were written.
        """
        shelf = self._files.articles
        with self._lock:
            self.text.update(put.items())
            for name in shards:
                signature = file_signature(shelf.path(name))
                spans = document_spans(shelf.path(name).read_bytes()) if signature else {}
                with self.rows.transaction():
                    for id, document in put.items():
                        if document is None:
                            self.rows.drop_article(id)
                        elif id in spans:
                            self.rows.put_article(id, name, document, spans[id])
                    self.rows.move_articles(spans)
                    self.rows.sign("articles", name, signature)

    def documents_written(
        self, shelf: Shelf, put: Mapping[int, Document | None], shards: Iterable[str]
    ) -> None:
        """Follow a change of the shards of marks or of removed articles.

        Args:
            shelf: The shelf that was written.
            put: Documents by id; None where there is none any more.
            shards: The shards that were written.
        """
        keep = self.rows.put_marks if shelf is self._files.marks else self.rows.put_removed
        with self._lock, self.rows.transaction():
            for name in shards:
                self.rows.sign(shelf.kind, name, file_signature(shelf.path(name)))
            for id, document in put.items():
                keep(id, document)

    def rebuild(self) -> None:
        """Throw everything away and make it anew."""
        with self._lock:
            self.rows.close()
            self.__dict__.pop("text", None)
            self._open(anew=True)
        self.sync()

    def _open(self, anew: bool = False) -> None:
        if self._cache is None:
            self.rows = Rows(None)
            return
        database, folder = self._cache / "rows.db", self._cache / "text"
        if anew or not database.exists() or not (folder / "meta.json").is_file():
            self._throw_away()
        try:
            self.rows = Rows(database)
        except sqlite3.Error:
            self._throw_away()
            self.rows = Rows(database)

    def _throw_away(self) -> None:
        assert self._cache is not None
        for name in ("rows.db", "rows.db-wal", "rows.db-shm"):
            (self._cache / name).unlink(missing_ok=True)
        shutil.rmtree(self._cache / "text", ignore_errors=True)

    def _stale(self) -> dict[tuple[str, str], Signature | None]:
        """Return the shards to index with the signatures of their files, None where a file is gone."""
        known = self.rows.signatures()
        present = {
            (shelf.kind, name): file_signature(shelf.path(name))
            for shelf in self._files.shelves
            for name in shelf.names()
        }
        stale = {key: signature for key, signature in present.items() if known.get(key) != signature}
        return stale | dict.fromkeys(known.keys() - present.keys())

    def _reindexed(self, shards: list[str]) -> Iterator[tuple[int, Document | None]]:
        """Put the rows of these shards and yield their documents, None for one that is gone."""
        shelf = self._files.articles
        for name in shards:
            documents = self._documents(shelf, name)
            if documents is None:
                continue
            path = shelf.path(name)
            spans = document_spans(path.read_bytes()) if path.exists() else {}
            with self.rows.transaction():
                gone = set(self.rows.ids("shard = ?", (name,))) - documents.keys()
                for id in gone:
                    self.rows.drop_article(id)
                for id, document in documents.items():
                    self.rows.put_article(id, name, document, spans.get(id))
            yield from ((id, None) for id in gone)
            yield from documents.items()

    def _put_all(self, shelf: Shelf, name: str) -> None:
        documents = self._documents(shelf, name)
        if documents is None:
            return
        if shelf is self._files.marks:
            self.rows.replace_marks(name, documents)
        else:
            self.rows.replace_removed(name, documents)

    def _documents(self, shelf: Shelf, name: str) -> dict[int, Document] | None:
        try:
            documents = shelf.documents(name)
        except LibraryError as error:
            self.damaged.append(str(error))
            return None
        if not all(_is_ours(shelf.kind, id, document) for id, document in documents.items()):
            self.damaged.append(
                f"{shelf.path(name)} is damaged: it holds an entry that is not of this program."
            )
            return None
        return documents


def _is_ours(kind: str, id: int, document: Document) -> bool:
    """Return whether a document has the shape that this program gives it."""
    if not 0 < id < 1 << 53 or not isinstance(document.get("identity"), str):
        return False
    if kind == "marks":
        return isinstance(document.get("tags") or {}, dict) and _all_text(document, _MARK_TEXTS)
    if kind == "removed":
        return True
    paragraphs, mentions = document.get("paragraphs"), document.get("mentions") or []
    return (
        isinstance(document.get("title"), str)
        and isinstance(paragraphs, list)
        and all(isinstance(paragraph, str) for paragraph in paragraphs)
        and _all_text(document, _ARTICLE_TEXTS)
        and isinstance(document.get("provenance") or {}, dict)
        and isinstance(document.get("replaces") or 0, int)
        and isinstance(mentions, list)
        and all(isinstance(mention, list) and tuple(map(type, mention)) in _MENTIONS for mention in mentions)
        and all(mention[2] in ENTITY_TYPES for mention in mentions)
    )


_MARK_TEXTS = ("bookmarked", "read", "note", "noted")
_ARTICLE_TEXTS = ("date", "date_precision", "source", "byline", "url", "language", "added", "batch", "engine")
_MENTIONS = ((int, int, str, str, str, str, float), (int, int, str, str, str, str, int))


def _all_text(document: Document, names: Iterable[str]) -> bool:
    return all(isinstance(document.get(name), str | None) for name in names)


def file_signature(path: Path) -> Signature | None:
    """Return what tells whether a file was changed, or None if there is none."""
    try:
        stat = os.stat(path)
    except FileNotFoundError:
        return None
    return stat.st_size, stat.st_mtime_ns, stat.st_ino
