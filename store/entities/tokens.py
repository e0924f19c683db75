"""Cuts text into tokens with code-point offsets and marks where sentences begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

PARAGRAPH = "\n\n"
"""The token that stands for a blank line, however much white space it has."""

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|St|Ste|Mt|Ft|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Rev|Hon|Pres"
    "|Inc|Ltd|Co|Corp|Bros|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
)
_TOKEN = re.compile(
    r"\n[^\S\n]*\n\s*"  # blank line
    r"|\b[^\W\d_](?:\.[^\W\d_]\b)+\.?"  # U.S. and its like
    rf"|\b(?:{_ABBREVIATIONS})\."
    r"|\b[A-Z]\.(?=[ \n][A-Z])"  # an initial before a name
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn)?\b"
    r"|[^\W_]+(?:(?:['’](?!s\b)|-|\.(?=com\b|org\b|gov\b|net\b))[^\W_]+)*"
    r"|\S"
)
_FRESH = frozenset('.!?…:"“”«‘') | {PARAGRAPH}


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into tokens; the lists run in parallel."""

    text: str
    words: list[str]
    starts: list[int]
    """Offset of the first code point of each token."""
    opens: list[bool]
    """True if a capital says nothing at that token: first of a sentence, a quotation, a headline."""

    def end(self, index: int) -> int:
        """Return the offset after the token's last code point."""
        return self.starts[index] + len(self.words[index])


@lru_cache(maxsize=2)
def tokenise(text: str) -> Tokens:
    """Return the tokens of the text in linear time; white space is between them, never in them.

    A blank line is the token `PARAGRAPH` (its offset is where it begins). A hyphenated word is one
    token, a possessive 's is not part of a word, `.“` are two tokens. The last text is remembered, since
    engine and consistency both ask for it.
    """
    matches = list(_TOKEN.finditer(text))
    words = [match[0] for match in matches]
    starts = [match.start() for match in matches]
    for place in [place for place, word in enumerate(words) if word[0] == "\n"]:
        words[place] = PARAGRAPH
    opens, count = [False] * len(words), len(words)
    for place in [-1, *(place for place, word in enumerate(words) if word in _FRESH)]:
        after = place + 1
        while after < count and not words[after][0].isalnum() and words[after] not in _FRESH:
            after += 1
        if after < count and words[after] not in _FRESH:
            opens[after] = True
    return Tokens(text, words, starts, opens)


def is_headline(words: list[str], first: int, last: int) -> bool:
    """Tell whether the words from first up to last are in title case or capitals.

    Of the words of four letters or more, seven in ten have a capital, and there are at least three.
    """
    capitals = total = 0
    for word in words[first:last]:
        if len(word) >= 4 and word[0].isalpha():
            total += 1
            capitals += word[0].isupper()
    return total >= 3 and capitals >= 0.7 * total
