"""Tests of sums of money that are written out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities.pipeline import annotate
from store.entities.sums import name_sum


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("€3.4 billion", "3400000000 EUR"),
        ("€1.2bn", "1200000000 EUR"),
        ("£300,000", "300000 GBP"),
        ("US$40-million", "40000000 USD"),
        ("AZN 500", "500 AZN"),
        ("USD 2.5 million", "2500000 USD"),
        ("100 yen", "100 JPY"),
        ("5 million U.S. dollars", "5000000 USD"),
        ("two hundred thousand euros", "200000 EUR"),
        ("30 €", "30 EUR"),
        ("₹5 crore", "50000000 INR"),
        ("€99.50", "99.5 EUR"),
        ("$5 million", None),
        ("¥500", None),
        ("5 million dollars", None),
        ("20 manats", None),
        ("several million euros", None),
        ("€1.500", None),
        ("€1,5", None),
    ],
)
def test_a_sum_is_written_out_where_it_is_plain(surface: str, name: str | None) -> None:
    assert name_sum(surface) == name


def test_two_ways_to_write_a_sum_are_one_entity() -> None:
    mentions = annotate("They gave €2 million. The 2 million euros are gone, like $3.")
    assert [mention.entity for mention in mentions] == ["2000000 EUR", "2000000 EUR", "$3"]


@given(
    st.text(max_size=40)
    | st.from_regex(r"(US\$|€|£)?\d{1,9}[.,]?\d{0,9} ?(bn|million|k)? ?(euros|yen)?", fullmatch=True)
)
def test_nothing_raises(surface: str) -> None:
    name = name_sum(surface)
    assert name is None or name.split()[1].isupper()
