"""How often forms occur in an article, packed into a few bytes and unpacked again."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence


def pack_counts(counts: Mapping[int, int]) -> bytes:
    """Return how often forms occur in an article, by their numbers, in five bytes each if that will do."""
    type_ = "B" if max(counts.values(), default=0) < 256 else "Q"
    return type_.encode() + array("I", counts).tobytes() + array(type_, counts.values()).tobytes()


def unpack_counts(data: bytes) -> dict[int, int]:
    """Return what `pack_counts` was given."""
    type_ = chr(data[0])
    number = (len(data) - 1) // (array("I").itemsize + array(type_).itemsize)
    middle = 1 + number * array("I").itemsize
    return dict(zip(array("I", data[1:middle]), array(type_, data[middle:]), strict=True))


def unpack_many(data: Iterable[bytes]) -> tuple[Sequence[int], list[int], list[int]]:
    """Return what `pack_counts` was given many times over, much quicker than one by one.

    Returns:
        The numbers of the forms of all articles in a row, how often each occurs, and how many of them are of
        each article.
    """
    forms, counts, sizes = bytearray(), list[int](), list[int]()
    width = array("I").itemsize
    for packed in data:
        small = packed[0] == ord("B")
        size = (len(packed) - 1) // (width + (1 if small else array("Q").itemsize))
        middle = 1 + size * width
        forms += packed[1:middle]
        counts.extend(packed[middle:] if small else array("Q", packed[middle:]))
        sizes.append(size)
    return array("I", bytes(forms)), counts, sizes
