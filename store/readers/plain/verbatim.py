"""Blocks whose lines are to stay as they are: code, drawings and verse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

FEWEST_VERSES, WIDEST_VERSE = 3, 60
"""Lines of a stanza, and columns of a verse."""
NARROW_VERSE = 45
"""Columns up to which four lines and more need not be ragged; prose is wrapped wider."""
OPEN_ENDED = 0.3
"""Share of a stanza's lines that end within a sentence; those of a list do not."""
CODE = 0.6
"""Share of lines that look like code where all of them are."""
FIRST_LINES = 3
"""Lines among which code has one that looks so."""
DRAWN, FEWEST_STROKES = 0.35, 10
"""Share of letters and digits up to which a block is a drawing, and characters that it has."""

_CODE_LINE = re.compile(
    r"(?:[{};]|\*/|\(\))\s*$|^\s*(?://|/\*|#include|[}\]]|(?:def|class|if|else|for|while|with|try)\b.*:$"
    r"|(?:import|from)\s[\w.]+(?:\s(?:import|as)\s.*)?$|return\b)|^\s*[\w.\[\]]+\s?[-+*/|]?=\s?\S|^\s*[\w.]+\(.*\)\s*$"
)
_CODE_SIGN = re.compile(r"[{}=]|\w\(.*\)|^\s*(?:import|from)\s\w", re.MULTILINE)
_WITHIN_SENTENCE = re.compile(r"[,;:—–-]$")
_CAPITAL = re.compile(r"[\"'“‘«„(¿¡—–-]*\s*(\w)")


def keeps_lines(lines: Sequence[str]) -> bool:
    """Whether the lines of a block, stripped, are code, a drawing or a stanza and not a wrapped paragraph."""
    if len(lines) < 2:
        return False
    return is_verse(lines) or is_code(lines) or is_drawing(lines)


def is_code(lines: Sequence[str]) -> bool:
    """Whether nearly every line ends with a brace or a semicolon, assigns, calls or begins a block."""
    if not any(map(_CODE_LINE.search, lines[:FIRST_LINES])):
        return False
    looks = sum(_CODE_LINE.search(line) is not None for line in lines)
    return looks >= CODE * len(lines) and looks > 1 and _CODE_SIGN.search("\n".join(lines)) is not None


def is_drawing(lines: Sequence[str]) -> bool:
    """Whether the block is made of strokes, not of words."""
    text = "".join(lines)
    strokes = len(text) - text.count(" ")
    return strokes >= FEWEST_STROKES and text.isascii() and sum(map(str.isalnum, text)) <= DRAWN * strokes


def is_verse(lines: Sequence[str]) -> bool:
    """Whether every line is short and begins with a capital, though sentences run over their ends."""
    if len(lines) < FEWEST_VERSES:
        return False
    for line in lines:
        start = _CAPITAL.match(line)
        if len(line) > WIDEST_VERSE or start is None or not start[1].isupper():
            return False
    widest = max(map(len, lines))
    roomy = sum(len(line) + 1 + len(after.split(" ", 1)[0]) <= widest for line, after in pairwise(lines))
    within = sum(_WITHIN_SENTENCE.search(line) is not None for line in lines)
    narrow = widest <= NARROW_VERSE and len(lines) > FEWEST_VERSES
    return within >= OPEN_ENDED * len(lines) and (narrow or roomy > 0)
