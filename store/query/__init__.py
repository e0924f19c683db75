"""The query language: text to a tree of frozen nodes and back, with the column of what is wrong."""

from __future__ import annotations

from store.query.expanding import asks_nothing, expand, renamed, saved_names
from store.query.fields import ENTITY_FIELDS, FIELDS, SORTS, STATES
from store.query.parser import DEEPEST, MOST_OF, MOST_TERMS, parse_query
from store.query.printer import print_query
from store.query.tree import And, Field, Node, Not, Or, Regex, Sort, Words

__all__ = [
    "DEEPEST",
    "ENTITY_FIELDS",
    "FIELDS",
    "MOST_OF",
    "MOST_TERMS",
    "SORTS",
    "STATES",
    "And",
    "Field",
    "Node",
    "Not",
    "Or",
    "Regex",
    "Sort",
    "Words",
    "asks_nothing",
    "expand",
    "parse_query",
    "print_query",
    "renamed",
    "saved_names",
]
