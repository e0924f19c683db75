"""The saved searches of a library: named queries in an order, in a file of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from store.clean import clean_line
from store.errors import DamageError
from store.shard_format import Document
from store.table_file import TableFile

LONGEST_NAME = 60
"""Letters of a name at the most."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under a name, with what it finds as the library stands."""

    number: int
    name: str
    query: str
    count: int | None = None
    """Articles that it finds; None if it cannot be understood."""
    unread: int | None = None
    """Those of them that are not read."""
    problem: str = ""
    """A sentence that says what is wrong with the query; "" if nothing is."""


class SearchesFile:
    """The saved searches by their numbers."""

    def __init__(self, file: TableFile) -> None:
        self._file = file

    def listed(self) -> list[SavedSearch]:
        """Return the saved searches in their order, not counted.

        Raises:
            DamageError: The file is damaged, or holds something else.
        """
        documents = self.documents()
        for number, document in documents.items():
            if not is_saved_search(document):
                raise DamageError(
                    f"{self._file.path} is damaged (entry {number} is no saved search); "
                    "run “dateline check --repair”."
                )
        ordered = sorted(documents.items(), key=lambda item: (item[1]["place"], item[0]))
        return [
            SavedSearch(number, clean_line(document["name"]), clean_line(document["query"]))
            for number, document in ordered
        ]

    def documents(self) -> dict[int, Document]:
        """Return the entries of the file as it has them.

        Raises:
            DamageError: The file is damaged.
        """
        return self._file.documents()

    def put(self, documents: Mapping[int, Document | None]) -> None:
        """Put saved searches in place by number, or drop those that are None.

        Raises:
            LibraryError: The file cannot be written, or is damaged.
        """
        self._file.put(documents)


def is_saved_search(document: Mapping[str, object]) -> bool:
    """Return whether an entry of a file, or of a dump, is a saved search."""
    name, query = document.get("name"), document.get("query")
    return (
        isinstance(name, str)
        and name != ""
        and name == saved_name(name)
        and isinstance(query, str)
        and type(document.get("place")) is int
    )


def saved_name(text: str) -> str:
    """Return the name that a text gives a saved search; "" if nothing is left of it."""
    return clean_line(text).replace('"', "").strip()[:LONGEST_NAME].rstrip()
