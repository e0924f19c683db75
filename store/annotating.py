"""Finding the names in articles that were shelved without: a month at a time, the newest first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from store.article import Marks
from store.documents import mention_values, stored_article
from store.entries import Entry, entry_of
from store.errors import DamageError
from store.files import LibraryFiles
from store.importing.report import Progress
from store.index import Index
from store.shard_format import Table
from store.workers import Workers

FEW = 50
"""Articles up to which no worker processes are started."""
AT_ONCE = 2000
"""Articles whose mentions are written together at the most."""


@dataclass(frozen=True, slots=True)
class _Text:
    """An article to look for names in."""

    id: int
    identity: str
    text: str
    date: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in it."""

    id: int
    identity: str
    engine: str
    mentions: list[list[Any]]
    """As the document keeps them."""


class Annotator:
    """Gives every article its mentions."""

    def __init__(self, files: LibraryFiles, index: Index, stop: Callable[[], bool]) -> None:
        """Prepare.

        Args:
            stop: Asked between two articles; what is found by then is written.
        """
        self._files, self._index, self._stop = files, index, stop

    def run(self, progress: Callable[[Progress], object] | None = None) -> int:
        """Find the names in all articles that wait for it; return in how many they were written down.

        Raises:
            LibraryError: The library cannot be written.
        """
        pending = self._index.rows.pending()
        total, done, written = sum(count for _, count in pending), 0, 0
        if not total:
            return 0
        with Workers(0 if total > FEW else FEW) as workers:
            for shard, _ in pending:
                texts = self._texts(shard)
                for start in range(0, len(texts), AT_ONCE):
                    found: list[_Found] = []
                    results = workers.map(_find, texts[start : start + AT_ONCE])
                    for result in results:
                        found.append(result)
                        done += 1
                        if progress is not None:
                            progress(Progress(done, total, shard))
                        if self._stop():
                            break
                    written += self._write(found)
                    if self._stop():
                        return written
        return written

    def _texts(self, shard: str) -> list[_Text]:
        """Return the articles of a shard that wait, damaged ones left out."""
        rows = self._index.rows
        where = "annotated = 0 AND shard = (SELECT key FROM shard WHERE kind = 'articles' AND name = ?)"
        try:
            documents = self._files.articles.some(rows.ids(where, (shard,)))
        except DamageError:
            return []
        texts = []
        for id, document in documents.items():
            article = stored_article(id, document, Marks()).article
            texts.append(_Text(id, document["identity"], article.text, article.date, article.language))
        return texts

    def _write(self, found: list[_Found]) -> int:
        """Write mentions into the documents that are still what was looked at; return how many those are."""
        put: dict[int, Entry] = {}
        by_id = {result.id: result for result in found}

        def update(table: Table, ids: list[int]) -> None:
            for id in ids:
                result, document = by_id[id], table.get(id)
                if document is not None and document.get("identity") == result.identity:
                    table[id] = {**document, "engine": result.engine, "mentions": result.mentions}
                    put[id] = entry_of(table[id])

        if not found:
            return 0
        with self._files.lock:
            self._index.catch_up()
            written: set[str] = set()
            for name, ids in self._files.articles.routes().group(by_id).items():
                with suppress(DamageError):
                    written |= self._files.articles.change(name, lambda table, ids=ids: update(table, ids))  # type: ignore[misc]
            self._index.mentions_written(put, written)
        self._index.settle()
        return len(put)


def _find(text: _Text) -> _Found:
    from store.entities import annotate, default_engine, engine_label

    engine = default_engine()
    found = annotate(text.text, engine, date=text.date, language=text.language)
    mentions = [mention_values(mention) for mention in found]
    return _Found(text.id, text.identity, engine_label(engine), mentions)
