"""Edits between words are those of the plainest definition."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from store.subjects.edits import MOST, edits

WORDS = st.text("abc", max_size=7)


@cache
def plainly(one: str, other: str) -> int:
    """Return the edit distance as it is defined."""
    if not one or not other:
        return len(one) + len(other)
    if one[0] == other[0]:
        return plainly(one[1:], other[1:])
    return 1 + min(plainly(one[1:], other), plainly(one, other[1:]), plainly(one[1:], other[1:]))


@given(WORDS, WORDS)
def test_edits_are_the_fewest(one: str, other: str) -> None:
    distance = plainly(one, other)
    assert edits(one, other) == distance if distance <= MOST else edits(one, other) > MOST
