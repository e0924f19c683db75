"""The reader of SGML collections: Reuters-21578 and what TREC and the LDC distribute, many records a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.decoding import Decoded, decode
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.readers.sgml.doc import fill_doc
from store.readers.sgml.reuters import fill_reuters

_PROLOGUE = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s+|<\?xml[^>]*>|<!DOCTYPE[^>\[]*>|<!--.*?-->"
    rb"|<(?:DOCUMENT|DOCUMENTS|DOCS|ROOT|COLLECTION|CORPUS|DATASET)(?:\s[^<>]*)?>)*",
    re.IGNORECASE | re.DOTALL,
)
_RECORD = re.compile(rb"<(REUTERS|DOC)(?=[\s>])", re.IGNORECASE)
_FIELD = re.compile(rb"<(?:DOCNO|DOCID|DOCTYPE|HEADLINE|TEXT|BODY)\s*>|<DOC\s[^>]*\bid=", re.IGNORECASE)
_HEAD = 4096
"""Bytes that are looked at to tell the format."""
_SAMPLE = 100_000
"""Bytes from the first record that is not UTF-8 on that tell the encoding of the file."""


class SgmlReader:
    """Collections of records <REUTERS> or <DOC>."""

    name = "sgml"
    suffixes = frozenset({".sgm", ".sgml"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data start with a record, after a prologue and the tag around them all."""
        head = data[:_HEAD]
        prologue = _PROLOGUE.match(head)
        record = _RECORD.match(head, prologue.end() if prologue else 0)
        if record is None:
            return False
        return record[1].upper() == b"REUTERS" or _FIELD.search(head, record.start()) is not None

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield an article a record.

        Raises:
            ReadError: Not one record can be read.
        """
        first_failure: Failure | None = None
        found = False
        encoding: str | None = None
        for start, end, ends in _records(data):
            place = f"The record at byte {start} of {clean_line(path)}"
            try:
                if encoding is None and not _is_utf8(data[start:end]):
                    encoding = decode(data[start : start + _SAMPLE], place).encoding
                decoded = decode(data[start:end], place, encoding)
                article = _read(decoded, Draft(self.name, path, decoded.encoding, start, end), ends, options)
            except ReadError as error:
                reason = (
                    str(error) if str(error).startswith(place) else f"{place} holds no title and no text."
                )
                failure = Failure(path, reason)
                first_failure = first_failure or failure
                yield failure
            else:
                found = True
                yield article
        if not found and first_failure:
            raise ReadError(f"{clean_line(path)} holds no record that can be read. {first_failure.reason}")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _records(data: bytes) -> Iterator[tuple[int, int, bool]]:
    """Yield where each record starts and ends, and whether its end tag is there."""
    opening = _RECORD.search(data)
    if opening is None:
        return
    start_tag = re.compile(rb"<" + opening[1] + rb"(?=[\s>])", re.IGNORECASE)
    end_tag = re.compile(rb"</" + opening[1] + rb"\s*>", re.IGNORECASE)
    while opening:
        following = start_tag.search(data, opening.end())
        limit = following.start() if following else len(data)
        closing = end_tag.search(data, opening.end(), limit)
        yield opening.start(), closing.end() if closing else limit, closing is not None
        opening = following


def _read(decoded: Decoded, draft: Draft, ends: bool, options: ReadOptions) -> Article:
    draft.guesses += decoded.guesses
    draft.warnings += decoded.warnings
    if not ends:
        draft.warnings.append("The record has no end tag; it may be cut.")
    draft.note_controls(decoded.text)
    fill = fill_reuters if decoded.text[1:8].upper() == "REUTERS" else fill_doc
    fill(draft, decoded.text, options)
    return draft.article()
