"""Paragraphs of the plain text of mail: quotes, signatures and flowed lines are what only mail has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from store.clean import clean
from store.readers.plain.lines import blocks
from store.readers.plain.unwrap import paragraphs

_QUOTE = re.compile(r" ?(?:[A-Z]{0,3}> ?)+")
_RULE = re.compile(r"\s*[-_=*~]{4,}")
_SIGNATURE = "--"
_LONGEST_SIGNATURE = 12
"""Lines after which two hyphens were a rule in the text."""


def text_paragraphs(
    text: str, *, flowed: bool = False, delsp: bool = False, unwrap: bool = True
) -> list[str]:
    """Return the paragraphs of a plain text.

    What is quoted stays apart from what is not, and each paragraph of it starts with the sign that its lines
    had. The lines of a signature are kept.

    Args:
        text: The text, not cleaned yet.
        flowed: Whether a blank at the end of a line says that its paragraph goes on (RFC 3676).
        delsp: Whether that blank is not part of the text.
        unwrap: Whether lines are joined at all.
    """
    lines = clean(text).split("\n")
    if not unwrap:
        return blocks(lines)
    found: list[str] = []
    for sign, group in groupby(
        map(_split_flowed if flowed else _split_quote, lines), key=lambda line: line[0]
    ):
        own = [rest for _, rest in group]
        for paragraph in _own_paragraphs(own, flowed, delsp):
            found.append(f"{sign} {paragraph}" if sign else paragraph)
    return found


def _split_quote(line: str) -> tuple[str, str]:
    match = _QUOTE.match(line)
    return (match[0].strip(), line[match.end() :]) if match else ("", line)


def _split_flowed(line: str) -> tuple[str, str]:
    """Return the quote signs of a flowed line and its text, without the blank that protects its start."""
    rest = line.lstrip(">")
    return line[: len(line) - len(rest)], rest.removeprefix(" ")


def _own_paragraphs(lines: Sequence[str], flowed: bool, delsp: bool) -> list[str]:
    """Return the paragraphs of lines that have one quote sign in common, which is taken off."""
    end = _signature(lines)
    text, signature = lines[:end], lines[end:]
    if flowed and any(line.endswith(" ") for line in text):
        found = [paragraph for paragraph in _joined(text, delsp) if paragraph.strip()]
    else:
        found = paragraphs(list(_apart(text)))
    return found + blocks(signature)


def _signature(lines: Sequence[str]) -> int:
    """Return the index of the line that a signature starts at, or how many lines there are."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 2 - _LONGEST_SIGNATURE), -1):
        if lines[index].rstrip() == _SIGNATURE:
            return index
    return len(lines)


def _apart(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines with a blank one around each that starts with a rule, as the signs of list programs do."""
    for line in lines:
        yield from ("", line, "") if _RULE.match(line) else (line,)


def _joined(lines: Sequence[str], delsp: bool) -> Iterator[str]:
    pieces: list[str] = []
    for line in lines:
        soft = line.endswith(" ") and line.rstrip() != _SIGNATURE
        pieces.append(line[:-1] if soft and delsp else line)
        if not soft:
            yield "".join(pieces).rstrip()
            pieces = []
    if pieces:
        yield "".join(pieces).rstrip()
