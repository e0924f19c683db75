"""The file of the corrections in a library."""

from __future__ import annotations

from collections.abc import Mapping

from store.corrections.correction import Correction, correction_of
from store.errors import DamageError
from store.shard_format import Document
from store.table_file import TableFile


class CorrectionsFile:
    """The corrections of a library by their numbers, as the reader made them."""

    def __init__(self, file: TableFile) -> None:
        self._file = file

    def listed(self) -> list[Correction]:
        """Return all corrections in their order.

        Raises:
            DamageError: The file is damaged, or holds something else.
        """
        found = []
        for number, document in sorted(self._file.documents().items()):
            correction = correction_of(number, document)
            if correction is None:
                raise DamageError(
                    f"{self._file.path} is damaged (entry {number} is no correction); "
                    "run “dateline check --repair”."
                )
            found.append(correction)
        return found

    def put(self, documents: Mapping[int, Document | None]) -> None:
        """Put corrections in place by number, or drop those that are None.

        Raises:
            LibraryError: The file cannot be written, or is damaged.
        """
        self._file.put(documents)
