"""What the index keeps of an article: an entry for the lists, folded words for the full text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from store.clean import clean_line
from store.folding import fold_words
from store.sketch import make_sketch
from store.vocabulary import PARAGRAPH_BREAK, EntityType

if TYPE_CHECKING:
    from store.corrections.rules import Rules
    from store.entities.linking import Name, Naming


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
    fired: tuple[int, ...] = ()
    """Numbers of the corrections that changed something in them."""
    rules: int | None = None
    """Version of the corrections that were looked at; None if none were."""
    byline: str | None = None
    language: str | None = None


class Words(NamedTuple):
    """The folded words of an article, blanks between them."""

    title: str
    body: str
    sketch: bytes = b""
    """Of the body, for the articles that are nearly the same."""


def entry_of(document: Mapping[str, Any], rules: Rules | None = None) -> Entry:
    """Return the entry of an article's document.

    Args:
        document: As its shard has it.
        rules: The corrections of the library, and what the reader has said of its entities.
    """
    mentions = _cleaned(
        (values[2], values[4], values[3], values[5]) for values in document.get("mentions") or ()
    )
    fired: tuple[int, ...] = ()
    if rules is not None and rules.may_hold(document["identity"], {naming[:2] for naming in mentions}):
        from store.documents import corrected_mentions

        found, fired = corrected_mentions(document, rules)
        mentions = _cleaned((mention.type, mention.entity, mention.text, mention.rule) for mention in found)
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
        mentions=_counted(
            mentions,
            frozenset() if rules is None else rules.confirmed_of({naming[:2] for naming in mentions}),
        ),
        fired=fired,
        rules=None if rules is None else rules.version,
        byline=document.get("byline"),
        language=document.get("language"),
    )


def _cleaned(mentions: Iterable[Naming]) -> Counter[Naming]:
    """Return how often each naming occurs, cleaned."""
    cleaned: Counter[Naming] = Counter()
    for (type_, entity, form, rule), count in Counter(mentions).items():
        cleaned[type_, clean_line(entity), clean_line(form), rule] += count
    return cleaned


def _counted(mentions: Mapping[Naming, int], confirmed: frozenset[Name]) -> tuple[tuple[Form, int], ...]:
    """Return how often each form occurs."""
    from store.entities.linking import linked_names

    linked = linked_names(mentions, confirmed)
    counts: Counter[Form] = Counter()
    for (type_, entity, form, _), count in mentions.items():
        counts[Form(type_, entity, (type_, entity) in linked, form)] += count
    return tuple(counts.items())


def words_of(document: Mapping[str, Any]) -> Words:
    """Return the words of an article's document."""
    title = "" if document.get("title_derived") else document["title"]
    body = fold_words(PARAGRAPH_BREAK.join(document["paragraphs"]))
    return Words(fold_words(title), body, make_sketch(body))
