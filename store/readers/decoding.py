"""Bytes to text: byte order mark, strict UTF-8, what is declared, then a guess; binary data is refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from store.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The longer marks first: that of UTF-32 begins like that of UTF-16."""
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\x1f\x8b", b"\xff\xd8\xff", b"\x7fELF", b"BZh")
_TEXT_CONTROLS = b"\t\n\x0b\x0c\r\x1a\x1b"
_PRINTABLE = bytes(range(0x20, 0x7F)) + bytes(range(0x80, 0x100))
_MOST_NULS, _MOST_CONTROLS = 0.001, 0.05
_WESTERN = re.compile(r"[\x00-\x7f‘’‚“”„–—…•€£§©®°«»·½\xa0àáâãäåçèéêëìíîïñòóôõöøùúûüßœæ]*", re.IGNORECASE)
_WIDER = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
"""Encodings that are declared where a wider one is meant, as the WHATWG's encoding standard has it."""
_SPARSE = 0.03
"""Share of letters outside ASCII under which frequencies tell nothing."""
_SAMPLE = 100_000
"""Bytes that are enough to guess an encoding by."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and how it was had."""

    text: str
    encoding: str
    guesses: tuple[str, ...] = ()
    """What was inferred, a sentence each."""
    warnings: tuple[str, ...] = ()
    """What was repaired, a sentence each."""


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """Return the text of a file.

    Args:
        data: The whole file.
        name: What to call the file in an error.
        declared: The encoding that the file or its carrier says it has; one that cannot be is passed over.

    Raises:
        ReadError: The data are binary.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding)
    if data.startswith(_SIGNATURES):
        raise _binary(name)
    wide = _unmarked_utf16(data)
    if wide:
        text = data.decode(wide, "replace")
        return Decoded(text, wide, (f"The encoding {wide} is guessed.",), _damage(text))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    text_nuls = data.rstrip(b"\0").count(0)
    if text_nuls > max(1, _MOST_NULS * len(data)) or _controls(data) > _MOST_CONTROLS * len(data):
        raise _binary(name)
    if text or not data:
        return Decoded(text, "utf-8")
    return _as_declared(data, declared) or _guessed(data, name)


def _binary(name: str) -> ReadError:
    return ReadError(f"{name} is a binary file, not text.")


def _controls(data: bytes) -> int:
    """Return how many bytes no text has; NULs that fill up its end are not counted."""
    return len(data.rstrip(b"\0").translate(None, _TEXT_CONTROLS + _PRINTABLE))


def _damage(text: str) -> tuple[str, ...]:
    count = text.count("\ufffd")
    return (f"The file is damaged: {count} characters could not be decoded.",) if count else ()


def _marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding.removesuffix("-sig"), warnings=_damage(text))


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark: Latin letters leave every other byte zero."""
    half = len(data) // 2
    if half < 2 or 0 not in data:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    if odd > 0.4 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    """Return the text in the encoding declared, or None if there is no such encoding or it does not fit."""
    try:
        encoding = codecs.lookup(declared or "").name
        text = data.decode(_WIDER.get(encoding, encoding))
    except (LookupError, ValueError):
        return None
    return Decoded(text, _WIDER.get(encoding, encoding))


def _is_western(data: bytes) -> bool:
    """Whether this is text of Western Europe with too few accents to guess an encoding by."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = sum(character > "\x7f" and character.isalpha() for character in text)
    return letters < _SPARSE * len(text) and _WESTERN.fullmatch(text) is not None


def _guessed(data: bytes, name: str) -> Decoded:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    if good > 4 * bad:
        return Decoded(text, "utf-8", warnings=_damage(text))
    if _is_western(data):
        return Decoded(data.decode("cp1252"), "cp1252", ("The encoding cp1252 is guessed.",))

    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best is not None else "cp1252"
    text = data.decode(encoding, "replace")
    if _controls(text.encode("utf-8")) > _MOST_CONTROLS * len(text):
        raise _binary(name)
    return Decoded(text, encoding, (f"The encoding {encoding} is guessed.",), _damage(text))
