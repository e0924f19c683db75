"""The other files that hold an article, noted in its document: one article, several origins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict

from store.acts import Acts
from store.article import Origin
from store.documents import ALSO
from store.errors import DamageError
from store.files import LibraryFiles
from store.importing.preparing import Prepared
from store.index import Index
from store.shard_format import Document, EncodedDocument, Table

MOST = 50
"""Other files that are noted of an article."""
GROUP_SHARDS = 24
"""Shards that are written under one lock."""

Origins = Mapping[str, Origin]
"""Files that hold an article, by their paths."""


def origin_of(article: Prepared) -> Origin:
    """Return the file that an article was read from."""
    provenance = EncodedDocument(article.encoded)["provenance"]
    return Origin(provenance["path"], provenance["start"], provenance["end"])


def with_origins(document: Document, origins: Origins) -> Document | None:
    """Return an article's document with files that it does not name yet, or None if it names them all."""
    also = list(document.get(ALSO) or ())
    named = {(document.get("provenance") or {}).get("path"), *(origin["path"] for origin in also)}
    new = [asdict(origin) for path, origin in origins.items() if path not in named][: MOST - len(also)]
    return {**document, ALSO: also + new} if new else None


def add_origins(files: LibraryFiles, index: Index, acts: Acts, found: Mapping[int, Origins]) -> None:
    """Note further files of articles of the library, a few shards under one lock; it is no act of its own."""
    routes = files.articles.routes().group(found)
    names = sorted(routes)
    for start in range(0, len(names), GROUP_SHARDS):
        chunk = {id: found[id] for name in names[start : start + GROUP_SHARDS] for id in routes[name]}
        if any(_changes(files, chunk)):
            with acts.writing():
                index.articles_written({}, set(_write(files, chunk)))


def _changes(files: LibraryFiles, found: Mapping[int, Origins]) -> Iterator[int]:
    """Yield the articles whose documents lack some of these files."""
    for ids in files.articles.routes().group(found).values():
        with suppress(DamageError):
            for id, document in files.articles.some(ids).items():
                if with_origins(document, found[id]) is not None:
                    yield id


def _write(files: LibraryFiles, found: Mapping[int, Origins]) -> Iterator[str]:
    """Write the files into the documents and yield the shards that were written."""
    for name, ids in files.articles.routes().group(_changes(files, found)).items():

        def update(table: Table, ids: list[int] = ids) -> None:
            for id in ids:
                if id in table and (document := with_origins(dict(table[id]), found[id])) is not None:
                    table[id] = document

        with suppress(DamageError):
            yield from files.articles.change(name, update)
