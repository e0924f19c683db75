"""Files made for the tests of readers, with what they hold typed by hand."""

from __future__ import annotations

from dataclasses import dataclass

from store.article import Article
from store.vocabulary import Precision


@dataclass(frozen=True)
class Holds:
    """What an article should be."""

    title: str
    paragraphs: tuple[str, ...]
    date: str | None = None
    precision: Precision | None = None
    source: str | None = None
    byline: str | None = None
    url: str | None = None
    derived: bool = False


@dataclass(frozen=True)
class Made:
    """A file and what it holds."""

    name: str
    text: str
    holds: tuple[Holds, ...]
    failures: tuple[str, ...] = ()
    encoding: str = "utf-8"

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode(self.encoding)


def held(article: Article) -> Holds:
    """Return what an article is, to be held against what it should be."""
    return Holds(
        article.title,
        article.paragraphs,
        article.date,
        article.date_precision,
        article.source,
        article.byline,
        article.url,
        article.title_derived,
    )
