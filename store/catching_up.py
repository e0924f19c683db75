"""Bringing rows and full text in step with the shards, some at a time, so that nobody waits long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from store.corrections.mirror import rules_of, take_in
from store.entries import Entry, Words, entry_of, words_of
from store.errors import DamageError, LibraryError
from store.files import CORRECTIONS
from store.index import TEXT_PATIENCE
from store.row_writer import RowWriter
from store.shapes import is_ours
from store.shard_format import Document, Span, document_spans
from store.shelf import Shelf, Signature, file_signature

if TYPE_CHECKING:
    from store.files import LibraryFiles
    from store.index import Index, ShardKey

GROUP = 16_000_000
"""Bytes of shards that are indexed under one lock and committed together."""

CACHE = 32_000
"""Kilobytes of the rows that are kept in memory while they are written, since mentions go all over them."""

Step = Callable[[int, int], object]
"""Told how many shards are done of how many."""

Put = Mapping[int, tuple[Entry, Words] | None]


class CatchUp:
    """Indexes what was written."""

    def __init__(self, index: Index, files: LibraryFiles) -> None:
        self._index = index
        self._files = files
        index.rows.connection.execute(f"PRAGMA cache_size = -{CACHE}")

    def run(self, step: Step | None, patience: float) -> None:
        """Index every stale shard, articles first, the newest of them first, after the corrections.

        Args:
            step: Told how many shards are done of how many.
            patience: Seconds to wait for another process that writes the full text.
        """
        index = self._index
        stale = index.stale()
        done = 0
        for group in _groups(stale, self._files):
            if group[0][0] == "articles":
                index.text.hold(patience)
            try:
                with index.lock:
                    if group[0][0] == CORRECTIONS:
                        self._take_corrections_in()
                    else:
                        self._index_group(group)
            finally:
                index.settle()
            done += len(group)
            if step is not None:
                step(done, len(stale))

    def articles_written(self, put: Put, shards: Iterable[str], *, fresh: bool) -> None:
        """Follow a change of the articles' shards, as `Index.articles_written` says."""
        index = self._index
        if put:
            index.text.hold(TEXT_PATIENCE)
        with index.lock:
            if put:
                new = [(id, found[1]) for id, found in put.items() if found is not None]
                index.text.update(() if fresh else put, new)
            with index.rows.transaction():
                writer = RowWriter(index.rows)
                for shard, spans in self._followed(writer, shards):
                    for id in spans.keys() & put.keys():
                        if (found := put[id]) is not None:
                            entry, words = found
                            writer.put_article(id, shard, entry, words.sketch, spans[id])
                writer.drop_articles([id for id, found in put.items() if found is None])

    def corrections_written(self) -> None:
        """Follow a change of the file of the corrections."""
        with self._index.lock:
            self._take_corrections_in()

    def _take_corrections_in(self) -> None:
        """Tell the rows which corrections there are; those of a damaged file are the ones known before."""
        index, key = self._index, (CORRECTIONS, CORRECTIONS)
        signature = file_signature(self._files.corrections_file.path)
        try:
            corrections = self._files.corrections.listed()
        except DamageError as error:
            index.damaged[key] = (signature, str(error))
            return
        index.damaged.pop(key, None)
        with index.rows.transaction():
            take_in(index, corrections)
            RowWriter(index.rows).sign(*key, signature)

    def mentions_written(self, put: Mapping[int, Entry], shards: Iterable[str]) -> None:
        """Follow a change of the articles' shards, as `Index.mentions_written` says."""
        with self._index.lock, self._index.rows.transaction():
            writer = RowWriter(self._index.rows)
            for _ in self._followed(writer, shards):
                continue
            for id, entry in put.items():
                writer.put_mentions(id, entry)

    def _followed(self, writer: RowWriter, shards: Iterable[str]) -> Iterator[tuple[int, dict[int, Span]]]:
        """Note where articles lie now in shards that were written; yield each shard's number and spans."""
        shelf = self._files.articles
        for name in shards:
            signature = file_signature(shelf.path(name))
            spans = self._spans(shelf, name)
            shard = writer.shard(shelf.kind, name)
            writer.move_articles(shard, spans)
            yield shard, spans
            self._index.sign(writer, shelf, name, signature)

    def _index_group(self, keys: list[ShardKey]) -> None:
        """Index some shards of one shelf; whether they are still stale is looked at again under the lock."""
        shelf = next(shelf for shelf in self._files.shelves if shelf.kind == keys[0][0])
        stale = self._index.stale()
        names = [name for kind, name in keys if (kind, name) in stale]
        signatures = {name: stale[shelf.kind, name] for name in names}
        read = {
            name: documents
            for name, signature in signatures.items()
            if (documents := self._documents(shelf, name, signature)) is not None
        }
        if shelf is self._files.articles:
            self._index_articles(read, signatures)
        else:
            self._index_others(shelf, read, signatures)

    def _index_articles(
        self, read: dict[str, dict[int, Document]], signatures: dict[str, Signature | None]
    ) -> None:
        shelf, rows, routes = self._files.articles, self._index.rows, self._files.articles.routes()
        gone = {
            name: set(rows.ids("id >= ? AND id < ?", routes.bounds(name))) - documents.keys()
            for name, documents in read.items()
        }
        sketches: dict[int, bytes] = {}

        def new() -> Iterator[tuple[int, Words]]:
            for documents in read.values():
                for id, document in documents.items():
                    words = words_of(document)
                    sketches[id] = words.sketch
                    yield id, words

        forget = [id for ids in gone.values() for id in ids]
        known = [id for documents in read.values() for id in documents]
        self._index.text.update([*forget, *known], new())
        with rows.transaction():
            writer, corrections = RowWriter(rows), rules_of(rows)
            for name, documents in read.items():
                writer.drop_articles(gone[name])
                spans = self._spans(shelf, name)
                shard = writer.shard(shelf.kind, name)
                for id, document in documents.items():
                    writer.put_article(
                        id, shard, entry_of(document, corrections), sketches[id], spans.get(id)
                    )
                self._index.sign(writer, shelf, name, signatures[name])

    def _index_others(
        self, shelf: Shelf, read: dict[str, dict[int, Document]], signatures: dict[str, Signature | None]
    ) -> None:
        routes = shelf.routes()
        table = "mark" if shelf is self._files.marks else "removed"
        with self._index.rows.transaction():
            writer = RowWriter(self._index.rows)
            keep = writer.put_marks if table == "mark" else writer.put_removed
            for name, documents in read.items():
                writer.forget_range(table, *routes.bounds(name))
                for id, document in documents.items():
                    keep(id, document)
                self._index.sign(writer, shelf, name, signatures[name])

    def _spans(self, shelf: Shelf, name: str) -> dict[int, Span]:
        path = shelf.path(name)
        return document_spans(path.read_bytes()) if path.exists() else {}

    def _documents(self, shelf: Shelf, name: str, signature: Signature | None) -> dict[int, Document] | None:
        """Return the documents of a shard, or None with the reason kept if it is damaged."""
        damaged, key = self._index.damaged, (shelf.kind, name)
        try:
            documents, beyond = shelf.contents(name)
            strays = beyond.keys() - shelf.some(beyond).keys()
        except LibraryError as error:
            damaged[key] = (signature, str(error))
            return None
        if not all(is_ours(shelf.kind, id, document) for id, document in documents.items()):
            reason = f"{shelf.path(name)} is damaged: it holds an entry that is not of this program."
            damaged[key] = (signature, reason)
            return None
        damaged.pop(key, None)
        if strays:
            damaged[key] = (signature, f"{shelf.path(name)} holds {len(strays)} entries of another place.")
        return documents


def _groups(stale: Mapping[ShardKey, Signature | None], files: LibraryFiles) -> list[list[ShardKey]]:
    """Return the corrections, then the shards in groups of one kind each, articles and the newest first."""
    from store.shard_names import shard_start

    groups = [[key] for key in stale if key[0] == CORRECTIONS]
    for shelf in files.shelves:
        filled = GROUP + 1
        names = sorted((name for kind, name in stale if kind == shelf.kind), key=shard_start, reverse=True)
        for name in names:
            signature = stale[shelf.kind, name]
            size = signature[0] if signature else 0
            if filled + size > GROUP:
                groups.append([])
                filled = 0
            groups[-1].append((shelf.kind, name))
            filled += size
    return groups
