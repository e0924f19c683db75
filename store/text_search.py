"""A query of the full text run: articles in the order asked for, as many as asked for, counted."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from store.index import Index
from store.query import Sort

if TYPE_CHECKING:
    import tantivy

_TIES = 10
"""Articles beyond the wanted ones that are looked at for equals of the last."""
_PORTION = 50_000
"""Articles that are fetched at once when all are wanted."""
_END = 1 << 53
"""More than any id."""


class TextSearch:
    """Runs queries of the full text of an index.

    A query may be given as several, one for each range of ids, the newest range first: they are run at the
    same time.
    """

    def __init__(self, index: Index) -> None:
        self._index = index

    def find(
        self, queries: Sequence[tantivy.Query], sort: Sort, limit: int | None
    ) -> tuple[Sequence[int], int]:
        """Return the articles of a query in their order, as many as wanted, and how many there are in all."""
        if sort == "relevance":
            return self._best(any_of(queries), limit)
        found, count = array("q"), 0
        most = _PORTION if limit is None else min(limit, _PORTION)
        for ids, total in self.portions(queries, sort, most):
            found.extend(ids)
            count = count or total
            if limit is not None and len(found) >= limit:
                break
        return found[:limit], count

    def count(self, queries: Sequence[tantivy.Query]) -> int:
        """Return how many articles a query finds."""
        return self._first(queries, "newest", 1)[1]

    def portions(
        self, queries: Sequence[tantivy.Query], sort: Sort, first: int = _PORTION
    ) -> Iterator[tuple[list[int], int]]:
        """Yield the articles of a query in their order, some at a time, with how many are left from there on.

        Args:
            queries: The query.
            sort: Their order, which is not by relevance.
            first: How many to yield first.
        """
        rest, most = queries, first
        while True:
            ids, count = self._first(rest, sort, most)
            yield ids, count
            if count <= len(ids) or not ids:
                return
            beyond = self.between(ids[-1] + 1, _END) if sort == "oldest" else self.between(0, ids[-1])
            rest, most = [both_of(query, beyond) for query in queries], _PORTION

    def halves(self) -> list[tantivy.Query]:
        """Return queries for the newer and the older half of the library; none if it cannot be halved."""
        rows = self._index.rows
        half = rows.count() // 2
        return [
            query
            for middle in rows.page(half, half + 1)
            for query in (self.between(middle.id, _END), self.between(0, middle.id))
        ]

    def between(self, low: int, high: int) -> tantivy.Query:
        """Return a query for ids from one up to the one before another."""
        from tantivy import FieldType, Query

        schema = self._index.text.schema
        return Query.const_score_query(
            Query.range_query(schema, "id", FieldType.Unsigned, low, high, include_upper=False), 0.0
        )

    def among(self, ids: Sequence[int]) -> tantivy.Query:
        """Return a query for some articles."""
        from tantivy import Query

        return Query.term_set_query(self._index.text.schema, "id", ids) if ids else Query.empty_query()

    def _first(self, queries: Sequence[tantivy.Query], sort: Sort, most: int) -> tuple[list[int], int]:
        """Return the first articles of a query in their order, and how many there are in all."""
        from tantivy import Order

        order, searcher = Order.Asc if sort == "oldest" else Order.Desc, self._index.text.searcher()

        def run(query: tantivy.Query) -> tuple[list[int], int]:
            result = searcher.search(query, most, order_by_field="id", order=order)
            return [id for id, _ in result.hits], result.count  # type: ignore[attr-defined]

        if len(queries) == 1:
            return run(queries[0])
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(len(queries)) as pool:
            found = list(pool.map(run, reversed(queries) if sort == "oldest" else queries))
        return [id for ids, _ in found for id in ids][:most], sum(count for _, count in found)

    def _best(self, query: tantivy.Query, limit: int | None) -> tuple[Sequence[int], int]:
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
        return ids[:limit], count


def any_of(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    """Return a query for what any of some queries finds."""
    from tantivy import Occur, Query

    return (
        queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, each) for each in queries])
    )


def both_of(one: tantivy.Query, other: tantivy.Query) -> tantivy.Query:
    """Return a query for what two queries find."""
    from tantivy import Occur, Query

    return Query.boolean_query([(Occur.Must, one), (Occur.Must, other)])
