"""Files that are known and not read, each with a sentence that says what to do instead."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from store.clean import clean_line

_PANDOC = "convert it with “pandoc -t plain -o FILE.txt FILE” and import the text."
_SAVE = "save it as text in the program that it comes from and import that."
_UNPACK = "unpack it and import what comes out."

_KINDS = {
    "pdf": "is a PDF; convert it with “pdftotext FILE” and import the text.",
    "epub": f"is an EPUB; {_PANDOC}",
    "docx": f"is a Word document; {_PANDOC}",
    "odt": f"is an OpenDocument text; {_PANDOC}",
    "rtf": f"is an RTF document; {_PANDOC}",
    "sheet": "is a spreadsheet; save it as CSV and import that.",
    "slides": f"is a presentation; {_SAVE}",
    "office": f"is an office document; {_SAVE}",
    "ole": f"is an old Word, Excel or Outlook file; {_SAVE}",
    "kindle": f"is a Kindle book; {_SAVE}",
    "postscript": "is a PostScript file; convert it with “ps2ascii FILE FILE.txt” and import the text.",
    "webarchive": "is a Safari web archive; save the page as its source and import that.",
    "7z": f"is a 7z archive; {_UNPACK}",
    "rar": f"is a RAR archive; {_UNPACK}",
    "zstd": f"is packed with zstd; {_UNPACK}",
    "compress": f"is packed with compress; {_UNPACK}",
}
"""What the files are, and what to do."""

_BEGINNINGS = (
    (b"%PDF-", "pdf"),
    (b"%!PS", "postscript"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\x1f\x9d", "compress"),
)
_BEFORE = b"\xef\xbb\xbf \t\r\n\0"
"""What programs have put before the beginning by mistake."""

_MIMETYPES = (
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "sheet"),
    (b"application/vnd.oasis.opendocument.presentation", "slides"),
    (b"application/vnd.oasis.opendocument", "odt"),
)
"""How the first member of such zip archives begins, which is not packed."""
_MEMBERS = (("word/", "docx"), ("xl/", "sheet"), ("ppt/", "slides"), ("", "office"))
"""Folders in the zip archives of office programs."""
_SUFFIXES = {
    ".epub": "epub", ".docx": "docx", ".docm": "docx", ".odt": "odt", ".xlsx": "sheet", ".xlsm": "sheet",
    ".ods": "sheet", ".pptx": "slides", ".odp": "slides",
}  # fmt: skip
"""Names of zip archives that are none to the reader."""

SUFFIXES = frozenset(
    {".pdf", ".ps", ".rtf", ".doc", ".xls", ".ppt", ".msg", ".mobi", ".azw", ".azw3", ".webarchive",
     ".7z", ".rar", ".zst", ".z", *_SUFFIXES}
)  # fmt: skip
"""What such files are called."""
HEAD = 4096
"""Bytes that are enough to know such a file by."""


def refusal(data: bytes, path: str) -> str | None:
    """Return why a file is not read and what to do, a sentence, or None if it may be.

    Args:
        data: The file, or at least its first `HEAD` bytes.
        path: Its name.
    """
    kind = _kind(data, PurePath(path).suffix.lower())
    return kind and f"{clean_line(path)} {_KINDS[kind]}"


def office_refusal(members: Collection[str], path: str) -> str | None:
    """Return why a zip archive with these members is not read, a sentence, or None if it may be."""
    if "[Content_Types].xml" not in members:
        return None
    kind = next(kind for folder, kind in _MEMBERS if any(name.startswith(folder) for name in members))
    return f"{clean_line(path)} {_KINDS[kind]}"


def _kind(data: bytes, suffix: str) -> str | None:
    if data.startswith(b"PK\x03\x04"):
        first = data[30:100]
        mimetypes = (kind for begins, kind in _MIMETYPES if first.startswith(b"mimetype" + begins))
        return next(mimetypes, None) or _SUFFIXES.get(suffix)
    if data[60:68] == b"BOOKMOBI":
        return "kindle"
    if data.startswith(b"bplist00") and suffix == ".webarchive":
        return "webarchive"
    begins = data[:64].lstrip(_BEFORE)
    return next((kind for beginning, kind in _BEGINNINGS if begins.startswith(beginning)), None)
