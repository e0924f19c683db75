"""What a query that is being typed may go on with: names of fields, values that the library has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import cast

from store.clean import clean_line
from store.errors import QueryError
from store.field_values import FieldValues
from store.query import ENTITY_FIELDS, FIELDS, Field, Words, parse_query, print_query
from store.query.fields import REGEX_FIELDS, TEXT_FIELDS
from store.query.tokens import Token, plain, tokens_of
from store.query.tree import Part
from store.value import Value

MOST_USEFUL = (
    *("person", "org", "place", "date", "tag", "source", "is", "title", "with", "event", "entity"),
    *("mentions", "sort", "search", "note", "added", "before", "after", "byline", "lang", "body"),
)
"""The fields that are offered first, in this order."""
_ORDER = (*MOST_USEFUL, *(field for field in FIELDS if field not in MOST_USEFUL))
_LISTS = {"with": ",", **dict.fromkeys(("date", "mentions", "added"), "..")}
"""What stands between two values of a field that takes more than one, none of them in quotes."""
_EXACT = (*ENTITY_FIELDS, "with", "source", "byline")
"""Fields that take a whole name in quotes."""
_BLANK = re.compile(r"\s")
_NEED_QUOTES = re.compile(r'[\s()"]')


@dataclass(frozen=True, slots=True)
class Choice:
    """One way in which a query may go on."""

    text: str
    """What takes the place of the piece."""
    label: str
    """As the reader sees it."""
    count: int | None = None
    """In how many articles it is; None if that is not counted."""


@dataclass(frozen=True, slots=True)
class Completions:
    """How a piece of a query may go on."""

    start: int
    """Offset of the piece in the query, in code points."""
    end: int
    """Offset after it; a piece that ends where it starts is still empty."""
    choices: tuple[Choice, ...] = ()
    """The best first."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The piece of a query that the cursor is in."""

    term: int
    """Where the term starts that it is part of."""
    start: int
    end: int
    typed: str = ""
    """Its value, or its word, up to the cursor."""
    field: str = ""
    """The field that it is the value of; "" if it may become the name of one."""
    bare: bool = False
    """Whether it must do without quotes: it stands behind # or is one of several."""


def complete(query: str, place: int, limit: int, values: FieldValues) -> Completions:
    """Return what the piece of a query at the cursor may become; nothing for what cannot be listed.

    Args:
        query: In the query language, as far as it is typed; it need not be right.
        place: Offset of the cursor in code points; one outside counts as the nearest end.
        limit: The most choices to return.
        values: Of the fields of the library.
    """
    text = plain(query)
    place = min(max(0, place), len(text))
    piece = _piece_at(text, place)
    if piece is None:
        return Completions(place, place)
    unsortable = "sort" in (piece.field, *_fields_like(piece)) and _refuses_sort(text, piece)
    if piece.field:
        choices = iter(()) if unsortable else _value_choices(text, piece, limit, values)
    else:
        names = (name for name in _fields_like(piece) if name != "sort" or not unsortable)
        choices = (Choice(f"{name}:", f"{name}:") for name in names)
    return Completions(piece.start, piece.end, tuple(islice(choices, max(0, limit))))


def _piece_at(text: str, place: int) -> _Piece | None:
    token = next((token for token in tokens_of(text) if token.column <= place <= token.end), None)
    if token is None or token.kind in ("(", ")", "-") or (token.kind, token.text) == ("word", "-"):
        return _Piece(place, place, place)
    start = token.column - 1
    if token.kind == "word":
        if token.text == "#":
            return _Piece(start, place, place, field="tag", bare=True)
        return _Piece(start, start, token.end, text[start:place])
    if token.kind != "field" or token.text.lower() not in FIELDS or place < token.value_column - 1:
        return None
    return _value_piece(text, place, token)


def _value_piece(text: str, place: int, token: Token) -> _Piece | None:
    name, term, start, end = token.text.lower(), token.column - 1, token.value_column - 1, token.end
    if token.quoted:
        typed = token.value[: max(0, place - start - 1)]
        return _Piece(term, start, _end_of_quoted(text, place, token), typed, name)
    if name in REGEX_FIELDS and token.value.startswith("/"):
        return None
    typed, separator = text[start:place], _LISTS.get(name)
    if separator is None or separator not in typed:
        return _Piece(term, start, end, typed, name, bare=text[term] == "#")
    typed = typed.rpartition(separator)[2]
    return _Piece(term, place - len(typed), end, typed, name, bare=True)


def _end_of_quoted(text: str, place: int, token: Token) -> int:
    """Return where a quoted value ends; one whose quotes are still open ends with the word at the cursor."""
    if '"' in text[token.value_column : token.end]:
        return token.end
    at = max(place, token.value_column)
    return at + len(_BLANK.split(text[at : token.end], 1)[0])


def _fields_like(piece: _Piece) -> list[str]:
    typed = piece.typed.lower()
    return [] if piece.field else [name for name in _ORDER if name.startswith(typed)]


def _refuses_sort(text: str, piece: _Piece) -> bool:
    """Return whether `sort:` is what the query cannot have here: inside OR or NOT, or a second time."""
    words, sort = (f"{text[: piece.term]}{term} {text[piece.end :]}" for term in ("a", "sort:newest"))
    return _is_understood(words) and not _is_understood(sort)


def _is_understood(text: str) -> bool:
    try:
        parse_query(text, typing=True)
    except QueryError:
        return False
    return True


def _value_choices(text: str, piece: _Piece, limit: int, values: FieldValues) -> Iterator[Choice]:
    following = text[piece.end : piece.end + 1]
    apart = "" if not following or following.isspace() or following == ")" else " "
    for value in values.of(piece.field, piece.typed, limit):
        written = _written(value, piece)
        if written is not None:
            yield Choice(written + apart, clean_line(value.text), value.count)


def _written(value: Value, piece: _Piece) -> str | None:
    """Return a value as it stands in a query, or None if it cannot stand there.

    A name is always quoted: only then it is that name and not also the beginning of longer ones.
    """
    text = plain(value.text).replace('"', "")
    if not value.folded and text != "*":
        return None
    if not piece.bare:
        exact = piece.field in _EXACT
        node = Words(text, part=cast("Part", piece.field)) if piece.field in TEXT_FIELDS else None
        return print_query(node or Field(piece.field, text, 1, exact)).removeprefix(f"{piece.field}:")
    separator = _LISTS.get(piece.field)
    if _NEED_QUOTES.search(plain(value.text)) or (separator and separator in text):
        return None
    return text
