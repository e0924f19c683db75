"""The reader of HTML pages; what is the article on a page, trafilatura tells."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.decoding import decode
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.html.dates import put_page_date
from store.readers.html.metadata import read_metadata
from store.readers.html.text import page_paragraphs
from store.readers.html.title import page_title
from store.readers.options import ReadOptions

_SNIFFED = 32_000
_DECLARED_WITHIN = 16_000
"""Bytes at the beginning of a page that may declare its encoding."""
_LEAD = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<!--.*?-->|<\?.*?\?>)*+"
_PAGE = re.compile(
    _LEAD + rb"(?:<!doctype\s+html[^<>]*>|<html[^<>]*>|<head[^<>]*>|<body[^<>]*>|<meta\s[^<>]*>"
    rb"|<title[^<>]*>[^<]*</title>)\s*<",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    _LEAD + rb"<(?:!doctype\s+(?!html)|rss|feed|rdf:rdf|opml|svg)\b", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(rb"<[a-z!/][^<>]*>", re.IGNORECASE)
_CHARSET = re.compile(
    rb"<meta\s[^<>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^<>]*\?>")
_UNFIT = dict.fromkeys([*range(9), *range(11, 13), *range(14, 32), 0x7F, *range(0xD800, 0xE000)])
"""What lxml takes in no text: controls and halves of characters."""
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_MOST_DIGITS = 7
"""Digits of the number of a character."""


class HtmlReader:
    """Pages as they are saved or fetched, one article each."""

    name = "html"
    suffixes = frozenset({".html", ".htm", ".xhtml", ".shtml"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data start as a page does, or hold a tag and are called a page."""
        head = data[:_SNIFFED].replace(b"\0", b"")
        if _PAGE.match(head):
            return True
        return (
            PurePath(path).suffix.lower() in self.suffixes
            and bool(_TAG.search(head))
            and not _FEED.match(head)
        )

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the article of a page.

        Raises:
            ReadError: trafilatura is not installed, the data are binary, or hold no text.
        """
        decoded = decode(data, clean_line(path), _declared_encoding(data))
        tree = _parse(decoded.text, path)
        metadata = read_metadata(tree, decoded.text)
        draft = Draft.begun(self.name, path, decoded, 0, len(data))
        draft.source, draft.byline = metadata.source, metadata.byline
        draft.url, draft.language = metadata.url, metadata.language
        draft.title = page_title(metadata)
        put_page_date(draft, metadata, tree, options)
        draft.paragraphs = page_paragraphs(tree, draft)
        yield draft.article()


def _declared_encoding(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_DECLARED_WITHIN])
    encoding = (match[1] or match[2]).decode("ascii", "replace") if match else ""
    return None if encoding.lower().startswith("utf-16") else encoding  # which these bytes cannot be


def _fit(reference: re.Match[str]) -> str:
    """Return a numeric reference as it stands, or nothing if lxml cannot take what it stands for."""
    digits = reference[1] or reference[2]
    number = int(digits, 16 if reference[1] else 10) if len(digits) <= _MOST_DIGITS else 0
    return reference[0] if number <= sys.maxunicode and chr(number).translate(_UNFIT) else ""


def _parse(text: str, path: str) -> Any:
    """Return the root of a page, in which comments and what no tree can hold are left out."""
    try:
        import lxml.html
        import trafilatura  # noqa: F401 - said before the page is looked at
    except ImportError:
        sentence = 'is an HTML page, for which more is needed: pip install "dateline[html]".'
        raise ReadError(f"{clean_line(path)} {sentence}") from None
    text = _REFERENCE.sub(_fit, text) if "&#" in text else text
    text = _XML_DECLARATION.sub("", text.translate(_UNFIT).lstrip("\ufeff"), count=1)
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (lxml.etree.LxmlError, ValueError):
        raise ReadError(f"{clean_line(path)} holds no page that can be read.") from None
