"""From the tree of a query to the articles it means: words from the full text, the rest from the rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
from store.text_search import TextSearch, any_of, both_of
from store.word_queries import read_many_places, word_query

__all__ = ["Found", "Results", "Search", "Sort", "names_entity", "search"]

if TYPE_CHECKING:
    import tantivy

_FEW = 20_000
"""Articles up to which a set of them is handed to the full text; a larger one is held against its hits."""
_HITS_FOR_ONE = 4
"""Hits that can be looked at in the time in which one article is handed to the full text."""
_FEW_HITS = 3_000
"""Articles with the words of a query up to which what else it asks is held against them alone."""


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
        self._text = TextSearch(index)

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

        clauses: list[tuple[Occur, Query]] = []
        texts, others = list[Node](), list[Condition]()
        for part in node.nodes if isinstance(node, And) else (node,):
            bounds = id_bounds(part, self._today) if isinstance(part, Field) else None
            if _asks_text(part):
                texts.append(part)
            elif bounds is None:
                others.append(self._conditions.of(part))
            else:
                clauses.append((Occur.Must, self._text.between(*bounds)))
        if hidden := self._rows.hidden():
            clauses.append((Occur.MustNot, self._text.among(hidden)))
        halves: list[Query | None] = []
        if sort != "relevance" and self._reads_many_places(node):
            halves += self._text.halves()
        words = [
            Query.boolean_query([*clauses, *((Occur.Must, part) for part in self._parts(texts, half))])
            for half in halves or [None]
        ]
        where = self._conditions.joined(others)
        if where == ALWAYS:
            return Found(*self._text.find(words, sort, limit))
        return self._both(words, where, sort, limit)

    def _parts(self, texts: Sequence[Node], half: tantivy.Query | None) -> list[tantivy.Query]:
        """Return queries for the parts of a query that ask for words, in half of the articles or in all."""
        return [*([] if half is None else [half]), *(self._query(part, half) for part in texts)]

    def _both(self, words: Sequence[tantivy.Query], where: Condition, sort: Sort, limit: int | None) -> Found:
        """Return the articles of a query of the full text for which a condition holds too."""
        from tantivy import Query

        count = self._text.count(words)
        allowed: Collection[int]
        if count <= _FEW_HITS:
            hits, _ = self._text.find(words, sort, None)
            allowed = self._rows.among(hits, where)
            return _first([id for id in hits if id in allowed], limit)
        size = self._size(where)
        handed = min(size, self._index.rows.count() - size)
        if sort != "relevance" and self._misses(count) < min(count, handed * _HITS_FOR_ONE):
            misses = (ids for ids, _ in self._text.portions([_negated(any_of(words))], sort))
            common = self._rows.set_of(where).difference(*misses)
            return Found(ordered(common, sort == "oldest", limit), len(common))
        if chosen := self._few(where, size, count // _HITS_FOR_ONE):
            both = [both_of(query, Query.const_score_query(chosen, 0.0)) for query in words]
            return Found(*self._text.find(both, sort, limit))
        (hits, _), allowed = self._text.find(words, sort, None), self._rows.set_of(where)
        return _first([id for id in hits if id in allowed], limit)

    def _misses(self, hits: int) -> int:
        """Return how many articles a query of the full text does not find; all if rows and text differ."""
        total = self._index.text.searcher().num_docs
        known = self._index.rows.count() + len(self._rows.hidden())
        return total - hits if total == known else total

    def _query(self, node: Node, half: tantivy.Query | None) -> tantivy.Query:
        from tantivy import Occur, Query

        if isinstance(node, Words):
            return word_query(self._index.text, node, half)
        if isinstance(node, Not):
            return _negated(self._query(node.node, half))
        if isinstance(node, And):
            if not node.nodes:
                return Query.all_query()
            return Query.boolean_query([(Occur.Must, self._query(part, half)) for part in node.nodes])
        if isinstance(node, Or):
            return Query.boolean_query([(Occur.Should, self._query(part, half)) for part in node.nodes])
        where = self._conditions.of(node)
        chosen = self._few(where, self._size(where), _FEW)
        return Query.const_score_query(chosen or self._text.among(list(self._rows.set_of(where))), 0.0)

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
            return self._text.among(list(self._rows.set_of(where)))
        if total - size > most:
            return None
        return _negated(self._text.among(list(self._rows.set_of(where.opposite or negated(where)))))

    def _size(self, where: Condition) -> int:
        """Return how many articles there are of a condition, the set of which is likely to be wanted next."""
        if where.opposite is not None:
            return self._index.rows.count() - len(self._rows.set_of(where.opposite))
        quick = where.column or (where.marks and not where.listing)
        return self._rows.count(where) if quick else len(self._rows.set_of(where))

    def _reads_many_places(self, node: Node) -> bool:
        """Return whether a query asks where in many articles some common words stand."""
        if isinstance(node, And | Or):
            return any(map(self._reads_many_places, node.nodes))
        if isinstance(node, Not):
            return self._reads_many_places(node.node)
        return isinstance(node, Words) and read_many_places(self._index.text, node)


def _first(ids: Sequence[int], limit: int | None) -> Found:
    return Found(ids[:limit], len(ids))


def _negated(query: tantivy.Query) -> tantivy.Query:
    from tantivy import Occur, Query

    return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, query)])


def _asks_text(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_asks_text, node.nodes))
    return isinstance(node, Words) or (isinstance(node, Not) and _asks_text(node.node))
