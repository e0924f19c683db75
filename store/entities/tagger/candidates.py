"""Which tokens of a document may be part of a name."""

from __future__ import annotations

from dataclasses import dataclass

from store.entities.gazetteer import FIRST_NAME, GROUP, SURNAME, fold
from store.entities.kinds import CAPITAL, DEMONYM
from store.entities.page import LONGEST_NAME, Page
from store.entities.tokens import PARAGRAPH

GAP = 3
"""Tokens between two capitalised words that may still be inside one name: of the, for, and."""
_NAMES = ~(FIRST_NAME | SURNAME)
_ENDS = frozenset({".", "!", "?", PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Candidates:
    """The tokens that the tagger looks at."""

    segments: list[tuple[int, int]]
    """Stretches of tokens that are tagged as one, as the first and the one after the last."""
    runs: list[tuple[int, int]]
    """Stretches of capitalised words in them."""
    phrases: dict[int, str]
    """Tokens that stand in a known name, with their part of it."""


def candidates(page: Page) -> Candidates:
    """Return the candidates: capitalised words, numbers beside them, and what stands between two."""
    words = page.words
    runs: list[tuple[int, int]] = []
    begin = end = -1
    for place in [place for place, kind in enumerate(page.kinds) if kind & CAPITAL]:
        if place != end:
            if begin >= 0:
                runs.append((begin, end))
            begin = place
        end = place + 1
    if begin >= 0:
        runs.append((begin, end))
    segments: list[tuple[int, int]] = []
    for first, last in runs:
        if first and words[first - 1][0].isdigit():
            first -= 1
        if last < len(words) and words[last][0].isdigit():
            last += 1
        if segments:
            start, reached = segments[-1]
            if first - reached <= GAP and _ENDS.isdisjoint(words[reached:first]):
                segments[-1] = start, last
                continue
        segments.append((first, last))
    return Candidates(segments, runs, phrases(page, runs))


def phrases(page: Page, runs: list[tuple[int, int]]) -> dict[int, str]:
    """Return the tokens in known names that begin with a capital, with their part of the longest one."""
    found: dict[int, str] = {}
    count = len(page.words)
    for first, last in runs:
        place = first
        while place < last:
            end, flags = _longest(page, place, count)
            if flags and end - place == 1:
                found[place] = f"U{flags:x}"
            elif flags:
                for index in range(place, end):
                    part = "B" if index == place else "E" if index == end - 1 else "I"
                    found[index] = f"{part}{flags:x}"
            place = end
    return found


def _longest(page: Page, first: int, count: int) -> tuple[int, int]:
    """Return where the longest known name ends that begins there, and its flags; 0 if there is none."""
    gazetteer, words = page.gazetteer, page.words
    longest = min(LONGEST_NAME, gazetteer.longest(fold(words[first])))
    for last in range(min(count, first + longest), first, -1):
        flags = gazetteer.flags(fold(page.phrase(first, last))) & _NAMES
        if flags:
            return last, flags
    return first + 1, GROUP if page.kinds[first] & DEMONYM else 0
