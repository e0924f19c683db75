"""What can go wrong, each as one sentence that says what, where and what to do."""

from __future__ import annotations


class DatelineError(Exception):
    """An error whose message is meant for the reader of the program, as it stands."""


class ReadError(DatelineError):
    """A file that holds no article that could be read."""


class LibraryError(DatelineError):
    """A library that cannot be opened, read or written."""


class DamageError(LibraryError):
    """A file of the library that holds something else than this program writes."""


class LockError(LibraryError):
    """Another process writes to the library and did not stop in time."""


class EngineError(DatelineError):
    """An engine that is not there, cannot be loaded or fails."""


class QueryError(DatelineError):
    """A query that cannot be understood."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column
        """Where in the query, counted from 1."""
