"""Files inside packed files and archives, read in place; nothing of them is ever written.

A member's path is that of its archive, a slash and its name there: `news.zip/2024/plant.txt`. The content of
a packed file is named like it without the suffix: `plant.txt.gz/plant.txt`. A packed tar archive counts as
one archive: `news.tgz/plant.txt`.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.archives.containers import Container, container_of
from store.readers.archives.damage import DAMAGE, cut_off, damaged
from store.readers.archives.limits import MOST_DEPTH, Budget, LimitError, TotalLimitError
from store.readers.archives.member_names import label_of, unpacked_label
from store.readers.archives.tars import tar_members
from store.readers.archives.zips import ZipArchive, encrypted, is_encrypted
from store.readers.choosing import HEAD, choose, is_known, is_passed_over
from store.readers.failure import Failure
from store.readers.files import read_file
from store.readers.options import ReadOptions
from store.readers.refusals import refusal
from store.readers.registry import Reading, read_bytes

_Unpacker = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
_OPENERS: dict[Container, Callable[[io.BytesIO], _Unpacker]] = {
    "gzip": lambda file: gzip.GzipFile(fileobj=file),
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside others that holds no more files."""

    path: str
    data: bytes


def read_archive(data: bytes, path: str, options: ReadOptions) -> Reading:
    """Return the articles of everything in a packed file or an archive, and what could not be read.

    Raises:
        ReadError: There is nothing in it that could be read or fail to be.
    """
    articles: list[Article] = []
    failures: list[Failure] = []
    for item in members(data, path):
        if isinstance(item, Failure):
            failures.append(item)
            continue
        try:
            reading = read_bytes(item.data, item.path, options)
        except ReadError as error:
            failures.append(Failure(item.path, str(error)))
        else:
            articles += reading.articles
            failures += reading.failures
    if not articles and not failures:
        raise ReadError(f"{clean_line(path)} holds no file of a kind that can be read.")
    return Reading(tuple(articles), tuple(failures))


def members(data: bytes, path: str, wanted: str | None = None) -> Iterator[Member | Failure]:
    """Yield the files inside a file that may hold articles, and what of it cannot be had.

    Args:
        data: A packed file or an archive.
        path: Where it comes from.
        wanted: The path of the only member to unpack; None is all.
    """
    try:
        yield from _Walk(Budget(path), wanted).inside(data, path, 0)
    except TotalLimitError as error:
        yield Failure(path, str(error))


def member_data(path: str) -> bytes:
    """Return what a file inside an archive holds, by its path as `members` makes it.

    Raises:
        ReadError: There is no such archive, or no such file in it.
    """
    for parent in PurePath(path).parents:
        if os.path.isfile(parent):
            data = read_file(Path(parent))
            for item in members(data, str(parent), path):
                if isinstance(item, Member) and item.path == path:
                    return item.data
            break
    raise ReadError(f"There is no file {clean_line(path)}.")


class _Walk:
    """A walk through one file and all that lies in it."""

    def __init__(self, budget: Budget, wanted: str | None) -> None:
        self._budget, self._wanted = budget, wanted

    def inside(self, data: bytes, path: str, depth: int) -> Iterator[Member | Failure]:
        """Yield what is in a file, or the file itself if nothing else is.

        Raises:
            TotalLimitError: Nothing more may be unpacked.
        """
        container = None if refusal(data, path) else container_of(data)
        if container is None:
            yield Member(path, data)
        elif depth >= MOST_DEPTH:
            yield Failure(
                path,
                f"{clean_line(path)} lies in {MOST_DEPTH} archives, one in the other; unpack the outermost "
                "and import the folder.",
            )
        elif container == "zip":
            yield from self._zip(data, path, depth)
        elif container == "tar":
            yield from self._tar(data, path, depth, whole=True)
        else:
            yield from self._packed(data, path, depth, _OPENERS[container])

    def _packed(
        self, data: bytes, path: str, depth: int, opener: Callable[[io.BytesIO], _Unpacker]
    ) -> Iterator[Member | Failure]:
        """Yield what is in a file packed as one; of a damaged one what comes before the damage."""
        source, sink = io.BytesIO(data), io.BytesIO()
        limit: LimitError | None = None
        broken = False
        try:
            self._budget.unpack(opener(source).read1, sink, source.tell, path)
        except LimitError as error:
            limit = error
        except DAMAGE:
            broken = True
        content = sink.getvalue()
        if container_of(content) == "tar":
            yield from self._tar(content, path, depth, whole=not broken and limit is None)
        elif content and limit is None:
            yield from self.inside(content, f"{path}/{unpacked_label(path)}", depth + 1)
        elif not broken and limit is None:
            yield Failure(path, f"{clean_line(path)} is empty.")
        if isinstance(limit, TotalLimitError):
            raise limit
        if limit is not None:
            yield Failure(path, str(limit))
        elif broken:
            yield Failure(path, cut_off(path) if content else damaged(path))

    def _zip(self, data: bytes, path: str, depth: int) -> Iterator[Member | Failure]:
        archive = ZipArchive(data, path, self._budget)
        if archive.refusal:
            yield Failure(path, archive.refusal)
        locked: list[str] = []
        for name, info in archive.files():
            place = self._place(path, name)
            if place is None:
                continue
            if is_encrypted(info):
                locked.append(place)
                continue
            try:
                content = archive.unpack(info, place)
            except TotalLimitError:
                raise
            except LimitError as error:
                content = Failure(place, str(error))
            if isinstance(content, Failure):
                yield content
            else:
                yield from self._member(content, place, depth)
        if locked:
            yield encrypted(locked, path)

    def _tar(self, data: bytes, path: str, depth: int, *, whole: bool) -> Iterator[Member | Failure]:
        """Yield the files of a tar archive.

        Args:
            data: The archive, unpacked.
            path: Its path.
            depth: How many archives it lies in.
            whole: Whether it is all there, as far as is known; else nothing is said if it ends early.
        """
        for info in tar_members(data):
            if info is None:
                if whole:
                    yield Failure(path, cut_off(path))
                return
            self._budget.count()
            place = self._place(path, info.name)
            if place is None or not info.isreg():
                continue
            if info.issparse():
                yield Failure(
                    place, f"{clean_line(place)} is a sparse file; unpack the archive and import it."
                )
                continue
            yield from self._member(data[info.offset_data : info.offset_data + info.size], place, depth)

    def _place(self, path: str, name: str) -> str | None:
        """Return the path of a member, or None if it is passed over."""
        label = label_of(name)
        if any(map(is_passed_over, label.split("/"))) or choose(label) == "pass":
            return None
        place = f"{path}/{label}"
        wanted = self._wanted is None or f"{self._wanted}/".startswith(f"{place}/")
        return place if wanted else None

    def _member(self, data: bytes, place: str, depth: int) -> Iterator[Member | Failure]:
        if choose(place) == "read" or is_known(data[:HEAD], place):
            yield from self.inside(data, place, depth + 1)
