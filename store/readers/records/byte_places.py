"""From places in a decoded text back to places in the bytes of its file."""

from __future__ import annotations

import codecs

_MARKS = {
    "utf-8": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
}
_SHIFTING = ("iso2022", "iso-2022", "hz", "utf-7", "utf_7")
"""Encodings in which a character's bytes depend on what stands before it."""


class BytePlaces:
    """Translates rising places in a text; all are unknown if the bytes cannot be had again from the text."""

    def __init__(self, data: bytes, text: str, encoding: str) -> None:
        self._text = text
        self._codec, self._byte = _codec_of(data, encoding)
        self._place = 0
        self._whole = len(data)
        self.known = not encoding.lower().startswith(_SHIFTING) and self._gives(data)
        """Whether places can be told."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the bytes of a stretch of text, or the whole file if that is not known.

        Args:
            start: Its first character, not before the end of the stretch that was asked for last.
            end: The character after its last.
        """
        if not self.known:
            return 0, self._whole
        return self._to(start), self._to(end)

    def _to(self, place: int) -> int:
        self._byte += len(self._text[self._place : place].encode(self._codec))
        self._place = place
        return self._byte

    def _gives(self, data: bytes) -> bool:
        try:
            return self._text.encode(self._codec) == data[self._byte :]
        except (UnicodeError, LookupError):
            return False


def _codec_of(data: bytes, encoding: str) -> tuple[str, int]:
    """Return the encoding without its mark and how many bytes the mark takes."""
    for mark, codec in _MARKS.get(encoding, ()):
        if data.startswith(mark):
            return codec, len(mark)
    return encoding, 0
