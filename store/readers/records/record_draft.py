"""A record to the draft of an article, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from store.clean import clean_line
from store.dates import read_date
from store.readers.draft import Draft
from store.readers.options import ReadOptions
from store.readers.records.columns import Columns, columns_sentence
from store.readers.records.record import Record, RecordFile
from store.readers.records.record_values import (
    date_of,
    has_letters,
    host_of,
    is_blank,
    line_of,
    paragraphs_of,
    strings,
    url_of,
)

_OWN_KEYS = frozenset({"title_derived", "date_precision", "paragraphs"})
"""Keys that only objects have which this program printed."""


class FilledDraft:
    """A draft that is filled from a record."""

    def __init__(
        self, file: RecordFile, record: Record, columns: Columns, options: ReadOptions, order: bool | None
    ) -> None:
        """Prepare.

        Args:
            file: Where the record is from.
            record: What fills the draft.
            columns: Which of its columns may hold each field.
            options: How it is to be read.
            order: Whether the day comes first in the dates of the file, None if that is not known.
        """
        self._values, self._columns, self._options = record.values, columns, options
        self._order = order
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
            self._draft.put_date(readable, self._order)
            if self._draft.date and self._options.dayfirst is None and self._order is not None:
                ambiguous = read_date(readable)
                if ambiguous and ambiguous.guesses != self._draft.date.guesses:
                    self._draft.guesses.append(
                        f"“{written}” is read in the order of other dates in the file."
                    )
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
