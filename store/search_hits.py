"""What the text of a found article is looked through for: the words and the names of its query."""

from __future__ import annotations

from store.folding import fold_text
from store.query import ENTITY_FIELDS, And, Field, Node, Or, Words
from store.snippet import Pattern


def text_patterns(node: Node) -> list[Pattern]:
    """Return what a query asks the text for, what it leaves out excepted."""
    if isinstance(node, Words):
        words = tuple(fold_text(node.text).split())
        if node.near is not None:
            return [Pattern((word,)) for word in dict.fromkeys(words)]
        return [Pattern(words, node.prefix, node.typos)] if words else []
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
