"""The tree of a query: frozen nodes, equal where they ask the same, wherever they stand in its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Part = Literal["", "title", "body"]
"""A part of an article's text; "" is all of it."""
Sort = Literal["newest", "oldest", "relevance"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand in a row, or near one another; one word is a row of one."""

    text: str
    """As written; it holds no double quote."""
    prefix: bool = False
    """Whether the last word may go on."""
    part: Part = ""
    """Where they are looked for."""
    near: int | None = None
    """How many other words may stand between one of them and the next, in either order; None is a row."""
    typos: int = 0
    """How many letters of the one word may be wrong, missing, too many or swapped: 0, 1 or 2."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field with the value asked for."""

    name: str
    value: str
    column: int = field(compare=False)
    """Of the value, counted from 1."""
    exact: bool = False
    """Whether the value was quoted: then a name, a source or a byline must be it, not only hold it."""


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression that must match somewhere in a title or the name of a source."""

    pattern: str
    """As written between the slashes."""
    part: Literal["", "title", "source"] = ""
    """Where it is held against; "" is both."""
    column: int = field(default=1, compare=False)
    """Of the pattern, counted from 1."""


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must hold all together; nothing in it holds for every article."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Of which one at least must hold."""

    nodes: tuple[Node, ...]


Node: TypeAlias = Words | Field | Regex | Not | And | Or
