"""The reader of text files: one article, or several where a file parts them plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.article import Article
from store.clean import clean, clean_line
from store.errors import ReadError
from store.language import language_code
from store.readers.decoding import Decoded, decode
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.readers.plain.documents import read_document
from store.readers.plain.header import read_header
from store.readers.plain.lines import blocks
from store.readers.plain.parts import Part, split_parts
from store.readers.plain.text_references import resolve_references
from store.readers.plain.unwrap import paragraphs

_DOUBLED_END = re.compile(r"\r{2,}\n")


class TextReader:
    """Plain text in any encoding; the reader of last resort, since any text is one."""

    name = "text"
    suffixes = frozenset({".txt", ".text", ""})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data may be text; always, as `read` says better why they are not."""
        return True

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the articles of a file; there is one unless the file parts them plainly.

        Raises:
            ReadError: The data are binary, or hold no text.
        """
        decoded = decode(data, clean_line(path))
        parts = split_parts(decoded.text, data, decoded.encoding)
        for number, part in enumerate(parts, start=1):
            draft = self._draft(decoded, part, path, options)
            try:
                yield draft.article()
            except ReadError as error:
                if len(parts) == 1:
                    raise
                yield Failure(path, f"Article {number} of {len(parts)}: {error}")

    def _draft(self, decoded: Decoded, part: Part, path: str, options: ReadOptions) -> Draft:
        text, repairs = _repaired(part.text)
        header = read_header(read_document(clean(text).split("\n")), options.dayfirst)
        draft = Draft(
            self.name,
            path,
            decoded.encoding,
            part.start,
            part.end,
            title=header.title,
            paragraphs=paragraphs(header.body) if options.unwrap else blocks(header.body),
            date=header.date,
            date_written=header.date_written,
            dayfirst=options.dayfirst,
            source=header.source,
            byline=header.byline,
            url=header.url,
            language=language_code(header.language or ""),
            guesses=list(decoded.guesses),
            warnings=[*decoded.warnings, *repairs],
        )
        draft.note_controls(part.text)
        draft.warnings += header.warnings
        return draft


def _repaired(text: str) -> tuple[str, list[str]]:
    """Return the text with doubled line ends and character references put right, and what was done."""
    repairs = []
    if "\r\r" in text:
        text, count = _DOUBLED_END.subn("\n", text)
        if count:
            repairs.append("Every line end was doubled (CR CR LF) and is read as one.")
    if "&" in text or "#" in text or "quot;" in text:
        text, count = resolve_references(text)
        if count:
            repairs.append(f"Character references such as &amp; were resolved: {count}.")
    return text, repairs
