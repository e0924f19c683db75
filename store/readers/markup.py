"""HTML inside other formats, as feeds, mails and records have it, to paragraphs of text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from store.readers.references import without_endless

_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td
    tfoot th thead tr ul title
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SILENT = frozenset({"script", "style", "template", "noscript", "head", "iframe", "object", "svg"})
_BREAKS_OF_A_PARAGRAPH = 2
"""So many <br> in a row end a paragraph, as they do on the page."""
_DECLARATION = re.compile(r"<(?=[!?])")
_UNKNOWN_SECTION = re.compile(
    r"<!\[(?!(?:temp|cdata|ignore|include|rcdata|if|else|endif)(?![-_.a-z0-9]))", re.IGNORECASE
)
"""What the parser takes for a marked section and stops at."""
_TAG = re.compile(r"</?(?:p|br|div|a|b|i|em|strong|span|ul|ol|li|img|blockquote|h[1-6]|table)\b[^<>]*>", re.I)


def is_markup(text: str) -> bool:
    """Return whether a text is HTML rather than plain."""
    return _TAG.search(text) is not None


def markup_paragraphs(markup: str) -> list[str]:
    """Return the paragraphs of a piece of HTML; scripts, styles and hidden parts are left out.

    A list item starts with a bullet, preformatted text keeps its lines, and of a picture its description
    stays if there is nothing else in its paragraph.
    """
    tame = _tamed(markup)
    parser = _Paragraphs(tame)
    parser.feed(tame)
    parser.close()
    return parser.finished()


def markup_line(markup: str) -> str:
    """Return a piece of HTML as one line, for example a title with an entity in it."""
    return " ".join(" ".join(markup_paragraphs(markup)).split())


def _tamed(markup: str) -> str:
    """Return HTML without what the parser stops at, and without tags and comments that are never closed.

    Many of those make it slow.
    """
    markup = _UNKNOWN_SECTION.sub("&lt;![", without_endless(markup))
    end = markup.rfind(">") + 1
    tame = markup[:end] + markup[end:].replace("<", "&lt;")
    last = max(tame.rfind("-->"), 0)
    return tame[:last] + _DECLARATION.sub("&lt;", tame[last:])


class _Paragraphs(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        lower = markup.lower()
        self._closings = {tag: lower.count(f"</{tag}") for tag in _SILENT if f"<{tag}" in lower}
        """How often what is silent is still to be closed; what never is must not silence the rest."""
        self._done: list[str] = []
        self._pieces: list[str] = []
        self._silent = self._preformatted = self._breaks = 0
        self._prefix = ""

    def finished(self) -> list[str]:
        self._end()
        return self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += self._closings.get(tag, 0) > 0
        elif tag == "br":
            self._break()
        elif tag in _BLOCKS:
            self._end()
            self._prefix = "• " if tag == "li" else self._prefix
            self._preformatted += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._closings[tag] = self._closings.get(tag, 0) - 1
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self._end()
            if tag == "pre":
                self._preformatted = max(0, self._preformatted - 1)
            self._prefix = "" if tag == "li" else self._prefix

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if data.strip():
            self._breaks = 0
        self._pieces.append(data if self._preformatted else re.sub(r"[ \t\r\n\f]+", " ", data))

    def _break(self) -> None:
        self._breaks += 1
        if self._breaks >= _BREAKS_OF_A_PARAGRAPH:
            self._end()
        else:
            self._pieces.append("\n")

    def _end(self) -> None:
        """End the paragraph, if there is anything in it."""
        text = "".join(self._pieces)
        self._pieces, self._breaks = [], 0
        if not self._preformatted:
            text = "\n".join(re.sub(" +", " ", line).strip() for line in text.split("\n"))
        text = text.strip("\n") if self._preformatted else text.strip()
        if text.strip():
            self._done.append(self._prefix + text)
            self._prefix = ""
