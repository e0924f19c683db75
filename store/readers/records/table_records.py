"""The reader of tables: CSV and TSV, with or without a row that names the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.decoding import decode
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.readers.records.byte_places import BytePlaces
from store.readers.records.column_looks import MOST_ROWS, look_of_columns
from store.readers.records.dialect import SAMPLE, Dialect, is_header, sniff
from store.readers.records.field_names import by_field
from store.readers.records.record import Record, RecordFile
from store.readers.records.records import read_records
from store.readers.records.rows import Row, rows_of
from store.readers.records.tally import Tally
from store.standard_input import STANDARD_INPUT

NO_HEADER = "The table has no row that names its columns; they are numbered."


class TableReader:
    """Articles as rows of a table."""

    name = "table"
    suffixes = frozenset({".csv", ".tsv", ".tab"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the file is called a table and is one; prose with commas in it is never looked at.

        What comes through standard input has no name: then its first row must name fields of an article.
        """
        suffix = PurePath(path).suffix.lower()
        if suffix not in self.suffixes and path != STANDARD_INPUT:
            return False
        cut = data.rfind(b"\n", 0, 2 * SAMPLE) + 1 if len(data) > 2 * SAMPLE else 0
        try:
            text = decode(data[: cut or len(data)], path).text
        except ReadError:
            return False
        dialect = sniff(text, suffix)
        return dialect is not None and (path != STANDARD_INPUT or _names_fields(text, dialect))

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the articles of a table.

        Raises:
            ReadError: No row holds a text, or a column that was told is not there.
        """
        name = clean_line(path)
        decoded = decode(data, name)
        dialect = sniff(decoded.text, PurePath(path).suffix.lower())
        if dialect is None:
            raise ReadError(f"{name} is no table with columns.")
        rows = list(rows_of(decoded.text, dialect.delimiter, dialect.quoted))
        fields = [row.fields for row in rows[: MOST_ROWS + 1]]
        headed = bool(rows) and is_header(fields[0], fields[1:])
        columns = _names(fields[0] if headed else [""] * dialect.width)
        if headed and len(rows) == 1:
            raise ReadError(f"{name} names the columns of a table that has no rows.")
        names_text = headed and "text" in by_field(columns)
        table = _Table(columns, dialect.delimiter, BytePlaces(data, decoded.text, decoded.encoding))
        file = RecordFile(
            self.name,
            path,
            decoded.encoding,
            [table.record(row) for row in rows[headed:]],
            Tally(path, name, "rows"),
            looks={} if names_text else look_of_columns(columns, fields[headed:]),
            guesses=(*decoded.guesses, *(() if headed else (NO_HEADER,))),
            warnings=decoded.warnings,
        )
        yield from read_records(file, options)


def _names_fields(text: str, dialect: Dialect) -> bool:
    """Whether the first row names a title or a text and another field."""
    row = next(rows_of(text, dialect.delimiter, dialect.quoted))
    fields = by_field(row.fields)
    return len(fields) >= 2 and bool({"title", "text"} & fields.keys())


class _Table:
    """What makes records of rows."""

    def __init__(self, columns: Sequence[str], delimiter: str, places: BytePlaces) -> None:
        self._columns, self._delimiter, self._places = columns, delimiter, places

    def record(self, row: Row) -> Record:
        """Return the record of a row; fields too many belong to the last column."""
        fields, wanted = list(row.fields), len(self._columns)
        while len(fields) > wanted and not fields[-1].strip():
            fields.pop()
        warnings: tuple[str, ...] = ()
        if len(fields) != wanted:
            warnings = (f"Line {row.line} has {len(fields)} fields where the table has {wanted} columns.",)
            rest = self._delimiter.join(fields[wanted - 1 :])
            fields = [*fields[: wanted - 1], rest, *[""] * (wanted - len(fields))]
        values = dict(zip(self._columns, fields, strict=False))
        return Record(values, *self._places.span(row.start, row.end), f"line {row.line}", warnings)


def _names(header: Sequence[str]) -> list[str]:
    """Return the names of columns, a number for each that has none or the name of one before it."""
    names: list[str] = []
    for number, name in enumerate(map(clean_line, header), start=1):
        names.append(name if name and name not in names else f"{name} {number}".strip())
    return names
