"""A query cut into tokens, each with its column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["(", ")", "-", "OR", "NOT", "AND", "word", "phrase", "regex", "field"]

_KEYWORDS: dict[str, Kind] = {"OR": "OR", "NOT": "NOT", "AND": "AND"}
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_SURROGATES = re.compile("[\ud800-\udfff]")
_REGEX = r"/(?:\\.|[^/\\])+/(?=[\s)]|$)"
_TOKEN = re.compile(
    rf"""(?P<space>\s+)
    |(?P<open>\()
    |(?P<close>\))
    |(?P<minus>-(?=[^\s)]))
    |(?P<hash>\#(?P<tag>[^\s()"]+))
    |(?P<field>[A-Za-z]+):(?P<value>"[^"]*"?(?P<distance>~\d*)?|{_REGEX}|[^\s()"]*)
    |"(?P<phrase>[^"]*)"?(?P<near>~\d*)?
    |(?P<regex>{_REGEX})
    |(?P<word>[^\s()"]+)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query."""

    kind: Kind
    text: str
    """The word, the words between quotes or the name of the field."""
    column: int
    """Counted from 1."""
    end: int
    """Offset after its last character."""
    value: str = ""
    """Of a field, without its quotes."""
    value_column: int = 0
    quoted: bool = False
    """Whether the value was quoted."""
    distance: str = ""
    """What stands behind the closing quote: ~ with or without a number."""


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a query, in linear time."""
    return [token for match in _TOKEN.finditer(text) if (token := _token(match))]


def plain(text: str) -> str:
    """Return a query as it is read: with straight double quotes, and without halves of characters."""
    return _SURROGATES.sub("\ufffd", text).translate(_QUOTES)


def _token(match: re.Match[str]) -> Token | None:
    column, end = match.start() + 1, match.end()
    if match["space"]:
        return None
    if match["open"]:
        return Token("(", "(", column, end)
    if match["close"]:
        return Token(")", ")", column, end)
    if match["minus"]:
        return Token("-", "-", column, end)
    if match["tag"]:
        return Token("field", "tag", column, end, match["tag"], column + 1)
    if match["field"]:
        distance = match["distance"] or ""
        value = match["value"].removesuffix(distance)
        quoted = value.startswith('"')
        return Token(
            "field",
            match["field"],
            column,
            end,
            value.strip('"') if quoted else value,
            match.start("value") + 1,
            quoted,
            distance,
        )
    if match["phrase"] is not None:
        return Token("phrase", match["phrase"], column, end, distance=match["near"] or "")
    if match["regex"]:
        return Token("regex", match["regex"], column, end)
    return Token(_KEYWORDS.get(match["word"], "word"), match["word"], column, end)
