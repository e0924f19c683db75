"""Records, that is rows of tables and objects of JSON, to articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.readers.records.columns import Columns, check_told, choose_columns, named
from store.readers.records.record import Record, RecordFile
from store.readers.records.record_draft import FilledDraft
from store.readers.records.record_values import is_blank, order_of_dates
from store.readers.records.tally import Trouble

NO_TEXT = Trouble("holds no text", "hold no text")
_MOST_NAMES = 1000
"""Columns that are gathered at the most to be named in an error."""


def read_records(file: RecordFile, options: ReadOptions) -> Iterator[Article | Failure]:
    """Yield the articles of records and what could not be read.

    Raises:
        ReadError: A column that was told is not there, or no record is an article.
    """
    names = _names(file.records)
    name = clean_line(file.path)
    if options.columns:
        check_told(options.columns, names, name)
    columns_of = _ColumnsOf(options.columns, file.looks)
    order = options.dayfirst if options.dayfirst is not None else _order_of_dates(file.records, columns_of)
    read, total = False, len(file.records) + file.tally.count
    for record in file.records:
        article = _article(FilledDraft(file, record, columns_of(record), options, order).draft())
        if article is not None and (article.paragraphs or not record.warnings):
            read = True
            yield article
        elif not all(map(is_blank, record.values.values())):
            file.tally.add(NO_TEXT, record.place)
    if not read:
        refusal = file.tally.refusal(total) if columns_of.hold_articles else None
        raise ReadError(refusal or no_articles(name, names))
    yield from file.tally.failures(total)


def no_articles(name: str, names: Sequence[str]) -> str:
    """Return the sentence on a file in which no column is known to hold a text."""
    keys = f"no text among its keys {named(names)}" if names else "no objects with keys"
    return clean_line(f"{name} holds no articles: {keys}; say which with --map text=KEY.")


class _ColumnsOf:
    """Chooses columns once for all records with the same ones."""

    def __init__(self, told: Mapping[str, str], looks: Mapping[str, str] | None) -> None:
        self._told, self._looks = told, looks
        self._chosen: dict[tuple[str, ...], Columns] = {}

    @property
    def hold_articles(self) -> bool:
        """Whether any of those chosen can hold a title or a text."""
        return any(columns.hold_articles for columns in self._chosen.values())

    def __call__(self, record: Record) -> Columns:
        keys = tuple(record.values)
        if keys not in self._chosen:
            self._chosen[keys] = choose_columns(keys, self._told, self._looks)
        return self._chosen[keys]


def _order_of_dates(records: Sequence[Record], columns_of: _ColumnsOf) -> bool | None:
    """Return the order that the dates of a file show, since one writer has written them all."""
    return order_of_dates(
        record.values.get(name) for record in records for name in columns_of(record).of.get("date", ())[:1]
    )


def _article(draft: Draft) -> Article | None:
    try:
        return draft.article()
    except ReadError:
        return None


def _names(records: Sequence[Record]) -> list[str]:
    found: dict[str, None] = {}
    for record in records:
        if len(found) < _MOST_NAMES:
            found.update(dict.fromkeys(record.values))
    return list(found)
