"""Finding the names in articles that wait for it: a month at a time, the newest first."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from store.article import Marks
from store.chosen_engine import ChosenEngine
from store.corrections.mirror import rules_of
from store.documents import mention_values, stored_article
from store.engine_choice import EngineChoice
from store.entries import Entry, entry_of
from store.errors import DamageError, EngineError
from store.files import LibraryFiles
from store.importing.report import Progress
from store.index import Index
from store.shard_format import Table
from store.workers import Workers

FEW = 50
"""Articles up to which no worker processes are started."""
AT_ONCE = 2000
"""Articles whose mentions are written together at the most."""
LONGEST = 20.0
"""Seconds after which what is found is written: that is what a killed process loses at the most."""


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
    failure: str | None = None
    """Why nothing was found, if the engine failed."""


class Annotator:
    """Gives articles their mentions."""

    def __init__(
        self,
        files: LibraryFiles,
        index: Index,
        chosen: ChosenEngine,
        failed: Callable[[int, str], object] | None,
        stop: Callable[[], bool],
    ) -> None:
        """Prepare.

        Args:
            chosen: What is to find the names, and whose mentions do.
            failed: Told of each article on which the engine failed, with a sentence.
            stop: Asked between two articles; what is found by then is written.
        """
        self._files, self._index, self._chosen = files, index, chosen
        self._failed, self._stop = failed, stop
        self._total = self._done = 0

    def run(self, progress: Callable[[Progress], object] | None = None) -> int:
        """Find the names in all articles that wait for it; return in how many they were written down.

        An interrupt ends it once what was found is written.

        Raises:
            EngineError: The engine cannot be loaded, or it ends its process.
            LibraryError: The library cannot be written.
        """
        pending = self._index.rows.pending(self._chosen.labels)
        self._total, written = sum(count for _, count in pending), 0
        with Workers(0 if self._total > FEW and not self._has_all_processors() else self._total) as workers:
            for shard, _ in pending:
                written += self._look(workers, shard, progress)
                if self._stop():
                    break
        return written

    def _has_all_processors(self) -> bool:
        from store.entities.engines import load_engine

        return bool(getattr(load_engine(self._chosen.choice), "uses_all_processors", False))

    def _look(self, workers: Workers, shard: str, progress: Callable[[Progress], object] | None) -> int:
        """Look for names in a shard; return in how many articles they were written down."""
        began, written = time.monotonic(), 0
        found: list[_Found] = []
        try:
            for result in workers.map(partial(_find, self._chosen.choice), self._texts(shard)):
                if result.failure is None:
                    found.append(result)
                elif self._failed is not None:
                    self._failed(result.id, result.failure)
                self._done += 1
                if progress is not None:
                    progress(Progress(self._done, self._total, shard))
                if self._stop():
                    break
                if len(found) >= AT_ONCE or time.monotonic() - began > LONGEST:
                    written += self._write(found)
                    began, found = time.monotonic(), []
        except BrokenProcessPool as error:
            raise EngineError(
                f"The engine {self._chosen.choice.name} has ended the process that it ran in,"
                " perhaps for want of memory; what was found before is kept."
            ) from error
        finally:
            written += self._write(found)
        return written

    def _texts(self, shard: str) -> list[_Text]:
        """Return the articles of a shard that wait, damaged ones left out."""
        try:
            documents = self._files.articles.some(self._index.rows.pending_in(shard, self._chosen.labels))
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
                    put[id] = entry_of(table[id], rules_of(self._index.rows))

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


def _find(choice: EngineChoice, text: _Text) -> _Found:
    from store.entities.engines import failure_sentence, load_engine
    from store.entities.pipeline import annotate, engine_label

    engine = load_engine(choice)
    label = engine_label(engine)
    try:
        found = annotate(text.text, engine, date=text.date, language=text.language)
    except Exception as error:
        return _Found(text.id, text.identity, label, [], failure_sentence(label, error))
    return _Found(text.id, text.identity, label, list(map(mention_values, found)))
