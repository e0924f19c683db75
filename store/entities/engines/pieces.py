"""A long text cut into pieces that a model can take, at the ends of paragraphs or sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDS = (
    re.compile(r"\n\s*\n\s*"),
    re.compile(r"(?<=\w{4})[.!?…]+[\"'”’»)\]]*\s+|[。！？]+[”’」』）]*\s*"),
    re.compile(r"\s+"),
)
"""Where a text may be cut, best first: after a paragraph; after a sentence whose last word is too long for an
abbreviation, or that a full-width mark ends; between words."""


def cut(text: str, most: int) -> Iterator[tuple[int, str]]:
    """Yield the pieces of a text, each with the offset of its first code point; joined they are the text.

    Each piece is as long as it may be, ends where the text allows it best, and is never empty.

    Args:
        text: The text.
        most: Code points of a piece at the most, at least 1.
    """
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= most else _best_end(text, start, start + most)
        yield start, text[start:end]
        start = end


def _best_end(text: str, start: int, limit: int) -> int:
    for pattern in _ENDS:
        ends = [found.end() for found in pattern.finditer(text, start, limit)]
        if ends:
            return ends[-1]
    return limit
