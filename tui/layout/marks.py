"""What lies over a line of text: its title, mentions, the focus and matches, the undermost first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tui.layout.highlighting import Span

_LAYERS = {"title": 0, "entity": 2, "match": 3, "focus": 4, "here": 5}
"""What is painted over what; mentions are on layer 1."""


class Marks:
    """Spans over a text, found by the line that they lie on."""

    def __init__(self, spans: Iterable[Span] = (), title_end: int = 0) -> None:
        """Keep the spans.

        Args:
            spans: Where the marks lie; two that overlap start together.
            title_end: Where the title ends with which the text begins; 0 if there is none.
        """
        self._spans = sorted(spans, key=lambda span: span[0])
        self._starts = [span[0] for span in self._spans]
        self._title: list[Span] = [(0, title_end, "title")] if title_end > 0 else []

    def on(
        self, start: int, end: int, matches: Sequence[tuple[int, int]] = (), here: int | None = None
    ) -> list[Span]:
        """Return the spans on a line in the order in which they are painted.

        Args:
            start: Where the line starts.
            end: Where it ends.
            matches: Offsets of what was searched for, in order; there may be very many.
            here: Index of the match where the reader is.
        """
        first = bisect_left(self._starts, start)
        while first > 0 and self._spans[first - 1][1] > start:
            first -= 1
        found = self._title + self._spans[first : bisect_left(self._starts, end)]
        place = bisect_left(matches, (start, 0))
        if place > 0 and matches[place - 1][1] > start:
            place -= 1
        while place < len(matches) and matches[place][0] < end:
            found.append((*matches[place], "here" if place == here else "match"))
            place += 1
        return sorted(found, key=lambda span: _LAYERS.get(span[2], 1))
