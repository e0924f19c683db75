"""From the tree of a query that asks for no words to a condition in SQL on the table `article`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from store.errors import QueryError
from store.folding import fold_text
from store.identifiers import id_range
from store.periods import read_period
from store.query import ENTITY_FIELDS, And, Field, Node, Not, Or, Words
from store.rows import Rows
from store.shard_names import UNDATED

DEEPEST = 12
"""Conditions inside each other at the most; the parser of SQLite has a stack of a hundred."""
LAST_LETTER = "\U0010ffff"
"""Sorts after every letter."""
_LIKE = "LIKE ? ESCAPE '\\'"
_MARKED = "EXISTS(SELECT 1 FROM mark WHERE mark.id = article.id AND {} IS NOT NULL)"
_TAG_NAMES = (
    "WITH RECURSIVE names(name) AS (SELECT min(name) FROM tag UNION ALL"
    " SELECT (SELECT min(tag.name) FROM tag WHERE tag.name > names.name) FROM names WHERE name IS NOT NULL)"
)
"""Every tag once, found without looking at every article that has it."""
_TAGGED = (
    f"id IN (SELECT id FROM tag WHERE name IN ({_TAG_NAMES} SELECT name FROM names WHERE fold(name) = ?))"
)
_STATES = {
    "unread": f"NOT {_MARKED.format('read')}",
    "read": _MARKED.format("read"),
    "bookmarked": "id IN (SELECT id FROM mark WHERE bookmarked IS NOT NULL)",
    "tagged": "EXISTS(SELECT 1 FROM tag WHERE tag.id = article.id)",
    "noted": "id IN (SELECT id FROM mark WHERE note IS NOT NULL)",
    "sample": "id IN (SELECT id FROM tag WHERE name = 'sample')",
}
_NOTED = f"id IN (SELECT id FROM mark WHERE note IS NOT NULL AND ' ' || fold(note) {_LIKE})"
_SOURCE = f"source IN (SELECT key FROM source WHERE ' ' || folded {_LIKE})"

_STORY = (
    "(id = ? OR id IN (SELECT article FROM story WHERE story = (SELECT story FROM story WHERE article = ?)))"
)


class Condition(NamedTuple):
    """SQL with its values."""

    sql: str
    values: tuple[object, ...] = ()
    depth: int = 1
    """How many conditions stand inside each other."""


ALWAYS = Condition("1")
NEVER = Condition("0")


class Conditions:
    """Makes conditions for one search."""

    def __init__(self, rows: Rows, today: date) -> None:
        self._rows = rows
        self._today = today

    def of(self, node: Node) -> Condition:
        """Return the condition that a tree without words means.

        Raises:
            QueryError: A value is not what its field takes.
        """
        if isinstance(node, Not):
            return negated(self.of(node.node))
        if isinstance(node, And | Or):
            word = " AND " if isinstance(node, And) else " OR "
            return self.joined([self.of(part) for part in node.nodes], word)
        return ALWAYS if isinstance(node, Words) else _field(node, self._today)

    def joined(self, parts: Sequence[Condition], word: str = " AND ") -> Condition:
        """Return conditions joined, halved again and again, since SQLite limits how deep they may be."""
        if not parts:
            return ALWAYS
        if len(parts) == 1:
            return parts[0]
        half = len(parts) // 2
        left, right = self.joined(parts[:half], word), self.joined(parts[half:], word)
        if max(left.depth, right.depth) >= DEEPEST:
            left, right = self._settled(left), self._settled(right)
        depth = max(left.depth, right.depth) + 1
        return Condition(f"({left.sql}{word}{right.sql})", left.values + right.values, depth)

    def _settled(self, where: Condition) -> Condition:
        """Return a condition that names the articles for which another one holds."""
        if where.depth < DEEPEST:
            return where
        ids = self._rows.ids(where.sql, where.values)
        return Condition("id IN (SELECT value FROM json_each(?))", (str(ids),))


def negated(where: Condition) -> Condition:
    """Return the opposite of a condition."""
    return Condition(f"NOT ({where.sql})", where.values, where.depth + 1)


def date_bounds(node: Field, today: date) -> tuple[int, int] | None:
    """Return the lowest id of a period and the one after its highest; None for a date that says neither.

    Raises:
        QueryError: It cannot be understood, or ends before it starts.
    """
    if not node.value or node.value == UNDATED:
        return None
    start, end = read_period(node.value, today, node.column)
    low = id_range(start, start)[0] if start else id_range("0001", "0001")[0]
    high = id_range(end, end)[1] if end else id_range("9999", "9999")[1]
    if low >= high:
        raise QueryError(f"The range at column {node.column} ends before it starts.", node.column)
    return low, high


def _field(node: Field, today: date) -> Condition:
    name, value = node.name, node.value
    if name == "is":
        return Condition(_STATES.get(value, "1"))
    if name == "tag":
        return Condition(_TAGGED, (fold_text(value),)) if value != "*" else Condition(_STATES["tagged"])
    if name in ("id", "story"):
        known = value.isascii() and value.isdigit() and len(value) < 17
        id = int(value) if known else -1
        return Condition("id = ?", (id,)) if name == "id" else Condition(_STORY, (id, id))
    if name == "date":
        bounds = date_bounds(node, today)
        if bounds is None:
            return Condition("date IS NULL") if value else ALWAYS
        return Condition("id >= ? AND id < ?", bounds)
    if name == "note" and value == "*":
        return Condition(_STATES["noted"])
    if value and not fold_text(value):
        return NEVER
    if name == "source":
        return Condition(_SOURCE, (_like(value),))
    if name == "note":
        return Condition(_NOTED, (_like(value),))
    return _entity(ENTITY_FIELDS[name], node)


def _like(value: str) -> str:
    """Return a pattern for folded text, a blank before it, in which a word begins like a folded value."""
    return f"% {fold_text(value)}%"


def _entity(type_: str | None, node: Field) -> Condition:
    """Return the condition that an entity is mentioned whose name, or a form of it, is as asked.

    Names are found by the first word asked for; what else is asked is held against those alone.
    """
    folded = fold_text(node.value)
    first, _, more = folded.partition(" ")
    test = "{}.folded = ?" if node.exact else f"' ' || {{}}.folded {_LIKE}"
    asked = (
        first,
        first if node.exact or more else first + LAST_LETTER,
        folded if node.exact else f"% {folded}%",
    )
    of_type, values = ("", asked) if type_ is None else (" AND e.type = ?", (*asked, type_))
    found = "SELECT a.key FROM name_word w JOIN entity e ON e.key = w.entity JOIN alias a ON {}"
    found += " WHERE w.word BETWEEN ? AND ? AND {}"
    forms = found.format("a.key = w.alias", f"{test.format('a')}{of_type}")
    names = found.format("a.entity = e.key", f"w.alias = 0 AND {test.format('e')}{of_type}")
    articles = f"SELECT article FROM mention WHERE alias IN ({forms} UNION {names})"
    return Condition(f"id IN ({articles})", (*values, *values))
