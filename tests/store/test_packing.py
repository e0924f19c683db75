"""Counts are packed and unpacked without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.packing import pack_counts, unpack_counts, unpack_many
from tests.examples import fewer


@fewer(80)
@given(st.lists(st.dictionaries(st.integers(0, 2**32 - 1), st.integers(1, 300), min_size=1)))
def test_counts_unpacked_together_are_those_unpacked_one_by_one(articles: list[dict[int, int]]) -> None:
    packed = [pack_counts(counts) for counts in articles]
    forms, counts, sizes = unpack_many(packed)
    assert [*zip(forms, counts, strict=True)] == [
        pair for data in packed for pair in unpack_counts(data).items()
    ]
    assert sizes == [len(counts) for counts in articles]
