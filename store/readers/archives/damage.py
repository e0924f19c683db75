"""What goes wrong in packed data, and what is said of it."""

from __future__ import annotations

import lzma
import struct
import tarfile
import zipfile
import zlib

from store.clean import clean_line

DAMAGE = (
    OSError, EOFError, ValueError, ArithmeticError, LookupError, RuntimeError, MemoryError, zlib.error,
    lzma.LZMAError, struct.error, zipfile.BadZipFile, tarfile.TarError,
)  # fmt: skip
"""What the libraries raise at damaged archives; recursion without end and what they do not support are
RuntimeErrors."""


def cut_off(path: str) -> str:
    """Return what to say of a file of which only the beginning could be had."""
    return f"{clean_line(path)} is damaged or cut off; what comes before that is read, the rest is lost."


def damaged(path: str) -> str:
    """Return what to say of a file of which nothing could be had."""
    return f"{clean_line(path)} is damaged and cannot be unpacked; get it anew if you can."
