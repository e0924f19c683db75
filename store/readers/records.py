"""Records, that is rows of tables and objects of JSON, to articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.columns import Columns, check_told, choose_columns, columns_sentence, named
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.readers.record_values import (
    date_of,
    has_letters,
    host_of,
    is_blank,
    line_of,
    paragraphs_of,
    strings,
    url_of,
)
from store.readers.tally import Tally, Trouble

NO_TEXT = Trouble("holds no text", "hold no text")
_OWN_KEYS = frozenset({"title_derived", "date_precision", "paragraphs"})
"""Keys that only objects have which this program printed."""
_MOST_NAMES = 1000
"""Columns that are gathered at the most to be named in an error."""


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


def read_records(file: RecordFile, options: ReadOptions) -> Iterator[Article | Failure]:
    """Yield the articles of records and what could not be read.

    Raises:
        ReadError: A column that was told is not there, or no record is an article.
    """
    names = _names(file.records)
    name = clean_line(file.path)
    if options.columns:
        check_told(options.columns, names, name)
    cache: dict[tuple[str, ...], Columns] = {}
    read, total = False, len(file.records) + file.tally.count
    for record in file.records:
        keys = tuple(record.values)
        columns = cache.get(keys)
        if columns is None:
            columns = cache[keys] = choose_columns(keys, options.columns, file.looks)
        article = _article(_Filled(file, record, columns, options).draft())
        if article is not None and (article.paragraphs or not record.warnings):
            read = True
            yield article
        elif not all(map(is_blank, record.values.values())):
            file.tally.add(NO_TEXT, record.place)
    if not read:
        raise ReadError(file.tally.refusal(total) or no_articles(name, names))
    yield from file.tally.failures(total)


def no_articles(name: str, names: Sequence[str]) -> str:
    """Return the sentence on a file in which no column is known to hold a text."""
    keys = f"no text among its keys {named(names)}" if names else "no objects with keys"
    return clean_line(f"{name} holds no articles: {keys}; say which with --map text=KEY.")


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


class _Filled:
    """A draft that is filled from a record."""

    def __init__(self, file: RecordFile, record: Record, columns: Columns, options: ReadOptions) -> None:
        self._values, self._columns, self._options = record.values, columns, options
        self._own = record.values.keys() >= _OWN_KEYS and not options.columns
        self._used: dict[str, str] = {}
        self._draft = Draft(
            file.reader,
            file.path,
            file.encoding,
            record.start,
            record.end,
            guesses=list(file.guesses),
            warnings=[*file.warnings, *record.warnings],
        )

    def draft(self) -> Draft:
        """Return the draft."""
        draft = self._draft
        self._fill_title()
        self._fill_date()
        self._fill_text()
        self._fill_source()
        draft.byline = self._line("byline")
        draft.url = self._url()
        draft.language = self._line("language")
        sentence = columns_sentence(self._used, self._columns.told)
        if sentence and not self._own:
            draft.guesses.insert(0, sentence)
        return draft

    def _candidates(self, field: str) -> Iterator[tuple[str, Any]]:
        for name in self._columns.of.get(field, ()):
            value = self._values.get(name)
            if not is_blank(value):
                yield name, value

    def _line(self, field: str, separator: str = ", ") -> str | None:
        for name, value in self._candidates(field):
            line = line_of(value, separator)
            if line:
                self._used[field] = name
                return line
        return None

    def _fill_title(self) -> None:
        if not (self._own and self._values["title_derived"] is True):
            self._draft.title = self._line("title", " ")

    def _fill_date(self) -> None:
        for name, value in self._candidates("date"):
            written, readable, guess = date_of(value)
            self._draft.put_date(readable, self._options.dayfirst)
            self._draft.date_written = clean_line(written)
            if guess and self._draft.date:
                self._draft.guesses.append(guess)
            self._used["date"] = name
            return

    def _fill_text(self) -> None:
        draft = self._draft
        if self._own:
            draft.paragraphs = list(strings(self._values["paragraphs"]))
            return
        told = "text" in self._columns.told
        for name, value in self._candidates("text"):
            if not told and (not has_letters(value) or url_of(value) == line_of(value)):
                continue
            draft.paragraphs, were_markup = paragraphs_of(value, self._options.unwrap)
            if were_markup:
                draft.guesses.append("The text is read as HTML.")
            if draft.paragraphs:
                self._used["text"] = name
                for text in strings(value):
                    draft.note_controls(text)
                return

    def _fill_source(self) -> None:
        source = self._line("source")
        host = host_of(source or "")
        if host:
            self._draft.guesses.append(f"The source is the host of {source}.")
        self._draft.source = host or source

    def _url(self) -> str | None:
        if self._own or "url" in self._columns.told:
            return self._line("url")
        for name, value in self._candidates("url"):
            url = url_of(value)
            if url:
                self._used["url"] = name
                return url
        return None
