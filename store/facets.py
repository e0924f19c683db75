"""What a set of articles is about: its leading names, sources, tags and months, each as a term of a query."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from store.clean import clean_line
from store.groups import groups_of
from store.identifiers import MONTH_SPAN, MONTHS
from store.index import Index
from store.query import ENTITY_FIELDS, Field, print_query
from store.query.tokens import plain
from store.rows import Rows, chunks
from store.subjects.describing import UNNAMED, describe
from store.subjects.finding import tally_articles
from store.tag_names import tag_labels
from store.tags import tag_key
from store.vocabulary import EntityType

MOST_NAMED = 1000
"""Articles whose names are counted at the most, the newest ones."""
_AT_ONCE = 5000
"""Articles for which it is not worth the while to group those of the whole library."""
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


def count_facets(index: Index, ids: Sequence[int], limit: int) -> Facets:
    """Count the values of articles.

    Sources, tags and months are those of all articles. Names are those of the newest `MOST_NAMED`, since
    there are many in each; dates and sums of money are not among them.

    Args:
        index: Where the articles are indexed.
        ids: Articles on view, each once.
        limit: The most values of each kind.
    """
    rows, newest = index.rows, sorted(ids, reverse=True)
    groups = groups_of(index, make=len(newest) > _AT_ONCE)
    sources, tags = groups.count(newest) if groups else _looked_up(rows, newest)
    names = rows.connection.execute("SELECT folded, name, key FROM source").fetchall()
    return Facets(
        count=len(newest),
        named=min(len(newest), MOST_NAMED),
        entities=_entities(rows, newest[:MOST_NAMED], limit),
        sources=_leading(
            ((key, name, sources.get(number, 0)) for key, name, number in names), "source", limit
        ),
        tags=_leading(((name, name, count) for name, count in tags.items()), "tag", limit),
        months=_months(newest, limit),
    )


def _entities(rows: Rows, ids: Sequence[int], limit: int) -> tuple[Facet, ...]:
    tallied = tally_articles(rows, ids, mentions=False)
    ordered = sorted(sorted(tallied.articles), key=tallied.articles.__getitem__, reverse=True)
    leading = dict[int, tuple[int, int]]()
    for chunk in chunks(ordered, _CANDIDATES):
        query = f"SELECT key FROM subject WHERE type IN {UNNAMED} AND key IN ({','.join(map(str, chunk))})"
        unnamed = {key for (key,) in rows.connection.execute(query)}
        leading |= {key: (0, tallied.articles[key]) for key in chunk if key not in unnamed}
        if len(leading) >= limit:
            break
    counts = dict(list(leading.items())[:limit])
    return tuple(
        Facet(
            entity.entity,
            _term(_FIELDS.get(entity.type, "entity"), entity.entity, exact=True),
            entity.articles,
            entity.type,
        )
        for entity in describe(rows, counts, tallied.forms)
    )


def _looked_up(rows: Rows, ids: Sequence[int]) -> tuple[Mapping[int | None, int], Mapping[str, int]]:
    """Return how many of these articles each source and each tag has."""
    connection, marks = rows.connection, ",".join(map(str, ids))
    sources = connection.execute(f"SELECT source FROM article WHERE id IN ({marks}) AND source IS NOT NULL")
    tags, labels = connection.execute(f"SELECT id, name FROM tag WHERE id IN ({marks})"), tag_labels(rows)
    tagged = {(id, labels.get(tag_key(name), name)) for id, name in tags}
    return Counter(key for (key,) in sources), Counter(label for _, label in tagged)


def _leading(counted: Iterable[tuple[str, str, int]], field: str, limit: int) -> tuple[Facet, ...]:
    """Return the most frequent values.

    Args:
        counted: Of each value what it has in common with those that a term does not tell apart from it, its
            name and its articles. Those that have nothing could not be asked for.
        field: The field of the terms.
        limit: The most to return.
    """
    names, counts = dict[str, str](), Counter[str]()
    for key, name, count in sorted(counted, key=lambda value: (-value[2], value[1])):
        if key and count:
            names.setdefault(key, clean_line(name))
            counts[key] += count
    ordered = sorted(counts, key=lambda key: (-counts[key], names[key]))[:limit]
    return tuple(
        Facet(names[key], _term(field, names[key], exact=field != "tag"), counts[key]) for key in ordered
    )


def _term(field: str, name: str, *, exact: bool) -> str:
    return print_query(Field(field, plain(name).replace('"', ""), 1, exact))


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
