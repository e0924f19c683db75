"""Words of a query as a query of the full text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from store.folding import fold_text
from store.query import Words
from store.text_search import any_of, both_of

if TYPE_CHECKING:
    import tantivy

    from store.fulltext import FullText

_TITLE_BOOST = 2.0
"""How much more a word in a title weighs than one in the body."""
MANY_BODIES = 20_000
"""Bodies with a word from which on it takes long to look where in them it stands."""
_MOST_ENDS = 10_000
"""Words to which the last word of a row may go on; if there are more, it is taken as it stands."""


def word_query(text: FullText, node: Words, within: tantivy.Query | None = None) -> tantivy.Query:
    """Return the query that words mean; without a letter they mean nothing in one part, all anywhere.

    Args:
        text: Where they are looked for.
        node: The words.
        within: A query for the articles that matter. It is put next to the words, so that it is not looked
            where they stand in any others.
    """
    from tantivy import Query

    words = fold_text(node.text).split()
    if not words:
        return Query.empty_query() if node.part and node.text else Query.all_query()
    parts = []
    if node.part != "body":
        parts.append(Query.boost_query(_in_field(text, "title", words, node), _TITLE_BOOST))
    if node.part != "title":
        parts.append(_in_field(text, "body", words, node))
    return any_of(parts if within is None else [both_of(part, within) for part in parts])


def read_many_places(text: FullText, node: Words) -> bool:
    """Return whether words must stand in a row or near one another that are all in many bodies."""
    words = fold_text(node.text).split()
    if len(words) < 2 or node.part == "title":
        return False
    searcher = text.searcher()
    return all(searcher.doc_freq("body", word) >= MANY_BODIES for word in words)


def _in_field(text: FullText, field: str, words: list[str], node: Words) -> tantivy.Query:
    from tantivy import Query

    schema = text.schema
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
    if len(text.searcher().terms_with_prefix(field, words[-1], limit=_MOST_ENDS + 1)) > _MOST_ENDS:
        return Query.phrase_query(schema, field, list(words))
    return Query.regex_phrase_query(schema, field, [*map(re.escape, words[:-1]), f"{re.escape(words[-1])}.*"])


def _near(schema: tantivy.Schema, field: str, words: list[str], between: int) -> tantivy.Query:
    """Return the query that each word stands near the next, in either order."""
    from tantivy import Occur, Query

    clauses = []
    for first, second in dict.fromkeys(tuple(sorted(pair)) for pair in pairwise(words)):
        ways = [(Occur.Should, way) for way in _pairs(schema, field, first, second, between)]
        clauses.append((Occur.Must, Query.boolean_query(ways)))
    return Query.boolean_query(clauses)


def _pairs(schema: tantivy.Schema, field: str, first: str, second: str, between: int) -> list[tantivy.Query]:
    """Return the ways in which two words stand near each other.

    The slop of a phrase is how far the second word may stand from its place, on either side, and its place
    may be that of the first. A word would be found near itself where it stands once if its own place were
    within the slop, so its second place is put just beyond.
    """
    from tantivy import Query

    if first != second:
        return [Query.phrase_query(schema, field, [(0, first), (0, second)], slop=between + 1)]
    slop = between // 2
    ways = [Query.phrase_query(schema, field, [(0, first), (slop + 1, first)], slop=slop)]
    if between % 2:
        ways.append(Query.phrase_query(schema, field, [(0, first), (between + 1, first)]))
    return ways
