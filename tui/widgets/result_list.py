"""The results of a search: title, date and source, and the piece of text that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from store.row import Row
from tui.messages import NeedSnippets
from tui.widgets.article_list import ArticleList
from tui.widgets.bindings import bindings
from tui.widgets.line_list import Piece

if TYPE_CHECKING:
    from store.snippet import Snippet


class ResultList(ArticleList):
    """Articles with snippets, which the screen brings when they are on view."""

    DEFAULT_CSS = """
    ResultList > .line-list--hit { color: $text-warning; text-style: bold underline; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--hit"}
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    LINES = 3

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.row_height = self.LINES
        self._snippets: dict[int, Snippet] = {}
        self._asked: set[int] = set()
        self._to_ask: list[int] = []

    def forget_snippets(self) -> None:
        """Let go of the snippets of another query."""
        self._snippets.clear()
        self._asked.clear()

    def add_snippet(self, id: int, snippet: Snippet) -> None:
        """Show a snippet that has come."""
        self._snippets[id] = snippet
        for index in self.on_view:
            if (row := self.row(index)) is not None and row.id == id:
                self.repaint_row(index)

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return title, date and source, snippet."""
        row = self.row(index)
        if line < self.LINES - 1 or row is None:
            return super().pieces(index, line, width)
        snippet = self._snippets.get(row.id)
        if snippet is None:
            self._ask(row)
            return [("   …", "muted")]
        return [("   ", "muted"), *_snippet_pieces(snippet, width - 3)]

    def _ask(self, row: Row) -> None:
        if row.id not in self._asked:
            if not self._to_ask:
                self.call_later(self._tell)
            self._asked.add(row.id)
            self._to_ask.append(row.id)

    def _tell(self) -> None:
        ids, self._to_ask = tuple(self._to_ask), []
        self.post_message(NeedSnippets(ids))


def _snippet_pieces(snippet: Snippet, width: int) -> list[Piece]:
    """Return a snippet cut so that its first hit can be seen."""
    text, hits = snippet.text, snippet.hits
    start = 0
    if hits and hits[0][1] > width:
        start = text.find(" ", max(0, hits[0][0] - width // 3), hits[0][0]) + 1
    pieces: list[Piece] = [("…", "muted")] if start else []
    at = start
    for low, high in hits:
        if low >= start + width:
            break
        pieces += [(text[at:low], "muted"), (text[low:high], "hit")]
        at = high
    pieces.append((text[at : start + width], "muted"))
    return pieces
