"""What a reader has found of an article, and the article that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from store.article import Article, Provenance
from store.clean import clean, clean_line
from store.dates import ReadDate, read_date
from store.errors import ReadError
from store.language import guess_language
from store.readers.decoding import Decoded
from store.readers.plain.source import SourceGuess, guess_source
from store.readers.plain.title import derive_title

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


_NUMBERS = re.compile(r"\d[./-]\d{1,2}[./-]\d")


@dataclass(slots=True)
class Draft:
    """An article as far as a file says it: nothing is cleaned yet, None is what the file does not say."""

    reader: str
    """Name of the reader."""
    path: str
    encoding: str
    start: int
    """First byte of the article in the file."""
    end: int
    """Byte after its last."""
    title: str | None = None
    paragraphs: Iterable[str] = ()
    date: ReadDate | None = None
    date_written: str | None = None
    source: str | SourceGuess | None = None
    """A name that the file gives, or one that is guessed from how the text speaks."""
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    """As the file declares it, for example "en" or "en-GB"; otherwise it is guessed from the text."""
    guesses: list[str] = field(default_factory=list)
    """What was inferred, a sentence each."""
    warnings: list[str] = field(default_factory=list)
    """What was repaired or looks wrong, a sentence each."""
    dayfirst: bool | None = None
    """Whether 03/04/2024 is the third of April, if that was told."""

    @classmethod
    def begun(cls, reader: str, path: str, decoded: Decoded, start: int, end: int) -> Draft:
        """Return an empty draft of an article in a file that was decoded, with what was guessed for that."""
        guesses, warnings = list(decoded.guesses), list(decoded.warnings)
        return cls(reader, path, decoded.encoding, start, end, guesses=guesses, warnings=warnings)

    def put_date(self, written: str | None, dayfirst: bool | None = None) -> None:
        """Read a date that the file gives; one that cannot be read is warned of and stays unknown."""
        written = clean_line(written or "")
        if written:
            self.date, self.date_written = read_date(written, dayfirst=dayfirst), written
            self.dayfirst = dayfirst

    def note_controls(self, text: str) -> None:
        """Note how many characters of the undecorated text would have controlled the terminal."""
        count = 0 if text.isascii() and text.isprintable() else len(_CONTROLS.findall(text))
        if count:
            self.warnings.append(f"Characters that would control a terminal were taken out: {count}.")

    def article(self) -> Article:
        """Return the article, cleaned, with its title derived and source and language guessed if need be.

        Raises:
            ReadError: There is neither a title nor any text.
        """
        body = tuple(filter(None, (clean(paragraph).strip() for paragraph in self.paragraphs)))
        title = clean_line(self.title or "")
        if not title and not body:
            what = "holds a date and no text" if self.date_written else "is empty"
            raise ReadError(f"{clean_line(self.path)} {what}.")
        language = _declared(self.language) or guess_language("\n".join((title, *body)))
        self._settle_date(language)
        source = self.source or guess_source(body)
        guesses = [*self.guesses, *(self.date.guesses if self.date else ())]
        if not title:
            guesses.append("The title is the beginning of the text.")
        if isinstance(source, SourceGuess):
            guesses.append(source.sentence)
            source = source.name
        return Article(
            title=title or derive_title(body),
            title_derived=not title,
            date=self.date.iso if self.date else None,
            date_precision=self.date.precision if self.date else None,
            source=clean_line(source or "") or None,
            byline=clean_line(self.byline or "") or None,
            url=clean_line(self.url or "") or None,
            language=language,
            paragraphs=body,
            provenance=Provenance(
                path=self.path,
                reader=self.reader,
                encoding=self.encoding,
                start=self.start,
                end=self.end,
                date_written=self.date_written,
                guesses=tuple(map(clean_line, guesses)),
                warnings=tuple(map(clean_line, self.warnings)),
            ),
        )

    def _settle_date(self, language: str | None) -> None:
        """Read a date of numbers in the order that is the custom of the language; warn if it stays unknown.

        Where the language is not known, dots tell that it is hardly English.
        """
        written = self.date_written
        if written is None:
            return
        foreign = language != "en" if language else "." in written
        if foreign and self.dayfirst is None and _NUMBERS.search(written):
            self.date = read_date(written, foreign=True) or self.date
        if self.date is not None:
            return
        if read_date(written, dayfirst=True):
            self.warnings.append(
                f"In “{written}” day or month may come first; --day-first or --month-first says which."
            )
        else:
            self.warnings.append(f"“{written}” is no date that can be read.")


def _declared(language: str | None) -> str | None:
    """Return the two-letter code of a language tag such as en-GB, or None if it is none."""
    code = re.split("[-_]", (language or "").strip().lower())[0]
    return code if re.fullmatch("[a-z]{2}", code) else None
