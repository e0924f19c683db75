"""Whether one full name stands among different company in different articles."""

from __future__ import annotations

from store.rows import Rows
from store.subjects.finding import articles_of, company

SAMPLE = 200
"""Articles that are compared, the newest that name the person."""
FEWEST = 8
"""Entities that an article must name besides, to say something about the company."""
OVERLAP = 0.02
"""Share of their entities below which two articles have no company in common (Jaccard)."""


def strangers(rows: Rows, subject: int, article: int) -> list[int]:
    """Return the articles that name the same person and have no company in common with one, newest first.

    Nor has any article between: whoever shares company with an article is of its circle, and so are those
    that share company with that one. Otherwise a president, who meets everybody, would always be two.
    """
    ids = articles_of(rows, subject, SAMPLE)
    circles = {
        id: others
        for id, named in company(rows, {*ids, article}).items()
        if len(others := named - {subject}) >= FEWEST
    }
    if article not in circles:
        return []
    left = [id for id in ids if id in circles and id != article]
    reached = [article]
    while reached:
        known = circles[reached.pop()]
        near = [id for id in left if _overlap(known, circles[id]) >= OVERLAP]
        left = [id for id in left if id not in near]
        reached += near
    return left


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)
