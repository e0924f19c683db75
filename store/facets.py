"""What a set of articles is about: its leading names, sources, tags and months, each as a term of a query."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from store.clean import clean_line
from store.identifiers import MONTH_SPAN, MONTHS
from store.query import ENTITY_FIELDS, Field, print_query
from store.rows import Rows, chunks
from store.subjects.describing import UNNAMED, describe
from store.subjects.finding import tally_articles
from store.vocabulary import EntityType

MOST_NAMED = 2000
"""Articles whose names are counted at the most, the newest ones."""
_AT_ONCE = 1000
"""Articles that are looked up one by one; for more, all that have a source are gone through."""
_CANDIDATES = 200
"""Names that are looked at together for those that lead."""
_FIELDS = {type_: field for field, type_ in ENTITY_FIELDS.items() if type_}


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that some of the articles have."""

    label: str
    """As the reader sees it."""
    term: str
    """Added to a query it keeps these articles, with a minus before it it leaves them out."""
    count: int
    """How many of the articles."""
    type: EntityType | None = None
    """Of a name."""


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of a set of articles, the most frequent first."""

    count: int
    """Articles in the set."""
    named: int
    """Articles whose names were counted: the newest, if there are many."""
    entities: tuple[Facet, ...]
    sources: tuple[Facet, ...]
    tags: tuple[Facet, ...]
    months: tuple[Facet, ...]
    """The newest first."""


def count_facets(rows: Rows, ids: Sequence[int], limit: int) -> Facets:
    """Count the values of articles.

    Sources, tags and months are those of all articles. Names are those of the newest `MOST_NAMED`, since
    there are many in each; dates and sums of money are not among them.

    Args:
        rows: Where the articles are indexed.
        ids: The articles, each once.
        limit: The most values of each kind.
    """
    newest = sorted(ids, reverse=True)
    return Facets(
        count=len(newest),
        named=min(len(newest), MOST_NAMED),
        entities=_entities(rows, newest[:MOST_NAMED], limit),
        sources=_sources(rows, newest, limit),
        tags=_tags(rows, newest, limit),
        months=_months(newest, limit),
    )


def _entities(rows: Rows, ids: Sequence[int], limit: int) -> tuple[Facet, ...]:
    tallied = tally_articles(rows, ids)
    ordered = sorted(tallied.articles, key=lambda key: (-tallied.articles[key], key))
    leading = dict[int, tuple[int, int]]()
    for chunk in chunks(ordered, _CANDIDATES):
        query = f"SELECT key FROM subject WHERE type IN {UNNAMED} AND key IN ({','.join(map(str, chunk))})"
        unnamed = {key for (key,) in rows.connection.execute(query)}
        leading |= {
            key: (tallied.mentions[key], tallied.articles[key]) for key in chunk if key not in unnamed
        }
        if len(leading) >= limit:
            break
    counts = dict(list(leading.items())[:limit])
    return tuple(
        Facet(entity.entity, _name_term(entity.type, entity.entity), entity.articles, entity.type)
        for entity in describe(rows, counts, tallied.forms)
    )


def _name_term(type: EntityType, entity: str) -> str:
    return print_query(Field(_FIELDS.get(type, "entity"), entity.replace('"', ""), 1, exact=True))


def _sources(rows: Rows, ids: Sequence[int], limit: int) -> tuple[Facet, ...]:
    if len(ids) <= _AT_ONCE:
        query = f"SELECT source FROM article WHERE id IN ({','.join(map(str, ids))}) AND source IS NOT NULL"
        counts = Counter(key for (key,) in rows.connection.execute(query))
    else:
        wanted = set(ids)
        query = "SELECT source, id FROM article WHERE source IS NOT NULL"
        counts = Counter(key for key, id in rows.connection.execute(query) if id in wanted)
    names = dict(rows.connection.execute("SELECT key, name FROM source"))
    return _leading({clean_line(names[key]): count for key, count in counts.items()}, "source", limit)


def _tags(rows: Rows, ids: Sequence[int], limit: int) -> tuple[Facet, ...]:
    counts, wanted = Counter[str](), set(ids)
    for name, id in rows.connection.execute("SELECT name, id FROM tag"):
        if id in wanted:
            counts[clean_line(name)] += 1
    return _leading(counts, "tag", limit)


def _leading(counts: Counter[str] | dict[str, int], field: str, limit: int) -> tuple[Facet, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple(
        Facet(name, print_query(Field(field, name.replace('"', ""), 1, exact=field != "tag")), count)
        for name, count in ordered
    )


def _months(newest: Sequence[int], limit: int) -> tuple[Facet, ...]:
    """Count by the months that the ids tell; articles of which only the year is known are left out."""
    found, at = list[Facet](), 0
    while at < len(newest) and len(found) < limit:
        slot = newest[at] // MONTH_SPAN
        end = bisect_left(newest, 1 - slot * MONTH_SPAN, at, key=lambda id: -id)
        year, month = divmod(slot, MONTHS)
        if year and month:
            name = f"{year:04}-{month:02}"
            found.append(Facet(name, f"date:{name}", end - at))
        at = end
    return tuple(found)
