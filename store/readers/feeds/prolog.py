"""What stands at the start of an XML file, and the text of it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from store.readers.decoding import Decoded, decode

_SIGNATURES = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
"""How a file starts that is not in a superset of ASCII, or has a mark; the longer before the shorter."""
_SHIFTING = ("iso-2022", "hz")
"""Encodings in which letters outside ASCII are spelt with bytes inside it."""
_LONGEST = 1 << 18
"""Bytes in which the root must come."""
_SKIPPED = re.compile(
    r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\b[^\[>]*(?:\[.*?\]\s*+)?>", re.DOTALL | re.IGNORECASE
)
_DECLARED = re.compile(r"<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_ROOT = re.compile(r"<((?:[\w.-]+:)?[\w.-]+)(?=[\s/>])")


@dataclass(frozen=True, slots=True)
class Prolog:
    """The start of an XML file."""

    root: str
    """Name of the root element without its prefix, in lower case."""
    head: str
    """The root element and some of what follows."""
    encoding: str | None
    """The encoding that the first bytes give away."""
    declared: str | None
    """The encoding that the XML declaration names."""


def read_prolog(data: bytes) -> Prolog | None:
    """Return how an XML file starts, or None if the data are no XML."""
    encoding = next((name for mark, name in _SIGNATURES if data.startswith(mark)), None)
    if encoding is None and data[:_LONGEST].lstrip()[:1] != b"<":
        return None
    text = data[:_LONGEST].decode(encoding or "latin-1", "replace")
    declared = _DECLARED.match(text)
    place = 0
    while match := _SKIPPED.match(text, place):
        place = match.end()
    root = _ROOT.match(text, place)
    if root is None:
        return None
    name = root[1].rpartition(":")[2].lower()
    return Prolog(name, text[place:], encoding, declared[1] if declared else None)


def read_xml(data: bytes, name: str) -> Decoded:
    """Return the text of an XML file; where ASCII is not what it seems the declaration is believed.

    Args:
        data: The whole file.
        name: What to call it in an error.

    Raises:
        ReadError: The data are binary.
    """
    prolog = read_prolog(data)
    sniffed, declared = (prolog.encoding, prolog.declared) if prolog is not None else (None, None)
    foreign = sniffed is not None and not sniffed.startswith("utf-8")
    if foreign or (declared and declared.lower().startswith(_SHIFTING) and data.isascii()):
        for encoding in (declared if sniffed in (None, "cp037") else None, sniffed):
            try:
                return Decoded(data.decode(encoding or ""), encoding or "")
            except (UnicodeDecodeError, LookupError):
                continue
    return decode(data, name, declared)
