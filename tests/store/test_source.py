"""The file of an article as it stands."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Provenance
from store.clean import clean
from store.errors import LibraryError
from store.source import MOST, read_source, visible


def place(path: Path, start: int, end: int, encoding: str = "utf-8") -> Provenance:
    """Return the place of an article in a file."""
    return Provenance(str(path), "text", encoding, start, end)


def test_only_the_part_of_the_article_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("eins zwei drei".encode("cp1252"))
    assert read_source(place(path, 5, 9)).text == "zwei"


def test_it_is_decoded_as_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Übermut".encode("cp1252"))
    assert read_source(place(path, 0, 7, "cp1252")).text == "Übermut"
    assert read_source(place(path, 0, 7)).text == "\ufffdbermut"
    assert read_source(place(path, 0, 7, "no encoding")).text == "\ufffdbermut"


def test_what_a_terminal_would_obey_is_shown_and_not_obeyed() -> None:
    assert visible("a\x1b[31mb\x00\x7f\x9b\u202e\ufeff") == "a␛[31mb␀␡⟨U+009B⟩⟨U+202E⟩⟨U+FEFF⟩"
    assert visible("a\r\nb\rc\td\n") == "a␍\nb␍\nc␉   d\n"


@given(st.text())
def test_the_cleaner_finds_nothing_left_to_do(text: str) -> None:
    shown = visible(text)
    assert clean(shown) == shown
    assert not any(unicodedata.category(c) == "Cs" for c in shown)


def test_a_long_file_is_cut_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (MOST + 7))
    source = read_source(place(path, 0, MOST + 7))
    assert (len(source.text), source.left_out) == (MOST, 7)


def test_a_file_that_is_gone_or_shorter_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with pytest.raises(LibraryError, match=r"a\.txt cannot be read: No such file"):
        read_source(place(path, 0, 3))
    path.write_bytes(b"ab")
    with pytest.raises(LibraryError, match="shorter"):
        read_source(place(path, 0, 3))
    with pytest.raises(LibraryError, match="standard input"):
        read_source(place(Path("-"), 0, 3))
