"""How many articles a saved search finds, counted anew only when the library has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from store.errors import QueryError
from store.index import Index
from store.kept import keep, known
from store.query import And, Field, Node, expand, parse_query, print_query
from store.saved_searches import SavedSearch
from store.search import Search

_KEPT = 200
"""Counts that are kept."""
_UNREAD = Field("is", "unread", 1)


def counted(index: Index, saved: SavedSearch, queries: Mapping[str, str]) -> SavedSearch:
    """Return a saved search with its counts, or with what is wrong with its query.

    Args:
        index: Where to count.
        saved: The search.
        queries: The queries of all saved searches by their names in lower case.
    """
    try:
        node, _ = expand(parse_query(saved.query), queries)
        found, unread = _counts(index, node)
    except QueryError as error:
        return replace(saved, problem=str(error))
    return replace(saved, count=found, unread=unread)


def _counts(index: Index, node: Node) -> tuple[int, int]:
    today, generation = date.today(), index.rows.generation()
    key = (print_query(node), today, index.reloads)
    counts = known(index.rows.counts, key, generation)
    if counts is None:
        search = Search(index, today)
        found = search.run(node, limit=1).count
        counts = found, search.run(And((node, _UNREAD)), limit=1).count if found else 0
    return keep(index.rows.counts, key, generation, counts, _KEPT)
