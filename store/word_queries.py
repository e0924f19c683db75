"""Words of a query as a query of the full text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from store.folding import fold_text
from store.query import Words

if TYPE_CHECKING:
    import tantivy

_TITLE_BOOST = 2.0
"""How much more a word in a title weighs than one in the body."""


def word_query(schema: tantivy.Schema, node: Words) -> tantivy.Query:
    """Return the query that words mean; without a letter they mean nothing in one part, all anywhere."""
    from tantivy import Occur, Query

    words = fold_text(node.text).split()
    if not words:
        return Query.empty_query() if node.part and node.text else Query.all_query()
    parts = []
    if node.part != "body":
        parts.append(Query.boost_query(_in_field(schema, "title", words, node), _TITLE_BOOST))
    if node.part != "title":
        parts.append(_in_field(schema, "body", words, node))
    return parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Should, part) for part in parts])


def _in_field(schema: tantivy.Schema, field: str, words: list[str], node: Words) -> tantivy.Query:
    from tantivy import Query

    if node.near is not None:
        return _near(schema, field, words, node.near)
    if node.typos:
        return Query.fuzzy_term_query(schema, field, words[0], distance=node.typos)
    if not node.prefix:
        if len(words) == 1:
            return Query.term_query(schema, field, words[0])
        return Query.phrase_query(schema, field, list(words))
    if len(words) == 1:
        return Query.fuzzy_term_query(schema, field, words[0], distance=0, prefix=True)
    return Query.regex_phrase_query(schema, field, [*words[:-1], f"{words[-1]}.*"])


def _near(schema: tantivy.Schema, field: str, words: list[str], between: int) -> tantivy.Query:
    """Return the query that each word stands near the next, in either order.

    The slop of a phrase counts a swapped order as two words more, so both orders are asked for.
    """
    from tantivy import Occur, Query

    clauses = []
    for first, second in pairwise(words):
        ways = [(Occur.Should, way) for way in _pairs(schema, field, first, second, between)]
        clauses.append((Occur.Must, Query.boolean_query(ways)))
    return Query.boolean_query(clauses)


def _pairs(schema: tantivy.Schema, field: str, first: str, second: str, between: int) -> list[tantivy.Query]:
    """Return the ways in which two words stand near each other.

    With slop a word would be found near itself where it stands once, so each distance is asked for.
    """
    from tantivy import Query

    if first != second:
        orders = ([first, second], [second, first])
        return [Query.phrase_query(schema, field, [*order], slop=between) for order in orders]
    places = range(1, between + 2)
    return [Query.phrase_query(schema, field, [(0, first), (place, first)]) for place in places]
