"""How much may come out of one file, so that an archive made to fill memory or a disk does neither."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

from store.clean import clean_line
from store.errors import ReadError

MOST_BYTES = 1_000_000_000
"""Bytes that are unpacked of one file, those of archives in archives included."""
MOST_MEMBERS = 100_000
"""Members of one file, those of archives in archives included."""
MOST_RATIO = 200
"""Times the size that packed data may have unpacked; text seldom reaches 20."""
ANY_RATIO = 5_000_000
"""Bytes that may be unpacked at any ratio."""
MOST_DEPTH = 3
"""How many archives may lie in each other."""
CHUNK = 1 << 16


class LimitError(ReadError):
    """A member that unpacks to more than is allowed; the others may be read."""


class TotalLimitError(LimitError):
    """A file of which nothing more is unpacked."""


@dataclass(slots=True)
class Budget:
    """What may still come out of a file."""

    path: str
    """The file, for messages."""
    left: int = MOST_BYTES
    """Bytes."""
    members: int = MOST_MEMBERS

    def unpack(
        self, read: Callable[[int], bytes], sink: io.BytesIO, packed: Callable[[], int], path: str
    ) -> None:
        """Write what comes out of packed data into a sink; what came before an error stays there.

        Args:
            read: Returns at most so many unpacked bytes, none at the end.
            sink: Where to write.
            packed: How many bytes of the packed data were taken so far.
            path: What is unpacked, for messages.

        Raises:
            LimitError: It is more than is allowed.
        """
        while chunk := read(CHUNK):
            self.left -= len(chunk)
            if self.left < 0:
                raise self._too_large()
            sink.write(chunk)
            size = sink.tell()
            if size > ANY_RATIO and size > MOST_RATIO * packed():
                raise LimitError(
                    f"{clean_line(path)} unpacks to more than {MOST_RATIO} times its size, as what is made "
                    "to fill a disk does; if you trust it, unpack it and import what comes out."
                )

    def expect(self, size: int, path: str) -> None:
        """Look at the size that a member is said to have.

        Raises:
            LimitError: It is more than is left.
        """
        if size > self.left:
            raise LimitError(
                f"{clean_line(path)} is too large: more than {_gigabytes(MOST_BYTES)} of one file are not "
                "unpacked; unpack the archive and import the folder."
            )

    def count(self, members: int = 1) -> None:
        """Count more members.

        Raises:
            TotalLimitError: There are too many.
        """
        self.members -= members
        if self.members < 0:
            raise TotalLimitError(
                f"{clean_line(self.path)} holds more than {MOST_MEMBERS:,} files, of which the rest is not "
                "read; unpack it and import the folder."
            )

    def _too_large(self) -> TotalLimitError:
        return TotalLimitError(
            f"{clean_line(self.path)} unpacks to more than {_gigabytes(MOST_BYTES)}, of which the rest is "
            "not read; unpack it and import the folder."
        )


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:g} GB"
