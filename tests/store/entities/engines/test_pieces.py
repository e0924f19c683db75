"""A long text in pieces: nothing is lost, none is too long, sentences stay whole where they can."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.entities.engines.pieces import cut

texts = st.text() | st.text(alphabet="ab .!?。\n", max_size=300)


@given(texts, st.integers(1, 50))
def test_joined_they_are_the_text(text: str, most: int) -> None:
    pieces = list(cut(text, most))
    assert "".join(piece for _, piece in pieces) == text
    assert all(0 < len(piece) <= most for _, piece in pieces)
    assert all(text.startswith(piece, start) for start, piece in pieces)


def test_it_is_cut_after_a_paragraph_rather_than_a_sentence() -> None:
    text = "The first one.\n\nHere is another. It goes on and on."
    assert [piece for _, piece in cut(text, 40)] == [
        "The first one.\n\n",
        "Here is another. It goes on and on.",
    ]


def test_it_is_cut_after_a_sentence_rather_than_a_word() -> None:
    text = "They spoke on Friday. Nobody said why it was so late in the day."
    assert next(cut(text, 40)) == (0, "They spoke on Friday. ")


def test_an_abbreviation_ends_no_piece() -> None:
    text = "It began on Friday morning. There Mr. Barack Obama met Dr. Angela Merkel again."
    assert next(cut(text, 40)) == (0, "It began on Friday morning. ")


def test_full_width_marks_end_a_sentence_without_a_blank() -> None:
    assert [piece for _, piece in cut("東京で会った。大阪へ行った。", 9)] == [
        "東京で会った。",
        "大阪へ行った。",
    ]


def test_a_text_without_any_end_is_cut_where_it_must_be() -> None:
    assert list(cut("abcdefg", 3)) == [(0, "abc"), (3, "def"), (6, "g")]


def test_a_million_characters_on_one_line_are_cut_in_no_time() -> None:
    assert sum(len(piece) for _, piece in cut("word " * 200_000, 20_000)) == 1_000_000
