"""From the tree of a query to a text that means the same."""

from __future__ import annotations

from store.errors import QueryError
from store.query.parser import parse_query
from store.query.tree import And, Field, Node, Not, Or, Regex, Words


def print_query(node: Node) -> str:
    """Return a text that `parse_query` reads as this very tree, for any tree that it returns.

    What needs no quotes has none, and there are no more parentheses than it takes.
    """
    if isinstance(node, And):
        return " ".join(_in_parentheses(part, (And, Or)) for part in node.nodes)
    if isinstance(node, Or):
        return " OR ".join("()" if part == And(()) else _in_parentheses(part, (Or,)) for part in node.nodes)
    if isinstance(node, Not):
        return f"-{_in_parentheses(node.node, (And, Or, Not))}"
    if isinstance(node, Words):
        return _words(node)
    if isinstance(node, Regex):
        return f"{node.part}{':' if node.part else ''}/{node.pattern}/"
    return _field(node)


def _in_parentheses(node: Node, kinds: tuple[type[Node], ...]) -> str:
    text = print_query(node)
    return f"({text})" if isinstance(node, kinds) else text


def _words(node: Words) -> str:
    name = f"{node.part}:" if node.part else ""
    if node.near is not None:
        return f'{name}"{node.text}"~{node.near}'
    bare = f"{name}{node.text}{'*' if node.prefix else ''}{f'~{node.typos}' if node.typos else ''}"
    return bare if _means(bare, node) else f'{name}"{node.text}"'


def _field(node: Field) -> str:
    bare = f"{node.name}:{node.value}"
    return bare if not node.exact and _means(bare, node) else f'{node.name}:"{node.value}"'


def _means(text: str, node: Node) -> bool:
    try:
        return parse_query(text) == node
    except QueryError:
        return False
