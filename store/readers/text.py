"""The reader of text files: one article a file, whatever of its head is there."""

from __future__ import annotations

import re

from store.article import Article, Provenance
from store.clean import clean, clean_line
from store.errors import ReadError
from store.language import guess_language
from store.readers.decoding import decode
from store.readers.header import Header, read_header
from store.readers.source import guess_source
from store.readers.title import derive_title
from store.readers.unwrap import paragraphs

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


class TextReader:
    """Plain text in any encoding; the reader of last resort, since any text is one."""

    name = "text"
    suffixes = frozenset({".txt", ".text", ""})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data may be text; always, as `read` says better why they are not."""
        return True

    def read(self, data: bytes, path: str) -> list[Article]:
        """Return the article of a file.

        Raises:
            ReadError: The data are binary, or hold no text.
        """
        decoded = decode(data, clean_line(path))
        text = clean(decoded.text)
        header = read_header(text.split("\n"))
        body = tuple(filter(None, (clean(paragraph).strip() for paragraph in paragraphs(header.body))))
        title = clean_line(header.title or "")
        if not title and not body:
            what = "holds a date and no text" if header.date_written else "is empty"
            raise ReadError(f"{clean_line(path)} {what}.")
        source = header.source or guess_source(body)
        guesses = list(decoded.guesses)
        guesses += header.date.guesses if header.date else ()
        guesses += [] if title else ["The title is the beginning of the text."]
        guesses += [source.sentence] if source else []
        return [
            Article(
                title=title or derive_title(body),
                title_derived=not title,
                date=header.date.iso if header.date else None,
                date_precision=header.date.precision if header.date else None,
                source=source.name if source else None,
                byline=header.byline,
                url=None,
                language=guess_language("\n".join((title, *body))),
                paragraphs=body,
                provenance=Provenance(
                    path=path,
                    reader=self.name,
                    encoding=decoded.encoding,
                    start=0,
                    end=len(data),
                    date_written=header.date_written,
                    guesses=tuple(guesses),
                    warnings=_warnings(decoded.text, decoded.warnings, header),
                ),
            )
        ]


def _warnings(text: str, damage: tuple[str, ...], header: Header) -> tuple[str, ...]:
    controls = 0 if text.isascii() and text.isprintable() else len(_CONTROLS.findall(text))
    removed = (f"Characters that would control a terminal were taken out: {controls}.",) if controls else ()
    return (*damage, *removed, *header.warnings)
