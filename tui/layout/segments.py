"""Styles laid over a part of painted text."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style


def lay_over(segments: Iterable[Segment], low: int, high: int, style: Style) -> list[Segment]:
    """Return segments with a style laid over the characters from a first one up to the one before a last."""
    painted, at = [], 0
    for text, before, _ in segments:
        first, last = (max(0, min(len(text), edge - at)) for edge in (low, max(low, high)))
        for piece, inside in ((text[:first], False), (text[first:last], True), (text[last:], False)):
            if piece:
                painted.append(Segment(piece, (before or Style()) + style if inside else before))
        at += len(text)
    return painted
