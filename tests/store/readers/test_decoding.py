"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import ReadError
from store.readers.decoding import decode

ENGLISH = "The minister’s “plan” – it’s called Información – was read on Friday.\n" * 6
RUSSIAN = (
    "Президент заявил в пятницу, что правительство представит новый план развития экономики страны.\n" * 4
)
CHINESE = "总统周五表示，政府将提出一项新的经济发展计划。经济学家对此表示欢迎。\n" * 4


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_english_is_read_in_any_encoding(encoding: str) -> None:
    decoded = decode(ENGLISH.encode(encoding), "a")
    assert decoded.text == ENGLISH
    assert not decoded.warnings


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (CHINESE, "gb18030"), (CHINESE, "utf-16")],
)
def test_other_scripts_are_read(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a")
    assert decoded.text == text
    assert bool(decoded.guesses) == (encoding != "utf-16")


def test_the_encoding_is_named_plainly() -> None:
    assert decode(b"plain", "a").encoding == "utf-8"
    assert decode("\ufeffmark".encode(), "a").encoding == "utf-8"
    assert decode(ENGLISH.encode("cp1252"), "a").guesses == ("The encoding cp1252 is guessed.",)


def test_damaged_utf8_stays_utf8_and_says_so() -> None:
    decoded = decode(RUSSIAN.encode()[:-2] + b"\xd0", "a")
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith("Президент")
    assert decoded.warnings == ("The file is damaged: 1 characters could not be decoded.",)


@pytest.mark.parametrize("data", [b"%PDF-1.7 text", b"\x1f\x8b\x08" + bytes(30), bytes(range(1, 32)) * 9])
def test_binary_data_are_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"a\.bin is a binary file"):
        decode(data, "a.bin")


@given(st.binary(max_size=400))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a")
    except ReadError:
        return
    decoded.text.encode("utf-8", "surrogatepass")
