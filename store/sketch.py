"""A few bytes that tell whether two texts are nearly the same: the smallest hashes of their shingles."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from zlib import crc32

SIZE = 32
"""Hashes of a sketch at the most."""
BANDS = 5
"""Hashes by which a text is found; two texts of which none is the same are not held against each other."""
SHINGLE = 4
"""Words of a shingle, or characters where a script has no blanks between words."""
FEWEST_WORDS, FEWEST_CHARACTERS = 20, 40
"""Below these a text is too short to tell a copy from a formula."""
ALIKE = 0.45
"""Share of the longer text's shingles that the other one must have."""
HASHES = 1 << 32
"""How many hashes there are."""

_BAND_BYTES = 4 * BANDS
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese."""


def make_sketch(words: str) -> bytes:
    """Return the sketch of a text, empty if it is too short.

    Args:
        words: Its folded words, as `fold_words` returns them.
    """
    if words.isascii() or 2 * len(_UNSPACED.findall(words)) < len(words):
        shingles, fewest = _of_words(words), FEWEST_WORDS
    else:
        shingles, fewest = _of_characters(words), FEWEST_CHARACTERS
    hashes = set(map(crc32, shingles))
    if len(hashes) <= fewest - SHINGLE:
        return b""
    smallest = _smallest(hashes)
    rest = (number & 0xFFFF for number in smallest[BANDS:])
    return array("I", smallest[:BANDS]).tobytes() + array("H", rest).tobytes()


def bands(sketch: bytes) -> list[int]:
    """Return the hashes by which a sketch is found: those of the shingles with the smallest ones."""
    return list(array("I", sketch[:_BAND_BYTES]))


def are_alike(one: bytes, other: bytes) -> bool:
    """Return whether two sketches are of texts that are nearly the same.

    Of the smallest hashes of two texts as many are the same as the longer text shares shingles with the
    other. Sixteen bits of a hash tell it from the sixty others.
    """
    first, second = _hashes(one), _hashes(other)
    return len(first & second) >= ALIKE * max(len(first), len(second), 1)


def _hashes(sketch: bytes) -> set[int]:
    return {number & 0xFFFF for number in bands(sketch)} | set(array("H", sketch[_BAND_BYTES:]))


def _smallest(hashes: set[int]) -> list[int]:
    """Return the smallest hashes, without sorting those that are likely to be too large."""
    limit = 2 * SIZE * HASHES // len(hashes)
    small = [number for number in hashes if number < limit]
    return sorted(small if len(small) >= SIZE else hashes)[:SIZE]


def _of_words(text: str) -> Iterator[bytes]:
    words = text.encode("utf-8", "surrogatepass").split()
    return map(b" ".join, zip(words, words[1:], words[2:], words[3:], strict=False))


def _of_characters(text: str) -> Iterator[bytes]:
    characters = "".join(text.split())
    return (
        characters[start : start + SHINGLE].encode("utf-8", "surrogatepass")
        for start in range(len(characters) - SHINGLE + 1)
    )
