"""The frame of the main screen: its panes and bars, side by side or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widget import Widget

from tui.layout.panes import MEDIUM, Pane, has_entity_line, visible_panes
from tui.widgets.article_list import ArticleList
from tui.widgets.bars import KeyLine, StatusLine

if TYPE_CHECKING:
    from tui.commands import Place
    from tui.widgets.article_bars import ArticleHeader, EntityLine
    from tui.widgets.entity_list import EntityList
    from tui.widgets.prompt import Prompt
    from tui.widgets.reading_pane import ReadingPane
    from tui.widgets.search_pane import SearchPane

AnyWidget = TypeVar("AnyWidget", bound=Widget)

SHORT = 15
"""Rows up to which the footer is left out."""


class PaneScreen(Screen[None]):
    """Panes that are arranged by the width of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.active: Pane = "list"
        """The pane that has the keys."""
        self.left: Pane = "list"
        """What stands on the left: the list or the search."""
        self.zen = False
        """Whether only the article is wanted."""
        self.articles = titled(ArticleList(id="list"), "1 Articles")
        """The list of articles."""
        self.status = StatusLine(id="status")
        self.key_line = KeyLine(id="keys")
        self.header: ArticleHeader
        """Where the open article is from, and its marks."""
        self.pane: ReadingPane
        """The reading pane."""
        self.entity_line: EntityLine
        """The entities of the open article on one line."""
        self.entity_list: EntityList
        """The entities of the open article."""
        self.search_pane: SearchPane
        """The search."""
        self.prompt: Prompt
        """The line that asks."""

    def compose(self) -> ComposeResult:
        """Lay out what the first frame shows: the list, an empty article and the bars."""
        with Horizontal(id="panes"):
            yield self.articles
            yield titled(Vertical(id="article"), "2 Article")
        yield self.status
        yield self.key_line

    async def add_article(self) -> None:
        """Make what shows an article."""
        from tui.widgets.article_bars import ArticleHeader, EntityLine
        from tui.widgets.entity_list import EntityList
        from tui.widgets.reading_pane import ReadingPane

        self.header, self.pane = ArticleHeader(id="header"), ReadingPane(id="pane")
        self.entity_line = EntityLine(id="entity-line")
        self.entity_list = titled(EntityList(id="entities"), "3 Entities")
        self.entity_list.display = False
        await self.query_one("#article").mount(self.header, self.pane, self.entity_line)
        await self.query_one("#panes").mount(self.entity_list)
        self.lay_out()

    async def add_search_and_prompt(self) -> None:
        """Make what waits for a key."""
        from tui.widgets.prompt import Prompt
        from tui.widgets.search_pane import SearchPane

        self.search_pane, self.prompt = titled(SearchPane(id="search"), "4 Search"), Prompt(id="prompt")
        self.search_pane.display = False
        await self.query_one("#panes").mount(self.search_pane, after="#list")
        await self.mount(self.prompt, before="#status")

    # The parts of the screen

    @property
    def list(self) -> ArticleList:
        """What stands on the left: the articles or the results."""
        return self.search_pane.results if self.left == "search" else self.articles

    def say(self, text: str, *, error: bool = False) -> None:
        """Say something in the status line."""
        self.status.say(text, error=error)

    @property
    def place(self) -> Place:
        """Where the keys are: the pane that has them, or what has them inside it."""
        within: dict[str | None, Place] = {"facets": "facets", "query": "query", "prompt-input": "prompt"}
        return within.get(self.focused.id if self.focused else None, self.active)

    # Panes

    def focus_active(self, *, typing: bool = False) -> None:
        """Give the keys to the active pane."""
        if self.active == "search" and (typing or not self.search_pane.field.value):
            self.set_focus(self.search_pane.field)
        elif self.active in ("list", "search"):
            self.set_focus(self.list)
        else:
            self.set_focus(self.pane if self.active == "article" else self.entity_list)

    def lay_out(self) -> None:
        """Show the panes that have room."""
        width = self.size.width
        shown = visible_panes(width, self.active, self.left, self.zen)
        for widget in self.query_one("#panes").children:
            show(widget, widget.id in shown)
        for line in self.query("#entity-line"):
            show(line, has_entity_line(width, self.active, self.zen))
        self.set_class(width < MEDIUM, "-one-pane")
        self.articles.set_row_height(1 if width < MEDIUM else 2)
        show(self.key_line, self.size.height > SHORT)

    def on_resize(self) -> None:
        """Arrange the panes for the new size."""
        self.lay_out()

    def follow_focus(self) -> None:
        """Follow the keys where the mouse has taken them."""
        panes = {widget.id for widget in self.focused.ancestors_with_self} if self.focused else set()
        pane: Pane
        for pane in ("list", "search", "article", "entities"):
            if pane in panes:
                self.active = pane
                self.left = pane if pane in ("list", "search") else self.left


def show(widget: Widget, wanted: bool) -> None:
    """Show or hide a widget; one that is so already causes no layout."""
    if widget.display != wanted:
        widget.display = wanted


def titled(pane: AnyWidget, title: str) -> AnyWidget:
    """Return a pane with a title on its border."""
    pane.border_title = title
    return pane
