"""Articles that were read onto the shelves: journal, shards, index, then marks; a few shards at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from store.acts import Acts, Plan
from store.article import Origin
from store.clock import now
from store.corrections.mirror import rules_of
from store.entries import Entry, Words, entry_of
from store.errors import DamageError
from store.files import LibraryFiles
from store.identifiers import article_id
from store.importing.origins import Origins, add_origins, with_origins
from store.importing.preparing import Prepared
from store.index import Index
from store.journal import Act, MarkChange
from store.readers.failure import Failure
from store.rows import Rows
from store.shard_format import Document, EncodedDocument, Table, encode_document
from store.shelf import Signature

GROUP_ARTICLES, GROUP_SHARDS = 1500, 24
"""How much is shelved under one lock, so that others need not wait for long."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that was not known when it was read."""

    article: Prepared
    replaces: int | None
    """Id of the version that it takes the place of."""
    lifts: int | None
    """Id of the removed article that it brings back."""

    @property
    def identity(self) -> str:
        """Its identity."""
        return self.article.entry.identity


@dataclass(frozen=True, slots=True)
class Shelved:
    """What became of a group of candidates."""

    new: int
    changed: int
    known: int
    """Those that another process brought meanwhile."""
    failed: tuple[Failure, ...]
    """Those whose shard is damaged."""


