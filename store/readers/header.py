"""The head of a text file: date, title, byline and agency, told apart from the text that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from store.dates import ReadDate, read_date
from store.readers.source import SourceGuess
from store.readers.title import is_junk, is_title, leads_with_place

_DATE_LABEL = re.compile(r"\s*date\s+(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=\s|$)\s*(.*)$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_LONGEST_DATE_LINE = 60
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_BYLINE = re.compile(
    rf"(?:By|BY|by):?\s+(\w+|{_NAME}(?:(?:,? and|,)?\s(?:(?:de|van|von|bin|al|el)\s)?{_NAME}){{1,6}})"
)
_MARKER = re.compile(r"\(\s*[A-Z]{2,10}\s?[-–—]\s?([^()]{2,40}?)\s*\)\s*")
_MOST_HEAD_LINES = 8


@dataclass(slots=True)
class Header:
    """What stands before the text."""

    date: ReadDate | None = None
    date_written: str | None = None
    title: str | None = None
    byline: str | None = None
    source: SourceGuess | None = None
    body: list[str] = field(default_factory=list)
    """The lines of the text, without the head."""
    warnings: list[str] = field(default_factory=list)
    dayfirst: bool | None = None
    """Whether 03/04/2024 is the third of April, if that was told."""


def read_header(lines: Sequence[str], dayfirst: bool | None = None) -> Header:
    """Return the head of a file and the lines that are its body.

    The file may start with ` date 2024-11-29 REST` as web extractors write it, where REST is a title, a
    second date, a byline, the mark of an agency or the text itself; or with any of these without the label.

    Args:
        lines: The cleaned lines of the file.
        dayfirst: Whether 03/04/2024 is the third of April; None follows custom.
    """
    header = Header(body=list(lines), dayfirst=dayfirst)
    _drop_blank(header)
    label = _DATE_LABEL.match(header.body[0]) if header.body else None
    if label:
        header.date, header.date_written = read_date(label[1]), label[1]
        if header.date is None:
            header.warnings.append(f"“{label[1]}” in the first line is no date.")
        header.body[0] = label[2]
    direct = label is not None
    for _ in range(_MOST_HEAD_LINES):
        _drop_blank(header)
        if not header.body or not _take_line(header, direct):
            break
        direct = False
    return header


def _drop_blank(header: Header) -> None:
    blank = 0
    while blank < len(header.body) and not header.body[blank].strip():
        blank += 1
    del header.body[:blank]


def _take_line(header: Header, direct: bool) -> bool:
    """Take the first line out of the body if it belongs to the head; whether more of it may follow."""
    line, rest = header.body[0].strip(), header.body[1:]
    marker = _MARKER.match(line)
    if marker and header.source is None:
        header.source = SourceGuess(marker[1], marker[0].strip())
        header.body[0] = line[marker.end() :]
        return not header.body[0]
    taken = _take_date(header, line) or _take_byline(header, line, rest)
    if not taken and direct and is_junk(line):
        header.warnings.append(f"“{line}” after the date is left out.")
        taken = True
    if not taken and header.title is None and is_title(line, rest, labelled=direct):
        header.title, taken = line, True
    if taken:
        header.body = rest
    return taken


def _take_date(header: Header, line: str) -> bool:
    if len(line) > _LONGEST_DATE_LINE or not _YEAR.search(line):
        return False
    found = read_date(line, dayfirst=header.dayfirst)
    if found is None or found.precision in ("year", "month"):
        return False
    if header.date is not None and not found.iso.startswith(header.date.iso):
        header.warnings.append(f"The text is dated {line}, which the first line contradicts.")
        return True
    header.date, header.date_written = found, line
    return True


def _take_byline(header: Header, line: str, rest: Sequence[str]) -> bool:
    match = _BYLINE.fullmatch(line)
    if match is None or leads_with_place(line) or (rest and rest[0].strip() and " " not in match[1]):
        return False
    if header.byline is not None:
        if header.source is not None or " " in header.byline:
            return False
        header.source = SourceGuess(header.byline, f"By {header.byline}")
    header.byline = match[1]
    return True
