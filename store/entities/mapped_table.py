"""A table of short rows found by name, in a file that is mapped into memory: weights and gazetteer.

A name is told by the 32 bits of its CRC. Rows are sorted by it; an index of the upper 16 bits leads to the
few rows that share them. Reading a file costs the check of its sum; a row is read when it is asked for.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import sys
import zlib
from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from store.errors import DamageError

HEAD = struct.Struct("<8s4I")
"""Magic, sum of all that follows, bytes of the facts, rows, bytes of a row."""
MAGIC = b"dateline"
BUCKETS = 1 << 16
LOW = BUCKETS - 1


def name_key(name: str) -> int:
    """Return the number by which a name is found."""
    return zlib.crc32(name.encode("utf-8", "surrogatepass"))


def looks_whole(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file is there and as long as it says; its sum is not checked."""
    try:
        with open(path, "rb") as file:
            magic, _, size, count, width = HEAD.unpack(file.read(HEAD.size))
            length = file.seek(0, 2)
    except (OSError, struct.error):
        return False
    return bool(magic == MAGIC and length == HEAD.size + size + 4 * (BUCKETS + 1) + (2 + width) * count)


class MappedTable:
    """Rows of bytes by name."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Map a file.

        Raises:
            DamageError: It is missing, or not what was written.
        """
        try:
            with open(path, "rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise DamageError(f"{path} cannot be read: {error}.") from error
        whole = memoryview(self._map)
        if len(whole) < HEAD.size or sys.byteorder != "little":
            raise DamageError(f"{path} is damaged.")
        magic, total, size, count, width = HEAD.unpack_from(whole)
        index = HEAD.size + size
        lows = index + 4 * (BUCKETS + 1)
        rows = lows + 2 * count
        if magic != MAGIC or len(whole) != rows + width * count or zlib.crc32(whole[HEAD.size :]) != total:
            raise DamageError(f"{path} is damaged.")
        self.facts: dict[str, Any] = json.loads(bytes(whole[HEAD.size : index]))
        """What was written beside the rows."""
        self.width = width
        """Bytes of a row."""
        self._starts = whole[index:lows].cast("I")
        self._lows = whole[lows:rows].cast("H")
        self._rows = whole[rows:]

    def rows(self, names: Iterable[str]) -> list[memoryview]:
        """Return the rows of those of these names that have one."""
        starts, lows, rows, width = self._starts, self._lows, self._rows, self.width
        found: list[memoryview] = []
        for name in names:
            key = zlib.crc32(name.encode("utf-8", "surrogatepass"))
            bucket, low = key >> 16, key & LOW
            end = starts[bucket + 1]
            place = bisect_left(lows, low, starts[bucket], end)
            if place < end and lows[place] == low:
                found.append(rows[place * width : place * width + width])
        return found

    def row(self, key: int) -> memoryview | None:
        """Return the row of a name by its key; None if there is none."""
        bucket = key >> 16
        end = self._starts[bucket + 1]
        place = bisect_left(self._lows, key & LOW, self._starts[bucket], end)
        if place == end or self._lows[place] != key & LOW:
            return None
        start = place * self.width
        return self._rows[start : start + self.width]
