"""Where the words of a query stand in a text, and the piece of it that shows them best."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.folding import tokens
from store.typos import within_typos

_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words in a row, folded; what a query asks the text for."""

    words: tuple[str, ...]
    prefix: bool = False
    """Whether the last word may go on."""
    typos: int = 0
    """How many letters of the one word may differ."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text on one line."""

    text: str
    hits: tuple[tuple[int, int], ...]
    """Offsets into the piece of what was asked for."""


def find_hits(text: str, patterns: Sequence[Pattern]) -> list[tuple[int, int]]:
    """Return the offsets of every stretch of a text that matches a pattern, in order, none overlapping."""
    if not patterns:
        return []
    found = list(tokens(text))
    spans = [(start, end) for start, end, _ in found]
    words = [word for _, _, word in found]
    hits: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        length = max((len(p.words) for p in patterns if _matches(words, at, p)), default=0)
        if length:
            hits.append((spans[at][0], spans[at + length - 1][1]))
        at += length or 1
    return hits


def _matches(words: list[str], at: int, pattern: Pattern) -> bool:
    stop = at + len(pattern.words)
    if not pattern.words or stop > len(words):
        return False
    if tuple(words[at : stop - 1]) != pattern.words[:-1]:
        return False
    last = words[stop - 1]
    if pattern.typos:
        return within_typos(last, pattern.words[-1], pattern.typos)
    return last.startswith(pattern.words[-1]) if pattern.prefix else last == pattern.words[-1]


def make_snippet(text: str, hits: Sequence[tuple[int, int]], width: int = 160) -> Snippet:
    """Return the piece of a text around the place where hits are densest.

    Args:
        text: The whole text.
        hits: As `find_hits` returns them; without any, the beginning is shown.
        width: Length of the piece in characters, about.
    """
    start = _densest(hits, width)
    start = max(0, start - width // 4)
    stop = min(len(text), start + width)
    if start:
        blank = text.find(" ", start, start + 20)
        start = blank + 1 if blank >= 0 else start
    if stop < len(text):
        blank = text.rfind(" ", stop - 20, stop)
        stop = blank if blank > start else stop
    return _on_one_line(text, start, stop, hits)


def _densest(hits: Sequence[tuple[int, int]], width: int) -> int:
    best, place = 0, hits[0][0] if hits else 0
    for number, (start, _) in enumerate(hits):
        inside = sum(1 for hit in hits[number : number + 20] if hit[1] <= start + width * 3 // 4)
        if inside > best:
            best, place = inside, start
    return place


def _on_one_line(text: str, start: int, stop: int, hits: Sequence[tuple[int, int]]) -> Snippet:
    pieces = ["…"] if start else []
    length, at = len(pieces), start
    marks = []
    inside = [hit for hit in hits if hit[0] >= start and hit[1] <= stop]
    for low, high in [*inside, (stop, stop)]:
        before = _BLANK.sub(" ", text[at:low])
        hit = _BLANK.sub(" ", text[low:high])
        pieces += [before, hit]
        length += len(before)
        if hit:
            marks.append((length, length + len(hit)))
        length += len(hit)
        at = high
    if stop < len(text):
        pieces.append("…")
    return Snippet("".join(pieces), tuple(marks))
