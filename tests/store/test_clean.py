"""The cleaner: nothing that a terminal obeys gets through, and nothing else is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.clean import clean, clean_line

HOSTILE_PIECES = (
    "\x1b[31m",
    "\x1b[2J",
    "\x1b[",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b]0;title\x1b\\",
    "\x1b]8;;http://x\x07",
    "\x1bP1$r0m\x1b\\",
    "\x1b_apc\x1b\\",
    "\x1b^pm\x1b\\",
    "\x1bXsos\x1b\\",
    "\x1bc",
    "\x1b(0",
    "\x1b",
    "\x1b\x1b[m",
    "\x9b31m",
    "\x9d52;c;ZXZpbA==\x9c",
    "\x90q\x9c",
    "\x98s\x9c",
    "\x9e\x9c",
    "\x9f\x9c",
    "\x85",
    "\x8d",
    "\x9c",
    "\x07",
    "\x08",
    "\r",
    "\r\n",
    "\n",
    "\t",
    "\x0b",
    "\x0c",
    "\x00",
    "\x7f",
    "\x1c",
    "\u2028",
    "\u2029",
    "\u202a",
    "\u202b",
    "\u202c",
    "\u202d",
    "\u202e",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "\u200e",
    "\u200f",
    "\u061c",
    "\ufeff",
    "\u00ad",
    "\u200b",
    "\u2060",
    "\ufff9",
    "\ud800",
    "\udfff",
    "\U000e0001",
    "\U000e0041",
    "\U000e007f",
)
_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_INVISIBLE = frozenset("\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff\ufff9\ufffa\ufffb")

texts = st.lists(
    st.one_of(
        st.sampled_from(HOSTILE_PIECES),
        st.text(st.characters(exclude_categories=()), max_size=8),
        st.text("[]PX^_;m\\0123 a\u200c\u200d", max_size=5),
    ),
    max_size=12,
).map("".join)


def is_hostile(character: str) -> bool:
    """Whether a terminal may obey this, said in other words than the cleaner's."""
    return character != "\n" and (
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(character) in _BIDI
        or character in _INVISIBLE
        or 0xE0000 <= ord(character) <= 0xE007F
    )


@pytest.mark.parametrize(
    ("hostile", "cleaned"),
    [
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("a\x1b[38;2;1;2;3mb", "ab"),
        ("a\x1b[?1049hb", "ab"),
        ("a\x9b31mb", "ab"),
        ("a\x1b]52;c;ZXZpbA==\x07b", "ab"),
        ("a\x1b]52;c;ZXZpbA==\x1b\\b", "ab"),
        ("a\x9d52;c;ZXZpbA==\x9cb", "ab"),
        ("a\x1b]0;pwned\x07b", "ab"),
        ("a\x1b]8;;http://evil\x07link\x1b]8;;\x07b", "alinkb"),
        ("a\x1bP1$r0m\x1b\\b", "ab"),
        ("a\x90q#0\x9cb", "ab"),
        ("a\x1b_payload\x1b\\b", "ab"),
        ("a\x1b^payload\x1b\\b", "ab"),
        ("a\x1bXpayload\x1b\\b", "ab"),
        ("a\x1bcb", "ab"),
        ("a\x1b(0b", "ab"),
        ("a\x1b", "a"),
        ("\x1b\x1b[31mb", "b"),
        ("a\x07b", "ab"),
        ("a\x08\x08b", "ab"),
        ("a\x00b", "ab"),
        ("a\x7fb", "ab"),
        ("a\x9cb\x8fc", "abc"),
        ("a\rb", "a\nb"),
        ("a\r\nb", "a\nb"),
        ("a\x85b", "a\nb"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\x0bb\x0cc", "a\nb\nc"),
        ("a\tb", "a    b"),
        ("\ufeffa", "a"),
        ("a\u202eb\u202cc", "abc"),
        ("a\u2066b\u2069c", "abc"),
        ("a\u200eb\u200fc\u061cd", "abcd"),
        ("a\u00adb\u200bc\u2060d", "abcd"),
        ("a\ud800b\udfffc", "abc"),
        ("a\U000e0041\U000e007fb", "ab"),
        ("a\ufff9b\ufffac\ufffbd", "abcd"),
    ],
)
def test_what_a_terminal_obeys_is_taken_out(hostile: str, cleaned: str) -> None:
    assert clean(hostile) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain text, with “quotes” – and dashes… and [brackets] {too}; 100%\n\nSecond paragraph.",
        "می\u200cخواهم",  # Persian with a non-joiner
        "क्\u200dष",  # Devanagari with a joiner
        "👩\u200d👩\u200d👧 ❤\ufe0f 🇦🇿",
        "Əliyev, İlham; Łódź; e\u0301",
        "a\u00a0b\u3000c",
    ],
)
def test_what_readers_need_is_kept(text: str) -> None:
    assert clean(text) == text


def test_a_sequence_that_is_not_closed_ends_with_its_line() -> None:
    assert clean("a\x1b]52;c;evil\nnext line") == "a\nnext line"
    assert clean("a\x1bPevil\nnext line") == "a\nnext line"


@pytest.mark.parametrize("introducer", "\x90\x98\x9d\x9e\x9f")
def test_an_introducer_of_one_character_without_its_end_takes_nothing_along(introducer: str) -> None:
    assert clean(f"a{introducer}word\nnext line") == "aword\nnext line"
    assert clean(f"a{introducer}word\nnext\x9c line") == "aword\nnext line"


@pytest.mark.parametrize("line_break", ["\r", "\r\n", "\x85", "\u2028", "\u2029", "\x0c"])
def test_an_open_sequence_ends_at_any_line_break(line_break: str) -> None:
    assert clean(f"a\x1b]0;title{line_break}next line") == "a\nnext line"


@given(texts)
def test_nothing_hostile_is_left(text: str) -> None:
    assert not [character for character in clean(text) if is_hostile(character)]


@given(texts)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(texts)
def test_a_clean_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert not [character for character in line if is_hostile(character)]
    assert line.splitlines() in ([], [line])
    assert line == line.strip()
    assert "  " not in line


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=30))
def test_letters_digits_and_signs_stay_as_they_are(text: str) -> None:
    assert clean(text) == text
    assert clean_line(text) == text


def test_white_space_of_a_line_becomes_one_space() -> None:
    assert clean_line("  a\tb\n\nc\u00a0 d\x85e  ") == "a b c d e"
    assert clean_line("a\x1b[31m \x1b[0m b") == "a b"
