"""Leaves one span where several overlap."""

from __future__ import annotations

from bisect import bisect_left

from store.entities.engine import Span


def resolve(spans: list[Span], length: int) -> list[Span]:
    """Return spans in order that do not overlap; the longer wins, then the one with the higher score.

    Empty spans and those beyond a text of that length in code points are dropped.
    """
    ranked = sorted(spans, key=lambda span: (span.start - span.end, -span.score, span.start, span.type))
    starts: list[int] = []
    kept: list[Span] = []
    for span in ranked:
        if not 0 <= span.start < span.end <= length:
            continue
        place = bisect_left(starts, span.start)
        if place and kept[place - 1].end > span.start:
            continue
        if place < len(kept) and kept[place].start < span.end:
            continue
        starts.insert(place, span.start)
        kept.insert(place, span)
    return kept
