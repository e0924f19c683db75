"""Typos, and the words of a text that are marked for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.snippet import Pattern, find_hits
from store.typos import within_typos
from tests.store.test_queries import distance

words = st.text("abc", min_size=1, max_size=6)


@given(words, words, st.integers(1, 2))
def test_typos_are_counted_as_by_trying_all_ways(one: str, other: str, most: int) -> None:
    assert within_typos(one, other, most) == (distance(one, other) <= most)


@pytest.mark.parametrize(("text", "hits"), [("Mamadov said", 1), ("Mammadov said", 1), ("Mamedova said", 0)])
def test_a_mistyped_word_is_marked_in_a_text(text: str, hits: int) -> None:
    assert len(find_hits(text, [Pattern(("mamadov",), typos=1)])) == hits
