"""The articles for which a condition holds, from the rows alone: ids, counts, sets."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from heapq import nlargest, nsmallest

from store.conditions import ALWAYS, Condition
from store.index import Index
from store.kept import keep, known
from store.mark_search import count_marked, find_marked
from store.schema import GONE, HIDDEN

_KEPT = 200_000
"""Articles in the sets that are kept between two searches: about 20 megabytes."""
_LEAST = 1_000
"""Articles for which a set counts at least."""
_OFTEN = 20
"""Of so many articles one must be found, so that to go through them is quicker than the index of a column."""


class RowSearch:
    """Runs conditions on an index; superseded articles are never found."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def find(self, where: Condition, oldest: bool, limit: int | None) -> tuple[Sequence[int], int]:
        """Return the first articles and how many there are.

        Args:
            where: The condition.
            oldest: Whether the oldest are the first, not the newest.
            limit: The most ids to return.
        """
        found = self.set_of(where) if where.parts or where.listing else self._kept(where)
        if found is not None:
            return ordered(found, oldest, limit), len(found)
        if where.marks and (marked := find_marked(self._index.rows, where, oldest, limit)) is not None:
            whole = limit is None or len(marked) < limit
            return marked, len(marked) if whole else count_marked(self._index.rows, where)
        count, table = None, "article"
        if where.column and limit is not None:
            count = self.count(where)
            table = "article NOT INDEXED" if count * _OFTEN > self._index.rows.count() else table
        rows = self._index.rows.connection.execute(
            f"SELECT id FROM {table} WHERE superseded = 0 AND ({where.sql})"
            f" ORDER BY id {'ASC' if oldest else 'DESC'} LIMIT ?",
            (*where.values, -1 if limit is None else limit),
        )
        ids = array("q", (id for (id,) in rows))
        if limit is None or len(ids) < limit:
            return ids, len(ids)
        return ids, self.count(where) if count is None else count

    def count(self, where: Condition) -> int:
        """Return for how many articles a condition holds.

        Where an index of a column answers it, superseded articles, which that does not know, are taken off.
        """
        rows = self._index.rows
        if where == ALWAYS:
            return rows.count()
        if (kept := self._kept(where)) is not None:
            return len(kept)
        if where.marks:
            return count_marked(rows, where)
        if not where.column:
            query = f"SELECT count(*) FROM article WHERE superseded = 0 AND ({where.sql})"
            return int(rows.one(query, where.values)[0])
        (count,) = rows.one(f"SELECT count(*) FROM article WHERE {where.sql}", where.values)
        (hidden,) = rows.one(f"SELECT count(*) FROM {HIDDEN} AND ({where.sql})", where.values)
        return int(count - hidden)

    def among(self, ids: Sequence[int], where: Condition) -> set[int]:
        """Return those of some articles for which a condition holds."""
        rows = self._index.rows.connection.execute(
            "SELECT article.id FROM (SELECT value AS hit FROM json_each(?)) CROSS JOIN article"
            f" ON article.id = hit WHERE {where.sql}",
            (str(list(ids)), *where.values),
        )
        return {id for (id,) in rows}

    def set_of(self, where: Condition) -> frozenset[int]:
        """Return the articles of a condition, kept for the next keys of a query that is being typed."""
        rows = self._index.rows
        generation, found = rows.generation(), self._kept(where)
        if found is None:
            quick = where.parts or where.listing or where.column
            found = frozenset(self._listed(where) if quick else self.find(where, False, None)[0])
        return keep(rows.sets, where, generation, found, _KEPT, lambda ids: _LEAST + len(ids))

    def _kept(self, where: Condition) -> frozenset[int] | None:
        """Return the articles of a condition if they are known as the library is now."""
        rows = self._index.rows
        return known(rows.sets, where, rows.generation())

    def hidden(self) -> list[int]:
        """Return the superseded articles."""
        return [id for (id,) in self._index.rows.connection.execute(f"SELECT id FROM {HIDDEN}")]

    def _listed(self, where: Condition) -> set[int]:
        """Return the articles of a condition that lists them or is on a column, those on view."""
        if where.parts:
            return set.intersection(*map(self._listed, where.parts))
        query = where.listing or f"SELECT id FROM article WHERE {where.sql}"
        rows = self._index.rows.connection.execute(query, where.values)
        found = {id for (id,) in rows}
        return found.difference(id for (id,) in self._index.rows.connection.execute(GONE))


def ordered(ids: Collection[int], oldest: bool, limit: int | None) -> array[int]:
    """Return the first of some articles in their order.

    Args:
        ids: The articles.
        oldest: Whether the oldest are the first, not the newest.
        limit: The most ids to return.
    """
    first = ids if limit is None else (nsmallest if oldest else nlargest)(limit, ids)
    return array("q", sorted(first, reverse=not oldest))
