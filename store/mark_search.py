"""The articles for which a condition on marks alone holds, from the narrow table of marks."""

from __future__ import annotations

from array import array

from store.conditions import Condition
from store.rows import Rows
from store.schema import GONE

_WITHOUT = "(SELECT 0 AS id, NULL AS bookmarked, NULL AS read, NULL AS tags, NULL AS note)"
"""The marks of an article that has none."""


def count_marked(rows: Rows, where: Condition) -> int:
    """Return for how many articles a condition on marks holds."""
    count = _count(rows, where.marks, where.values)
    return count + (_unmarked(rows) if _holds_without(rows, where) else 0)


def find_marked(rows: Rows, where: Condition, oldest: bool, limit: int | None) -> array[int] | None:
    """Return the first articles for which a condition on marks holds.

    None if it holds for articles without marks, and there are such: their ids are not among the marks.

    Args:
        rows: The index.
        where: The condition.
        oldest: Whether the oldest are the first, not the newest.
        limit: The most ids to return.
    """
    if _holds_without(rows, where) and _unmarked(rows):
        return None
    found = rows.connection.execute(
        f"SELECT id FROM mark WHERE ({where.marks}) AND id NOT IN ({GONE})"
        f" ORDER BY id {'ASC' if oldest else 'DESC'} LIMIT ?",
        (*where.values, -1 if limit is None else limit),
    )
    return array("q", (id for (id,) in found))


def _count(rows: Rows, marks: str, values: tuple[object, ...]) -> int:
    """Return how many articles on view have marks for which a condition holds."""
    (count,) = rows.one(f"SELECT count(*) FROM mark WHERE {marks}", values)
    (gone,) = rows.one(f"SELECT count(*) FROM mark WHERE id IN ({GONE}) AND ({marks})", values)
    return int(count - gone)


def _unmarked(rows: Rows) -> int:
    (marked,) = rows.one("SELECT count(*) FROM mark")
    (gone,) = rows.one(f"SELECT count(*) FROM mark WHERE id IN ({GONE})")
    return rows.count() - int(marked - gone)


def _holds_without(rows: Rows, where: Condition) -> bool:
    (holds,) = rows.one(f"SELECT {where.marks} FROM {_WITHOUT}", where.values)
    return bool(holds)
