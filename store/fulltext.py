"""Full text of the library in tantivy; derived and disposable."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.errors import LockError

if TYPE_CHECKING:
    from pathlib import Path

    import tantivy

    from store.entries import Words

_HEAP = 50_000_000
"""Bytes that a writer may hold before it writes a segment."""
_TOKENIZER = "words"
_POLL = 0.02


class FullText:
    """An index of the folded words of titles and bodies, ids kept beside them, texts not stored."""

    def __init__(self, folder: str | Path | None) -> None:
        """Open or make the index.

        Args:
            folder: Where it lies; None keeps it in memory.
        """
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("id", stored=False, indexed=True, fast=True)
        builder.add_text_field("title", tokenizer_name=_TOKENIZER)
        builder.add_text_field("body", tokenizer_name=_TOKENIZER)
        self.schema = builder.build()
        if folder is not None:
            os.makedirs(folder, exist_ok=True)
        self._index = tantivy.Index(
            self.schema,
            path=str(folder) if folder else None,
            sort_by_field="id",
            sort_order=tantivy.Order.Desc,
        )
        words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer(_TOKENIZER, words)
        self._writer: tantivy.IndexWriter | None = None

    def hold(self, patience: float) -> None:
        """Become the one that writes, of which there is one at a time over all processes, until `settle`.

        It is to be called before the lock of the index is taken: another process may be merging.

        Args:
            patience: Seconds to wait for another writer.

        Raises:
            LockError: It did not stop in time.
        """
        deadline = time.monotonic() + patience
        while self._writer is None:
            try:
                self._writer = self._index.writer(heap_size=_HEAP, num_threads=1)
            except ValueError as error:
                if "LockBusy" not in str(error):
                    raise
                if time.monotonic() >= deadline:
                    raise LockError(
                        "The full text is being written by another process; try again."
                    ) from error
                time.sleep(_POLL)

    def update(self, gone: Iterable[int], new: Iterable[tuple[int, Words]]) -> None:
        """Forget articles, take others in and commit, having called `hold`.

        Args:
            gone: Ids to forget; one that is taken in anew must be among them if it was known.
            new: Articles with their words.
        """
        import tantivy

        writer = self._writer
        assert writer is not None
        for id in gone:
            writer.delete_documents_by_query(tantivy.Query.term_query(self.schema, "id", id))
        for id, words in new:
            entry = tantivy.Document()
            entry.add_unsigned("id", id)
            entry.add_text("title", words.title)
            entry.add_text("body", words.body)
            writer.add_document(entry)
        writer.commit()
        self._index.reload()

    def settle(self) -> None:
        """Let segments be merged that ask for it, and let others write."""
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.wait_merging_threads()
            self._index.reload()

    def reload(self) -> None:
        """See what another process has committed."""
        self._index.reload()

    def searcher(self) -> tantivy.Searcher:
        """Return a view of the index as it stands now."""
        return self._index.searcher()
