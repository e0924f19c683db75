"""One article read from its shard, without parsing any other, with its marks and its mentions corrected."""

from __future__ import annotations

import json
from dataclasses import replace

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
    document = read_document(files, rows, id)
    if document is None:
        return None
    stored = stored_article(id, document, marks_value(_marks(rows, id)))
    if rows.one("SELECT 1 FROM correction LIMIT 1") is None:
        return stored
    from store.corrections.applying import correct
    from store.corrections.mirror import rules_of

    mentions, _ = correct(stored.article.text, stored.identity, stored.mentions, rules_of(rows))
    return replace(stored, mentions=mentions)


def read_document(files: LibraryFiles, rows: Rows, id: int) -> Document | None:
    """Return the document of an article, or None if there is none with this id.

    Raises:
        DamageError: Its file is damaged.
    """
    place = rows.locate(id)
    if place is None:
        return None
    shard, span = place
    document = _read_line(files, shard, span, id) if span else None
    return document or files.articles.get(id)


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
