"""The reader of Markdown, with or without front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from store.article import Article
from store.clean import clean, clean_line
from store.readers.decoding import decode
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.markdown.blocks import Block, markdown_blocks
from store.readers.markdown.front_matter import FrontMatter, split_front_matter
from store.readers.markdown.inline import inline_paragraphs, without_templates
from store.readers.markup import markup_paragraphs
from store.readers.options import ReadOptions
from store.readers.plain.header import read_header
from store.readers.references import unescape

_FENCE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(---|\+\+\+)[ \t]*\r?\n")
_FIELD = re.compile(rb"^[\"']?(?:title|headline|date|pub_?date|published)[\"']?[ \t]*[:=]", re.I | re.M)
_TEXT_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*date[ \t]+\d{4}", re.IGNORECASE)
_SNIFFED = 20_000
_TITLES = ("title", "headline")
_DATES = (
    "date", "published", "publishdate", "publisheddate", "publishedat", "publishedon", "publicationdate",
    "pubdate", "datepublished", "posted", "postedat",
)  # fmt: skip
_AUTHORS = ("authors", "author", "byline", "creator", "by")
_SOURCES = ("source", "publisher", "publication", "sitename", "site", "outlet", "newspaper", "agency")
_ADDRESSES = (
    "url", "permalink", "canonicalurl", "canonical", "sourceurl", "originalurl", "articleurl", "link",
    "source",
)  # fmt: skip
_LANGUAGES = ("language", "lang", "locale", "languagecode")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_MOST_HEAD_PARAGRAPHS = 3


class MarkdownReader:
    """Markdown files, and files of any name that start with front matter."""

    name = "markdown"
    suffixes = frozenset({".md", ".markdown", ".mdown", ".mkd"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data start with front matter that has a title or a date, or the name says Markdown."""
        head = data[:_SNIFFED]
        if PurePath(path).suffix.lower() in self.suffixes:
            return not _TEXT_HEAD.match(head)
        fence = _FENCE.match(head)
        end = head.find(b"\n" + fence[1], fence.end()) if fence else -1
        return fence is not None and _FIELD.search(head, fence.end(), max(end, 0)) is not None

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield the article of a file.

        Raises:
            ReadError: The data are binary, or hold no text.
        """
        decoded = decode(data, clean_line(path))
        text = clean(decoded.text)
        matter = split_front_matter(text)
        draft = Draft.begun(self.name, path, decoded, 0, len(data))
        draft.note_controls(decoded.text)
        if matter:
            _take_fields(draft, matter, options)
        blocks, labels = markdown_blocks((matter.body if matter else text).split("\n"))
        parts = [(block, _plain(block, labels, options.unwrap)) for block in blocks]
        _take_title(draft, parts)
        paragraphs = [paragraph for _, plain in parts for paragraph in plain]
        if draft.date_written is None:
            paragraphs = _take_head(draft, paragraphs)
        draft.paragraphs = paragraphs
        yield draft.article()


def _plain(block: Block, labels: frozenset[str], unwrap: bool) -> list[str]:
    """Return the paragraphs that a block is on paper."""
    if block.kind == "verbatim":
        return [block.text]
    if block.kind == "html":
        return markup_paragraphs(without_templates(block.text))
    plain = inline_paragraphs(block.text, labels, unwrap=unwrap)
    return [block.prefix + plain[0], *plain[1:]] if plain else []


def _take_fields(draft: Draft, matter: FrontMatter, options: ReadOptions) -> None:
    draft.warnings += matter.warnings
    draft.title = unescape(matter.value(*_TITLES) or "") or None
    written = [value for key in _DATES if (value := matter.value(key)) and any(map(str.isdigit, value))]
    draft.put_date(written[0] if written else None, options.dayfirst)
    names = [name.strip("[]").rpartition("|")[2] for name in matter.names(*_AUTHORS)]
    draft.byline = unescape(", ".join(names)) or None
    sources = [name for name in matter.names(*_SOURCES) if not _ADDRESS.match(name)]
    draft.source = unescape(sources[0]) if sources else None
    addresses = (matter.value(key) or "" for key in _ADDRESSES)
    draft.url = next((address for address in addresses if _ADDRESS.fullmatch(address)), None)
    draft.language = matter.value(*_LANGUAGES)


def _take_title(draft: Draft, parts: list[tuple[Block, list[str]]]) -> None:
    """Take the first main heading as the title; it is not repeated where the text starts with it."""
    headings = [part for part in parts if part[0].kind == "heading" and part[1]]
    shown = [part for part in parts if part[1]]
    if not draft.title:
        highest = [part for part in headings if part[0].level == 1]
        title = highest[0] if highest else shown[0] if shown and shown[0] in headings[:1] else None
        draft.title = " ".join(title[1]) if title else None
    first = shown[0] if shown else None
    if first and first in headings and clean_line(" ".join(first[1])) == clean_line(draft.title or ""):
        parts.remove(first)


def _take_head(draft: Draft, paragraphs: list[str]) -> list[str]:
    """Take a date and a byline that stand as paragraphs of their own before the text, and return the rest."""
    for count, paragraph in enumerate(paragraphs[:_MOST_HEAD_PARAGRAPHS]):
        header = read_header(paragraph.split("\n"))
        if any(header.body) or header.title or not (header.date or header.byline):
            return paragraphs[count:]
        if header.date and draft.date_written is None:
            draft.date, draft.date_written = header.date, header.date_written
        draft.byline = draft.byline or header.byline
        draft.warnings += header.warnings
    return paragraphs[_MOST_HEAD_PARAGRAPHS:]
