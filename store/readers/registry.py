"""From files to articles: the registry of readers, one file per format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.archives.containers import container_of
from store.readers.failure import Failure
from store.readers.feeds.feed import FeedReader
from store.readers.feeds.json_feed import JsonFeedReader
from store.readers.feeds.opml import OpmlReader
from store.readers.feeds.other_xml import OtherXmlReader
from store.readers.files import read_file
from store.readers.html.reader import HtmlReader
from store.readers.mail.mbox import MboxReader
from store.readers.mail.message import MailReader
from store.readers.markdown.reader import MarkdownReader
from store.readers.options import AS_EVER, ReadOptions
from store.readers.plain.text import TextReader
from store.readers.records.json_records import JsonReader
from store.readers.records.table_records import TableReader
from store.readers.refusals import refusal
from store.readers.sgml.reader import SgmlReader
from store.standard_input import STANDARD_INPUT


class Reader(Protocol):
    """A format that articles come in."""

    name: str
    suffixes: frozenset[str]
    """Lower-case ends of the names of such files, with the dot; "" for names without."""

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data look like this format: their content first, the name where that leaves it open."""

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the articles of a file, and what in it could not be read.

        Raises:
            ReadError: Nothing of it can be read.
        """


READERS: tuple[Reader, ...] = (
    FeedReader(),
    OpmlReader(),
    SgmlReader(),
    JsonFeedReader(),
    JsonReader(),
    MboxReader(),
    MailReader(),
    HtmlReader(),
    OtherXmlReader(),
    MarkdownReader(),
    TableReader(),
    TextReader(),
)
"""Every reader, the particular before the general; the first that matches reads."""

SUFFIXES: frozenset[str] = frozenset().union(*(reader.suffixes for reader in READERS))
"""What files in a folder must be called to be looked at."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()


def read_path(path: Path, options: ReadOptions = AS_EVER) -> Reading:
    """Return the articles of a file, and what in it could not be read.

    Args:
        path: A file, "-" for standard input, or a file inside an archive by the path in its provenance.
        options: What is known about it beforehand.

    Raises:
        ReadError: There is no such file, it is a folder, cannot be read, is empty or is not a format known.
    """
    try:
        return read_bytes(read_file(path), str(path), options)
    except ReadError as error:
        if str(path) != STANDARD_INPUT:
            raise
        raise ReadError(f"Standard input{str(error).removeprefix(STANDARD_INPUT)}") from error


def try_path(path: Path, options: ReadOptions = AS_EVER) -> Reading:
    """Return the same; an error in a reader is told as well, as one file must not end the reading of others.

    Raises:
        ReadError: As `read_path`, or the program made a mistake.
    """
    try:
        return read_path(path, options)
    except ReadError:
        raise
    except Exception as error:
        mistake = f"{type(error).__name__}: {clean_line(str(error))[:200]}"
        raise ReadError(
            f"{clean_line(str(path))} cannot be read: it led the program into an error ({mistake})."
        ) from error


def read_bytes(data: bytes, path: str, options: ReadOptions = AS_EVER) -> Reading:
    """Return the articles of a file's content, and what in it could not be read.

    Archives are opened: then these are the articles of all files in them, each with its own path.

    Args:
        data: The whole file.
        path: Where it comes from, for messages and provenance; "-" for standard input.
        options: What is known about it beforehand.

    Raises:
        ReadError: It is empty or not a format known.
    """
    if not data.strip():
        raise ReadError(f"{clean_line(path)} is empty.")
    refused = refusal(data, path)
    if refused:
        raise ReadError(refused)
    if container_of(data):
        from store.readers.archives.members import read_archive

        return read_archive(data, path, options)
    for reader in READERS:
        if reader.matches(data, path):
            items = list(reader.read(data, path, options))
            return Reading(
                tuple(item for item in items if isinstance(item, Article)),
                tuple(item for item in items if isinstance(item, Failure)),
            )
    raise ReadError(f"{clean_line(path)} is in no format that can be read.")
