"""One article read from its shard: its line and the mirror of its marks, without parsing any other."""

from __future__ import annotations

import json

from store.article import StoredArticle
from store.documents import marks_value, stored_article
from store.files import LibraryFiles
from store.rows import Rows
from store.shard_format import Document, Span, decode_line


def read_article(files: LibraryFiles, rows: Rows, id: int) -> StoredArticle | None:
    """Return an article, or None if there is none with this id.

    Raises:
        LibraryError: Its file is damaged.
    """
    place = rows.locate(id)
    if place is None:
        return None
    shard, span = place
    document = _read_line(files, shard, span, id) if span else None
    document = document or files.articles.get(id)
    return None if document is None else stored_article(id, document, marks_value(_marks(rows, id)))


def _read_line(files: LibraryFiles, shard: str, span: Span, id: int) -> Document | None:
    try:
        with open(files.articles.path(shard), "rb") as file:
            file.seek(span[0])
            return decode_line(file.read(span[1]), id)
    except FileNotFoundError:
        return None


def _marks(rows: Rows, id: int) -> Document:
    found = rows.one("SELECT bookmarked, read, tags, note, noted FROM mark WHERE id = ?", (id,))
    if found is None:
        return {}
    bookmarked, read, tags, note, noted = found
    return {
        "bookmarked": bookmarked,
        "read": read,
        "tags": json.loads(tags) if tags else None,
        "note": note,
        "noted": noted,
    }
