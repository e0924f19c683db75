"""Which mentions are marked, and how the marks of a line lie over each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from store.vocabulary import PARAGRAPH_BREAK, EntityType

if TYPE_CHECKING:
    from store.article import Mention

Mode = Literal["off", "focused", "first", "all"]
MODES: tuple[Mode, ...] = ("all", "first", "focused", "off")
"""In the order in which one key walks through them."""

TYPE_KEYS: dict[str, tuple[EntityType, ...]] = {
    "p": ("PER",),
    "o": ("ORG",),
    "l": ("LOC", "NORP"),
    "d": ("DATE", "MONEY"),
}
"""Keys that show and hide types; events and other names are always shown."""

Span = tuple[int, int, str]
"""Offsets and the name of a style."""


class Highlighting(NamedTuple):
    """What the reader wants to see marked."""

    mode: Mode = "all"
    hidden: frozenset[EntityType] = frozenset({"DATE", "MONEY"})

    def next_mode(self) -> Highlighting:
        """Return the same with the next mode."""
        return Highlighting(MODES[(MODES.index(self.mode) + 1) % len(MODES)], self.hidden)

    def toggled(self, types: Iterable[EntityType]) -> Highlighting:
        """Return the same with these types shown if they were hidden, or hidden."""
        return Highlighting(self.mode, self.hidden ^ frozenset(types))

    def chosen(
        self, mentions: Sequence[Mention], text: str, focused: tuple[EntityType, str] | None
    ) -> list[Mention]:
        """Return the mentions to mark.

        Args:
            mentions: Those of the article, in order.
            text: The article.
            focused: Type and name of the entity in focus; its mentions are marked in every mode but off.
        """
        if self.mode == "off":
            return []
        seen: set[tuple[int, EntityType, str]] = set()
        chosen = []
        paragraph, paragraph_end = 0, _paragraph_end(text, 0)
        for mention in mentions:
            while mention.start >= paragraph_end:
                paragraph, paragraph_end = paragraph + 1, _paragraph_end(text, paragraph_end + 2)
            key = (mention.type, mention.entity)
            if key != focused:
                if self.mode == "focused" or mention.type in self.hidden:
                    continue
                if self.mode == "first" and (paragraph, *key) in seen:
                    continue
            seen.add((paragraph, *key))
            chosen.append(mention)
        return chosen


def cut(spans: Iterable[Span], start: int, end: int) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return the pieces of a stretch of text with the styles that lie on each.

    Args:
        spans: What lies on the text, the undermost first.
        start: Where the stretch starts.
        end: Where it ends.
    """
    inside = [
        (max(low, start), min(high, end), name) for low, high, name in spans if low < end and high > start
    ]
    edges = sorted({start, end, *(edge for low, high, _ in inside for edge in (low, high))})
    return [
        (low, high, tuple(name for first, last, name in inside if first <= low and high <= last))
        for low, high in pairwise(edges)
    ]


def place_after(
    mentions: Sequence[Mention], before: Mention, bottom: int, hidden: Iterable[EntityType]
) -> int | None:
    """Return the place of the mention that stands where one stood, else of the next one on the screen.

    Args:
        mentions: Those that there are now, in order.
        before: The one that stood there.
        bottom: Offset after the last character on the screen.
        hidden: Types that are passed over by the way to the next one.
    """
    for place, mention in enumerate(mentions):
        if mention.end > before.start and mention.start < before.end:
            return place
        if mention.start >= before.end and mention.type not in hidden:
            return place if mention.start < bottom else None
    return None


def _paragraph_end(text: str, start: int) -> int:
    place = text.find(PARAGRAPH_BREAK, start)
    return place if place >= 0 else len(text) + 1
