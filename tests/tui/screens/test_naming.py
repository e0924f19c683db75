"""What is typed for a type, and where a wording stands."""

from __future__ import annotations

import pytest

from store.vocabulary import EntityType
from tui.screens.naming import place_of, read_type


@pytest.mark.parametrize(
    ("typed", "type_"),
    [("p", "PER"), ("ORG", "ORG"), ("loc", "LOC"), ("$", "MONEY"), ("N", "NORP"), ("x", None), ("", None)],
)
def test_a_letter_or_a_name_says_the_type(typed: str, type_: EntityType | None) -> None:
    assert read_type(typed) == type_


TEXT = "Bank of China and the People's\nBank of China of Bank of China"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Bank of China", "Bank of China"),
        ("the People's Bank of China", "the People's\nBank of China"),
        ("  Bank   of ", "Bank of"),
        ("People's", None),
        ("Nothing", None),
        (" ", None),
    ],
)
def test_the_wording_that_overlaps_is_found(wanted: str, found: str | None) -> None:
    start = TEXT.index("Bank", 5)
    place = place_of(TEXT, wanted, start, start + 13)
    assert (None if place is None else TEXT[slice(*place)]) == found
    assert place is None or (place[0] < start + 13 and place[1] > start)
