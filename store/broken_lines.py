"""The lines of an article as its file breaks them, beside the paragraphs that were made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from store.corrections.mirror import rules_of
from store.entries import Entry, Words, entry_of, words_of
from store.errors import LibraryError, ReadError
from store.index import Index
from store.shard_format import Document
from store.shelf import Shelf

OTHER = "other_paragraphs"
"""Where a document keeps the text in the form that is not shown."""
KEPT = "lines_kept"
"""Whether the lines of the file are shown."""


def keep_other_lines(articles: Shelf, index: Index, id: int) -> bool:
    """See to it that a document holds its text in both forms, the file being read again if need be.

    Args:
        articles: The shelf, while it is written.
        index: Follows it.
        id: The article.

    Returns:
        Whether the form that is not shown is the joined one.

    Raises:
        LibraryError: There is no such article, its file is not as it was, or it has no broken lines.
    """
    document = articles.get(id)
    if document is None:
        raise LibraryError(f"There is no article {id} any more.")
    if OTHER not in document:
        other = _lines_of_file(document)
        if other == document["paragraphs"]:
            raise LibraryError("The lines of this article were not joined, so there is nothing to part.")
        _put(articles, index, {id: {**document, OTHER: other}})
    return bool(document.get(KEPT))


def turn_lines(articles: Shelf, index: Index, ids: Iterable[int]) -> None:
    """Show the other form of articles; who looks for names has to look again, as every place has moved."""
    documents = articles.some(list(ids))
    _put(articles, index, {id: _turned(document) for id, document in documents.items() if OTHER in document})


def _turned(document: Document) -> Document:
    return {
        **document,
        "paragraphs": document[OTHER],
        OTHER: document["paragraphs"],
        KEPT: not document.get(KEPT),
        "mentions": [],
        "engine": "",
    }


def _put(articles: Shelf, index: Index, documents: Mapping[int, Document]) -> None:
    rules = rules_of(index.rows)
    put: dict[int, tuple[Entry, Words] | None] = {
        id: (entry_of(document, rules), words_of(document)) for id, document in documents.items()
    }
    index.articles_written(put, articles.patch(documents))


def _lines_of_file(document: Document) -> list[str]:
    """Return the text of a document as its file breaks it."""
    from store.readers.options import ReadOptions
    from store.readers.registry import read_path

    provenance: Mapping[str, Any] = document.get("provenance") or {}
    path = provenance.get("path", "")
    try:
        found = read_path(Path(path), ReadOptions(unwrap=False)).articles
    except ReadError as error:
        raise LibraryError(f"The lines cannot be had from the file: {error}") from error
    place = provenance.get("start"), provenance.get("end")
    for article in found:
        is_there = (article.provenance.start, article.provenance.end) == place
        if is_there and _bare(article.paragraphs) == _bare(document["paragraphs"]):
            return list(article.paragraphs)
    raise LibraryError(f"{path} is not as it was when it was imported; import it again to see its lines.")


def _bare(paragraphs: Sequence[str]) -> str:
    return "".join("".join(paragraphs).split())
