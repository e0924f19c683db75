"""The files that could not be read: listed until they are read or dismissed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.clean import clean_line
from store.clock import now
from store.shard_format import Document, Table
from store.table_file import TableFile

if TYPE_CHECKING:
    from store.readers.failure import Failure

MOST = 10_000
"""Failures that are kept at the most; the oldest go first."""


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file, or a part of one, that could not be read when it was last tried."""

    number: int
    file: str
    """The file to try again."""
    path: str
    """The file, or what it is inside."""
    reason: str
    """A sentence."""
    time: str
    """When it was tried, UTC, ISO 8601."""


class Failures:
    """What could not be read, in a file of the library."""

    def __init__(self, file: TableFile) -> None:
        self._file = file

    def listed(self) -> list[FailedFile]:
        """Return what could not be read and was not dismissed, the latest first.

        Raises:
            DamageError: The file is damaged.
        """
        documents = self._file.documents().items()
        shown = [_value(number, document) for number, document in documents if not document.get("dismissed")]
        return sorted(shown, key=lambda failed: -failed.number)

    def record(self, tried: Mapping[str, Sequence[Failure]]) -> None:
        """Note what came of files: what failed, and that what had failed before was read now.

        Args:
            tried: What could not be read of each file that was tried; nothing of one that was read.

        Raises:
            LibraryError: The file cannot be written or is damaged.
        """
        known = {document.get("file") for document in self._file.documents().values()}
        if not known.intersection(tried) and not any(tried.values()):
            return
        time = now()

        def update(table: Table) -> None:
            for number in [number for number, document in table.items() if document.get("file") in tried]:
                del table[number]
            numbers = iter(range(max(table, default=0) + 1, 1 << 53))
            for file, failures in tried.items():
                for failure in failures:
                    table[next(numbers)] = {
                        "file": file,
                        "path": failure.path,
                        "reason": failure.reason,
                        "time": time,
                    }
            for old in sorted(table)[:-MOST]:
                del table[old]

        self._file.change(update)

    def turn(self, numbers: Iterable[int]) -> None:
        """Dismiss failures, or list those again that are dismissed."""
        chosen = set(numbers)

        def update(table: Table) -> None:
            for number in chosen & table.keys():
                table[number] = {**table[number], "dismissed": not table[number].get("dismissed")}

        if chosen:
            self._file.change(update)


def _value(number: int, document: Document) -> FailedFile:
    file = str(document.get("file") or "")
    path, reason, time = (clean_line(str(document.get(name) or "")) for name in ("path", "reason", "time"))
    return FailedFile(number, file, path, reason, time)
