"""Header fields of mail as text: encoded words, bytes that should not be there, names out of addresses."""

from __future__ import annotations

import re
from contextlib import suppress

from store.errors import ReadError
from store.readers.decoding import Decoded, decode

_WORD = re.compile(r"=\?([^?\s*]+)(?:\*[^?\s]*)?\?([BbQq])\?(.{0,1000}?)\?=")
_NAMED = re.compile(r"([^<]*)<([^<>]*)>[^<>]*")
_REMARKED = re.compile(r"([^\s()]+(?: at [^\s()]+)?)\s*\((.*)\)\s*")
_LINK = re.compile(r"https?://[^\s<>]+")
_UNLIKE_ASCII = ("iso2022", "utf-7", "utf-16", "utf-32", "hz")
"""Encodings whose bytes may be taken for ASCII or for binary data: what is declared must come first."""


def decode_declared(data: bytes, name: str, declared: str | None) -> Decoded:
    """Return the text of a piece of mail.

    Args:
        data: Its bytes, without their transfer encoding.
        name: What to call the piece in an error.
        declared: The charset that the mail says it has.

    Raises:
        ReadError: The data are binary.
    """
    import codecs

    with suppress(LookupError, ValueError):
        encoding = codecs.lookup(declared or "").name
        if encoding.startswith(_UNLIKE_ASCII):
            return Decoded(data.decode(encoding), encoding)
    return decode(data, name, declared)


def base64_bytes(text: bytes) -> bytes:
    """Return what base64 stands for; what is no base64 is passed over, a cut end is left out."""
    import binascii

    letters = re.sub(rb"[^A-Za-z0-9+/=]", b"", text)
    whole, _, _ = letters.partition(b"=")
    whole = whole[:-1] if len(whole) % 4 == 1 else whole
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def field_text(value: str, charset: str | None = None) -> str:
    """Return a field as people read it: unfolded, its encoded words decoded, broken ones as well as can be.

    Args:
        value: The field as the parser of the standard library keeps it.
        charset: The charset of the message, tried for bytes outside ASCII.
    """
    value = value.replace("\r", "").replace("\n", "")
    if not value.isascii():
        value = _text(value.encode("utf-8", "surrogateescape"), charset)
    pieces: list[str] = []
    run, run_charset, end = b"", "", 0
    for match in _WORD.finditer(value):
        between, word_charset = value[end : match.start()], match[1].lower()
        if end == 0 or between.strip() or word_charset != run_charset:
            # characters may be cut between words, but only of one charset
            pieces += (_text(run, run_charset), between if end == 0 or between.strip() else "")
            run = b""
        run, run_charset, end = run + _word_bytes(match[2], match[3]), word_charset, match.end()
    return "".join((*pieces, _text(run, run_charset), value[end:]))


def _word_bytes(kind: str, text: str) -> bytes:
    import binascii

    data = text.encode("utf-8", "surrogateescape")
    return base64_bytes(data) if kind in "Bb" else binascii.a2b_qp(data, header=True)


def _text(data: bytes, charset: str | None) -> str:
    """Return the text of a field, which is too short to guess an encoding by."""
    for declared in (charset or "", "cp1252"):
        try:
            data.decode(declared)
            return decode_declared(data, "field", declared).text
        except (LookupError, ValueError, ReadError):
            continue
    return data.decode("utf-8", "replace")


def author(value: str, charset: str | None = None) -> str | None:
    """Return who wrote a message: the names in a field of addresses, an address where it has no name."""
    from email.utils import getaddresses

    named, remarked = _NAMED.fullmatch(value), _REMARKED.fullmatch(value)
    if named:
        pairs = [(named[1], named[2])]
    elif remarked:
        pairs = [(remarked[2], remarked[1])]
    else:
        try:
            found = getaddresses([value]) if "@" in value else []
        except RecursionError:  # as many colons as no field of addresses has
            found = []
        pairs = [pair for pair in found if any(pair)] or [("", value)]
    names = (_name(name, charset) or field_text(address, charset).strip() for name, address in pairs)
    return ", ".join(filter(None, names)) or None


def _name(phrase: str, charset: str | None) -> str:
    phrase = phrase.strip()
    if len(phrase) > 1 and phrase.startswith('"') and phrase.endswith('"'):
        phrase = re.sub(r"\\(.)", r"\1", phrase[1:-1])
    return field_text(phrase, charset).strip().strip('"').strip()


def list_name(value: str, charset: str | None = None) -> str | None:
    """Return the name of a mailing list from its List-Id: the phrase, else the identifier."""
    match = _NAMED.fullmatch(value.strip())
    return (_name(match[1], charset) or match[2].strip() or None) if match else field_text(value, charset)


def link(value: str) -> str | None:
    """Return the address of a page in a field, without its brackets."""
    match = _LINK.search("".join(value.split()))
    return match[0] if match else None
