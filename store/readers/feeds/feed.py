"""The reader of feeds in XML: RSS, Atom, CDF; an article for each entry, nothing is fetched."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath
from typing import Any

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.feeds.entity_bomb import refuse_bomb
from store.readers.feeds.entry import draft_entry
from store.readers.feeds.prolog import read_prolog, read_xml
from store.readers.options import ReadOptions

_ROOTS = frozenset({"rss", "feed", "channel"})
_RDF_FEED = re.compile(r"<(?:[\w.-]+:)?(?:channel|item)\b")
_OWN_SUFFIXES = frozenset({".rss", ".atom", ".cdf"})
"""Suffixes that only feeds have."""
_NAME = rb"(?:[\w.-]+:)?(?:item|entry)"
_STARTS = re.compile(rb"<" + _NAME + rb"(?=[\s>])", re.IGNORECASE)
_ENDS = re.compile(rb"</" + _NAME + rb"\s*+>", re.IGNORECASE)


class FeedReader:
    """RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF."""

    name = "feed"
    suffixes = _OWN_SUFFIXES | {".xml", ".rdf"}

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the root element is that of a feed, or the name is and the data are markup gone wrong."""
        prolog = read_prolog(data)
        if prolog is None:
            return PurePath(path).suffix.lower() in _OWN_SUFFIXES and data.lstrip()[:1] == b"<"
        return prolog.root in _ROOTS or (prolog.root == "rdf" and _RDF_FEED.search(prolog.head) is not None)

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield an article for each entry of the feed, and a failure for one that says nothing.

        Raises:
            ReadError: The feed has no entries, none says anything, it is damaged beyond reading, or its
                entities would make it grow out of all proportion.
        """
        name = clean_line(path)
        decoded = read_xml(data, name)
        refuse_bomb(decoded.text, name)
        parsed = _parsed(decoded.text, name)
        entries = parsed["entries"]
        if not entries:
            raise ReadError(f"{name} is a feed without articles.")
        repairs = list(_repairs(parsed))
        found = False
        silent: list[Failure] = []
        for number, (entry, place) in enumerate(zip(entries, _places(data, len(entries)), strict=True), 1):
            draft = Draft.begun(self.name, path, decoded, *place)
            draft.warnings += repairs
            if draft_entry(draft, entry, parsed, options):
                found = True
                yield draft.article()
            else:
                silent.append(
                    Failure(path, f"Entry {number} of {name} has neither a title nor a text nor a link.")
                )
        if not found:
            raise ReadError(f"{name} is a feed whose entries have neither titles nor texts nor links.")
        yield from silent


def _parsed(text: str, name: str) -> Any:
    import feedparser

    try:
        return feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),  # anything else may be taken for an address to open
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # what a parser of broken files may raise on the next one, nobody lists
        raise ReadError(f"{name} cannot be read as a feed: {clean_line(str(error))}.") from error


def _repairs(parsed: Any) -> Iterator[str]:
    """Yield what was wrong with the XML, if anything was, as a sentence."""
    error = parsed.get("bozo_exception")
    if parsed.get("bozo") and error is not None:
        reason = error.getMessage() if hasattr(error, "getMessage") else error
        yield f"The feed is not well-formed XML ({clean_line(str(reason))}); what could be read was."


def _places(data: bytes, count: int) -> Sequence[tuple[int, int]]:
    """Return where the entries stand in the file, each in the whole of it if they cannot be told apart."""
    starts = [match.start() for match in _STARTS.finditer(data)]
    ends = [match.end() for match in _ENDS.finditer(data)]
    if len(starts) != count or len(ends) != count:
        return [(0, len(data))] * count
    places = list(zip(starts, ends, strict=True))
    apart = all(start < end for start, end in places) and all(a[1] <= b[0] for a, b in pairwise(places))
    return places if apart else [(0, len(data))] * count
