"""Finding in a text: case, accents, forms of letters and blanks do not count, and every offset is exact."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.finding import FoldedText

ALPHABET = st.sampled_from("abIs .-\n\u00a0éÉßİıŉﬁ…’“—´ñ\u0301\u0327\u0345\u200dकि한하하łŁΣςᾳ漢👨")
TEXTS = st.text(ALPHABET, max_size=40)
PHRASES = st.text(ALPHABET, min_size=1, max_size=4)


def found(text: str, sought: str) -> list[str]:
    """Return what is found, as it stands in the text."""
    return [text[start:end] for start, end in FoldedText(text).find(sought)]


@pytest.mark.parametrize(
    ("text", "sought", "expected"),
    [
        ("In São Paulo", "sao paulo", ["São Paulo"]),
        ("In Sa\u0303o Paulo, SAO PAULO", "São Paulo", ["Sa\u0303o Paulo", "SAO PAULO"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "s", ["S", "ß"]),
        ("İstanbul ısı", "i", ["İ", "ı", "ı"]),
        ("ﬁnal oﬃce", "fi", ["ﬁ", "ﬃ"]),
        ("e\u0301tude", "e", ["e\u0301", "e"]),
        ("Łódź", "lodz", ["Łódź"]),
        ("ｆｕｌｌ ①", "full 1", ["ｆｕｌｌ ①"]),
        ("it’s “so” — 3–4", 'it\'s "so" - 3-4', ["it’s “so” — 3–4"]),
        ("the\u00a0 rate\n\nrate", "the rate rate", ["the\u00a0 rate\n\nrate"]),
        ("a then b the c", "the ", ["the "]),
        ("every item", " ", []),
        ("every item", "", []),
        ("every item", "\u0301", []),
        ("wait… what", "t...", ["t…"]),
        ("कि क", "क", ["कि", "क"]),
        ("aaa", "aa", ["aa"]),
        ("1 (one) [/x] a.c abc", "a.c", ["a.c"]),
    ],
)
def test_what_is_found(text: str, sought: str, expected: list[str]) -> None:
    assert found(text, sought) == expected


@given(TEXTS, PHRASES)
def test_each_match_is_the_phrase_and_between_them_it_is_not(text: str, sought: str) -> None:
    spans = FoldedText(text).find(sought)
    before = 0
    for start, end in spans:
        assert before <= start < end <= len(text)
        assert FoldedText(text[start:end]).find(sought) == [(0, end - start)]
        assert FoldedText(text[before:start]).find(sought) == []
        before = end
    assert FoldedText(text[before:]).find(sought) == []


@given(TEXTS, st.integers(0, 40), st.integers(1, 10))
def test_every_stretch_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    stretch = text[start : start + length]
    if any(not letter.isspace() and not is_mark(letter) for letter in stretch):
        assert FoldedText(text).find(stretch)


@given(TEXTS, PHRASES)
def test_it_does_not_matter_how_accents_are_written(text: str, sought: str) -> None:
    counts = {
        len(FoldedText(unicodedata.normalize(of_text, text)).find(unicodedata.normalize(of_sought, sought)))
        for of_text in ("NFC", "NFD")
        for of_sought in ("NFC", "NFD")
    }
    assert len(counts) == 1


@given(st.text("aAbB. \n", max_size=40), st.text("aAbB.", min_size=1, max_size=3))
def test_plain_letters_are_found_as_python_finds_them(text: str, sought: str) -> None:
    expected = [match.span() for match in re.finditer(re.escape(sought), text, re.IGNORECASE)]
    assert FoldedText(text).find(sought) == expected


def test_long_texts_take_time_by_their_length() -> None:
    text = FoldedText("a" * 200_000 + " " * 200_000 + "é" * 200_000)
    start = time.perf_counter()
    for sought in ("a" * 50 + "b", "a  x", " x", "é" * 50 + "a", "e e"):
        assert text.find(sought) == []
    assert time.perf_counter() - start < 2


def is_mark(letter: str) -> bool:
    """Return whether a character has no place of its own."""
    return unicodedata.category(letter).startswith("M") or letter == "\u200d"
