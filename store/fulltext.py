"""Full text of the library in tantivy; derived and disposable."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from store.folding import fold_text
from store.shard_format import Document
from store.vocabulary import PARAGRAPH_BREAK

if TYPE_CHECKING:
    import tantivy

_HEAP = 30_000_000
"""Bytes that a writer may hold before it writes a segment."""
_TOKENIZER = "words"


class FullText:
    """An index of the folded words of titles and bodies, ids kept beside them, texts not stored."""

    def __init__(self, folder: Path | None) -> None:
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
            folder.mkdir(parents=True, exist_ok=True)
        self._index = tantivy.Index(
            self.schema,
            path=str(folder) if folder else None,
            sort_by_field="id",
            sort_order=tantivy.Order.Desc,
        )
        words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer(_TOKENIZER, words)

    def update(self, changes: Iterable[tuple[int, Document | None]]) -> None:
        """Take in documents, in place of what was known of them, forget those that are None; commit."""
        import tantivy

        writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        for id, document in changes:
            writer.delete_documents_by_query(tantivy.Query.term_query(self.schema, "id", id))
            if document is None:
                continue
            entry = tantivy.Document()
            entry.add_unsigned("id", id)
            entry.add_text("title", "" if document.get("title_derived") else fold_text(document["title"]))
            entry.add_text("body", fold_text(PARAGRAPH_BREAK.join(document["paragraphs"])))
            writer.add_document(entry)
        writer.commit()
        with contextlib.suppress(ValueError):
            writer.garbage_collect_files()
        self._index.reload()

    def reload(self) -> None:
        """See what another process has committed."""
        self._index.reload()

    def searcher(self) -> tantivy.Searcher:
        """Return a view of the index as it stands now."""
        return self._index.searcher()
