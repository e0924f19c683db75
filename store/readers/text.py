"""The reader of text files: one article a file, whatever of its head is there."""

from __future__ import annotations

from collections.abc import Iterator

from store.article import Article
from store.clean import clean, clean_line
from store.readers.decoding import decode
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.header import read_header
from store.readers.lines import blocks
from store.readers.options import ReadOptions
from store.readers.unwrap import paragraphs


class TextReader:
    """Plain text in any encoding; the reader of last resort, since any text is one."""

    name = "text"
    suffixes = frozenset({".txt", ".text", ""})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data may be text; always, as `read` says better why they are not."""
        return True

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the article of a file.

        Raises:
            ReadError: The data are binary, or hold no text.
        """
        decoded = decode(data, clean_line(path))
        header = read_header(clean(decoded.text).split("\n"), options.dayfirst)
        draft = Draft(
            self.name,
            path,
            decoded.encoding,
            0,
            len(data),
            title=header.title,
            paragraphs=paragraphs(header.body) if options.unwrap else blocks(header.body),
            date=header.date,
            date_written=header.date_written,
            source=header.source,
            byline=header.byline,
            guesses=list(decoded.guesses),
            warnings=list(decoded.warnings),
        )
        draft.note_controls(decoded.text)
        draft.warnings += header.warnings
        yield draft.article()
