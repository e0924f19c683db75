"""The blocks of a Markdown text: headings, paragraphs, items of lists, code, tables, HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "text", "verbatim", "html"]

_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(r"( *)([-*+•]|\d{1,9}[.)])(?: +(?=\S)| *$)")
_FENCE = re.compile(r" *(`{3,}(?!.*`)|~{3,})")
_HIGHLIGHT = re.compile(r"\s*\{[{%][<%-]?\s*highlight\b")
_HEADING = re.compile(r" {0,3}(#{1,6})(?=\s|$)")
_ATTRIBUTES = re.compile(r"\{[#.:][^{}]*\}$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*$")
_TABLE_RULE = re.compile(r"[\s|:-]+")
_HTML_NAMES = """
    !doctype address article aside audio blockquote body br center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe li link main meta nav object ol p picture
    pre script section style summary svg table tbody td tfoot th thead tr ul video
"""
_HTML = re.compile(rf" *(?:</?(?:{'|'.join(_HTML_NAMES.split())})(?=[\s/>-]|$)|<!--)", re.IGNORECASE)
_LONG_HTML = {"<!--": "-->", "<script": "</script", "<style": "</style", "<pre": "</pre"}
"""HTML that ends with its own mark and not at a blank line."""
_DEFINITION = re.compile(r" {0,3}\[([^\[\]^][^\[\]]*)\]:\s*\S")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]+\]: *")
_TEMPLATES = {"{{": "}}", "{%": "%}"}
_CODE_INDENT = 4


@dataclass(slots=True)
class Block:
    """A part of a text that stands for itself."""

    kind: Kind
    text: str
    """Its lines, without the marks that make it what it is."""
    level: int = 0
    """Of a heading, 1 to 6."""
    prefix: str = ""
    """Of an item of a list: its bullet or number."""


def markdown_blocks(lines: Sequence[str]) -> tuple[list[Block], frozenset[str]]:
    """Return the blocks of a text and the labels, in small letters, of the links that it defines.

    Args:
        lines: Its lines, without tabs.
    """
    parser = _Parser(lines)
    while parser.at < len(lines):
        parser.take()
    parser.end()
    return parser.done, frozenset(parser.labels)


class _Parser:
    def __init__(self, lines: Sequence[str]) -> None:
        self.at = 0
        self.done: list[Block] = []
        self.labels: set[str] = set()
        self._all = lines
        self._open: list[str] = []
        self._prefix = ""
        self._item: int | None = None
        """The column at which the text of the present item starts."""
        self._quoted = False
        self._last: dict[str, int] = {}

    def take(self) -> None:
        """Take the next line, or all lines of a block that goes by a rule of its own."""
        line = self._all[self.at]
        quote = _QUOTE.match(line)
        if quote:
            line = line[quote.end() :]
            if not self._quoted:
                self.end()
                self._item = None
        elif not line.strip() or not self._open:
            self._quoted = False
        self._quoted = quote is not None or self._quoted
        indent = len(line) - len(line.lstrip())
        if not line.strip():
            self.end()
        elif not (self._take_verbatim(line, indent) or self._take_mark(line, indent)):
            self._take_text(line, indent)
            return
        self.at += 1

    def end(self) -> None:
        """End the paragraph, if one is open."""
        if any(self._open):
            self.done.append(Block("text", "\n".join(self._open), prefix=self._prefix))
        self._open, self._prefix = [], ""

    def _put(self, kind: Kind, lines: Sequence[str], level: int = 0) -> None:
        self.end()
        self.done.append(Block(kind, "\n".join(lines), level))

    def _take_verbatim(self, line: str, indent: int) -> bool:
        """Take a block of code or HTML whole; `at` is then its last line."""
        fence = _FENCE.match(line)
        if fence or _HIGHLIGHT.match(line):
            self._take_fenced(line, indent, fence[1] if fence else None)
        elif not self._open and indent >= _CODE_INDENT + (self._item or 0) and not _ITEM.match(line):
            self._take_indented(line, indent)
        elif not self._open and _HTML.match(line):
            self._take_html(line)
        else:
            return False
        return True

    def _take_fenced(self, line: str, indent: int, fence: str | None) -> None:
        closing = re.compile(
            rf"\s*{fence[0]}{{{len(fence)},}}\s*" if fence else r".*(?:end|/\s*)highlight\b.*"
        )
        code: list[str] = []
        for number in range(self.at + 1, len(self._all)):
            line = self._bare(number)
            self.at = number
            if closing.fullmatch(line):
                break
            code.append(line[min(indent, len(line) - len(line.lstrip())) :])
        self._put("verbatim", code)

    def _take_indented(self, line: str, indent: int) -> None:
        margin = indent if self._item else _CODE_INDENT
        code = [line[margin:]]
        for number in range(self.at + 1, len(self._all)):
            line = self._bare(number)
            if line.strip() and len(line) - len(line.lstrip()) < margin:
                break
            code.append(line[margin:])
        while not code[-1].strip():
            code.pop()
        self.at += len(code) - 1
        self._put("verbatim", code)

    def _take_html(self, line: str) -> None:
        start = line.lstrip().lower()
        mark = next((end for begin, end in _LONG_HTML.items() if start.startswith(begin)), None)
        html = [line]
        if mark and self._last_with(mark) >= self.at:
            while mark not in html[-1].lower():
                self.at += 1
                html.append(self._bare(self.at))
        while self.at + 1 < len(self._all) and self._bare(self.at + 1).strip() and mark != "-->":
            self.at += 1
            html.append(self._bare(self.at))
        self._put("html", html)

    def _last_with(self, mark: str) -> int:
        """Return the last line that has a mark, -1 if none does; the file is searched once for each."""
        if mark not in self._last:
            has = (i for i in reversed(range(len(self._all))) if mark in self._all[i].lower())
            self._last[mark] = next(has, -1)
        return self._last[mark]

    def _bare(self, number: int) -> str:
        """Return a line without the marks of the quotation that it stands in."""
        line = self._all[number]
        quote = _QUOTE.match(line) if self._quoted else None
        return line[quote.end() :] if quote else line

    def _take_mark(self, line: str, indent: int) -> bool:
        """Take a line that is a heading, a rule, a definition, or the line below a heading or table head."""
        heading = _HEADING.match(line)
        bare = line.replace(" ", "")
        if heading:
            text = line[heading.end() :].strip()
            stripped = text.rstrip("#")
            text = stripped.strip() if not stripped or stripped.endswith(" ") else text
            self._put("heading", [_ATTRIBUTES.sub("", text).strip()], len(heading[1]))
            self._item = None
        elif _UNDERLINE.match(line) and self._open and not self._prefix:
            text, self._open = " ".join(map(str.strip, self._open)), []
            self._put("heading", [_ATTRIBUTES.sub("", text).strip()], 1 if bare.startswith("=") else 2)
        elif len(bare) >= 3 and bare == bare[0] * len(bare) and bare[0] in "-*_" and indent < _CODE_INDENT:
            self.end()
            self._item = None
        elif (
            "|" in line
            and "-" in line
            and self._open
            and "|" in self._open[-1]
            and _TABLE_RULE.fullmatch(line)
        ):
            self._take_table(line)
        elif not self._open and (definition := _DEFINITION.match(line)):
            self.labels.add(definition[1].lower())
        else:
            return False
        return True

    def _take_table(self, line: str) -> None:
        table = [self._open.pop(), line]
        while self.at + 1 < len(self._all) and "|" in self._all[self.at + 1]:
            self.at += 1
            table.append(self._bare(self.at))
        self._put("verbatim", table)

    def _take_text(self, line: str, indent: int) -> None:
        """Take a line of a paragraph or the first of an item, and those that a template in it runs over."""
        item = _ITEM.match(line)
        if item and (not self._open or self._item is not None or item[2] in ("-", "*", "+", "•", "1.", "1)")):
            self.end()
            self._item = item.end()
            self._prefix = f"{item[2]} " if item[2][0].isdigit() else "• "
            line = line[item.end() :]
        elif not self._open:
            self._item = self._item if indent else None
            line = _FOOTNOTE.sub("", line, count=1)
        self._open.append(line.lstrip())
        self.at += 1
        closing = _TEMPLATES.get(line.lstrip()[:2])
        if closing and closing not in line:
            while self.at < len(self._all) and self._all[self.at].strip():
                self.at += 1
                self._open.append(self._all[self.at - 1])
                if closing in self._open[-1]:
                    break
