"""How a table is written: what parts its fields, whether they are quoted, which row names the columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from store.readers.records.field_names import known_field
from store.readers.records.rows import rows_of

DELIMITERS = (",", ";", "\t", "|")
SAMPLE = 100_000
"""Characters that a table is judged by."""
_MOST_ROWS = 300
_FEWEST_ROWS = 2
"""Rows of equal width that make a table, if it has no header that names fields of an article."""
_EVEN = 0.5
"""Share of the rows that must be as wide as most are."""
_LONGEST_NAME, _MOST_WORDS = 40, 5


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written."""

    delimiter: str
    quoted: bool
    """Whether quotation marks hold fields together; without, they are characters like others."""
    width: int
    """Fields that most rows have."""


def sniff(text: str, suffix: str) -> Dialect | None:
    """Return how a table is written, or None if the text is none.

    Args:
        text: The table.
        suffix: Of the file's name, for where the content leaves it open.
    """
    sample = _whole_lines(text)
    best: tuple[tuple[float, ...], Dialect] | None = None
    for delimiter in DELIMITERS:
        for quoted in (True, False):
            judged = _judge(sample, delimiter, quoted, suffix)
            if judged and (best is None or judged[0] > best[0]):
                best = judged
    return best[1] if best else None


def is_header(row: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether a first row names the columns: by known names, or short ones that are unlike what follows."""
    names = [name.strip() for name in row]
    if not all(map(_may_be_name, names)):
        return False
    if any(known_field(name) for name in names):
        return True
    if len(set(names)) < len(names):
        return False
    columns = zip(*(other for other in others if len(other) == len(names)), strict=True)
    return any(_unlike(name, column) for name, column in zip(names, columns, strict=False))


def _judge(
    sample: str, delimiter: str, quoted: bool, suffix: str
) -> tuple[tuple[float, ...], Dialect] | None:
    rows = [row.fields for row in islice(rows_of(sample, delimiter, quoted), _MOST_ROWS)]
    if not rows:
        return None
    known = sum(known_field(name) is not None for name in rows[0] if _may_be_name(name.strip()))
    # a table that names its fields has the width of its header, however ragged the rest is
    named = known >= _FEWEST_ROWS and len(rows[0]) >= 2
    width = len(rows[0]) if named else Counter(map(len, rows)).most_common(1)[0][0]
    even = sum(len(row) == width for row in rows)
    if width < 2 or not (named or (even >= _FEWEST_ROWS and even >= _EVEN * len(rows))):
        return None
    expected = (delimiter == "\t") == (suffix in (".tsv", ".tab"))
    tidy = not _has_stray_marks(sample, delimiter) if quoted else not any(map(_has_marks_around, rows))
    rank = (min(known, _FEWEST_ROWS), even / len(rows), tidy, expected, quoted, width)
    return rank, Dialect(delimiter, quoted, width)


def _has_stray_marks(sample: str, delimiter: str) -> bool:
    """Whether a field goes on after the mark that would end it, as in `"Go," he said`."""
    sign = re.escape(delimiter)
    return re.search(rf'(?:^|{sign})"(?:[^"]|"")*+"[^"{sign}\r\n]', sample, re.MULTILINE) is not None


def _has_marks_around(row: Sequence[str]) -> bool:
    return any(len(field) > 1 and field[0] == field[-1] == '"' for field in row)


def _whole_lines(text: str) -> str:
    """Return the beginning of a text without the line that is cut off."""
    if len(text) <= SAMPLE:
        return text
    cut = text.rfind("\n", 0, SAMPLE) + 1
    return text[: cut or SAMPLE]


def _may_be_name(text: str) -> bool:
    is_short = len(text) <= _LONGEST_NAME and len(text.split()) <= _MOST_WORDS
    return is_short and (not text or not text[0].isdigit()) and "://" not in text


def _unlike(name: str, column: Sequence[str]) -> bool:
    """Whether a name stands over numbers or texts and is neither."""
    filled = [text.strip() for text in column if text.strip()]
    if not name or not filled:
        return False
    numbers = sum(text[0].isdigit() for text in filled)
    long = sum(len(text) > 2 * _LONGEST_NAME for text in filled)
    return max(numbers, long) > 0.8 * len(filled)
