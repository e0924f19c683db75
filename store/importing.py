"""Files into the library: read, told apart from what is known, annotated, shelved, indexed."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.acts import REMOVED, Acts, Plan
from store.article import Article, Marks, StoredArticle
from store.clock import now
from store.documents import article_document
from store.errors import DatelineError
from store.files import LibraryFiles
from store.identifiers import article_id, identity, shard_name
from store.index import Index
from store.journal import Act, MarkChange
from store.rows import Rows
from store.shard_format import Document

if TYPE_CHECKING:
    from store.entities import Engine

BATCH = 500
"""Articles that are shelved at once."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import."""

    new: int = 0
    known: int = 0
    changed: int = 0
    failed: tuple[Failure, ...] = ()
    removed: int = 0
    """How many of the known ones the reader had removed; they stay out."""
    ids: tuple[int, ...] = ()
    """The articles of the files, new, known or changed, in the order read."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is."""

    done: int
    total: int
    path: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    article: Article
    identity: str
    replaces: int | None
    lifts: int | None
    """Id of the removed article that it brings back."""


class Importer:
    """One import: any number of files, one act in the journal."""

    def __init__(
        self,
        files: LibraryFiles,
        index: Index,
        acts: Acts,
        *,
        tags: Sequence[str] = (),
        name: str = "articles",
    ) -> None:
        """Prepare an import.

        Args:
            tags: Tags to put on every new article.
            name: What the label of the act calls the articles.
        """
        self._files, self._index, self._acts = files, index, acts
        self._tags, self._name = tags, name
        self._batch = secrets.token_hex(6)
        self._act: Act | None = None
        self._report = ImportReport()
        self._waiting: dict[str, _Candidate] = {}
        self._order: list[str] = []
        """Identities of the articles, in the order read."""
        self._ids: dict[str, int] = {}
        self._engine: Engine | None = None

    def run(
        self, paths: Iterable[Path], progress: Callable[[Progress], object] | None = None
    ) -> ImportReport:
        """Import files and folders.

        A file that cannot be read is reported and the import goes on. A removed article comes back only if
        its file is named itself.

        Raises:
            LibraryError: The library cannot be written; what was reported to `progress` is kept.
        """
        from store.readers import read_path

        found = list(self._find(paths))
        for number, (path, named) in enumerate(found):
            if progress is not None:
                progress(Progress(number, len(found), str(path)))
            try:
                articles = read_path(path)
            except DatelineError as error:
                self._fail(str(path), str(error))
                continue
            for article in articles:
                self._consider(article, named=named, alone=len(articles) == 1)
            if len(self._waiting) >= BATCH:
                self._shelve()
        self._shelve()
        return replace(self._report, ids=tuple(dict.fromkeys(self._ids[name] for name in self._order)))

    def _find(self, paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
        """Yield every file with whether it was named itself."""
        from store.readers.walk import walk

        for path in paths:
            path = path.absolute()
            if not path.exists():
                self._fail(str(path), f"There is no file or folder {path}.")
                continue
            named, count = not path.is_dir(), 0
            try:
                for file in walk(path):
                    count += 1
                    yield file, named
            except OSError as error:
                self._fail(str(path), f"{path} cannot be read: {error.strerror}.")
                continue
            if not count:
                self._fail(str(path), f"The folder {path} holds no file of a kind that can be read.")

    def _fail(self, path: str, reason: str) -> None:
        self._report = replace(self._report, failed=(*self._report.failed, Failure(path, reason)))

    def _consider(self, article: Article, named: bool, alone: bool) -> None:
        rows, name, report = self._index.rows, identity(article), self._report
        known = rows.one("SELECT id FROM article WHERE identity = ?", (name,))
        removed = rows.one("SELECT id FROM removed WHERE identity = ? AND why = ?", (name, REMOVED))
        if removed and not known and not named:
            self._report = replace(report, known=report.known + 1, removed=report.removed + 1)
            return
        self._order.append(name)
        if known or name in self._waiting:
            self._report = replace(report, known=report.known + 1)
            self._ids |= {name: known[0]} if known else {}
        else:
            older = _older_version(rows, article) if alone else None
            self._waiting[name] = _Candidate(article, name, older, removed[0] if removed else None)

    def _shelve(self) -> None:
        """Write what waits: journal, articles, index, then marks."""
        annotated = [(candidate, self._annotate(candidate)) for candidate in self._waiting.values()]
        self._waiting.clear()
        with self._acts.writing():
            new = [pair for pair in annotated if not self._came_meanwhile(pair[0])]
            if not new:
                return
            if self._act is None:
                self._act = self._acts.begin(Plan(f"Importing {self._name}", batch=self._batch))
            put = self._put([document for _, document in new])
            self._index.articles_written(put, {shard_name(id) for id in put})
            candidates = [candidate for candidate, _ in new]
            self._forget_removed(candidates)
            self._count(candidates)
            changes = [change for candidate in candidates for change in self._marks(candidate)]
            lifted = [
                self._ids[candidate.identity] for candidate in candidates if candidate.lifts is not None
            ]
            self._acts.extend(self._act, Plan(self._label(), changes, lifted=lifted))

    def _came_meanwhile(self, candidate: _Candidate) -> bool:
        """Return whether another process has imported the article since it was looked for."""
        known = self._index.rows.one("SELECT id FROM article WHERE identity = ?", (candidate.identity,))
        if known:
            self._ids[candidate.identity] = known[0]
            self._report = replace(self._report, known=self._report.known + 1)
        return bool(known)

    def _put(self, documents: list[Document]) -> dict[int, Document | None]:
        """Write documents into their shards, one write a shard, and return them by id."""
        put: dict[int, Document | None] = {}
        for shard, of_shard in _by_shard(documents).items():

            def update(table: dict[int, Document], of_shard: list[Document] = of_shard) -> None:
                for document in of_shard:
                    name = document["identity"]
                    taken = _Taken(table, self._index.rows, name)
                    id = article_id(document["date"], document["date_precision"], name, taken)
                    table[id] = put[id] = document
                    self._ids[name] = id

            self._files.articles.change(shard, update)
        return put

    def _annotate(self, candidate: _Candidate) -> Document:
        from store.entities import annotate, default_engine, engine_label

        self._engine = self._engine or default_engine()
        stored = StoredArticle(
            id=0,
            identity=candidate.identity,
            added=now(),
            article=candidate.article,
            mentions=annotate(candidate.article.text, self._engine),
            engine=engine_label(self._engine),
            marks=Marks(),
            replaces=candidate.replaces,
        )
        return article_document(stored, self._batch_of(candidate))

    def _batch_of(self, candidate: _Candidate) -> str:
        """Return the import that an article belongs to: if it is brought back, the one that it came with."""
        removed = None if candidate.lifts is None else self._files.removed.get(candidate.lifts)
        return (removed or {}).get("batch") or self._batch

    def _forget_removed(self, candidates: list[_Candidate]) -> None:
        """Forget that articles were removed which are brought back or whose undone import is done anew."""
        rows = self._index.rows
        gone: dict[int, Document | None] = {}
        for candidate in candidates:
            found = rows.one("SELECT id FROM removed WHERE identity = ?", (candidate.identity,))
            if found is not None:
                gone[found[0]] = None
        if gone:
            self._index.documents_written(self._files.removed, gone, self._files.removed.patch(gone))

    def _marks(self, candidate: _Candidate) -> Iterator[MarkChange]:
        """Yield the marks that a new article starts with.

        They are those that waited for it under another id, those of its older version, and the tags.
        """
        id, after = self._ids[candidate.identity], dict[str, Any]()
        shelf = self._files.marks
        query = "SELECT id FROM mark WHERE identity = ? AND id <> ?"
        waiting = self._index.rows.one(query, (candidate.identity, id))
        if waiting:
            after |= _fields(shelf.get(waiting[0]))
            yield MarkChange(waiting[0], candidate.identity, after.copy(), dict.fromkeys(after))
        if candidate.replaces is not None:
            after |= _fields(shelf.get(candidate.replaces))
        if self._tags:
            after["tags"] = {**after.get("tags", {}), **dict.fromkeys(self._tags, now())}
        if after:
            before = shelf.get(id) or {}
            yield MarkChange(id, candidate.identity, {key: before.get(key) for key in after}, after)

    def _count(self, candidates: list[_Candidate]) -> None:
        changed = sum(candidate.replaces is not None for candidate in candidates)
        self._report = replace(
            self._report,
            new=self._report.new + len(candidates) - changed,
            changed=self._report.changed + changed,
        )

    def _label(self) -> str:
        count = self._report.new + self._report.changed
        return f"Imported {count} {self._name if count != 1 else self._name.removesuffix('s')}"


class _Taken:
    """The ids of a shard that an article may not have."""

    def __init__(self, table: dict[int, Document], rows: Rows, identity: str) -> None:
        self._table, self._rows, self._identity = table, rows, identity

    def __contains__(self, id: object) -> bool:
        other = "SELECT 1 FROM {} WHERE id = ? AND identity <> ?"
        return id in self._table or any(
            self._rows.one(other.format(table), (id, self._identity)) for table in ("mark", "removed")
        )


def _older_version(rows: Rows, article: Article) -> int | None:
    """Return the article that the same file held before, if it held one."""
    found = rows.ids("path = ? AND superseded = 0", (article.provenance.path,))
    return found[0] if len(found) == 1 else None


def _fields(marks: Document | None) -> dict[str, Any]:
    return {key: value for key, value in (marks or {}).items() if key != "identity"}


def _by_shard(documents: list[Document]) -> dict[str, list[Document]]:
    shards: dict[str, list[Document]] = {}
    for document in documents:
        id = article_id(document["date"], document["date_precision"], document["identity"], ())
        shards.setdefault(shard_name(id), []).append(document)
    return shards
