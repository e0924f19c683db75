"""Wrapping: an article stays one string, a display line is a pair of offsets into it."""

from __future__ import annotations

import re
from itertools import pairwise

from rich.cells import cell_len

from store.vocabulary import PARAGRAPH_BREAK

Line = tuple[int, int]
"""First offset of a display line and the offset after its last character."""

_TOKEN = re.compile(r"\S+|[^\S\n]+|\n")
_CLUSTER = re.compile(
    "(?:\r\n|.)(?:[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff]|\u200d.)*",
    re.DOTALL,
)


def wrap(text: str, measure: int) -> list[Line]:
    """Return the display lines of a text.

    Lines break at blanks; a word longer than the measure breaks between clusters of characters that belong
    together. Blanks at a break are on no line. Nothing is copied.

    Args:
        text: Paragraphs, with newlines where they end.
        measure: The most cells of a line.
    """
    lines: list[Line] = []
    narrow = text.isascii()
    start = end = 0
    used = 0
    for match in _TOKEN.finditer(text):
        first, last = match.span()
        if text[first] == "\n":
            lines.append((start, end))
            start = end = last
            used = 0
        elif text[first].isspace():
            used += last - first
        else:
            width = last - first if narrow else cell_len(text[first:last])
            if end > start and used + width > measure:
                lines.append((start, end))
                start, used = first, 0
            elif end == start:
                start, used = first, 0
            if width > measure:
                pieces = _break_word(text, first, last, measure)
                lines.extend(pieces[:-1])
                start = pieces[-1][0]
                width = cell_len(text[start:last])
            used += width
            end = last
    lines.append((start, end))
    return lines


def _break_word(text: str, start: int, end: int, measure: int) -> list[Line]:
    """Cut a long word into pieces of at most the measure, and of at least one cluster."""
    cuts = [start]
    used = 0
    for match in _CLUSTER.finditer(text, start, end):
        width = cell_len(match[0])
        if used and used + width > measure:
            cuts.append(match.start())
            used = 0
        used += width
    return list(pairwise([*cuts, end]))


def next_paragraph(text: str, offset: int, step: int) -> int:
    """Return where the next paragraph after an offset begins (1), or the one before it (-1)."""
    if step < 0:
        found = text.rfind(PARAGRAPH_BREAK, 0, max(0, offset - 1))
        return found + len(PARAGRAPH_BREAK) if found >= 0 else 0
    found = text.find(PARAGRAPH_BREAK, max(0, offset - 1))
    return found + len(PARAGRAPH_BREAK) if found >= 0 else len(text)
