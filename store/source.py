"""What stands in the file of an article, byte for byte, with what a terminal would obey made visible."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from store.article import Provenance
from store.clean import clean_line
from store.errors import LibraryError, ReadError
from store.readers.files import read_file
from store.standard_input import is_of_standard_input

MOST = 200_000
"""Bytes that are shown at the most."""
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_PICTURES = 0x2400
"""Where Unicode has pictures of the control characters, in their order."""


@dataclass(frozen=True, slots=True)
class Source:
    """A part of a file as text."""

    text: str
    """Decoded as it was when the article was read; what is hidden shows as a picture or its number."""
    left_out: int
    """Bytes at the end that are not shown."""


def read_source(provenance: Provenance) -> Source:
    """Return what the file of an article holds at the place of the article.

    Raises:
        LibraryError: The file cannot be read, or is too short by now.
    """
    name = clean_line(provenance.path)
    if is_of_standard_input(provenance.path):
        raise LibraryError("The article came through standard input, of which nothing is kept.")
    length = provenance.end - provenance.start
    try:
        with open(provenance.path, "rb") as file:
            file.seek(provenance.start)
            data = file.read(min(length, MOST))
    except NotADirectoryError:
        data = _in_archive(provenance.path)[provenance.start : provenance.end][:MOST]
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the name is not valid"
        raise LibraryError(f"{name} cannot be read: {reason}.") from error
    if len(data) < min(length, MOST):
        raise LibraryError(f"{name} is shorter than it was when it was imported.")
    try:
        text = data.decode(provenance.encoding, "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    return Source(visible(text), max(0, length - MOST))


def _in_archive(path: str) -> bytes:
    try:
        return read_file(Path(path))
    except ReadError as error:
        raise LibraryError(str(error)) from error


def visible(text: str) -> str:
    """Return the text with every character that hides or is obeyed as a picture or as its number."""
    text = text.replace("\r\n", "␍\n")
    return _HIDDEN.sub(_picture, text).replace("\t", "␉   ")


def _picture(match: re.Match[str]) -> str:
    number = ord(match[0])
    if number < 0x20:
        return chr(_PICTURES + number) + ("\n" if match[0] == "\r" else "")
    return "␡" if number == 0x7F else f"⟨U+{number:04X}⟩"
