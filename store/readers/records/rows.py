"""The rows of a table with their places; a quotation mark that is never closed spoils one row only."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_MENDED = 50
"""Rows with a mark left open that are parted anew; each costs a look at all that it swallows."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of a row that is not blank, and its place in the text."""

    fields: list[str]
    start: int
    end: int
    line: int
    """Line that it starts in, counted from 1."""


def rows_of(text: str, delimiter: str, quoted: bool) -> Iterator[Row]:
    """Yield the rows of a table.

    Args:
        text: The table.
        delimiter: What parts its fields.
        quoted: Whether quotation marks hold fields together; without, they are characters like others.
    """
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    lines = _Lines(text)
    rows = _parted(lines, delimiter, quoted)
    mended = 0
    while not lines.at_end:
        number, start = lines.number, lines.place
        fields = next(rows, [])
        swallows = quoted and lines.number > number + 1 and text.count('"', start, lines.place) % 2
        if swallows and mended < MOST_MENDED:
            mended += 1
            lines.back_to(number, start)
            fields = next(_parted(iter([next(lines)]), delimiter, False))
            rows = _parted(lines, delimiter, quoted)
        if any(map(str.strip, fields)):
            yield Row(fields, start, lines.place, number + 1)


def _parted(lines: Iterator[str], delimiter: str, quoted: bool) -> Iterator[list[str]]:
    if quoted:
        return csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)


class _Lines:
    """The lines of a text, which can be read again from one of them on; only what ends a row ends a line."""

    def __init__(self, text: str) -> None:
        self._lines = [match[0] for match in _LINE.finditer(text) if match[0]]
        self.number = self.place = 0
        """Lines and characters that were read."""

    @property
    def at_end(self) -> bool:
        """Whether all is read."""
        return self.number >= len(self._lines)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.at_end:
            raise StopIteration
        line = self._lines[self.number]
        self.number += 1
        self.place += len(line)
        return line

    def back_to(self, number: int, place: int) -> None:
        """Go back to a line that begins at a place."""
        self.number, self.place = number, place
