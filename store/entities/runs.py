"""Finds runs of capitalised words: the raw material of names."""

from __future__ import annotations

from collections.abc import Iterator

from store.entities.kinds import CAPITAL, DEMONYM, FIRST_NAME, OPENER, ORGANISATION, STOP, TIME
from store.entities.lexicon import NAMES_TOO, PARTICLES
from store.entities.page import LONGEST_NAME, Page
from store.entities.wordlists import words

LONGEST_RUN = 14
"""A longer run is not one name but a heading or noise."""

_SUFFIXES = frozenset({"Inc.", "Inc", "Ltd.", "Ltd", "LLC", "Jr.", "Jr", "Sr."})


_OWNERS = words(
    """
    People Lord Women Children Men Workers Teachers Farmers Journalists Students Moody
    """
)
_INSIDE = frozenset({"of", "and", "the"})


def _next(page: Page, index: int) -> int:
    """Return where the run goes on after the position before index, or index itself if it ends there."""
    kind = page.kind(index)
    if kind & CAPITAL:
        if kind & TIME:
            surname = page.word(index).lower() in NAMES_TOO and page.kind(index - 1) & FIRST_NAME
            return index + 1 if surname and not page.word(index + 1)[:1].isdigit() else index
        return index if kind & STOP or page.tokens.opens[index] else index + 1
    word = page.word(index)
    if word == "&" and page.capital(index + 1):
        return index + 2
    if word == "," and page.word(index + 1) in _SUFFIXES:
        return index + 2
    if word in {"'", "’"} and page.word(index - 1) in _OWNERS:
        after = index + 1 if page.word(index + 1) == "s" else index
        return after + 2 if page.capital(after + 1) and not page.kind(after + 1) & (STOP | TIME) else index
    if word in PARTICLES and not page.kind(index - 1) & DEMONYM:
        after = index + 2 if page.word(index + 1) in PARTICLES else index + 1
        if page.capital(after) and not page.kind(after) & (STOP | TIME):
            return after + 1
    return index


def _reach(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the extent of a known name that begins in the run and ends beyond it: Gulf of Mexico."""
    if page.word(last) not in _INSIDE and not page.kind(last) & STOP:
        return None
    for start in range(first, last):
        longest = page.longest(start, min(len(page.words), start + LONGEST_NAME))
        if longest and longest[0] > last:
            return start, longest[0]
    return None


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """Yield first and last position of every run of capitalised words, left to right.

    Function words, days and months are never part of one, unless a known name has them; particles (van, bin),
    "&" and ", Inc." may be inside. The first word of a sentence is left out if its capital says nothing and
    no known name begins there.
    """
    index, count = 0, len(page.words)
    kinds, opens = page.kinds, page.tokens.opens
    while index < count:
        kind = kinds[index]
        if not kind & CAPITAL or kind & (STOP | TIME):
            if page.words[index] in {"The", "al"} and page.whole(index, index + 2):
                yield index, index + 2
                index += 1
            index += 1
            continue
        end = index + 1
        while end < count and (after := _next(page, end)) > end:
            end = after
        first = index
        if (
            opens[index]
            and kind & OPENER
            and not page.kind(index + 1) & ORGANISATION
            and page.longest(index, end) is None
        ):
            first += 1
        index = end
        reach = _reach(page, first, end)
        if reach:
            end, index = reach
            yield end, index
        while first < end:
            stop = min(end, first + LONGEST_RUN)
            yield first, stop
            first = stop
