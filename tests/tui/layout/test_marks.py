"""Which marks lie on a line, and which of them is painted over which."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.layout.highlighting import Span
from tui.layout.marks import Marks

LINE = st.tuples(st.integers(0, 30), st.integers(1, 12))


def test_what_is_looked_for_lies_over_mentions_and_the_focus_between_them() -> None:
    marks = Marks([(4, 9, "focus"), (4, 9, "PER"), (4, 9, "entity")], title_end=12)
    assert [name for _, _, name in marks.on(0, 20, [(5, 7), (8, 9)], here=1)] == [
        "title",
        "PER",
        "entity",
        "match",
        "focus",
        "here",
    ]


@given(st.lists(st.integers(0, 40), unique=True, max_size=12), LINE)
def test_exactly_the_matches_on_a_line_are_marked(edges: list[int], line: tuple[int, int]) -> None:
    matches = list(pairwise(sorted(edges)))
    start, end = line[0], line[0] + line[1]
    expected: list[Span] = [(*match, "match") for match in matches if match[0] < end and match[1] > start]
    assert Marks().on(start, end, matches) == expected
