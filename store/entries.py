"""What the index keeps of an article: an entry for the lists, folded words for the full text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from store.clean import clean_line
from store.entities.linking import Name, linked_names
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
    mentions = document.get("mentions") or ()
    named = {
        (type_, entity, form, rule): (type_, clean_line(entity), clean_line(form))
        for _, _, type_, form, entity, rule, *_ in mentions
    }
    linked = linked_names(((*name, key[3]) for key, name in named.items()), confirmed)
    counts: Counter[Form] = Counter()
    for key, count in Counter(
        (type_, entity, form, rule) for _, _, type_, form, entity, rule, *_ in mentions
    ).items():
        type_, entity, form = named[key]
        counts[Form(type_, entity, (type_, entity) in linked, form)] += count
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
        mentions=tuple(counts.items()),
    )


def words_of(document: Mapping[str, Any]) -> Words:
    """Return the words of an article's document."""
    title = "" if document.get("title_derived") else document["title"]
    body = fold_words(PARAGRAPH_BREAK.join(document["paragraphs"]))
    return Words(fold_words(title), body, make_sketch(body))
