"""From the tokens of a query to its tree, by recursive descent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal, NoReturn, cast

from store.errors import QueryError
from store.folding import fold_text
from store.query.fields import ENTITY_FIELDS, FIELDS, FIXED, REGEX_FIELDS, TEXT_FIELDS, nearest
from store.query.tokens import Token, plain, tokens_of
from store.query.tree import And, Field, Node, Not, Or, Part, Regex, Words

SHORTEST_PREFIX = 2
"""Letters that a prefix must have: fewer match too much of the library to be of use."""
LONGEST_PREFIX = 200
"""Those that it may have: a longer word goes on to nothing."""
DEEPEST = 60
"""Parentheses inside parentheses at the most."""
MOST_TERMS = 2000
"""Words, phrases and fields of a query at the most."""
MOST_OF = {"regular expressions": 10, "words with typos": 100, "names": 100}
"""How many of what takes long to look for a query may have."""
MOST_TYPOS = 2
MOST_BETWEEN = 100
"""Words that may stand between two of a phrase at the most."""
_TYPOS = re.compile(r"(.+)~(\d*)")


def parse_query(text: str, *, typing: bool = False) -> Node:
    """Return the tree of a query.

    Words must all be there; `"a phrase"`, `"two words"~5`, `prefix*`, `typo~1`, `/regex/`, `-not`, `NOT`,
    `OR`, parentheses, `field:value`, `#tag`. Blanks bind closer than `OR`, `-` and `NOT` closest.

    Args:
        text: The query.
        typing: Whether it is still being typed: then its last word may go on, unless it is a single letter.

    Raises:
        QueryError: It cannot be understood; the column says where.
    """
    text = plain(text)
    return _Parser(tokens_of(text), len(text) + 1, typing and bool(text) and not text[-1].isspace()).parse()


class _Parser:
    """Recursive descent over: or = and {OR and}; and = {not}; not = [-|NOT] atom."""

    def __init__(self, tokens: list[Token], end: int, open_end: bool) -> None:
        self._tokens, self._end, self._open_end = tokens, end, open_end
        self._at = self._depth = self._terms = 0
        self._counts = Counter[str]()

    def parse(self) -> Node:
        node = self._either()
        if token := self._peek():
            raise QueryError(
                f"There is no opening parenthesis for the “)” at column {token.column}.", token.column
            )
        _check_sorts(node)
        return node

    def _peek(self) -> Token | None:
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
        node = self._group(token) if token.kind == "(" else self._term(token)
        return Not(node) if negative else node

    def _group(self, token: Token) -> Node:
        self._at += 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(
                f"Too many parentheses inside each other at column {token.column}.", token.column
            )
        node = self._either()
        self._depth -= 1
        if self._peek() is None:
            raise QueryError(f"The parenthesis at column {token.column} is not closed.", token.column)
        self._at += 1
        return node

    def _term(self, token: Token) -> Node:
        self._at += 1
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise QueryError(
                f"There are more than {MOST_TERMS} terms from column {token.column} on.", token.column
            )
        last = self._open_end and self._at == len(self._tokens)
        if token.kind == "phrase":
            return _phrase(token, token.text, "", token.column)
        if token.kind == "field":
            node = _field(token, last)
        elif token.kind == "regex":
            node = Regex(token.text[1:-1], "", token.column + 1)
        else:
            node = _words(token.text, "", token.column, last)
        self._count(node, token.column)
        return node

    def _count(self, node: Node, column: int) -> None:
        """Keep count of what takes long to look for."""
        kind, number = _costly(node)
        if kind:
            self._counts[kind] += number
            if self._counts[kind] > MOST_OF[kind]:
                raise QueryError(
                    f"There are more than {MOST_OF[kind]} {kind} from column {column} on.", column
                )


def _costly(node: Node) -> tuple[str, int]:
    """Return which of the kinds of `MOST_OF` a term is, and for how many it counts."""
    if isinstance(node, Regex):
        return "regular expressions", 1
    if isinstance(node, Words) and node.typos:
        return "words with typos", 1
    if isinstance(node, Field) and node.name in (*ENTITY_FIELDS, "with", "mentions"):
        return "names", 1 if node.exact else node.value.count(",") + 1
    return "", 0


def _words(text: str, part: Part, column: int, last: bool) -> Words:
    """Return a word as it was typed; it may hold punctuation, and is a row of words then."""
    if text.startswith("/") and text != "/":
        raise QueryError(
            f"The regular expression at column {column} is not closed by “/” and a blank; "
            "to find words, put them in quotes.",
            column,
        )
    if typos := _TYPOS.fullmatch(text):
        return _misspelt(typos[1], typos[2], part, column)
    starred = text.endswith("*")
    text = text.rstrip("*")
    folded = fold_text(text)
    goes_on = starred or (last and len(_last_word(folded)) >= SHORTEST_PREFIX)
    prefix = goes_on and len(folded) >= SHORTEST_PREFIX and len(_last_word(folded)) <= LONGEST_PREFIX
    return Words(text, prefix=prefix, part=part)


def _last_word(folded: str) -> str:
    return folded.rpartition(" ")[2]


def _misspelt(text: str, number: str, part: Part, column: int) -> Words:
    folded, at = fold_text(text), column + len(text)
    if not folded or " " in folded:
        raise QueryError(f"“~” at column {at} needs one word before it.", at)
    typos = _number(number) if number else 1
    if typos > MOST_TYPOS:
        raise QueryError(f"“~{number}” at column {at}: a word may have {MOST_TYPOS} typos at the most.", at)
    return Words(folded, part=part, typos=typos)


def _phrase(token: Token, text: str, part: Part, column: int) -> Words:
    if not token.distance:
        return Words(text, part=part)
    at, number = column + len(text) + 2, token.distance[1:]
    if not number or _number(number) > MOST_BETWEEN:
        raise QueryError(
            f"“{token.distance}” at column {at} needs a number up to {MOST_BETWEEN}: how many words may "
            "stand between two of the phrase.",
            at,
        )
    if " " not in fold_text(text):
        raise QueryError(f"“{token.distance}” at column {at} needs two words or more in the quotes.", at)
    return Words(text, part=part, near=_number(number))


def _number(digits: str) -> int:
    """Return a number, of a very long one only that it is large."""
    return int(digits.lstrip("0")[:6] or 0)


def _field(token: Token, last: bool) -> Node:
    name, value, column = token.text.lower(), token.value, token.value_column
    if name not in FIELDS:
        near = nearest(name, FIELDS)
        hint = f"did you mean “{near}:”?" if near else f"fields are {', '.join(FIELDS)}."
        raise QueryError(f"There is no field “{token.text}:” (column {token.column}); {hint}", token.column)
    if not value and not last:
        raise QueryError(f"“{name}:” needs a value at column {column}.", column)
    if name in REGEX_FIELDS and not token.quoted and value.startswith("/") and value != "/":
        if len(value) < 3 or not value.endswith("/"):
            raise QueryError(f"The regular expression at column {column} is not closed by “/”.", column)
        return Regex(value[1:-1], cast('Literal["title", "source"]', name), column + 1)
    if name == "body" and not token.quoted and re.fullmatch("/.+/", value):
        raise QueryError(
            f"“body:” takes no regular expression (column {column}); “title:” and “source:” do.", column
        )
    if name in TEXT_FIELDS:
        part = cast("Part", name)
        return _phrase(token, value, part, column) if token.quoted else _words(value, part, column, last)
    if token.distance:
        at = column + len(value) + 2
        raise QueryError(f"“{token.distance}” at column {at} goes with words of the text only.", at)
    if name in FIXED and not _is_fixed(name, value, last):
        _refuse_fixed(name, value, column)
    return Field(name, value, column, token.quoted)


def _is_fixed(name: str, value: str, last: bool) -> bool:
    return value in FIXED[name] or (last and any(known.startswith(value) for known in FIXED[name]))


def _refuse_fixed(name: str, value: str, column: int) -> NoReturn:
    near = nearest(value, FIXED[name])
    hint = f"did you mean “{name}:{near}”?" if near else f"there are {', '.join(FIXED[name])}."
    raise QueryError(f"“{name}:{value}” is not known (column {column}); {hint}", column)


def _check_sorts(node: Node) -> None:
    """Raise an error for a `sort:` that is not among the terms that must hold together, or is a second."""
    todo, sorts = [node], list[Field]()
    while todo:
        part = todo.pop()
        if isinstance(part, And):
            todo += reversed(part.nodes)
        elif isinstance(part, Field):
            sorts += [part] if part.name == "sort" else []
        elif inner := next(_sorts_in(part), None):
            raise QueryError(f"“sort:” at column {inner.column} cannot stand in OR or NOT.", inner.column)
    if len(sorts) > 1:
        raise QueryError(f"“sort:” is there a second time at column {sorts[1].column}.", sorts[1].column)


def _sorts_in(node: Node) -> Iterator[Field]:
    if isinstance(node, Field) and node.name == "sort":
        yield node
    elif isinstance(node, Not):
        yield from _sorts_in(node.node)
    elif isinstance(node, And | Or):
        for part in node.nodes:
            yield from _sorts_in(part)
