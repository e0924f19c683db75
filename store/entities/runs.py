"""Finds runs of capitalised words: the raw material of names."""

from __future__ import annotations

from collections.abc import Iterator

from store.entities.kinds import CAPITAL, DEMONYM, OPENER, STOP, TIME
from store.entities.lexicon import PARTICLES
from store.entities.page import Page

LONGEST_RUN = 14
"""A longer run is not one name but a heading or noise."""

_SUFFIXES = frozenset({"Inc.", "Inc", "Ltd.", "Ltd", "LLC", "Jr.", "Jr", "Sr."})


def _next(page: Page, index: int) -> int:
    """Return where the run goes on after the position before index, or index itself if it ends there."""
    kind = page.kind(index)
    if kind & CAPITAL:
        return index if kind & (STOP | TIME) or page.tokens.opens[index] else index + 1
    word = page.word(index)
    if word == "&" and page.capital(index + 1):
        return index + 2
    if word == "," and page.word(index + 1) in _SUFFIXES:
        return index + 2
    if word in PARTICLES and not page.kind(index - 1) & DEMONYM:
        after = index + 2 if page.word(index + 1) in PARTICLES else index + 1
        if page.capital(after) and not page.kind(after) & (STOP | TIME):
            return after + 1
    return index


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """Yield first and last position of every run of capitalised words, left to right.

    Function words, days and months are never part of one; particles (van, bin), "&" and ", Inc." may be inside. A word that a
    sentence begins with is left out if its capital says nothing and no known name begins there.
    """
    index, count = 0, len(page.words)
    kinds, opens = page.kinds, page.tokens.opens
    while index < count:
        kind = kinds[index]
        if not kind & CAPITAL or kind & (STOP | TIME):
            index += 1
            continue
        end = index + 1
        while end < count and (after := _next(page, end)) > end:
            end = after
        first = index
        if opens[index] and kind & OPENER:
            longest = page.longest(index, end)
            if longest is None:
                first += 1
        while first < end:
            stop = min(end, first + LONGEST_RUN)
            yield first, stop
            first = stop
        index = end
