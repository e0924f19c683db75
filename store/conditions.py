"""From the tree of a query that asks for no words to a condition in SQL on the table `article`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from store.index import Index
from store.query import And, Field, Node, Not, Or, Regex

DEEPEST = 12
"""Conditions inside each other from which on they are put in numbers; SQLite has a stack of a hundred."""

_DEEPEST_MARKS = 5
"""Those up to which one on marks alone is worth its while: it is asked several times."""


class Condition(NamedTuple):
    """SQL with its values."""

    sql: str
    values: tuple[object, ...] = ()
    depth: int = 1
    """How many conditions stand inside each other."""
    column: bool = False
    """Whether it is on one column that has an index."""
    listing: str = ""
    """A query for the articles, some of them more than once; "" if there is none that is quicker."""
    marks: str = ""
    """The same on the table `mark`, where all is NULL that an article does not have; "" if there is none."""
    parts: tuple[Condition, ...] = ()
    """Conditions with such a query for the articles, of which it is the conjunction."""
    opposite: Condition | None = None
    """What it is the opposite of."""


ALWAYS = Condition("1")
NEVER = Condition("0")


class Conditions:
    """Makes conditions for one search."""

    def __init__(self, index: Index, today: date) -> None:
        self._index = index
        self._today = today

    def of(self, node: Node) -> Condition:
        """Return the condition that a tree means; words hold for every article.

        Raises:
            QueryError: A value is not what its field takes.
        """
        if isinstance(node, Not):
            return negated(self.of(node.node))
        if isinstance(node, And | Or):
            word = " AND " if isinstance(node, And) else " OR "
            return self.joined([self.of(part) for part in node.nodes], word)
        if isinstance(node, Field):
            from store.field_conditions import of_field

            return of_field(node, self._index.rows, self._today)
        if isinstance(node, Regex):
            from store.regex_conditions import of_regex

            return of_regex(node, self._index)
        return ALWAYS

    def joined(self, parts: Sequence[Condition], word: str = " AND ") -> Condition:
        """Return conditions joined, halved again and again, since SQLite limits how deep they may be."""
        if word == " AND ":
            parts = [part for part in parts if part != ALWAYS]
        if not parts:
            return ALWAYS
        if len(parts) == 1:
            return parts[0]
        if word == " AND " and all(part.listing for part in parts):
            return self._halved(parts, word)._replace(parts=tuple(parts))
        return self._halved(parts, word)

    def _halved(self, parts: Sequence[Condition], word: str) -> Condition:
        if len(parts) == 1:
            return parts[0]
        half = len(parts) // 2
        left, right = self._halved(parts[:half], word), self._halved(parts[half:], word)
        if max(left.depth, right.depth) >= DEEPEST:
            left, right = self._settled(left), self._settled(right)
        depth = max(left.depth, right.depth) + 1
        marks = ""
        if left.marks and right.marks and depth <= _DEEPEST_MARKS:
            marks = f"({left.marks}{word}{right.marks})"
        return Condition(f"({left.sql}{word}{right.sql})", left.values + right.values, depth, marks=marks)

    def _settled(self, where: Condition) -> Condition:
        """Return a condition that names the articles for which another one holds."""
        if where.depth < DEEPEST:
            return where
        return among(self._index.rows.ids(where.sql, where.values))


def negated(where: Condition) -> Condition:
    """Return the opposite of a condition; what is unknown of an article does not hold for it."""
    if where.opposite is not None:
        return where.opposite
    marks = f"({where.marks}) IS NOT TRUE" if where.marks else ""
    return Condition(f"({where.sql}) IS NOT TRUE", where.values, where.depth + 1, marks=marks, opposite=where)


def listed(query: str, values: tuple[object, ...] = (), *, marked: bool = False) -> Condition:
    """Return the condition that an article is one that a query gives.

    Args:
        query: Of articles, in SQL.
        values: Its values.
        marked: Whether it gives none but articles with marks.
    """
    sql = f"id IN ({query})"
    return Condition(sql, values, listing=query, marks=sql if marked else "")


def among(ids: Sequence[int]) -> Condition:
    """Return the condition that an article is one of these."""
    return Condition("id IN (SELECT value FROM json_each(?))", (str(list(ids)),))
