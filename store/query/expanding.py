"""What stands for something longer in a query is put in its place: saved searches, lists of names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from store.errors import QueryError
from store.folding import fold_text
from store.query.fields import FIXED, SORTS, nearest
from store.query.parser import MOST_TERMS, parse_query
from store.query.tree import And, Field, Node, Not, Or, Regex, Sort, Words

DEEPEST_SAVED = 10
"""Saved searches inside saved searches at the most."""
DEEPEST_TREE = 200
"""Nodes inside each other at the most, once saved searches are put in place."""
EVERYTHING = And(())
"""What holds for every article."""


def expand(node: Node, saved: Mapping[str, str]) -> tuple[Node, Sort | None]:
    """Return a tree with what it names put in place, and the order that it asks for.

    `search:name` becomes the query saved under the name, `with:a,b` becomes `entity:a entity:b`. A `sort:`
    goes out of the tree; if the query has none, that of a saved search which must hold counts. What asks
    nothing goes out too, whether it is to hold or not: a word without a letter, a field without a value.

    Args:
        node: The tree.
        saved: The queries of the saved searches by their names in lower case.

    Raises:
        QueryError: There is no such saved search, it contains itself, or it cannot be understood; the column
            is that of its name in the query.
    """
    expander = _Expander(saved)
    return expander.expand(node), sort_of(node) or expander.sort


def sort_of(node: Node) -> Sort | None:
    """Return the order that a query asks for itself."""
    if isinstance(node, And):
        return next(filter(None, map(sort_of, node.nodes)), None)
    if isinstance(node, Field) and node.name == "sort" and node.value in SORTS:
        return cast("Sort", node.value)
    return None


def asks_nothing(node: Node) -> bool:
    """Return whether every article answers a query because nothing in it asks anything.

    Saved searches count as asking something.
    """
    if isinstance(node, Not):
        return asks_nothing(node.node)
    if isinstance(node, And | Or):
        return (all if isinstance(node, And) else any)(map(asks_nothing, node.nodes))
    return _asks_nothing(node)


def saved_names(node: Node) -> list[Field]:
    """Return the fields of a tree that name saved searches."""
    if isinstance(node, Field):
        return [node] if node.name == "search" and node.value else []
    if isinstance(node, Not):
        return saved_names(node.node)
    if isinstance(node, And | Or):
        return [field for part in node.nodes for field in saved_names(part)]
    return []


def renamed(node: Node, old: str, new: str) -> Node:
    """Return a tree that names a saved search otherwise."""
    if isinstance(node, Field) and node.name == "search" and node.value.casefold() == old.casefold():
        return replace(node, value=new, exact=True)
    if isinstance(node, Not):
        return Not(renamed(node.node, old, new))
    if isinstance(node, And | Or):
        return type(node)(tuple(renamed(part, old, new) for part in node.nodes))
    return node


class _Expander:
    def __init__(self, saved: Mapping[str, str]) -> None:
        self._saved = saved
        self._inside: list[str] = []
        """The saved searches that are being put in place, the outermost first."""
        self._column = 0
        """Of the outermost one in the query."""
        self._terms = self._depth = 0
        self.sort: Sort | None = None

    def expand(self, node: Node, must: bool = True) -> Node:
        """Return a node as it is meant; `must` says whether it is one of those that must hold together."""
        self._depth += 1
        self._check()
        if isinstance(node, And | Or | Not):
            found = self._joined(node, must)
        else:
            self._terms += 1
            found = self._term(node, must)
        self._depth -= 1
        return found

    def _check(self) -> None:
        if not self._inside:
            return
        column = self._column
        if self._terms >= MOST_TERMS:
            raise QueryError(f"The saved search at column {column} has more than {MOST_TERMS} terms.", column)
        if self._depth > DEEPEST_TREE:
            raise QueryError(f"The saved search at column {column} is too deep.", column)

    def _joined(self, node: And | Or | Not, must: bool) -> Node:
        if isinstance(node, Not):
            inner = self.expand(node.node, must=False)
            return inner if inner == EVERYTHING else Not(inner)
        if isinstance(node, Or):
            either = [self.expand(part, must=False) for part in node.nodes]
            return EVERYTHING if EVERYTHING in either else Or(tuple(either))
        both = [self.expand(part, must) for part in node.nodes]
        return And(tuple(part for part in both if part != EVERYTHING))

    def _term(self, node: Words | Field | Regex, must: bool) -> Node:
        if self._inside and not isinstance(node, Words):
            node = replace(node, column=self._column)
        if _asks_nothing(node):
            return EVERYTHING
        if not isinstance(node, Field):
            return node
        if node.name == "with":
            return _company(node)
        return self._replaced(node, must) if node.name == "search" else node

    def _replaced(self, node: Field, must: bool) -> Node:
        name, column = node.value.casefold(), node.column
        if name in self._inside:
            raise QueryError(f"The saved search “{node.value}” at column {column} contains itself.", column)
        if name not in self._saved:
            near = nearest(name, list(self._saved))
            hint = f"; did you mean “{near}”?" if near else "."
            raise QueryError(f"There is no saved search “{node.value}” (column {column}){hint}", column)
        if len(self._inside) >= DEEPEST_SAVED:
            raise QueryError(f"Too many saved searches inside each other at column {column}.", column)
        if not self._inside:
            self._column = column
        try:
            inner = parse_query(self._saved[name])
        except QueryError as error:
            raise QueryError(
                f"The saved search “{node.value}” at column {column} is wrong: {error}", column
            ) from error
        if must and self.sort is None:
            self.sort = sort_of(inner)
        self._inside.append(name)
        found = self.expand(inner, must)
        self._inside.pop()
        return found


def _asks_nothing(node: Words | Field | Regex) -> bool:
    """Return whether a term is still being typed, is a word without a letter, or says but the order."""
    if isinstance(node, Words):
        return not fold_text(node.text) and not (node.part and node.text)
    if isinstance(node, Regex):
        return False
    return not node.value or node.name == "sort" or node.value not in FIXED.get(node.name, (node.value,))


def _company(node: Field) -> Node:
    names = [node.value] if node.exact else [name for name in node.value.split(",") if name.strip()]
    if not names:
        raise QueryError(f"“with:” at column {node.column} needs a name.", node.column)
    fields = tuple(replace(node, name="entity", value=name) for name in names)
    return fields[0] if len(fields) == 1 else And(fields)
