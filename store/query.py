"""The query language: text to a tree of frozen nodes, with the column of whatever cannot be understood."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TypeAlias

from store.errors import QueryError

TEXT_FIELDS = ("title",)
ENTITY_FIELDS = {"person": "PER", "org": "ORG", "place": "LOC", "event": "EVENT", "entity": None}
"""Fields that ask for an entity, with its type; None is any."""
FIELDS = ("title", "source", "tag", "is", "note", "date", "id", "story", *ENTITY_FIELDS)
STATES = ("unread", "read", "bookmarked", "tagged", "noted", "sample")
SHORTEST_PREFIX = 2
"""Letters that a prefix must have: fewer match too much of the library to be of use."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand in a row; one word is a row of one."""

    text: str
    prefix: bool = False
    """Whether the last word may go on."""
    title: bool = False
    """Whether only titles are searched."""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field with the value asked for."""

    name: str
    value: str
    column: int
    """Of the value, counted from 1."""
    exact: bool = False
    """Whether the value was quoted: then a name must be it, not only hold it."""


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


Node: TypeAlias = Words | Field | Not | And | Or

DEEPEST = 60
"""Parentheses inside parentheses at the most."""

_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_SURROGATES = re.compile("[\ud800-\udfff]")
_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<open>\()
    |(?P<close>\))
    |(?P<minus>-(?=[^\s)]))
    |(?P<hash>\#(?P<tag>[^\s()"]+))
    |(?P<field>[A-Za-z]+):(?P<value>"[^"]*"?|[^\s()"]*)
    |"(?P<phrase>[^"]*)(?P<end>"?)
    |(?P<word>[^\s()"]+)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    column: int
    value: str = ""
    value_column: int = 0
    quoted: bool = False


def parse_query(text: str, *, typing: bool = False) -> Node:
    """Return the tree of a query.

    Words must all be there; `"a phrase"`, `prefix*`, `-not`, `NOT`, `OR`, parentheses, `field:value`, `#tag`.

    Args:
        text: The query.
        typing: Whether it is still being typed: then its last word may go on.

    Raises:
        QueryError: It cannot be understood; the column says where.
    """
    text = _SURROGATES.sub("\ufffd", text).translate(_QUOTES)
    return _Parser(_tokens(text), len(text) + 1, typing and bool(text) and not text[-1].isspace()).parse()


def _tokens(text: str) -> list[_Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        column, kind = match.start() + 1, match.lastgroup or ""
        if match["space"]:
            continue
        if match["open"] or match["close"] or match["minus"]:
            tokens.append(_Token(match[0], match[0], column))
        elif match["tag"]:
            tokens.append(_Token("field", "tag", column, match["tag"], column + 1))
        elif match["field"]:
            value_column = match.start("value") + 1
            value, quoted = match["value"].strip('"'), match["value"].startswith('"')
            tokens.append(_Token("field", match["field"], column, value, value_column, quoted))
        elif match["phrase"] is not None:
            tokens.append(_Token("phrase", match["phrase"], column))
        else:
            kind = match[0] if match[0] in ("OR", "NOT", "AND") else "word"
            tokens.append(_Token(kind, match[0], column))
    return tokens


class _Parser:
    """Recursive descent over: or = and {OR and}; and = {not}; not = [-|NOT] atom."""

    def __init__(self, tokens: list[_Token], end: int, open_end: bool) -> None:
        self._tokens, self._end, self._open_end = tokens, end, open_end
        self._at = self._depth = 0

    def parse(self) -> Node:
        node = self._either()
        if token := self._peek():
            raise QueryError(
                f"There is no opening parenthesis for the “)” at column {token.column}.", token.column
            )
        return node

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _either(self) -> Node:
        nodes = [self._all()]
        while (token := self._peek()) and token.kind == "OR":
            self._at += 1
            right = self._all()
            if right == And(()) or nodes[-1] == And(()):
                raise QueryError(f"OR at column {token.column} needs something on both sides.", token.column)
            nodes.append(right)
        return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))

    def _all(self) -> Node:
        nodes: list[Node] = []
        while (token := self._peek()) and token.kind not in ("OR", ")"):
            if token.kind == "AND":
                self._at += 1
                continue
            nodes.append(self._negation())
        return nodes[0] if len(nodes) == 1 else And(tuple(nodes))

    def _negation(self) -> Node:
        negative = False
        while (token := self._peek()) and token.kind in ("-", "NOT"):
            negative = not negative
            self._at += 1
        if token is None or token.kind in ("OR", ")", "AND"):
            column = token.column if token else self._end
            raise QueryError(f"NOT needs something to leave out at column {column}.", column)
        node = self._atom(token)
        return Not(node) if negative else node

    def _atom(self, token: _Token) -> Node:
        self._at += 1
        last = self._open_end and self._at == len(self._tokens)
        if token.kind == "(":
            self._depth += 1
            if self._depth > DEEPEST:
                raise QueryError(
                    f"Too many parentheses inside each other at column {token.column}.", token.column
                )
            node = self._either()
            self._depth -= 1
            closing = self._peek()
            if closing is None:
                raise QueryError(f"The parenthesis at column {token.column} is not closed.", token.column)
            self._at += 1
            return node
        if token.kind == "phrase":
            return Words(token.text, quoted=True)
        if token.kind == "field":
            return _field(token, last)
        return _words(token.text, last)


def _begins_state(value: str) -> bool:
    return any(state.startswith(value) for state in STATES)


def _words(text: str, last: bool, title: bool = False) -> Words:
    starred = text.endswith("*")
    text = text.rstrip("*")
    return Words(text, prefix=(starred or last) and len(text) >= SHORTEST_PREFIX, title=title)


def _field(token: _Token, last: bool) -> Node:
    name = token.text.lower()
    if name not in FIELDS:
        near = difflib.get_close_matches(name, FIELDS, 1, 0.5)
        hint = f"did you mean “{near[0]}:”?" if near else f"fields are {', '.join(FIELDS)}."
        raise QueryError(f"There is no field “{token.text}:” (column {token.column}); {hint}", token.column)
    if not token.value and not last:
        raise QueryError(f"“{name}:” needs a value at column {token.value_column}.", token.value_column)
    if name in TEXT_FIELDS:
        if token.quoted:
            return Words(token.value, title=True, quoted=True)
        return _words(token.value, last, title=True)
    if name == "is" and not (token.value in STATES or (last and _begins_state(token.value))):
        near = difflib.get_close_matches(token.value, STATES, 1, 0.5)
        hint = f"did you mean “is:{near[0]}”?" if near else f"there are {', '.join(STATES)}."
        raise QueryError(
            f"“is:{token.value}” is not known (column {token.value_column}); {hint}", token.value_column
        )
    return Field(name, token.value, token.value_column, token.quoted)
