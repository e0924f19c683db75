"""XML that no reader knows: it is refused with a sentence rather than read as a text full of tags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.failure import Failure
from store.readers.feeds.prolog import read_prolog
from store.readers.options import ReadOptions

_SUFFIXES = frozenset({".xml", ".rss", ".rdf", ".opml", ".atom", ".cdf"})


class OtherXmlReader:
    """XML of any other kind, which is not read."""

    name = "xml"
    suffixes = frozenset({".xml"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data start with an XML declaration, or are markup in a file that is called XML."""
        start = data[:1000].lstrip()
        named = PurePath(path).suffix.lower() in _SUFFIXES
        prolog = read_prolog(data)
        if prolog is not None and prolog.root == "html":
            return False
        return start.startswith(b"<?xml") or (named and (prolog is not None or start.startswith(b"<")))

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Refuse it.

        Raises:
            ReadError: Always; it says what the file is.
        """
        prolog = read_prolog(data)
        root = f"its outermost element is <{clean_line(prolog.root)}>" if prolog else "it has no elements"
        raise ReadError(f"{clean_line(path)} is XML of a kind that is not read: {root}.")
