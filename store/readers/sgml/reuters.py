"""Records of the Reuters-21578 collection."""

from __future__ import annotations

import re

from store.readers.draft import Draft
from store.readers.options import ReadOptions
from store.readers.plain.source import SourceGuess
from store.readers.sgml.elements import byline_of, element, line_of, put_date, unescape, without
from store.readers.sgml.text import wire_paragraphs

_TYPE = re.compile(r"<TEXT\s[^<>]*TYPE\s*=\s*\"?(\w+)", re.IGNORECASE)
_TRAILER = re.compile(r"(?:\A\s*|\n\s*|\s{2,})reuters?\Z", re.IGNORECASE)
_TAIL = 60
"""Characters at the end of a text in which the agency names itself."""
_BLANK = "".join(map(chr, range(33)))
"""Blanks and control characters, which end a text as entities or as they are."""
_LONGEST_HEAD = 2
"""Lines in capitals that are the head of a text; more of them are a text in capitals."""


def fill_reuters(draft: Draft, record: str, options: ReadOptions) -> None:
    """Put what a record says into its draft.

    Args:
        draft: Where the record comes from.
        record: The record from its start tag on.
        options: How it is to be read.
    """
    text = element(record, "TEXT", open_ended=True) or ""
    put_date(draft, element(without(record, "TEXT"), "DATE"), options.dayfirst)
    draft.title = line_of(element(text, "TITLE"))
    draft.byline = byline_of(element(text, "AUTHOR"))
    draft.source = SourceGuess("Reuters", "<REUTERS>")
    kind = _TYPE.search(record)
    body = element(text, "BODY", open_ended=True)
    if body is None:
        body = without(text, "TITLE", "AUTHOR", "DATELINE", "BODY")
        body = "\n".join(line for line in body.split("\n") if line.strip("* \t\r"))
    body = _without_trailer(unescape(body))
    if not draft.title and kind and kind[1].upper() == "UNPROC":
        draft.title, body = _head(body)
        if draft.title:
            draft.guesses.append("The title is the first line of the text, which is in capitals.")
    dateline = unescape(element(text, "DATELINE") or "").rstrip()
    draft.paragraphs = wire_paragraphs(f"{dateline} {body.lstrip()}" if dateline else body, options.unwrap)


def _without_trailer(body: str) -> str:
    """Return a text without the name of the agency that ends it."""
    body = body.rstrip(_BLANK)
    return body[:-_TAIL] + _TRAILER.sub("", body[-_TAIL:])


def _head(body: str) -> tuple[str, str]:
    """Return the first lines of a text that are in capitals, as a head, and the rest of the text."""
    lines = body.lstrip("\r\n").split("\n")
    count = 0
    while count < len(lines) and lines[count].upper() == lines[count] != lines[count].lower():
        count += 1
    rest = "\n".join(lines[count:])
    if not 0 < count <= _LONGEST_HEAD or not rest.strip():
        return "", body
    return " ".join(lines[:count]).strip("* \t\r"), rest
