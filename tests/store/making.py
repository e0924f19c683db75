"""Libraries and articles for the tests, always below a folder of the test."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from store.article import Article, EntityCount, Provenance, StoredArticle
from store.library import Library
from store.places import Places
from store.row import Row
from store.vocabulary import Precision

Document = dict[str, Any]

IN_MEMORY = "state.json/cache"
"""Name of a cache that cannot be written, below a file: the index is kept in memory, which is quicker."""

BODY = (
    "The two ministers met in Baku on Friday and spoke about trade, energy and the transport of goods "
    "between their countries, the ministry said in a statement.",
    "They agreed to meet again next year.",
)


def make_places(folder: Path, cache: str = "cache") -> Places:
    """Return places that all lie below a folder."""
    (folder / "state.json").touch()
    return Places(
        library=str(folder / "library"),
        cache=str(folder / cache),
        config=str(folder / "config.toml"),
        log=str(folder / "dateline.log"),
        state=str(folder / "state.json"),
    )


def write_article(
    folder: Path, name: str, title: str, date: str | None = "2024-11-29", body: Sequence[str] = BODY
) -> Path:
    """Write a text file in the shape of the sample: date and title, then hard-wrapped paragraphs."""
    folder.mkdir(parents=True, exist_ok=True)
    head = f" date {date} {title}" if date else title
    path = folder / f"{name}.txt"
    path.write_text("\n".join([head, *(textwrap.fill(paragraph, 66) for paragraph in body)]) + "\n", "utf-8")
    return path


def make_article(
    title: str = "A title",
    date: str | None = "2024-11-29",
    precision: Precision | None = "day",
    paragraphs: Sequence[str] = BODY,
    *,
    title_derived: bool = False,
) -> Article:
    """Return an article that no file holds."""
    return Article(
        title=title,
        title_derived=title_derived,
        date=date,
        date_precision=precision,
        source=None,
        byline=None,
        url=None,
        language="en",
        paragraphs=tuple(paragraphs),
        provenance=Provenance("/somewhere/a.txt", "text", "utf-8", 0, 100),
    )


def ids_by_title(library: Library) -> dict[str, int]:
    """Return the ids of the articles that the library shows."""
    return {row.title: row.id for row in library.rows(library.search("").found.ids)}


def shard_documents(folder: Path) -> dict[int, Document]:
    """Return the documents of all shards in a folder, read as plain JSON."""
    found: dict[int, Document] = {}
    for path in sorted(folder.glob("*.json")):
        tables = json.loads(path.read_bytes())
        found |= {int(id): document for id, document in tables["_default"].items()}
    return found


Picture = tuple[list[Row], list[StoredArticle], dict[str, int], list[EntityCount], list[int]]


def picture(library: Library) -> Picture:
    """Return all that a library shows: rows, articles with marks, tags, entities, a text search."""
    ids = library.search("").found.ids
    return (
        library.rows(ids),
        [library.article(id) for id in ids],
        library.tags(),
        library.entities.of_articles(),
        list(library.search("baku OR ministry OR alpha OR beta OR changed").found.ids),
    )


def rebuilt_picture(folder: Path) -> Picture:
    """Return what a library shows whose index is made anew."""
    number = sum(1 for _ in folder.glob("anew-*"))
    library = Library(make_places(folder, f"anew-{number}"))
    try:
        return picture(library)
    finally:
        library.close()


def shard(places: Places, name: str = "2024-11", shelf: str = "articles") -> Path:
    """Return the file of a shard."""
    return Path(places.library) / shelf / f"{name}.json"


def titles(library: Library) -> set[str]:
    """Return the titles that the list shows."""
    return set(ids_by_title(library))


def assert_in_step(library: Library) -> None:
    """Assert that the index is as it would be if it were made anew."""
    assert picture(library) == rebuilt_picture(Path(library.places.library).parent)
    assert {file.state for file in library.check()} == {"ok"}
