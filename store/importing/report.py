"""What an import tells: how far it is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from store.readers.failure import Failure


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import."""

    new: int = 0
    known: int = 0
    changed: int = 0
    failed: tuple[Failure, ...] = ()
    removed: int = 0
    """How many of the known ones the reader had removed; they stay out."""
    ids: tuple[int, ...] = ()
    """The articles of the files, new, known or changed, in the order read."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is."""

    done: int
    """Files that are read, or articles whose names are found."""
    total: int
    path: str
    """The file that is read now."""
    ids: tuple[int, ...] = ()
    """Articles of the files read, new or known, that came into the library since the last time."""
