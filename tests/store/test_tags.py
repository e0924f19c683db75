"""Tags: one form each, and +these -those."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.query import Field, parse_query
from store.tags import LONGEST, normalise_tag, read_tag_changes


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("oil", "oil"),
        ("#oil", "oil"),
        ("##oil", "oil"),
        ("  to read  ", "to-read"),
        ('a"b(c):d,e#f', "abcdef"),
        ("\x1b[31mred\u202e", "red"),
        ("Bakı", "Bakı"),
        ("", ""),
        ("#", ""),
        ("():", ""),
    ],
)
def test_a_tag_has_one_form(text: str, tag: str) -> None:
    assert normalise_tag(text) == tag


def test_a_tag_is_not_too_long() -> None:
    assert normalise_tag("x" * 1000) == "x" * LONGEST


def test_the_spelling_of_the_library_wins() -> None:
    assert normalise_tag("OIL", ["gas", "Oil"]) == "Oil"
    assert normalise_tag("cafe", ["Café"]) == "Café"
    assert normalise_tag("c", ["c++", "→"]) == "c"
    assert normalise_tag("BAKİ".lower(), ["x"]) == "baki̇"
    assert normalise_tag("STRASSE", ["straße"]) == "straße"


@pytest.mark.parametrize(
    ("text", "add", "remove"),
    [
        ("", [], []),
        ("a", ["a"], []),
        ("+a -b", ["a"], ["b"]),
        ("+a, -b,c #d", ["a", "c", "d"], ["b"]),
        ("-#a +#b", ["b"], ["a"]),
        ("+ - #", [], []),
        ("OIL -GAS", ["Oil"], ["gas"]),
        ("well-known -well-known", ["well-known"], ["well-known"]),
    ],
)
def test_changes(text: str, add: list[str], remove: list[str]) -> None:
    assert read_tag_changes(text, ["Oil", "gas"]) == (add, remove)


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    tag = normalise_tag(text)
    assert normalise_tag(tag) == tag


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_every_tag_can_be_asked_for(text: str) -> None:
    tag = normalise_tag(text)
    if tag:
        assert parse_query(f"tag:{tag}") == Field("tag", tag, 5)
        assert parse_query(f"#{tag}") == Field("tag", tag, 2)
