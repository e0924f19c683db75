"""Zip archives: what is in them, and what of it can be unpacked."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator, Sequence

from store.clean import clean_line
from store.readers.archives.damage import DAMAGE, damaged
from store.readers.archives.limits import Budget
from store.readers.failure import Failure
from store.readers.refusals import office_refusal

_ENCRYPTED, _UTF8 = 0x1, 0x800
"""Flags of members."""
_MEMBER_HEADER, _DIRECTORY_ENTRY = 30, b"PK\x01\x02"
"""Bytes before the name of a member at the least, and how its entry in the directory begins."""


class ZipArchive:
    """A zip archive."""

    def __init__(self, data: bytes, path: str, budget: Budget) -> None:
        """Read its directory.

        Args:
            data: The archive.
            path: Its path, for messages.
            budget: What may come out of it.

        Raises:
            LimitError: It holds too many members.
        """
        budget.count(data.count(_DIRECTORY_ENTRY))
        self._budget, self._size = budget, len(data)
        self._archive: zipfile.ZipFile | None = None
        self.refusal: str | None = damaged(path)
        """Why it is not unpacked, a sentence."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGE:
            return
        infos = self._archive.infolist()
        self.refusal = office_refusal({info.filename for info in infos}, path) or _overlap(infos, path)

    def files(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        """Yield the name and the entry of every file in it, links left out."""
        for info in self._archive.infolist() if self._archive and not self.refusal else ():
            name = _name(info)
            if not name.endswith("/") and not stat.S_ISLNK(info.external_attr >> 16):
                yield name, info

    def unpack(self, info: zipfile.ZipInfo, path: str) -> bytes | Failure:
        """Return a file of it, or why it cannot be unpacked.

        Args:
            info: Its entry.
            path: Its path, for messages.

        Raises:
            LimitError: It is more than is allowed.
        """
        assert self._archive is not None
        self._budget.expect(info.file_size, path)
        sink, packed = io.BytesIO(), min(info.compress_size, self._size)
        try:
            with self._archive.open(info) as stream:
                assert isinstance(stream, zipfile.ZipExtFile)
                self._budget.unpack(stream.read1, sink, lambda: packed, path)
        except NotImplementedError:
            name = clean_line(path)
            return Failure(
                path, f"{name} is packed in an unknown way; unpack the archive and import the folder."
            )
        except DAMAGE:
            return Failure(path, damaged(path))
        return sink.getvalue()


def is_encrypted(info: zipfile.ZipInfo) -> bool:
    """Whether a file can be unpacked only with a password."""
    return bool(info.flag_bits & _ENCRYPTED)


def encrypted(paths: Sequence[str], archive: str) -> Failure:
    """Return what to say of files that can be unpacked only with a password."""
    if len(paths) == 1:
        archive, what = paths[0], f"{clean_line(paths[0])} is encrypted"
    else:
        what = f"{clean_line(archive)} holds {len(paths):,} encrypted files"
    return Failure(archive, f"{what}; unpack the archive with its password and import the folder.")


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name of a member; one that is not said to be UTF-8 may be so all the same."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        try:
            name = name.encode("cp437").decode("utf-8")
        except ValueError:
            name = info.filename
    return name if "/" in name else name.replace("\\", "/")


def _overlap(infos: Sequence[zipfile.ZipInfo], path: str) -> str | None:
    """Return what to say of a zip archive with members that lie over each other, or None if none do."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            return (
                f"{clean_line(path)} has members that lie over each other, as if made to fill a disk; "
                "if you trust it, unpack it and import what comes out."
            )
        end = info.header_offset + _MEMBER_HEADER + info.compress_size
    return None
