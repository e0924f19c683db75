"""Tests of the dates in a text: which are found, what they come to."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities.dates import name_date, resolve_date
from store.entities.pipeline import Span, annotate
from store.entities.times import find_times
from store.entities.wordlists import words
from tests.store.entities import sample
from tests.store.entities.dates import table

_DAY = r"\d{4}-\d\d-\d\d"
_POINT = rf"(?:\d{{4}}|\d{{3}}X|\d\dXX|\d{{4}}-(?:\d\d|Q[1-4]|H[12]|W\d\d)|{_DAY})"
_WELL_FORMED = re.compile(rf"{_POINT}(?:/{_POINT})?")
_PIECES = st.sampled_from(
    sorted(
        words(
            """
            next last this the early late mid- in on by from to between and of ago Friday Monday May March
            August June year week month quarter decade two 3 31 29 1998 2024 2024-11-29 - , . / Q3 half first
            third 1990s day days Sept. fiscal weekend summer will yesterday 20th century 0 9999 ’80s
            past coming
            """
        )
    )
)


def read(sentence: str) -> tuple[str, str]:
    """Return a sentence of the table without its brackets, and what stands in them."""
    plain = sentence.replace("<", "").replace(">", "")
    return plain, sentence[sentence.index("<") + 1 : sentence.index(">")]


@pytest.mark.parametrize(
    ("sentence", "date", "value"),
    [(sentence, table.DAY, value) for sentence, value in (*table.CALENDAR, *table.RELATIVE, *table.GUESSES)]
    + list(table.OTHER_DAYS),
)
def test_a_date_is_found_and_resolved(sentence: str, date: str | None, value: str) -> None:
    text, surface = read(sentence)
    spans = find_times(text)
    assert [text[span.start : span.end] for span in spans] == [surface]
    named = name_date(text, spans[0], date)
    assert (named.entity if named else "") == value


@pytest.mark.parametrize("text", table.NOT_DATES)
def test_names_and_numbers_are_no_dates(text: str) -> None:
    assert [text[span.start : span.end] for span in find_times(text)] == []


@pytest.mark.parametrize("sentence", [sentence for sentence, value in table.GUESSES if value])
def test_a_guess_is_called_one(sentence: str) -> None:
    text, _ = read(sentence)
    named = name_date(text, find_times(text)[0], table.DAY)
    assert named
    assert "a guess" in named.rule
    assert named.score < 0.8


@pytest.mark.parametrize(("sentence", "value"), table.CALENDAR)
def test_a_date_with_its_year_needs_no_date_of_the_article(sentence: str, value: str) -> None:
    _, surface = read(sentence)
    resolved = resolve_date(surface, None)
    assert (resolved.iso if resolved else "") == value


@given(
    st.lists(_PIECES, max_size=8), st.sampled_from([None, "2024", "2024-11", "2024-11-29", "9999-12-31", "x"])
)
def test_values_are_well_formed_and_lie_in_the_text(pieces: list[str], date: str | None) -> None:
    text = " ".join(pieces)
    ends = 0
    for span in find_times(text):
        assert ends <= span.start < span.end <= len(text)
        ends = span.end
        named = name_date(text, span, date)
        assert named is None or _WELL_FORMED.fullmatch(named.entity)


@given(st.text(max_size=80) | st.lists(_PIECES, max_size=6).map(" ".join), st.text(max_size=12))
def test_nothing_raises(surface: str, date: str) -> None:
    resolved = resolve_date(surface, date)
    assert resolved is None or _WELL_FORMED.fullmatch(resolved.iso)


def test_a_year_and_the_words_for_it_are_one_entity() -> None:
    mentions = annotate("It opens next year. In 2025 it will close.", date="2024-11-29")
    assert [(mention.text, mention.entity, mention.rule) for mention in mentions] == [
        ("next year", "2025", "date: relative to the article's date"),
        ("2025", "2025", "date: calendar"),
    ]


class Foreign:
    """An engine that knows one date."""

    name = "foreign"
    version = "1"

    def find(self, text: str) -> list[Span]:
        """Return the last two words."""
        return [Span(text.index("last year"), len(text), "DATE", "learnt", 0.5)]


def test_dates_of_any_engine_are_resolved() -> None:
    (mention,) = annotate("Seen last year", Foreign(), date="2024")
    assert (mention.entity, mention.rule, mention.score) == (
        "2023",
        "learnt: relative to the article's date",
        0.5,
    )


def test_a_date_that_cannot_be_resolved_stays_as_it_is_written() -> None:
    (mention,) = annotate("It opens next year.")
    assert (mention.entity, mention.rule) == ("next year", "date")


def test_the_dates_of_the_sample() -> None:
    mentions = annotate(sample.ARTICLE, date="2024-11-29")
    found = {(mention.text, mention.entity) for mention in mentions if mention.type == "DATE"}
    assert ("next year", "2025") in found


@pytest.mark.parametrize(
    "text", ["Sunday Oliseh scored.", "Then April Jones left.", "Then Theresa May left."]
)
def test_a_name_with_a_date_in_it_stays_whole(text: str) -> None:
    assert "DATE" not in {mention.type for mention in annotate(text, date="2024-11-29")}
