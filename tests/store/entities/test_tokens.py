"""Tests of the tokeniser."""

from __future__ import annotations

import pytest

from store.entities.tokens import PARAGRAPH, is_headline, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ties.“The", ["ties", ".", "“", "The"]),
        ("Azerbaijan's efforts", ["Azerbaijan", "'", "s", "efforts"]),
        ("O’Brien’s dog", ["O’Brien", "’", "s", "dog"]),
        ("the U.S. and U.S", ["the", "U.S.", "and", "U.S"]),
        ("Mr. J. Smith", ["Mr.", "J.", "Smith"]),
        ("al-Qaida in GUAM-led talks", ["al-Qaida", "in", "GUAM-led", "talks"]),
        ("one\ntwo\n \n three", ["one", "two", PARAGRAPH, "three"]),
        ("10,000 on the 3rd", ["10,000", "on", "the", "3rd"]),
        ("", []),
        ("会谈。 لقاء", ["会谈", "。", "لقاء"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


def test_offsets_are_code_points() -> None:
    text = "😀 Škoda met\nÁlvaro.\n\nThen"
    tokens = tokenise(text)
    for index, word in enumerate(tokens.words):
        if word != PARAGRAPH:
            assert text[tokens.starts[index] : tokens.end(index)] == word


def test_where_sentences_open() -> None:
    tokens = tokenise("The man. “Yes,” he said\n\nNew line")
    opening = [word for word, opens in zip(tokens.words, tokens.opens, strict=True) if opens]
    assert opening == ["The", "Yes", "he", "New"]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Azerbaijan, Japan Discuss Strengthening Bilateral Cooperation", True),
        ("MINISTERS MEET IN ASTANA TODAY", True),
        ("The discussion centered on various aspects of cooperation", False),
        ("Bush Wins", False),
    ],
)
def test_headlines(text: str, headline: bool) -> None:
    words = text.split()
    assert is_headline(words, 0, len(words)) is headline
