"""What a regular expression asks for as a condition in SQL: of titles, of sources."""

from __future__ import annotations

from array import array

from store.conditions import Condition, among
from store.index import Index
from store.query import Regex
from store.regexes import Lines, compile_regex


def of_regex(node: Regex, index: Index) -> Condition:
    """Return the condition that a title, or the name of a source, matches.

    Titles are those that the list shows, derived ones too. They are kept between two searches.

    Raises:
        QueryError: The expression is not understood.
    """
    regex, conditions = compile_regex(node.pattern, node.column), []
    if node.part != "source":
        ids, titles = _titles(index)
        conditions.append(among([ids[number] for number in titles.matching(regex)]))
    if node.part != "title":
        keys, names = [], []
        for key, name in index.rows.connection.execute("SELECT key, name FROM source"):
            keys.append(key)
            names.append(name)
        found = [keys[number] for number in Lines(names).matching(regex)]
        conditions.append(Condition("source IN (SELECT value FROM json_each(?))", (str(found),), column=True))
    if len(conditions) == 1:
        return conditions[0]
    title, source = conditions
    return Condition(f"({title.sql} OR {source.sql})", title.values + source.values, 2)


def _titles(index: Index) -> tuple[array[int], Lines]:
    rows = index.rows
    generation, kept = rows.generation(), rows.titles
    if kept is None or kept[0] != generation:
        visible = rows.connection.execute("SELECT id, title FROM article WHERE superseded = 0")
        ids, titles = array("q"), list[str]()
        for id, title in visible:
            ids.append(id)
            titles.append(title)
        kept = rows.titles = generation, ids, Lines(titles)
    return kept[1], kept[2]
