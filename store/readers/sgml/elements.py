"""Elements of an SGML record by name, their entities and tags, and dates as such records write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from store.clean import clean_line
from store.dates import read_date
from store.readers.draft import Draft
from store.readers.references import unescape as unescape_reference

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PLAIN_ENTITIES = {
    "hyph": "-", "blank": " ", "lr": "", "ur": "", "ql": "", "qr": "", "qc": "", "tl": "", "md": "—",
}  # fmt: skip
"""Entities of newswires: what they stand for; those for setting type stand for nothing to read."""
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)
_STAMP = re.compile(r"\d{1,2}-[A-Za-z]{3}-\d{4}(?:\s+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?")
_SIX_DIGITS = re.compile(r"(\d\d)(\d\d)(\d\d)")
_CONTROL = re.compile(r"&#\d{1,2};|[\x00-\x1f]")
_MOST_WORDS = 8
"""Words of a date and what follows it."""


@cache
def _tags(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"<{name}(?:\s[^<>]*)?>", re.IGNORECASE), re.compile(rf"</{name}\s*>", re.IGNORECASE)


def _spans(record: str, name: str, open_ended: bool) -> Iterator[tuple[int, int, int, int]]:
    """Yield where each element starts, its inside starts, its inside ends and it ends."""
    start_tag, end_tag = _tags(name)
    opening = start_tag.search(record)
    while opening:
        closing = end_tag.search(record, opening.end())
        if closing is None:
            if open_ended:
                yield opening.start(), opening.end(), len(record), len(record)
            return
        yield opening.start(), opening.end(), closing.start(), closing.end()
        opening = start_tag.search(record, closing.end())


def element(record: str, *names: str, open_ended: bool = False) -> str | None:
    """Return what is inside the first element of a record that has one of the names and holds anything.

    Args:
        record: The record.
        names: Names, the best first.
        open_ended: Whether the record may end before the element does.
    """
    for name in names:
        for _, start, end, _ in _spans(record, name, open_ended):
            if record[start:end].strip():
                return record[start:end]
    return None


def elements(record: str, name: str) -> list[str]:
    """Return what is inside each element of a name; the record may end before the last does."""
    return [record[start:end] for _, start, end, _ in _spans(record, name, True)]


def without(record: str, *names: str) -> str:
    """Return a record without the elements that have these names."""
    for name in names:
        pieces, at = [], 0
        for start, _, _, end in _spans(record, name, False):
            pieces.append(record[at:start])
            at = end
        if at:
            record = "\n".join((*pieces, record[at:]))
    return record


def without_tags(text: str) -> str:
    """Return the text between tags."""
    return _TAG.sub(" ", text)


def unescape(text: str) -> str:
    """Return the text with its entities resolved; those for control characters go."""
    return _ENTITY.sub(_resolved, text) if "&" in text else text


def _resolved(match: re.Match[str]) -> str:
    plain = _PLAIN_ENTITIES.get(match[0][1:-1].lower())
    return unescape_reference(match[0]) if plain is None else plain


def line_of(text: str | None) -> str:
    """Return an element as one line of text."""
    return clean_line(unescape(without_tags(text or "")))


def byline_of(text: str | None) -> str | None:
    """Return an author without the word "by"."""
    return _BY.sub("", line_of(text), count=1) or None


def put_date(draft: Draft, text: str | None, dayfirst: bool | None) -> None:
    """Read the date of a record into its draft: control characters and words after it are passed over."""
    written = line_of(_CONTROL.sub(" ", text or ""))
    draft.dayfirst = dayfirst
    digits = _SIX_DIGITS.fullmatch(written)
    if digits:
        draft.date, draft.date_written = read_date(f"19{digits[1]}-{digits[2]}-{digits[3]}"), written
        draft.guesses.append(f"“{written}” is read as year, month and day; the century is a guess.")
        return
    for beginning in _beginnings(written):
        date = read_date(beginning, dayfirst=dayfirst)
        if date:
            draft.date, draft.date_written = date, written
            rest = written[len(beginning) :].strip(" ,;")
            if rest:
                draft.warnings.append(f"“{rest}” after the date is passed over.")
            return
    draft.put_date(written, dayfirst)


def _beginnings(written: str) -> Iterator[str]:
    """Yield what may be the date in a line: a stamp of the wires, all of it, ever fewer words of it."""
    stamp = _STAMP.match(written)
    if stamp:
        yield stamp[0]
    words = written.split()[:_MOST_WORDS]
    if len(written.split()) <= _MOST_WORDS:
        yield written
    for count in range(len(words) - 1, 0, -1):
        yield " ".join(words[:count]).rstrip(",;")
