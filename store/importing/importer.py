"""One import: any number of files, one act in the journal, shelved some at a time."""

from __future__ import annotations

import os
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from store.acts import REMOVED, Acts
from store.clock import now
from store.files import LibraryFiles
from store.importing.finding import find_files
from store.importing.origins import origin_of
from store.importing.preparing import Job, Prepared, ReadFile, prepare
from store.importing.report import ImportReport, Progress
from store.importing.shelving import Candidate, Shelving
from store.index import Index
from store.readers.failure import Failure
from store.readers.options import AS_EVER, ReadOptions
from store.rows import path_key
from store.shelf import file_signature
from store.standard_input import STANDARD_INPUT, is_of_standard_input
from store.workers import Workers

FEW = 100
"""Files up to which no worker processes are started."""
FIRST_WAIT = 1.0
"""Seconds until the first articles are shelved. Every further time is twice as long: it rewrites shards."""
MOST = 64_000_000
"""Bytes of articles that wait to be shelved at the most."""
SETTLED = 2.0
"""Seconds since its last change after which a file that looks the same is taken to be the same."""


@dataclass(slots=True)
class _Counts:
    new: int = 0
    known: int = 0
    changed: int = 0
    removed: int = 0
    failed: list[Failure] = field(default_factory=list)


class Importer:
    """One import."""

    def __init__(
        self,
        files: LibraryFiles,
        index: Index,
        acts: Acts,
        *,
        tags: Sequence[str] = (),
        name: str = "articles",
        options: ReadOptions = AS_EVER,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        """Prepare an import.

        Args:
            tags: Tags to put on every new article.
            options: How the files are to be read.
            name: What the label of the act calls the articles.
            stop: Asked between two files; what is read by then is shelved.
        """
        self._index, self._failures = index, files.failures
        self._stop, self._options = stop, options
        self._batch, self._added = secrets.token_hex(6), now()
        self._shelving = Shelving(files, index, acts, self._batch, tags, name)
        self._counts = _Counts()
        self._waiting: dict[str, Candidate] = {}
        self._bytes = 0
        self._origins: list[tuple[ReadFile, list[str]]] = []
        """Files whose articles wait, with the identities of these."""
        self._tried: dict[str, Sequence[Failure]] = {}
        """What could not be read of each file that was looked into."""
        self._order: list[str | int] = []
        """Identities or ids of the articles, in the order read."""
        self._told = self._told_to = 0
        """How much of that order was told, and how much can be since it is shelved."""

    def run(
        self, paths: Iterable[Path], progress: Callable[[Progress], object] | None = None
    ) -> ImportReport:
        """Import files and folders.

        A file that cannot be read is reported and the import goes on. A removed article comes back only if
        its file is named itself. A file that was read before and has not changed is not read again unless
        it is to be read in a way that was told. An interrupt ends the import once what was read is shelved.

        Raises:
            LibraryError: The library cannot be written; what was reported to `progress` is kept.
        """
        found = list(find_files(paths))
        missing = [item for item in found if isinstance(item, Failure)]
        self._counts.failed += missing
        self._tried = {item.path: (item,) for item in missing if os.path.lexists(item.path)}
        files = [item for item in found if not isinstance(item, Failure)]
        with Workers(FEW) as workers:
            try:
                self._read(workers, files, progress)
            finally:
                self._shelve()
                self._failures.record(self._tried)
        return self._report()

    def _read(
        self,
        workers: Workers,
        files: Sequence[tuple[str, bool]],
        progress: Callable[[Progress], object] | None,
    ) -> None:
        jobs = [self._job(path, named) for path, named in files if self._is_new(path)]
        passed_over, wait, last = len(files) - len(jobs), FIRST_WAIT, time.monotonic()
        results = workers.map(prepare, [job for job in jobs if job.path != STANDARD_INPUT])
        for number, job in enumerate(jobs):
            if self._stop():
                return
            if progress is not None:
                progress(Progress(passed_over + number, len(files), job.path, self._untold()))
            self._take(prepare(job) if job.path == STANDARD_INPUT else next(results))
            if self._bytes > MOST or time.monotonic() - last > wait:
                self._shelve()
                wait, last = wait * 2, time.monotonic()

    def _job(self, path: str, named: bool) -> Job:
        return Job(path, named, self._batch, self._added, self._options)

    def _untold(self) -> tuple[int, ...]:
        """Return the articles that are in the library and were not told of yet."""
        untold = tuple(self._in_library(self._order[self._told : self._told_to]))
        self._told = self._told_to
        return untold

    def _in_library(self, keys: Sequence[str | int]) -> Iterator[int]:
        ids = self._shelving.ids
        found = (ids.get(key) if isinstance(key, str) else key for key in keys)
        return (id for id in found if id is not None)

    def _is_new(self, path: str) -> bool:
        """Return whether a file is to be read; one that was read before counts as known."""
        if path == STANDARD_INPUT or self._options != AS_EVER:
            return True
        try:
            signature = file_signature(Path(path))
        except OSError:
            return True
        ids = self._index.rows.origin(path, signature) if signature else None
        if not ids or any(self._index.rows.locate(id) is None for id in ids):
            return True
        self._counts.known += len(ids)
        self._order += ids
        return False

    def _take(self, read: ReadFile) -> None:
        """Sort the articles of a file into new and known ones."""
        self._counts.failed += read.failures
        if read.path != STANDARD_INPUT:
            self._tried[read.path] = read.failures
        held = Counter(article.entry.path for article in read.articles)
        names = [
            name
            for article in read.articles
            if (name := self._consider(article, read.named, held[article.entry.path] == 1))
        ]
        if len(names) == len(read.articles) and read.signature and not read.failures:
            self._origins.append((read, names))

    def _consider(self, article: Prepared, named: bool, alone: bool) -> str | None:
        """Let an article wait if it is new; return its identity unless it stays out."""
        rows, name = self._index.rows, article.entry.identity
        known = rows.one("SELECT id, path FROM article WHERE identity = ?", (name,))
        removed = rows.one("SELECT id FROM removed WHERE identity = ? AND why = ?", (name, REMOVED))
        if removed and not known and not named:
            self._counts.known += 1
            self._counts.removed += 1
            return None
        self._order.append(name)
        if known or name in self._waiting:
            self._counts.known += 1
            self._shelving.ids |= {name: known[0]} if known else {}
            self._also(article, known[1] if known else path_key(self._waiting[name].article.entry.path or ""))
        else:
            replaces = self._older_version(article) if alone else None
            self._waiting[name] = Candidate(article, replaces, removed[0] if removed else None)
            self._bytes += len(article.encoded) + len(article.words.body)
        return name

    def _also(self, article: Prepared, first: int | None) -> None:
        """Note that a known article comes from this file as well, unless it is the first one.

        Args:
            article: The article.
            first: Number of the path from which it was imported.
        """
        if path_key(article.entry.path or "") != first:
            self._shelving.has_also(article.entry.identity, origin_of(article))

    def _older_version(self, article: Prepared) -> int | None:
        """Return the article that the same file, or member of an archive, held before, if it held one."""
        path = article.entry.path or ""
        found = [] if is_of_standard_input(path) else self._index.rows.ids_of_path(path)
        return found[0] if len(found) == 1 else None

    def _shelve(self) -> None:
        """Shelve what waits, and note which files need not be read again."""
        waiting, self._waiting, self._bytes = self._waiting, {}, 0
        for result in self._shelving.put(list(waiting.values())):
            self._counts.new += result.new
            self._counts.known += result.known
            self._counts.changed += result.changed
            self._counts.failed += result.failed
        self._shelving.put_also()
        self._told_to = len(self._order)
        origins, self._origins = self._origins, []
        self._shelving.note_origins(self._settled(origins))

    def _settled(
        self, origins: list[tuple[ReadFile, list[str]]]
    ) -> Iterator[tuple[str, tuple[int, int, int], list[int]]]:
        """Yield files that were not changed just now: their time could not tell the next change."""
        latest, ids = time.time_ns() - int(SETTLED * 1e9), self._shelving.ids
        for read, names in origins:
            if read.signature and read.signature[1] < latest and all(name in ids for name in names):
                yield read.path, read.signature, [ids[name] for name in names]

    def _report(self) -> ImportReport:
        return ImportReport(
            new=self._counts.new,
            known=self._counts.known,
            changed=self._counts.changed,
            failed=tuple(self._counts.failed),
            removed=self._counts.removed,
            ids=tuple(dict.fromkeys(self._in_library(self._order))),
        )
