"""The head of a text file: date, title, byline and agency, told apart from the text that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from store.dates import ReadDate, read_date
from store.language import guess_language
from store.readers.plain.labels import read_labels
from store.readers.plain.lines import is_rule
from store.readers.plain.source import SourceGuess
from store.readers.plain.title import LONGEST_TITLE, is_junk, is_title, leads_with_place

_DATE_LABEL = re.compile(r"\s*date\s+(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=\s|$)\s*(.*)$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|\d\d?[./]\d\d?[./]\d\d(?!\d)")
_IN_NUMBERS = re.compile(r"\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?\d")
_LONGEST_DATE_LINE = 60
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_NAMES = rf"{_NAME}(?:(?:,? and|,? und|,? et|,)?\s(?:(?:de|van|von|bin|al|el)\s)?{_NAME}){{1,6}}"
_BYLINE = re.compile(rf"(?:By|BY|by):?\s+(\w+|{_NAMES})")
_BYLINE_ELSEWHERE = re.compile(rf"(?:Von|VON|Par|PAR|Por|Di|Автор|Müəllif)\s+({_NAMES})")
_LEADING_BY = re.compile(r"(?:by|von|par)\s+", re.IGNORECASE)
_MARKER = re.compile(r"\(\s*[A-Z]{2,10}\s?[-–—]\s?([^()]{2,40}?)\s*\)\s*")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
_UNDERLINE = re.compile(r"([=~^*#-])\1{2,}")
_MOST_HEAD_LINES = 12


@dataclass(slots=True)
class Header:
    """What stands before the text."""

    date: ReadDate | None = None
    date_written: str | None = None
    title: str | None = None
    byline: str | None = None
    source: str | SourceGuess | None = None
    url: str | None = None
    language: str | None = None
    body: list[str] = field(default_factory=list)
    """The lines of the text, without the head."""
    warnings: list[str] = field(default_factory=list)


def read_header(lines: Sequence[str], dayfirst: bool | None = None) -> Header:
    """Return the head of a file and the lines that are its body.

    The file may start with ` date 2024-11-29 REST` as web extractors write it, where REST is a title, a
    second date, a byline, the mark of an agency or the text itself; or with any of these without the label;
    or with labels (`Title:`, `Date:`) in any order.

    Args:
        lines: The cleaned lines of the file.
        dayfirst: Whether 03/04/2024 is the third of April.
    """
    header = Header(body=list(lines))
    _drop_blank(header)
    label = _DATE_LABEL.match(header.body[0]) if header.body else None
    if label:
        header.date, header.date_written = read_date(label[1]), label[1]
        header.body[0] = label[2]
    direct = label is not None
    for _ in range(_MOST_HEAD_LINES):
        _drop_blank(header)
        if not header.body or not (_take_labels(header, dayfirst) or _take_line(header, direct, dayfirst)):
            break
        direct = False
    _drop_repeated_title(header)
    return header


def _drop_blank(header: Header) -> None:
    blank = 0
    while blank < len(header.body) and not header.body[blank].strip():
        blank += 1
    del header.body[:blank]


def _take_labels(header: Header, dayfirst: bool | None) -> bool:
    """Take labelled lines out of the body, and the line drawn under them; whether there were any."""
    if ":" not in header.body[0] and "：" not in header.body[0]:
        return False
    labels = read_labels(header.body)
    if not labels.are_a_head(header.title is not None or header.date is not None):
        return False
    values = labels.values
    header.body = header.body[labels.count :]
    _drop_blank(header)
    if header.body and is_rule(header.body[0]):
        del header.body[0]
    if labels.kept:
        header.body = [*labels.kept, "", *header.body]
    if "date" in values and not _put_date(header, values["date"], dayfirst):
        header.date_written = header.date_written or values["date"]
    header.title = header.title or values.get("title")
    header.source = values.get("source") or header.source
    header.url = header.url or values.get("url")
    header.language = header.language or values.get("language")
    if "byline" in values:
        header.byline = _LEADING_BY.sub("", values["byline"], count=1)
    return True


def _take_line(header: Header, direct: bool, dayfirst: bool | None) -> bool:
    """Take the first line out of the body if it belongs to the head; whether more of it may follow."""
    line, rest = header.body[0].strip(), header.body[1:]
    marker = _MARKER.match(line)
    if marker and header.source is None:
        header.source = SourceGuess(marker[1], marker[0].strip())
        header.body[0] = line[marker.end() :]
        return not header.body[0]
    if _take_drawn(header, line):
        return True
    taken = (
        _take_date(header, line, dayfirst) or _take_byline(header, line, rest) or _take_address(header, line)
    )
    if not taken and direct and is_junk(line):
        header.warnings.append(f"“{line}” after the date is left out.")
        taken = True
    after = rest[1:] if rest and _ADDRESS.fullmatch(rest[0].strip()) else rest
    if not taken and header.title is None and is_title(line, after, labelled=direct):
        header.title, taken = line, True
    if taken:
        header.body = rest
    return taken


def _take_drawn(header: Header, line: str) -> bool:
    """Take a title with a line drawn under it, or a line that is drawn before anything is written."""
    if len(header.body) < 2:
        return False
    under = header.body[1].strip()
    if (
        header.title is None
        and _UNDERLINE.fullmatch(under)
        and not is_junk(line)
        and len(line) <= LONGEST_TITLE
    ):
        header.title = line
        del header.body[:2]
        return True
    if header.title is None and is_rule(line):
        del header.body[0]
        return True
    return False


def _take_date(header: Header, line: str, dayfirst: bool | None) -> bool:
    if len(line) > _LONGEST_DATE_LINE or not _YEAR.search(line):
        return False
    return _put_date(header, line, dayfirst, finer_than_month=True)


def _put_date(header: Header, line: str, dayfirst: bool | None, finer_than_month: bool = False) -> bool:
    """Take a line as the date; whether it is one."""
    foreign = False
    if dayfirst is None and _IN_NUMBERS.search(line):
        foreign = guess_language("\n".join(header.body)) not in (None, "en")
    found = read_date(line, dayfirst=dayfirst, foreign=foreign)
    if found is None or (finer_than_month and found.precision in ("year", "month")):
        return False
    if header.date is not None and not found.iso.startswith(header.date.iso):
        header.warnings.append(f"The text is dated {line}, which the first line contradicts.")
        return True
    header.date, header.date_written = found, line
    return True


def _take_byline(header: Header, line: str, rest: Sequence[str]) -> bool:
    match = _BYLINE.fullmatch(line)
    if match is None and header.title is not None:
        match = _BYLINE_ELSEWHERE.fullmatch(line)
    if match is None or leads_with_place(line) or (rest and rest[0].strip() and " " not in match[1]):
        return False
    if header.byline is not None:
        if header.source is not None or " " in header.byline:
            return False
        header.source = SourceGuess(header.byline, f"By {header.byline}")
    header.byline = match[1]
    return True


def _take_address(header: Header, line: str) -> bool:
    match = _ADDRESS.fullmatch(line)
    if match is None or header.url is not None or not any(after.strip() for after in header.body[1:]):
        return False
    header.url = match[1]
    return True


def _drop_repeated_title(header: Header) -> None:
    """Leave out the title where it stands once more above the text."""
    if header.title is None:
        return
    _drop_blank(header)
    if not header.body or _bare(header.body[0]) != _bare(header.title):
        return
    if any(line.strip() for line in header.body[1:]):
        del header.body[0]
        header.warnings.append("The title stands above the text once more; the second one is left out.")


def _bare(line: str) -> str:
    return " ".join(line.split()).casefold()
