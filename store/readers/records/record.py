"""A row of a table or an object of JSON, and the file that it is from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from store.readers.records.tally import Tally


@dataclass(frozen=True, slots=True)
class Record:
    """A row or an object."""

    values: Mapping[str, Any]
    """What its columns hold; nested objects under dotted names."""
    start: int
    """First byte of it in the file."""
    end: int
    place: str
    """Where it is, in words: "line 17"."""
    warnings: tuple[str, ...] = ()
    """What is wrong with it, a sentence each; then it must have a text to be an article."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The file that records are from."""

    reader: str
    path: str
    encoding: str
    records: Sequence[Record]
    tally: Tally
    """What in it could not be read so far."""
    looks: Mapping[str, str] | None = None
    """Fields with the columns that look like them."""
    guesses: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
