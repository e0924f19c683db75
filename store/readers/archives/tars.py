"""Tar archives: what is in them."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator

from store.readers.archives.damage import DAMAGE


def tar_members(data: bytes) -> Iterator[tarfile.TarInfo | None]:
    """Yield the members of a tar archive, and None at last if it ends before its end is marked."""
    end = -1
    try:
        archive = tarfile.open(fileobj=io.BytesIO(data), mode="r:")  # noqa: SIM115
        while (info := archive.next()) is not None and archive.offset > end:
            end = archive.offset
            yield info
        rest = data[archive.offset : archive.offset + tarfile.BLOCKSIZE]
    except DAMAGE:
        yield None
        return
    if info is not None or not rest or any(rest):
        yield None
