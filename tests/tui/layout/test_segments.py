"""Styles laid over painted text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from tui.layout.segments import lay_over

BOLD, RED = Style(bold=True), Style(color="red")


def test_a_style_covers_parts_of_two_segments() -> None:
    assert lay_over([Segment("abc", RED), Segment("def", None)], 2, 4, BOLD) == [
        Segment("ab", RED),
        Segment("c", RED + BOLD),
        Segment("d", BOLD),
        Segment("ef", None),
    ]


@given(st.lists(st.text("ab", max_size=5), max_size=5), st.integers(0, 20), st.integers(0, 20))
def test_exactly_the_characters_between_are_covered(texts: list[str], low: int, high: int) -> None:
    painted = lay_over([Segment(text, RED) for text in texts], low, high, BOLD)
    bold = [style is not None and bool(style.bold) for text, style, _ in painted for _ in text]
    assert "".join(segment.text for segment in painted) == "".join(texts)
    assert bold == [low <= place < high for place in range(len("".join(texts)))]
