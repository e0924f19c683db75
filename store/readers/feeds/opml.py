"""The reader of OPML, which lists feeds: one article that names them; nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.feeds.prolog import read_prolog, read_xml
from store.readers.options import ReadOptions
from store.readers.references import unescape

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_OUTLINE = re.compile(r"<outline\b((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_HEAD = re.compile(
    r"<(title|dateCreated|dateModified|ownerName)\b[^<>]*>\s*(?:<!\[CDATA\[(.*?)(?:\]\]>|\Z)|([^<]*))",
    re.IGNORECASE | re.DOTALL,
)
_REFERENCE = re.compile(r"&#?\w{1,32};")


class OpmlReader:
    """OPML: an outline of feeds, as programs that read feeds write it."""

    name = "opml"
    suffixes = frozenset({".opml"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the root element is that of OPML."""
        prolog = read_prolog(data)
        return prolog is not None and prolog.root == "opml"

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield one article with a paragraph for each feed, in the order of the outline.

        Raises:
            ReadError: No feed is listed.
        """
        name = clean_line(path)
        decoded = read_xml(data, name)
        text = _COMMENT.sub("", decoded.text)
        feeds = list(_feeds(text))
        if not feeds:
            raise ReadError(f"{name} is an OPML file that lists no feeds.")
        said = {tag.lower(): _resolved(one or other) for tag, one, other in reversed(_HEAD.findall(text))}
        draft = Draft.begun(self.name, path, decoded, 0, len(data))
        draft.title, draft.paragraphs, draft.byline = said.get("title"), feeds, said.get("ownername")
        created, modified = said.get("datecreated"), said.get("datemodified")
        draft.put_date(created or modified, options.dayfirst)
        if draft.date is not None and not created:
            draft.guesses.append("The date is that of the last change, as the file gives no other.")
        yield draft.article()


def _feeds(text: str) -> Iterator[str]:
    """Yield each feed with its title, also where an ampersand in an address makes the file bad XML."""
    for outline in _OUTLINE.findall(text):
        said = {
            name.lower(): clean_line(_resolved(one or other))
            for name, one, other in _ATTRIBUTE.findall(outline)
        }
        address = said.get("xmlurl")
        if address:
            title = said.get("title") or said.get("text")
            yield f"{title} — {address}" if title and title != address else address


def _resolved(text: str) -> str:
    """Return a text with its entities resolved; what only looks like one, as in `?a=1&copy=2`, stays."""
    return _REFERENCE.sub(lambda match: unescape(match[0]), text)
