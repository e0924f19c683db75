"""A file to articles that only want shelving: the part of an import that worker processes do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from store.article import Article, Marks, StoredArticle
from store.documents import article_document
from store.entries import Entry, Words, entry_of, words_of
from store.errors import DatelineError
from store.identifiers import identity
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.shard_format import encode_document
from store.shelf import Signature, file_signature
from store.standard_input import STANDARD_INPUT
from store.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read."""

    path: str
    named: bool
    """Whether it was named itself, not found in a folder."""
    batch: str
    """Name of the import."""
    added: str
    """Time of the import."""
    options: ReadOptions


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article of a file."""

    entry: Entry
    precision: Precision | None
    words: Words
    encoded: bytes
    """Its document, no mentions yet."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of a file."""

    path: str
    named: bool
    signature: Signature | None
    """Of the file before it was read."""
    articles: tuple[Prepared, ...]
    failures: tuple[Failure, ...]
    """What could not be read of it: nothing, all of it or parts."""


def prepare(job: Job) -> ReadFile:
    """Read a file."""
    from store.readers.registry import try_path

    path = Path(job.path)
    try:
        signature = None if job.path == STANDARD_INPUT else file_signature(path)
        reading = try_path(path, job.options)
    except (DatelineError, OSError, ValueError) as error:
        return ReadFile(job.path, job.named, None, (), (Failure(job.path, str(error)),))
    prepared = tuple(_prepared(article, job) for article in reading.articles)
    return ReadFile(job.path, job.named, signature, prepared, reading.failures)


def _prepared(article: Article, job: Job) -> Prepared:
    stored = StoredArticle(
        id=0,
        identity=identity(article),
        added=job.added,
        article=article,
        mentions=(),
        engine="",
        marks=Marks(),
    )
    document = article_document(stored, job.batch)
    return Prepared(
        entry=entry_of(document),
        precision=article.date_precision,
        words=words_of(document),
        encoded=encode_document(document).encode("utf-8", "surrogatepass"),
    )
