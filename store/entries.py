"""What the index keeps of an article: an entry for the lists, folded words for the full text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from store.clean import clean_line
from store.entities.linking import Name, Naming, linked_names
from store.folding import fold_words
from store.sketch import make_sketch
from store.vocabulary import PARAGRAPH_BREAK, EntityType


class Form(NamedTuple):
    """A way in which an article names an entity."""

    type: EntityType
    entity: str
    linked: bool
    """Whether the entity is the same in other articles that link this name."""
    form: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lists and the search ask of an article, its text excepted."""

    identity: str
    title: str
    date: str | None
    precision: str | None
    source: str | None
    added: str | None
    batch: str | None
    path: str | None
    replaces: int | None
    engine: str
    """What found the mentions; "" if nothing has looked for them yet."""
    mentions: tuple[tuple[Form, int], ...]
    """How often each form occurs."""


class Words(NamedTuple):
    """The folded words of an article, blanks between them."""

    title: str
    body: str
    sketch: bytes = b""
    """Of the body, for the articles that are nearly the same."""


def entry_of(document: Mapping[str, Any], confirmed: Collection[Name] = ()) -> Entry:
    """Return the entry of an article's document.

    Args:
        document: As its shard has it.
        confirmed: Names of which the reader has said that they are one entity everywhere.
    """
    mentions = ((values[2], values[4], values[3], values[5]) for values in document.get("mentions") or ())
    return Entry(
        identity=document["identity"],
        title=document["title"],
        date=document.get("date"),
        precision=document.get("date_precision"),
        source=document.get("source"),
        added=document.get("added"),
        batch=document.get("batch"),
        path=(document.get("provenance") or {}).get("path"),
        replaces=document.get("replaces"),
        engine=document.get("engine") or "",
        mentions=_counted(mentions, confirmed),
    )


def _counted(mentions: Iterable[Naming], confirmed: Collection[Name]) -> tuple[tuple[Form, int], ...]:
    """Return how often each form occurs."""
    seen = Counter(mentions)
    cleaned = {
        (type_, entity, form, rule): (type_, clean_line(entity), clean_line(form), rule)
        for type_, entity, form, rule in seen
    }
    linked = linked_names(cleaned.values(), confirmed)
    counts: Counter[Form] = Counter()
    for mention, count in seen.items():
        type_, entity, form, _ = cleaned[mention]
        counts[Form(type_, entity, (type_, entity) in linked, form)] += count
    return tuple(counts.items())


def words_of(document: Mapping[str, Any]) -> Words:
    """Return the words of an article's document."""
    title = "" if document.get("title_derived") else document["title"]
    body = fold_words(PARAGRAPH_BREAK.join(document["paragraphs"]))
    return Words(fold_words(title), body, make_sketch(body))
