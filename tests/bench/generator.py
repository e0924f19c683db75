"""Articles made up from a seed, as many as wanted, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from store.article import Article, Marks, Mention, Provenance, StoredArticle
from store.identifiers import article_id, identity
from store.shard_names import month_name
from store.vocabulary import PARAGRAPH_BREAK, EntityType, Precision
from tests.bench.vocabulary import Vocabulary, vocabulary

VERSION = 1
"""Counted up whenever other articles come out."""
ADDED = "2025-01-01T00:00:00Z"
ENGINE = "generated"

_START = datetime(2015, 1, 1, tzinfo=UTC)
_SECONDS = int((datetime(2025, 1, 1, tzinfo=UTC) - _START).total_seconds())
_SPARSE = 0.1
"""How thin the first year is: the share of the square at which the density begins."""
_TYPES: tuple[EntityType, ...] = ("PER", "PER", "ORG", "ORG", "LOC")
_TAGS = ("later", "energy", "trade", "climate", "work", "elections", "to quote", "sport")
_TAG_WEIGHTS = tuple(1 / rank for rank in range(1, len(_TAGS) + 1))


@dataclass(frozen=True, slots=True)
class _Slot:
    """A mention before it has its place in the text."""

    text: str
    type: EntityType
    entity: str


def generate(size: int, first: int = 0, last: int | None = None) -> Iterator[StoredArticle]:
    """Yield articles of a library of this size by date, the undated ones where they fall.

    Each is made of its number alone, so it does not matter in which parts they are asked for. The ids are
    those of articles that are alone in their shard; `months` gives free ones.
    """
    words = vocabulary()
    for number in range(first, size if last is None else last):
        random = Random(number)
        date, precision = _date(random, number, size)
        article, mentions = _article(random, words, number, date, precision)
        name = identity(article)
        id = article_id(date, precision, name, ())
        yield StoredArticle(id, name, ADDED, article, tuple(mentions), ENGINE, _marks(random))


def months(size: int) -> Iterator[tuple[str, dict[int, StoredArticle]]]:
    """Yield a library of this size shard by shard, months in order, undated articles last."""
    shards: dict[str, dict[int, StoredArticle]] = {}
    for stored in generate(size):
        name = month_name(stored.id)
        dated = [other for other in shards if other != "undated"]
        if dated and name not in shards and name != "undated":
            yield dated[0], shards.pop(dated[0])
        shard, article = shards.setdefault(name, {}), stored.article
        shard[article_id(article.date, article.date_precision, stored.identity, shard)] = stored
    yield from sorted(shards.items())


def _date(random: Random, number: int, size: int) -> tuple[str | None, Precision | None]:
    """Return a date in ten years of growing density, later for each number."""
    share = (number + random.random()) / size
    root = _SPARSE**0.5
    place = ((share * (1 - _SPARSE) + _SPARSE) ** 0.5 - root) / (1 - root)
    time = _START + timedelta(seconds=int(place * _SECONDS))
    kind = random.random()
    if kind < 0.005:
        return None, None
    if kind < 0.05:
        return f"{time:%Y-%m-%d}", "day"
    return time.isoformat(), "second"


def _article(
    random: Random, words: Vocabulary, number: int, date: str | None, precision: Precision | None
) -> tuple[Article, list[Mention]]:
    drawn = words.words.draw(random, random.randint(300, 600))
    topics = [words.words.items[random.randint(200, 20_000)] for _ in range(3)]
    for topic in topics:
        for _ in range(random.randint(2, 6)):
            drawn[int(random.random() * len(drawn))] = topic
    pair = int(random.random() * (len(drawn) - 1))
    drawn[pair : pair + 2] = topics[:2]
    slots, lead = _slots(random, words, len(drawn))
    for place, slot in slots.items():
        drawn[place] = slot.text
    opening = f"{topics[0].capitalize()} {topics[1]} "
    title = f"{opening}{lead.text} {topics[2]} {words.words.draw(random, 1)[0]}"
    mentions = [_mention(lead, len(opening))]
    paragraphs = _paragraphs(random, drawn, slots, len(title) + len(PARAGRAPH_BREAK), mentions)
    source = words.sources.draw(random, 1)[0]
    article = Article(
        title=title,
        title_derived=False,
        date=date,
        date_precision=precision,
        source=source,
        byline=words.entities["PER"].draw(random, 1)[0] if number % 2 else None,
        url=f"https://{source.lower().replace(' ', '-')}.example/{topics[0]}-{topics[1]}-{number}",
        language="en",
        paragraphs=tuple(paragraphs),
        provenance=Provenance(f"/articles/{number:07}.txt", "text", "utf-8", 0, sum(map(len, paragraphs))),
    )
    return article, mentions


def _slots(random: Random, words: Vocabulary, length: int) -> tuple[dict[int, _Slot], _Slot]:
    """Return mentions by the word that each stands for, and the one that the title names.

    After its first mention a person may be named by the surname alone.
    """
    types = random.choices(_TYPES, k=random.randint(4, 8))
    entities = [(type, words.entities[type].draw(random, 1)[0]) for type in types]
    places: dict[int, tuple[EntityType, str]] = {}
    for entity in entities:
        for _ in range(random.randint(1, 5)):
            places[int(random.random() * length)] = entity
    type, name = entities[0]
    lead, known = _Slot(name, type, name), {name}
    slots: dict[int, _Slot] = {}
    for place in sorted(places):
        type, name = places[place]
        short = type == "PER" and name in known and random.random() < 0.5
        slots[place] = _Slot(name.rpartition(" ")[2] if short else name, type, name)
        known.add(name)
    return slots, lead


def _paragraphs(
    random: Random, drawn: list[str], slots: dict[int, _Slot], offset: int, mentions: list[Mention]
) -> list[str]:
    """Return sentences of some words in paragraphs of some sentences, and note where the mentions stand."""
    paragraphs: list[str] = []
    sentences: list[str] = []
    place = 0
    while place < len(drawn):
        length = 8 + int(random.random() * 24)
        words = drawn[place : place + length]
        if place not in slots:
            words[0] = words[0].capitalize()
        for index in range(len(words)):
            if place + index in slots:
                mentions.append(_mention(slots[place + index], offset + len(" ".join([*words[:index], ""]))))
        sentences.append(" ".join(words) + ".")
        place += length
        offset += len(sentences[-1]) + 1
        if random.random() < 0.3 or place >= len(drawn):
            paragraphs.append(" ".join(sentences))
            sentences = []
            offset += len(PARAGRAPH_BREAK) - 1
    return paragraphs


def _mention(slot: _Slot, start: int) -> Mention:
    return Mention(start, start + len(slot.text), slot.type, slot.text, slot.entity, ENGINE, 0.9)


def _marks(random: Random) -> Marks:
    """Return marks, never none: read, bookmarked, tagged, or several of these."""
    read = random.random() < 0.85
    tags = random.choices(_TAGS, _TAG_WEIGHTS, k=random.randint(1, 2)) if random.random() < 0.3 else ()
    bookmarked = random.random() < 0.05 or not (read or tags)
    return Marks(
        bookmarked=ADDED if bookmarked else None,
        read=ADDED if read else None,
        tags=dict.fromkeys(tags, ADDED),
    )
