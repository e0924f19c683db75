"""From the tree of a query to the articles it means: words from the full text, the rest from the rows."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from store.conditions import ALWAYS, Condition, Conditions, negated
from store.field_conditions import id_bounds
from store.index import Index
from store.query import And, Field, Node, Not, Or, Sort, Words, expand, parse_query
from store.row_search import RowSearch, ordered
from store.search_hits import entity_terms, names_entity, text_patterns
from store.snippet import Pattern
from store.word_queries import word_query

__all__ = ["Found", "Results", "Search", "Sort", "names_entity", "search"]

if TYPE_CHECKING:
    import tantivy

_FEW = 20_000
"""Articles up to which a set of them is handed to the full text; a larger one is held against its hits."""
_HITS_FOR_ONE = 4
"""Hits that can be looked at in the time in which one article is handed to the full text."""
_TIES = 10
"""Articles beyond the wanted ones that are looked at for equals of the last."""
_FEW_HITS = 3_000
"""Articles with the words of a query up to which what else it asks is held against them alone."""
_PORTION = 50_000
"""Hits that are fetched at once when all are wanted."""


@dataclass(frozen=True, slots=True)
class Found:
    """The articles that a query means."""

    ids: Sequence[int]
    """In the order asked for, as many as asked for."""
    count: int
    """How many there are in all."""


@dataclass(frozen=True, slots=True)
class Results:
    """What a query found."""

    query: str
    found: Found
    patterns: tuple[Pattern, ...]
    """What to look for in a text, for snippets and hits."""
    entities: tuple[Field, ...] = ()
    """The fields that ask for an entity, for the mentions that answer them."""
    sort: Sort = "newest"
    """The order of the articles, which the query may have asked for."""


def search(
    index: Index, query: str, sort: Sort, limit: int | None, saved: Mapping[str, str], *, typing: bool
) -> Results:
    """Find the articles of a query, as `Library.search` says.

    Args:
        saved: The queries of the saved searches by their names in lower case.
    """
    node, asked = expand(parse_query(query, typing=typing), saved)
    found = Search(index, date.today()).run(node, asked or sort, limit)
    return Results(query, found, tuple(text_patterns(node)), tuple(entity_terms(node)), asked or sort)


class Search:
    """Runs queries on an index."""

    def __init__(self, index: Index, today: date) -> None:
        self._index = index
        self._today = today
        self._conditions = Conditions(index, today)
        self._rows = RowSearch(index)

    def run(self, node: Node, sort: Sort = "newest", limit: int | None = None) -> Found:
        """Return the articles of a query.

        Args:
            node: The tree of the query.
            sort: By date of publication, or by relevance: BM25 (Robertson and Zaragoza, The Probabilistic
                Relevance Framework, 2009) as tantivy has it, k1 1.2 and b 0.75, over title and body
                apart, titles weighing double; fields other than words do not weigh. Among equals the newer
                comes first.
            limit: The most ids to return.

        Raises:
            QueryError: A value in the query is not what its field takes.
        """
        if limit is not None and limit < 1:
            return Found((), self.run(node, sort, 1).count)
        if not _asks_text(node):
            return Found(*self._rows.find(self._conditions.of(node), sort == "oldest", limit))
        return self._run_text(node, sort, limit)

    def _run_text(self, node: Node, sort: Sort, limit: int | None) -> Found:
        from tantivy import Occur, Query

        parts = node.nodes if isinstance(node, And) else (node,)
        clauses: list[tuple[Occur, Query]] = []
        others: list[Condition] = []
        for part in parts:
            bounds = id_bounds(part, self._today) if isinstance(part, Field) else None
            if _asks_text(part):
                clauses.append((Occur.Must, self._query(part)))
            elif bounds is None:
                others.append(self._conditions.of(part))
            else:
                clauses.append((Occur.Must, self._between(*bounds)))
        if hidden := self._rows.hidden():
            clauses.append((Occur.MustNot, self._id_set(hidden)))
        where, words = self._conditions.joined(others), Query.boolean_query(clauses)
        if where == ALWAYS:
            return self._hits(words, sort, limit)
        return self._both(words, where, sort, limit)

    def _both(self, words: tantivy.Query, where: Condition, sort: Sort, limit: int | None) -> Found:
        """Return the articles of a query of the full text for which a condition holds too."""
        from tantivy import Occur, Query

        searcher = self._index.text.searcher()
        count: int = searcher.search(words, 1).count  # type: ignore[attr-defined]
        allowed: Collection[int]
        if count <= _FEW_HITS:
            hits = self._hits(words, sort, None).ids
            allowed = self._rows.among(hits, where)
            return _first([id for id in hits if id in allowed], limit)
        size = self._size(where)
        handed = min(size, self._index.rows.count() - size)
        if sort != "relevance" and self._misses(count) < min(count, handed * _HITS_FOR_ONE):
            misses = (ids for ids, _ in self._portions(_negated(words), sort, _PORTION))
            common = self._rows.set_of(where).difference(*misses)
            return Found(ordered(common, sort == "oldest", limit), len(common))
        if chosen := self._few(where, size, count // _HITS_FOR_ONE):
            both = [(Occur.Must, words), (Occur.Must, Query.const_score_query(chosen, 0.0))]
            return self._hits(Query.boolean_query(both), sort, limit)
        hits, allowed = self._hits(words, sort, None).ids, self._rows.set_of(where)
        return _first([id for id in hits if id in allowed], limit)

    def _misses(self, hits: int) -> int:
        """Return how many articles a query of the full text does not find; all if rows and text differ."""
        total = self._index.text.searcher().num_docs
        known = self._index.rows.count() + len(self._rows.hidden())
        return total - hits if total == known else total

    def _hits(self, query: tantivy.Query, sort: Sort, limit: int | None) -> Found:
        """Return the articles of a query of the full text."""
        if sort == "relevance":
            return self._best(query, limit)
        found, count = array("q"), 0
        most = _PORTION if limit is None else min(limit, _PORTION)
        for ids, total in self._portions(query, sort, most):
            found.extend(ids)
            count = count or total
            if limit is not None and len(found) >= limit:
                break
        return Found(found[:limit], count)

    def _portions(self, query: tantivy.Query, sort: Sort, first: int) -> Iterator[tuple[list[int], int]]:
        """Yield the articles of a query in their order, some at a time, with how many are left from there on.

        Args:
            first: How many to yield first.
        """
        from tantivy import Order

        order, searcher = Order.Desc if sort == "newest" else Order.Asc, self._index.text.searcher()
        rest, most = query, first
        while True:
            result = searcher.search(rest, most, order_by_field="id", order=order)
            ids = [id for id, _ in result.hits]
            count: int = result.count  # type: ignore[attr-defined]
            yield ids, count
            if count <= len(ids) or not ids:
                return
            rest, most = self._beyond(query, sort, ids[-1]), _PORTION

    def _beyond(self, query: tantivy.Query, sort: Sort, last: int) -> tantivy.Query:
        from tantivy import Occur, Query

        rest = self._between(0, last) if sort == "newest" else self._between(last + 1, 1 << 53)
        return Query.boolean_query([(Occur.Must, query), (Occur.Must, rest)])

    def _best(self, query: tantivy.Query, limit: int | None) -> Found:
        """Return the best articles; of those that are as good as the last one, the newest."""
        searcher = self._index.text.searcher()
        most = searcher.num_docs if limit is None else limit + _TIES
        while True:
            result = searcher.search(query, max(1, most))
            count: int = result.count  # type: ignore[attr-defined]
            scores = [score for score, _ in result.hits]
            whole = count <= len(scores)
            if whole or (limit is not None and len(scores) > limit and scores[-1] < scores[limit - 1]):
                break
            most = min(count, 4 * most + _TIES)
        values = searcher.fast_field_values("id", [address for _, address in result.hits])
        scored = zip(scores, map(int, filter(None, values)), strict=True)
        ids = [id for _, id in sorted(scored, key=lambda pair: (-pair[0], -pair[1]))]
        return Found(ids[:limit], count)

    def _query(self, node: Node) -> tantivy.Query:
        from tantivy import Occur, Query

        if isinstance(node, Words):
            return word_query(self._index.text, node)
        if isinstance(node, Not):
            return _negated(self._query(node.node))
        if isinstance(node, And):
            if not node.nodes:
                return Query.all_query()
            return Query.boolean_query([(Occur.Must, self._query(part)) for part in node.nodes])
        if isinstance(node, Or):
            return Query.boolean_query([(Occur.Should, self._query(part)) for part in node.nodes])
        where = self._conditions.of(node)
        chosen = self._few(where, self._size(where), _FEW)
        return Query.const_score_query(chosen or self._id_set(list(self._rows.set_of(where))), 0.0)

    def _few(self, where: Condition, size: int, most: int) -> tantivy.Query | None:
        """Return a query for the articles of a condition if they, or all others, are few enough.

        Args:
            where: The condition.
            size: How many articles there are of it.
            most: How many are few.
        """
        from tantivy import Query

        total, most = self._index.rows.count(), min(most, _FEW)
        if size == total:
            return Query.all_query()
        if size <= most:
            return self._id_set(list(self._rows.set_of(where)))
        if total - size > most:
            return None
        return _negated(self._id_set(list(self._rows.set_of(where.opposite or negated(where)))))

    def _size(self, where: Condition) -> int:
        """Return how many articles there are of a condition, the set of which is likely to be wanted next."""
        if where.opposite is not None:
            return self._index.rows.count() - len(self._rows.set_of(where.opposite))
        quick = where.column or (where.marks and not where.listing)
        return self._rows.count(where) if quick else len(self._rows.set_of(where))

    def _between(self, low: int, high: int) -> tantivy.Query:
        """Return a query for ids from one up to the one before another."""
        from tantivy import FieldType, Query

        schema = self._index.text.schema
        return Query.const_score_query(
            Query.range_query(schema, "id", FieldType.Unsigned, low, high, include_upper=False), 0.0
        )

    def _id_set(self, ids: Sequence[int]) -> tantivy.Query:
        from tantivy import Query

        return Query.term_set_query(self._index.text.schema, "id", ids) if ids else Query.empty_query()


def _first(ids: Sequence[int], limit: int | None) -> Found:
    return Found(ids[:limit], len(ids))


def _negated(query: tantivy.Query) -> tantivy.Query:
    from tantivy import Occur, Query

    return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, query)])


def _asks_text(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_asks_text, node.nodes))
    return isinstance(node, Words) or (isinstance(node, Not) and _asks_text(node.node))
