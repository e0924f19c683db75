"""From the tree of a query to the articles it means: words from the full text, the rest from the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from store.errors import QueryError
from store.folding import fold_text
from store.identifiers import UNDATED, id_range
from store.index import Index
from store.periods import read_period
from store.query import ENTITY_FIELDS, And, Field, Node, Not, Or, Words, parse_query
from store.snippet import Pattern

if TYPE_CHECKING:
    import tantivy

Sort = Literal["newest", "oldest", "relevance"]

_TITLE_BOOST = 2.0
_STATES = {
    "unread": "id NOT IN (SELECT id FROM mark WHERE read IS NOT NULL)",
    "read": "id IN (SELECT id FROM mark WHERE read IS NOT NULL)",
    "bookmarked": "id IN (SELECT id FROM mark WHERE bookmarked IS NOT NULL)",
    "tagged": "id IN (SELECT id FROM tag)",
    "noted": "id IN (SELECT id FROM mark WHERE note IS NOT NULL)",
    "sample": "id IN (SELECT id FROM tag WHERE name = 'sample')",
}
_LIKE = "LIKE ? ESCAPE '\\'"
_TAGGED = (
    "id IN (SELECT id FROM tag WHERE name IN"
    " (SELECT name FROM (SELECT DISTINCT name FROM tag) WHERE fold(name) = ?))"
)
_NOTED = f"id IN (SELECT id FROM mark WHERE note IS NOT NULL AND ' ' || fold(note) {_LIKE})"
_SOURCE = (
    f"source IN (SELECT source FROM (SELECT DISTINCT source FROM article) WHERE ' ' || fold(source) {_LIKE})"
)


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


def search(index: Index, query: str, sort: Sort, limit: int | None, *, typing: bool) -> Results:
    """Find the articles of a query, as `Library.search` says."""
    node = parse_query(query, typing=typing)
    found = Search(index, date.today()).run(node, sort, limit)
    return Results(query, found, tuple(text_patterns(node)), tuple(entity_terms(node)))


class Search:
    """Runs queries on an index."""

    def __init__(self, index: Index, today: date) -> None:
        self._index = index
        self._today = today

    def run(self, node: Node, sort: Sort = "newest", limit: int | None = None) -> Found:
        """Return the articles of a query.

        Args:
            node: The tree of the query.
            sort: By date of publication, or by relevance: BM25 with titles weighing double, newer first
                among equals.
            limit: The most ids to return.

        Raises:
            QueryError: A value in the query is not what its field takes.
        """
        if limit is not None and limit < 1:
            return Found((), self.run(node, sort).count)
        if not _asks_text(node):
            found = sorted(self._ids(node), reverse=sort != "oldest")
            return Found(found[:limit], len(found))
        return self._run_text(node, sort, limit)

    def _run_text(self, node: Node, sort: Sort, limit: int | None) -> Found:
        import tantivy

        text = self._index.text
        searcher = text.searcher()
        query = self._compile(node)
        most = max(1, searcher.num_docs if limit is None else limit)
        if sort == "relevance":
            result = searcher.search(query, most)
        else:
            order = tantivy.Order.Desc if sort == "newest" else tantivy.Order.Asc
            result = searcher.search(query, most, order_by_field="id", order=order)
        values = searcher.fast_field_values("id", [address for _, address in result.hits])
        ids = [int(value) for value in values if value is not None]
        if sort == "relevance":
            scores = [score for score, _ in result.hits]
            ids = [
                id for _, id in sorted(zip(scores, ids, strict=True), key=lambda pair: (-pair[0], -pair[1]))
            ]
        count: int = result.count  # type: ignore[attr-defined]
        return Found(ids, count)

    # Full text

    def _compile(self, node: Node) -> tantivy.Query:
        import tantivy

        hidden = self._index.rows.ids("superseded = 1")
        must = [(tantivy.Occur.Must, self._query(node))]
        if hidden:
            must.append((tantivy.Occur.MustNot, self._id_set(hidden)))
        return tantivy.Query.boolean_query(must)

    def _query(self, node: Node) -> tantivy.Query:
        from tantivy import Occur, Query

        if isinstance(node, Words):
            return self._words(node)
        if isinstance(node, Not):
            return Query.boolean_query(
                [(Occur.Must, Query.all_query()), (Occur.MustNot, self._query(node.node))]
            )
        if isinstance(node, And):
            if not node.nodes:
                return Query.all_query()
            return Query.boolean_query([(Occur.Must, self._query(part)) for part in node.nodes])
        if isinstance(node, Or):
            return Query.boolean_query([(Occur.Should, self._query(part)) for part in node.nodes])
        return Query.const_score_query(self._id_set(sorted(self._field_ids(node))), 0.0)

    def _id_set(self, ids: Sequence[int]) -> tantivy.Query:
        from tantivy import Query

        return Query.term_set_query(self._index.text.schema, "id", ids) if ids else Query.empty_query()

    def _words(self, node: Words) -> tantivy.Query:
        from tantivy import Occur, Query

        words = fold_text(node.text).split()
        if not words:
            return Query.empty_query() if node.title and node.text else Query.all_query()
        title = Query.boost_query(self._in_field("title", words, node.prefix), _TITLE_BOOST)
        if node.title:
            return title
        return Query.boolean_query(
            [(Occur.Should, title), (Occur.Should, self._in_field("body", words, node.prefix))]
        )

    def _in_field(self, field: str, words: list[str], prefix: bool) -> tantivy.Query:
        from tantivy import Query

        schema = self._index.text.schema
        if not prefix:
            if len(words) == 1:
                return Query.term_query(schema, field, words[0])
            return Query.phrase_query(schema, field, list(words))
        if len(words) == 1:
            return Query.fuzzy_term_query(schema, field, words[0], distance=0, prefix=True)
        return Query.regex_phrase_query(schema, field, [*words[:-1], f"{words[-1]}.*"])

    # Everything else

    def _ids(self, node: Node) -> set[int]:
        """Return the articles for which a tree without words holds."""
        if isinstance(node, Not):
            return self._all - self._ids(node.node)
        if isinstance(node, And):
            return set(self._all).intersection(*map(self._ids, node.nodes))
        if isinstance(node, Or):
            return set().union(*map(self._ids, node.nodes))
        return self._all if isinstance(node, Words) else self._field_ids(node)

    @cached_property
    def _all(self) -> set[int]:
        return set(self._index.rows.ids())

    def _field_ids(self, node: Field) -> set[int]:
        where, values = self._field(node)
        return set(self._index.rows.ids(f"superseded = 0 AND {where}", values))

    def _field(self, node: Field) -> tuple[str, list[object]]:
        """Return an SQL condition on the table `article` with its values."""
        name, value = node.name, node.value
        if name == "is":
            return _STATES.get(value, "1"), []
        if name == "tag":
            return (_TAGGED, [fold_text(value)]) if value != "*" else (_STATES["tagged"], [])
        if name == "id":
            return "id = ?", [int(value) if value.isascii() and value.isdigit() and len(value) < 17 else -1]
        if name == "date":
            return self._date(node)
        if name == "note" and value == "*":
            return _STATES["noted"], []
        if value and not fold_text(value):
            return "0", []
        if name == "source":
            return _SOURCE, [_like(value)]
        if name == "note":
            return _NOTED, [_like(value)]
        return _entity(ENTITY_FIELDS[name], node)

    def _date(self, node: Field) -> tuple[str, list[object]]:
        if not node.value:
            return "1", []
        if node.value == UNDATED:
            return "date IS NULL", []
        start, end = read_period(node.value, self._today, node.column)
        low = id_range(start, start)[0] if start else id_range("0001", "0001")[0]
        high = id_range(end, end)[1] if end else id_range("9999", "9999")[1]
        if low >= high:
            raise QueryError(f"The range at column {node.column} ends before it starts.", node.column)
        return "id >= ? AND id < ?", [low, high]


def text_patterns(node: Node) -> list[Pattern]:
    """Return what a query asks the text for, what it leaves out excepted."""
    if isinstance(node, Words):
        words = fold_text(node.text).split()
        return [Pattern(tuple(words), node.prefix)] if words else []
    if isinstance(node, And | Or):
        return [pattern for part in node.nodes for pattern in text_patterns(part)]
    return [Pattern(tuple(fold_text(term.value).split()), not term.exact) for term in entity_terms(node)]


def entity_terms(node: Node) -> list[Field]:
    """Return the fields of a query that ask for an entity, what it leaves out excepted."""
    if isinstance(node, Field):
        return [node] if node.name in ENTITY_FIELDS and node.value else []
    if isinstance(node, And | Or):
        return [term for part in node.nodes for term in entity_terms(part)]
    return []


def names_entity(term: Field, entity: str, form: str, type_: str) -> bool:
    """Return whether a mention is one that a field asks for.

    Args:
        term: The field.
        entity: The name of the mention's entity.
        form: The mention as the text has it.
        type_: The type of the entity.
    """
    if ENTITY_FIELDS[term.name] not in (None, type_):
        return False
    wanted = fold_text(term.value)
    names = (fold_text(entity), fold_text(form))
    return wanted in names if term.exact else any(f" {wanted}" in f" {name}" for name in names)


def _asks_text(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_asks_text, node.nodes))
    return isinstance(node, Words) or (isinstance(node, Not) and _asks_text(node.node))


def _like(value: str) -> str:
    """Return a pattern for folded text, a blank before it, in which a word begins like a folded value."""
    return f"% {fold_text(value)}%"


def _entity(type_: str | None, node: Field) -> tuple[str, list[object]]:
    test, blank = ("= ?", "") if node.exact else (_LIKE, "' ' || ")
    wanted = fold_text(node.value) if node.exact else _like(node.value)
    query = (
        "SELECT m.article FROM mention m JOIN alias a ON a.key = m.alias JOIN entity e ON e.key = a.entity"
        f" WHERE ({blank}e.folded {test} OR {blank}a.folded {test})"
    )
    values: list[object] = [wanted, wanted]
    if type_ is not None:
        query += " AND e.type = ?"
        values.append(type_)
    return f"id IN ({query})", values
