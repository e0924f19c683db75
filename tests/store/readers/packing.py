"""Archives made in memory, good and bad ones."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Mapping

PLANT = b" date 2024-11-29 Plant Opens In Harbour Town\nThe plant makes bricks. Forty people work there.\n"
BRIDGE = b" date 2024-12-01 Bridge Closed For A Month\nDrivers take the ferry until the cracks are mended.\n"


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return sink.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w", *others: tarfile.TarInfo) -> bytes:
    """Return a tar archive.

    Args:
        files: What it holds.
        mode: As `tarfile.open` has it: "w:gz" packs it.
        others: Members without content after them.
    """
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in others:
            archive.addfile(info)
    return sink.getvalue()


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    """Return a link or a device of a tar archive."""
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def encrypted(archive: bytes) -> bytes:
    """Return a zip archive of one member, marked as encrypted."""
    data = bytearray(archive)
    data[6] |= 1
    data[archive.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)
