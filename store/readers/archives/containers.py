"""Which data hold other files: told by their first bytes alone."""

from __future__ import annotations

from typing import Literal

Container = Literal["gzip", "bzip2", "xz", "zip", "tar"]

SUFFIXES = frozenset({".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz", ".zip", ".tar"})
"""What files that hold others are called."""

_BLOCK = 512
"""Bytes of the header of a tar member."""
_CHECKSUM = slice(148, 156)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK\x03\x04")
"""How a zip archive begins: with a member, with nothing in it, as a part of several."""
_BZIP2 = (b"1AY&SY", b"\x17rE8P\x90")
"""What follows the level of compression: the first block, or the end."""


def container_of(data: bytes) -> Container | None:
    """Return how the data hold other files, or None if they do not."""
    if data.startswith(b"\x1f\x8b\x08"):
        return "gzip"
    if data.startswith(b"BZh") and data[4:10] in _BZIP2:
        return "bzip2"
    if data.startswith(b"\xfd7zXZ\x00"):
        return "xz"
    if data.startswith(_ZIP):
        return "zip"
    return "tar" if _is_tar(data[:_BLOCK]) else None


def _is_tar(header: bytes) -> bool:
    """Whether this is the header of a tar member: its bytes add up to the sum that it names."""
    if len(header) < _BLOCK or 0 not in header:
        return False
    try:
        named = int(header[_CHECKSUM].strip(b" \0") or b"-", 8)
    except ValueError:
        return False
    blank = header[: _CHECKSUM.start] + b" " * 8 + header[_CHECKSUM.stop :]
    signed = sum(byte - 256 if byte > 127 else byte for byte in blank)
    return named in (sum(blank), signed)
