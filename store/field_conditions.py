"""What a field of a query asks for as a condition in SQL on the table `article`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from store.conditions import ALWAYS, NEVER, Condition, listed
from store.entity_conditions import of_entity, of_talk
from store.errors import QueryError
from store.folding import fold_text, word_pattern
from store.identifiers import id_range
from store.periods import Period, first_day, last_day, read_period
from store.query import ENTITY_FIELDS, Field
from store.rows import Rows
from store.shard_names import UNDATED
from store.tag_names import TAG_NAMES
from store.tags import tag_key

_FOLDED = frozenset({*ENTITY_FIELDS, "source", "byline", "note"})
"""Fields whose value is held against folded words: one without any finds nothing."""
PUBLISHED = ("date", "before", "after")
"""Fields that ask for the time of publication."""
_ANY = frozenset({"source", "byline", "note"})
"""Those of them that take * for anything at all."""
_LIKE = "LIKE ? ESCAPE '\\'"
_MARKED = "EXISTS(SELECT 1 FROM mark WHERE mark.id = article.id AND {} IS NOT NULL)"
_TAGGED = f"SELECT id FROM tag WHERE name IN ({TAG_NAMES} SELECT name FROM names WHERE tag_key(name) = ?)"
_STATES = {
    "unread": Condition(f"NOT {_MARKED.format('read')}", marks="read IS NULL"),
    "read": Condition(_MARKED.format("read"), marks="read IS NOT NULL"),
    "bookmarked": listed("SELECT id FROM mark WHERE bookmarked IS NOT NULL")._replace(
        marks="bookmarked IS NOT NULL"
    ),
    "tagged": Condition("EXISTS(SELECT 1 FROM tag WHERE tag.id = article.id)", marks="tags IS NOT NULL"),
    "noted": listed("SELECT id FROM mark WHERE note IS NOT NULL")._replace(marks="note IS NOT NULL"),
    "sample": listed("SELECT id FROM tag WHERE name = 'sample'", marked=True),
}
_NOTED = f"SELECT id FROM mark WHERE note IS NOT NULL AND ' ' || fold(note) {_LIKE}"
_NAMED = "{0} IN (SELECT key FROM {0} WHERE ' ' || folded " + _LIKE + ")"
_EXACT = "{0} IN (SELECT key FROM {0} WHERE folded = ?)"
_STORY = (
    "(id = ? OR id IN (SELECT article FROM story WHERE story = (SELECT story FROM story WHERE article = ?)))"
)


def of_field(node: Field, rows: Rows, today: date) -> Condition:
    """Return the condition that a field means; one still without a value leaves all articles.

    Raises:
        QueryError: A date or a number cannot be understood.
    """
    name, value = node.name, node.value
    if not value:
        return ALWAYS
    if name in _FOLDED and not fold_text(value) and not (value == "*" and name in _ANY):
        return NEVER
    return _OF[name](node, rows, today) if name in _OF else ALWAYS


def id_bounds(node: Field, today: date) -> tuple[int, int] | None:
    """Return the lowest id of a time of publication and the one after its highest.

    None for a field that asks for none, or for undated articles.

    Raises:
        QueryError: A date cannot be understood, or a range ends before it starts.
    """
    if not node.value or node.name not in PUBLISHED or (node.name, node.value) == ("date", UNDATED):
        return None
    low, high = id_range("0001", "9999")
    if node.name == "before":
        start = _edge(node, today)[0]
        return low, id_range(start, start)[0]
    if node.name == "after":
        end = _edge(node, today)[1]
        return id_range(end, end)[1], high
    first, last = _period(node, today)
    low = id_range(first, first)[0] if first else low
    high = id_range(last, last)[1] if last else high
    if low >= high:
        raise _backwards(node)
    return low, high


def _period(node: Field, today: date) -> Period:
    return read_period(node.value, today, node.column)


def _backwards(node: Field) -> QueryError:
    return QueryError(f"The range at column {node.column} ends before it starts.", node.column)


def _published(node: Field, rows: Rows, today: date) -> Condition:
    """Within a time; before the first day of a unit or after its last, where undated articles are not."""
    bounds = id_bounds(node, today)
    if bounds is None:
        return Condition("date IS NULL")
    return Condition("id >= ? AND id < ?", bounds)


def _edge(node: Field, today: date) -> tuple[str, str]:
    if ".." in node.value:
        raise QueryError(f"“{node.name}:” at column {node.column} takes no range; use “date:”.", node.column)
    value = f"{node.value}.." if node.value.startswith("-") else node.value
    start, end = read_period(value, today, node.column)
    assert start is not None
    return start, end or start


def _added(node: Field, rows: Rows, today: date) -> Condition:
    """Brought in on these days, as the reader's clock has them; the index keeps the times in UTC."""
    start, end = _period(node, today)
    low = first_day(start) if start else date.min
    high = last_day(end) if end else date.max
    if low > high:
        raise _backwards(node)
    bounds = _utc(low), _utc(high + timedelta(1)) if high < date.max else "9999"
    return Condition("added >= ? AND added < ?", bounds, column=True)


def _utc(day: date) -> str:
    try:
        return f"{datetime(day.year, day.month, day.day).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (ValueError, OverflowError):
        return day.isoformat()


def _state(node: Field, rows: Rows, today: date) -> Condition:
    return _STATES.get(node.value, ALWAYS)


def _tagged(node: Field, rows: Rows, today: date) -> Condition:
    return _STATES["tagged"] if node.value == "*" else listed(_TAGGED, (tag_key(node.value),), marked=True)


def _number(node: Field, rows: Rows, today: date) -> Condition:
    value = node.value
    if not (value.isascii() and value.isdigit()):
        raise QueryError(
            f"“{node.name}:” at column {node.column} takes the number of an article.", node.column
        )
    id = int(value) if len(value) < 17 else -1
    return Condition("id = ?", (id,)) if node.name == "id" else Condition(_STORY, (id, id))


def _noted(node: Field, rows: Rows, today: date) -> Condition:
    return _STATES["noted"] if node.value == "*" else listed(_NOTED, (word_pattern(node.value),), marked=True)


def _named(node: Field, rows: Rows, today: date) -> Condition:
    if node.value == "*":
        return Condition(f"{node.name} IS NOT NULL", column=True)
    if node.exact:
        return Condition(_EXACT.format(node.name), (fold_text(node.value),), column=True)
    return Condition(_NAMED.format(node.name), (word_pattern(node.value),), column=True)


def _language(node: Field, rows: Rows, today: date) -> Condition:
    if node.value == "unknown":
        return Condition("language IS NULL", column=True)
    return Condition("language = ?", (node.value.lower(),), column=True)


def _entity(node: Field, rows: Rows, today: date) -> Condition:
    return of_entity(node.value, node.exact, ENTITY_FIELDS[node.name])


def _talk(node: Field, rows: Rows, today: date) -> Condition:
    start, end = _period(node, today)
    low = first_day(start).isoformat() if start else ""
    high = last_day(end).isoformat() if end else "9999-12-31"
    if low > high:
        raise _backwards(node)
    return of_talk(rows, low, high)


_OF: dict[str, Callable[[Field, Rows, date], Condition]] = {
    **dict.fromkeys(ENTITY_FIELDS, _entity),
    "is": _state,
    "tag": _tagged,
    "id": _number,
    "story": _number,
    **dict.fromkeys(PUBLISHED, _published),
    "added": _added,
    "note": _noted,
    "source": _named,
    "byline": _named,
    "lang": _language,
    "mentions": _talk,
}
