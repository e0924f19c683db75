"""The reader of OPML, which lists feeds: one article that names them; nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from store.readers.prolog import read_prolog, read_xml

_HEAD = frozenset({"title", "datecreated", "datemodified", "ownername"})


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
        outline = _Outline()
        outline.feed(decoded.text)
        outline.close()
        if not outline.feeds:
            raise ReadError(f"{name} is an OPML file that lists no feeds.")
        draft = Draft(
            self.name,
            path,
            decoded.encoding,
            0,
            len(data),
            title=outline.head.get("title"),
            paragraphs=outline.feeds,
            byline=outline.head.get("ownername"),
            guesses=list(decoded.guesses),
            warnings=list(decoded.warnings),
        )
        created, modified = outline.head.get("datecreated"), outline.head.get("datemodified")
        draft.put_date(created or modified, options.dayfirst)
        if modified and not created:
            draft.guesses.append("The date is that of the last change, as the file gives no other.")
        yield draft.article()


class _Outline(HTMLParser):
    """What an OPML file says, also where an ampersand in an address makes it bad XML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.head: dict[str, str] = {}
        self.feeds: list[str] = []
        self._open: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = tag if tag in _HEAD and not self.feeds else None
        if tag != "outline":
            return
        said = {name: clean_line(value or "") for name, value in attrs}
        address = said.get("xmlurl")
        if address:
            title = said.get("title") or said.get("text")
            self.feeds.append(f"{title} — {address}" if title and title != address else address)

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open:
            self.head[self._open] = self.head.get(self._open, "") + data.strip()

    def unknown_decl(self, data: str) -> None:
        self.handle_data(data.removeprefix("CDATA["))
