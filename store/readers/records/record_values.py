"""Values of records: the text, line, paragraphs or date that a cell or a JSON value is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from store.readers.markup import is_markup, markup_line, markup_paragraphs
from store.readers.plain.lines import blocks
from store.readers.plain.unwrap import paragraphs
from store.readers.references import unescape

DEEPEST = 6
"""Lists and objects in a value that are looked into."""
_SPOKEN = ("text", "content", "body", "value", "html", "name", "title", "original", "#text", "rendered")
"""Keys of an object inside a value, of which the first that is there is what it says."""
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});", re.IGNORECASE)
_WEB = re.compile(r"(?:https?://|www\.)[^\s/]", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^\s/:?#]+)", re.IGNORECASE)
_DIGITS = re.compile(r"\d{8,16}(?:\.\d+)?")
_NUMERIC = re.compile(r"\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?!\d)")
_LONGEST_LIST = 1_000_000
_UNITS = (
    (1e8, 1e10, 1, "seconds"),
    (1e11, 1e13, 1000, "milliseconds"),
    (1e14, 1e16, 1_000_000, "microseconds"),
)
"""Numbers that are moments: at least, less than, how many a second, their name."""


def strings(value: Any, depth: int = DEEPEST) -> Iterator[str]:
    """Yield the strings that a value says, those of lists one by one; numbers count as written."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None or value != value or depth == 0:
        return
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, depth - 1)
    elif isinstance(value, Mapping):
        said = next((value[key] for key in _SPOKEN if value.get(key)), None)
        yield from strings(said, depth - 1)
    else:
        yield str(value)


def is_blank(value: Any) -> bool:
    """Whether a value says nothing."""
    return not any(map(str.strip, strings(value)))


def has_letters(value: Any) -> bool:
    """Whether a value has words in it and is no mere number."""
    return not isinstance(value, int | float) and any(
        character.isalpha() for text in strings(value) for character in text
    )


def line_of(value: Any, separator: str = ", ") -> str:
    """Return what a value says on one line, the members of a list parted."""
    pieces = (_plain_line(text) for text in strings(unlisted(value)))
    return separator.join(piece for piece in pieces if piece)


def paragraphs_of(value: Any, unwrap: bool) -> tuple[list[str], bool]:
    """Return the paragraphs that a value holds and whether they were HTML.

    Args:
        value: A text, or a list of paragraphs.
        unwrap: Whether lines that were broken are joined.
    """
    found: list[str] = []
    were_markup = False
    for text in strings(unlisted(value)):
        if is_markup(text):
            were_markup = True
            found += markup_paragraphs(text)
            continue
        lines = _unescaped(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        found += paragraphs(lines) if unwrap and len(lines) > 1 else blocks(lines)
    return found, were_markup


def unlisted(value: Any) -> Any:
    """Return the list that a text spells out, such as `['A. Writer', 'B. Writer']`, else the value."""
    if not isinstance(value, str) or len(value) > _LONGEST_LIST:
        return value
    text = value.strip()
    if not (text.startswith(("['", '["')) and text.endswith(("']", '"]'))):
        return value
    import ast

    try:
        found = ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return value
    is_list = isinstance(found, list) and all(isinstance(item, str) for item in found)
    return found if is_list else value


def url_of(value: Any) -> str | None:
    """Return the address that a value is, or None if it is none."""
    for text in strings(value):
        if _WEB.match(text.strip()):
            return text.strip()
    return None


def host_of(address: str) -> str | None:
    """Return the host of a web address without www, or None if the text is no such address."""
    match = _HOST.match(address.strip()) if _WEB.match(address.strip()) else None
    return match[1].lower() if match else None


def date_of(value: Any) -> tuple[str, str, str | None]:
    """Return a date of a record as it is written, as `read_date` takes it, and what was guessed of it.

    A number of a plausible size counts seconds, milliseconds or microseconds since 1970.
    """
    written = next((text.strip() for text in strings(value) if text.strip()), "")
    if not _DIGITS.fullmatch(written):
        return written, written, None
    digits = written.partition(".")[0]
    if len(digits) == 14 and digits[:2] in ("19", "20"):
        return written, f"{digits[:8]}T{digits[8:]}", None
    for least, most, each, unit in _UNITS:
        if least <= float(digits) < most:
            moment = datetime.fromtimestamp(int(digits) // each, UTC)
            return written, moment.isoformat(), f"The date {written} is read as {unit} since 1970, in UTC."
    return written, written, None


def order_of_dates(values: Iterable[Any]) -> bool | None:
    """Return whether the day comes before the month in dates like 25/04/2024; None if none tells."""
    orders: set[bool] = set()
    for value in values:
        match = _NUMERIC.match(next(strings(value), ""))
        if match and (int(match[1]) > 12) != (int(match[2]) > 12):
            orders.add(int(match[1]) > 12)
    return orders.pop() if len(orders) == 1 else None


def _plain_line(text: str) -> str:
    if is_markup(text):
        return markup_line(text)
    return " ".join(_unescaped(text).split())


def _unescaped(text: str) -> str:
    return unescape(text) if _ENTITY.search(text) else text
