"""Paragraphs of newswire records: marked by indentation or by <P>, so that no geometry is needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from store.clean import clean
from store.readers.plain import lines as look
from store.readers.plain.unwrap import paragraphs
from store.readers.sgml.elements import unescape, without_tags

_PARAGRAPH_TAG = re.compile(r"</?(?:P|PARA|LP|BR)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INDENT = 2
"""Columns that start a paragraph."""


def marked_paragraphs(markup: str, unwrap: bool) -> list[str]:
    """Return the paragraphs of an element: between its <P> tags if it has any, else as its lines show them.

    Args:
        markup: The inside of the element, entities not resolved.
        unwrap: Whether lines are joined.
    """
    chunks = _PARAGRAPH_TAG.split(markup)
    if len(chunks) == 1:
        return wire_paragraphs(unescape(without_tags(markup)), unwrap)
    found: list[str] = []
    for chunk in chunks:
        lines = _lines(unescape(without_tags(chunk)))
        margin = min((_indent(line) for line in lines if line.strip()), default=0)
        found += _indented([line[margin:] for line in lines]) if unwrap else look.blocks(lines)
    return found


def wire_paragraphs(text: str, unwrap: bool) -> list[str]:
    """Return the paragraphs of plain text as wires sent it, each with its first line indented.

    Args:
        text: The text, not cleaned yet, the blanks at its start included.
        unwrap: Whether lines are joined.
    """
    lines = _lines(text)
    if not unwrap:
        return look.blocks(lines)
    if any(_starts(line) and not look.is_tabular(line) for line in lines):
        return _indented(lines)
    return paragraphs(lines)


def _lines(text: str) -> list[str]:
    return clean(text).split("\n")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _starts(line: str) -> bool:
    return _indent(line) >= _INDENT and bool(line.strip())


def _indented(lines: Sequence[str]) -> list[str]:
    """Return paragraphs that start at blank lines and at indented ones; tables keep their lines."""
    groups: list[list[str]] = []
    before = ""
    for line in lines:
        if line.strip():
            both = look.is_tabular(before) and look.is_tabular(line)
            either = look.is_tabular(before) or look.is_tabular(line)
            if not before.strip() or (either and not both) or (_starts(line) and not both):
                groups.append([])
            groups[-1].append(line)
        before = line
    return [_verbatim(group) if look.is_tabular(group[0]) else _joined(group) for group in groups]


def _verbatim(lines: Iterable[str]) -> str:
    lines = list(lines)
    margin = min(map(_indent, lines))
    return "\n".join(line[margin:].rstrip() for line in lines)


def _joined(lines: Iterable[str]) -> str:
    words = [" ".join(line.split()) for line in lines]
    parts = words[:1]
    for before, after in pairwise(words):
        parts += (look.joint(before, after), after)
    return "".join(parts)