class Shelving:
    """Puts articles into the library; everything that it puts is one act."""

    def __init__(
        self, files: LibraryFiles, index: Index, acts: Acts, batch: str, tags: Sequence[str], name: str
    ) -> None:
        """Prepare.

        Args:
            batch: Name of the import.
            tags: Tags to put on every new article.
            name: What the label of the act calls the articles.
        """
        self._files, self._index, self._acts = files, index, acts
        self._batch, self._tags, self._name = batch, tags, name
        self._act: Act | None = None
        self._count = 0
        self.ids: dict[str, int] = {}
        """Ids of the articles that are in the library, by identity."""
        self._others: dict[str, dict[str, Origin]] = {}
        """Further files of articles, by identity, then by path."""

    def put(self, candidates: Sequence[Candidate]) -> Iterator[Shelved]:
        """Shelve candidates in groups, newest month first, and yield what became of each group."""
        for group in self._groups(candidates):
            with self._acts.writing():
                shelved = self._put_group(group)
            yield shelved

    def has_also(self, identity: str, origin: Origin) -> None:
        """Let a further file of an article wait until the article is in the library."""
        self._others.setdefault(identity, {}).setdefault(origin.path, origin)

    def put_also(self) -> None:
        """Note the further files of articles that are in the library by now."""
        others, self._others = self._others, {}
        found: dict[int, Origins] = {
            self.ids[identity]: origins for identity, origins in others.items() if identity in self.ids
        }
        add_origins(self._files, self._index, self._acts, found)

    def note_origins(self, origins: Iterable[tuple[str, Signature, list[int]]]) -> None:
        """Note which articles files held, so that they need not be read again."""
        from store.row_writer import RowWriter

        noted = list(origins)
        if noted:
            with self._index.lock, self._index.rows.transaction():
                writer = RowWriter(self._index.rows)
                for origin in noted:
                    writer.put_origin(*origin)

    def _groups(self, candidates: Sequence[Candidate]) -> Iterator[list[Candidate]]:
        routes = self._files.articles.routes()
        by_shard: dict[str, list[Candidate]] = {}
        places = [(_first_id(candidate), candidate) for candidate in candidates]
        for id, candidate in sorted(places, key=lambda place: -place[0]):
            by_shard.setdefault(routes.name_of(id), []).append(candidate)
        group: list[Candidate] = []
        shards = 0
        for of_shard in by_shard.values():
            group += of_shard
            shards += 1
            if len(group) >= GROUP_ARTICLES or shards >= GROUP_SHARDS:
                yield group
                group, shards = [], 0
        if group:
            yield group

    def _put_group(self, candidates: list[Candidate]) -> Shelved:
        new = [candidate for candidate in candidates if not self._came_meanwhile(candidate)]
        if not new:
            return Shelved(0, 0, len(candidates), ())
        if self._act is None:
            self._act = self._acts.begin(Plan(f"Importing {self._name}", batch=self._batch))
        failed = self._write(new)
        shelved = [candidate for candidate in new if candidate.identity in self.ids]
        self._forget_removed(shelved)
        changed = sum(candidate.replaces is not None for candidate in shelved)
        self._count += len(shelved)
        changes = [change for candidate in shelved for change in self._marks(candidate)]
        lifted = [self.ids[candidate.identity] for candidate in shelved if candidate.lifts is not None]
        self._acts.extend(self._act, Plan(self._label(), changes, lifted=lifted))
        return Shelved(len(shelved) - changed, changed, len(candidates) - len(new), tuple(failed))

    def _came_meanwhile(self, candidate: Candidate) -> bool:
        """Return whether another process has imported the article since it was looked for."""
        known = self._index.rows.one("SELECT id FROM article WHERE identity = ?", (candidate.identity,))
        if known:
            self.ids[candidate.identity] = known[0]
        return bool(known)

    def _write(self, candidates: list[Candidate]) -> list[Failure]:
        """Write candidates into their shards, one write a shard, and index them."""
        taken: set[int] = set()
        placed: dict[int, Candidate] = {}
        for candidate in candidates:
            entry, precision = candidate.article.entry, candidate.article.precision
            others = _Taken(taken, self._index.rows, entry.identity)
            id = article_id(entry.date, precision, entry.identity, others)
            taken.add(id)
            placed[id] = candidate
        written: set[str] = set()
        put: dict[int, tuple[Entry, Words]] = {}
        failed: list[Failure] = []
        for name, ids in self._files.articles.routes().group(placed).items():
            documents = {id: self._document(placed[id]) for id in ids}

            def update(table: Table, documents: dict[int, EncodedDocument] = documents) -> None:
                table.update(documents)

            try:
                written |= self._files.articles.change(name, update)
            except DamageError as error:
                failed += (Failure(placed[id].article.entry.path or "-", str(error)) for id in ids)
                continue
            for id in ids:
                put[id] = self._indexed(placed[id], documents[id])
                self._others.pop(placed[id].identity, None)
                self.ids[placed[id].identity] = id
        self._index.articles_written(put, written, fresh=True)
        return failed

    def _document(self, candidate: Candidate) -> EncodedDocument:
        """Return the document of a candidate, with what only this process knows."""
        document = EncodedDocument(candidate.article.encoded)
        batch = self._batch_of(candidate)
        also = self._others.get(candidate.identity)
        if candidate.replaces is None and batch == self._batch and not also:
            return document
        whole = {**document, "batch": batch, "replaces": candidate.replaces}
        return EncodedDocument(encode_document(with_origins(whole, also or {}) or whole).encode())

    def _indexed(self, candidate: Candidate, document: EncodedDocument) -> tuple[Entry, Words]:
        article = candidate.article
        rules = rules_of(self._index.rows)
        same = document.encoded is article.encoded and not rules.may_hold(candidate.identity, ())
        return article.entry if same else entry_of(document, rules), article.words

    def _batch_of(self, candidate: Candidate) -> str:
        """Return the import that an article belongs to: if it is brought back, the one that it came with."""
        removed = None if candidate.lifts is None else self._files.removed.get(candidate.lifts)
        return (removed or {}).get("batch") or self._batch

    def _forget_removed(self, candidates: list[Candidate]) -> None:
        """Forget that articles were removed which are brought back or whose undone import is done anew."""
        rows = self._index.rows
        gone: dict[int, Document | None] = {}
        for candidate in candidates:
            found = rows.one("SELECT id FROM removed WHERE identity = ?", (candidate.identity,))
            if found is not None:
                gone[found[0]] = None
        if gone:
            self._index.documents_written(self._files.removed, gone, self._files.removed.patch(gone))

    def _marks(self, candidate: Candidate) -> Iterator[MarkChange]:
        """Yield the marks that a new article starts with.

        They are those that waited for it under another id, those of its older version, and the tags.
        """
        id, after = self.ids[candidate.identity], dict[str, Any]()
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

    def _label(self) -> str:
        name = self._name if self._count != 1 else self._name.removesuffix("s")
        return f"Imported {self._count} {name}"


class _Taken:
    """The ids that an article may not have."""

    def __init__(self, taken: set[int], rows: Rows, identity: str) -> None:
        self._taken, self._rows, self._identity = taken, rows, identity

    def __contains__(self, id: object) -> bool:
        if id in self._taken or self._rows.one("SELECT 1 FROM article WHERE id = ?", (id,)):
            return True
        other = "SELECT 1 FROM {} WHERE id = ? AND identity <> ?"
        return any(self._rows.one(other.format(table), (id, self._identity)) for table in ("mark", "removed"))


def _first_id(candidate: Candidate) -> int:
    """Return the id that an article has if it is free."""
    entry = candidate.article.entry
    return article_id(entry.date, candidate.article.precision, entry.identity, ())


def _fields(marks: Document | None) -> dict[str, Any]:
    return {key: value for key, value in (marks or {}).items() if key != "identity"}
