"""Terms added to a query and taken from it, and its last word ended, without a change to what was written."""

from __future__ import annotations

from store.errors import QueryError
from store.query.parser import parse_query
from store.query.printer import print_query
from store.query.tree import And, Field, Node, Not, Or


def with_term(query: str, term: str, *, exclude: bool = False) -> str:
    """Return a query that asks for a term too, or leaves it out.

    Args:
        query: What is asked already.
        term: A query of one term.
        exclude: Whether the term must not hold.

    Raises:
        QueryError: The query cannot be understood.
    """
    asked = parse_query(term)
    wanted, opposite = (Not(asked), asked) if exclude else (asked, Not(asked))
    before = parse_query(query)
    parts = tuple(part for part in _parts(before) if part != opposite)
    both = parts if wanted in parts else (*parts, wanted)
    if both == _parts(before):
        return query
    text = f"({query})" if isinstance(before, Or) else query.strip()
    text = f"{text} {print_query(wanted)}".strip()
    return text if _says(text, both) else print_query(And(both))


def as_typed(query: str) -> str:
    """Return a query that finds what another one finds while its last word may go on.

    One that cannot be understood is returned as it is.
    """
    try:
        typed = parse_query(query, typing=True)
        if parse_query(query) == typed:
            return query
        starred = f"{query}*"
        return starred if _says(starred, _parts(typed)) else print_query(typed)
    except QueryError:
        return query


def without_term(query: str, term: str) -> str:
    """Return a query without a term that `field_terms` has named; the same text if it has it not.

    Raises:
        QueryError: The query cannot be understood.
    """
    unwanted, parts = parse_query(term), _parts(parse_query(query))
    if unwanted not in parts:
        return query
    return print_query(And(tuple(part for part in parts if part != unwanted)))


def field_terms(query: str) -> list[str]:
    """Return the fields that must hold together in a query or must not, each as text; words are left out.

    Raises:
        QueryError: The query cannot be understood.
    """
    return [print_query(part) for part in _parts(parse_query(query)) if _is_field(part)]


def _says(text: str, parts: tuple[Node, ...]) -> bool:
    try:
        return _parts(parse_query(text)) == parts
    except QueryError:
        return False


def _is_field(node: Node) -> bool:
    return isinstance(node, Field) or (isinstance(node, Not) and isinstance(node.node, Field))


def _parts(node: Node) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, And) else (node,)
