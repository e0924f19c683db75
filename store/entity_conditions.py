"""What a query asks of the names and dates in a text, as conditions in SQL on the table `article`."""

from __future__ import annotations

from store.conditions import Condition, listed
from store.folding import LAST_LETTER, fold_text, word_pattern
from store.iso_periods import days_of
from store.rows import Rows

_FOUND = "SELECT a.key FROM name_word w JOIN entity e ON e.key = w.entity JOIN alias a ON {}"


def of_entity(value: str, exact: bool, type: str | None) -> Condition:
    """Return the condition that an entity is mentioned whose name, or a form of it, is as asked.

    Names are found by the first word asked for; what else is asked is held against those alone.

    Args:
        value: Beginnings of words in a row.
        exact: Whether they are the whole name, or the whole of a form.
        type: Type of the entity; None is any.
    """
    folded = fold_text(value)
    first, _, more = folded.partition(" ")
    if not exact and not more:
        return _of_beginning(first, type)
    test = "{}.folded = ?" if exact else "' ' || {}.folded LIKE ? ESCAPE '\\'"
    asked = (first, first, folded if exact else word_pattern(value))
    of_type, values = ("", asked) if type is None else (" AND e.type = ?", (*asked, type))
    found = _FOUND + " WHERE w.word BETWEEN ? AND ? AND {}"
    forms = found.format("a.key = w.alias", f"{test.format('a')}{of_type}")
    names = found.format("a.entity = e.key", f"w.alias = 0 AND {test.format('e')}{of_type}")
    articles = f"SELECT article FROM mention WHERE alias IN ({forms} UNION {names})"
    return listed(articles, (*values, *values))


def _of_beginning(word: str, type: str | None) -> Condition:
    """Return the condition that an entity is mentioned in whose name, or a form of it, a word begins so."""
    of_type = "" if type is None else "JOIN entity e ON e.key = w.entity AND e.type = ? "
    values = (*(() if type is None else (type,)), word, word + LAST_LETTER)
    forms = f"SELECT w.alias FROM name_word w {of_type}WHERE w.word BETWEEN ? AND ? AND w.alias > 0"
    names = (
        f"SELECT a.key FROM name_word w {of_type}JOIN alias a ON a.entity = w.entity"
        " WHERE w.word BETWEEN ? AND ? AND w.alias = 0"
    )
    return listed(f"SELECT article FROM mention WHERE alias IN ({forms} UNION {names})", (*values, *values))


def of_talk(rows: Rows, first: str, last: str) -> Condition:
    """Return the condition that a date is mentioned that lies wholly between two days, these included.

    Args:
        rows: Where the dates are that articles mention.
        first: A day, 2024-11-29; "" is open.
        last: A day.
    """
    found = rows.connection.execute(
        "SELECT key, name FROM entity WHERE type = 'DATE' AND name >= ? AND name <= ?",
        (first[:4], f"{last[:2]}XX" + LAST_LETTER),
    )
    keys = [key for key, name in found if (days := days_of(name)) and first <= days[0] and days[1] <= last]
    return listed(
        "SELECT m.article FROM alias a JOIN mention m ON m.alias = a.key"
        " WHERE a.entity IN (SELECT value FROM json_each(?))",
        (str(keys),),
    )
