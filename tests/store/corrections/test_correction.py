"""A correction as a document, and in words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.clean import clean_line
from store.corrections import Correction, sentence
from store.corrections.correction import KINDS, correction_of, document_of
from store.vocabulary import ENTITY_TYPES

names = st.text(min_size=1).map(clean_line).filter(bool)
corrections = st.builds(
    Correction,
    number=st.integers(1, 9999),
    kind=st.sampled_from([kind for kind in KINDS if kind not in ("add", "extent")]),
    type=st.sampled_from(ENTITY_TYPES),
    entity=names,
    article=st.none() | names,
    title=st.none() | names,
    form=st.none() | names,
    start=st.none(),
    end=st.none(),
    to_type=st.none() | st.sampled_from(ENTITY_TYPES),
    to_entity=st.none() | names,
    to_start=st.none(),
    to_end=st.none(),
    to_form=st.none(),
    time=st.just("2025-01-01T00:00:00Z"),
    articles=st.just(0),
)
HIDE: dict[str, Any] = {"kind": "hide", "type": "LOC", "entity": "Baku"}


@given(corrections)
def test_a_document_keeps_all_of_it(correction: Correction) -> None:
    assert correction_of(correction.number, document_of(correction)) == correction
    assert clean_line(sentence(correction)) == sentence(correction)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "other"},
        {"kind": ["hide"]},
        {"type": "CITY"},
        {"type": None},
        {"entity": 3},
        {"entity": " \x1b "},
        {"to_entity": ""},
        {"to_type": "CITY"},
        {"article": 7},
        {"time": 7},
        {"start": -1, "end": 3, "article": "x"},
        {"start": 1, "end": True, "article": "x"},
        {"start": 1, "article": "x"},
        {"start": 1, "end": 3},
        {"kind": "add"},
        {"kind": "extent", "start": 1, "end": 3, "article": "x"},
    ],
)
def test_another_document_is_none(changes: dict[str, Any]) -> None:
    assert correction_of(1, HIDE) is not None
    assert correction_of(1, {**HIDE, **changes}) is None


def test_hostile_names_are_cleaned() -> None:
    found = correction_of(1, {**HIDE, "entity": "Ba\x1b[31mku\n", "title": "A \u202etitle"})
    assert found is not None
    assert (found.entity, found.title) == ("Baku", "A title")


def test_long_names_are_shortened_in_words() -> None:
    correction = Correction(1, "rename", "ORG", "x" * 100, to_entity="y")
    assert sentence(correction) == f"Renamed “{'x' * 39}…” to “y” everywhere"
    assert sentence(Correction(1, "hide", "ORG", "x", "identity")) == "Hid “x” in “one article”"
