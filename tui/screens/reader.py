"""The main screen: panes side by side or one at a time, and who gets the keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from store.article import EntityCount, StoredArticle
from store.errors import DatelineError
from store.journal import Act
from store.library import Library
from tui.commands import commands_in
from tui.display import marks_text, meta_text, plural
from tui.layout.panes import MEDIUM, Pane, has_entity_line, visible_panes
from tui.messages import (
    EndReached,
    FocusEntity,
    FocusMention,
    NeedSnippets,
    NextMention,
    OpenArticle,
    PreviewArticle,
    PromptChanged,
    PromptDone,
    ShowCard,
)
from tui.screens.marking import Marking
from tui.screens.moving import Moving
from tui.screens.reading import Reading
from tui.screens.searching import SearchDone, Searching, SnippetsDone
from tui.state import State
from tui.widgets.article_list import ArticleList
from tui.widgets.bars import ArticleHeader, EntityLine, KeyLine, StatusLine
from tui.widgets.bindings import bindings
from tui.widgets.entity_list import EntityList
from tui.widgets.prompt import Prompt
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.search_pane import QueryField, SearchPane

Answer = TypeVar("Answer")

PREVIEW_PAUSE = 0.04
"""Seconds that the cursor must rest on an article before it is shown."""
WATCH = 2.0
"""Seconds between two looks at what other processes have changed."""


class EntitiesCounted(Message):
    """The entities of an article have been counted."""

    def __init__(self, id: int, entities: list[EntityCount]) -> None:
        super().__init__()
        self.id = id
        self.entities = entities


class ReaderScreen(Screen[None]):
    """List, article, entities and search."""

    CSS_PATH = "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("marks", "everywhere")

    def __init__(self, library: Library, state: State, given: Sequence[int] = (), greeting: str = "") -> None:
        """Prepare the screen.

        Args:
            library: What is read.
            state: How the app was left.
            given: Articles to begin with; one is opened, several are the list.
            greeting: What to say first.
        """
        super().__init__()
        self.library, self.state = library, state
        self.stored: StoredArticle | None = None
        """The open article."""
        self.active: Pane = "list"
        self.left: Pane = "list"
        self.scope: list[int] | None = list(given) if len(given) > 1 else None
        """The articles of the list, if it is not the whole library."""
        self.zen = False
        self._given, self._greeting = given, greeting
        self._writing = asyncio.Lock()
        self._counter = 0
        self._preview: Timer | None = None
        self.marking, self.searching = Marking(self), Searching(self)
        self.reading, self.moving = Reading(self), Moving(self)
        self._handlers = {
            name: handler
            for part in (self.marking, self.searching, self.reading, self.moving)
            for name, handler in part.handlers().items()
        }

    def compose(self) -> ComposeResult:
        """Lay out the panes and bars."""
        with Horizontal(id="panes"):
            yield ArticleList(id="list")
            yield SearchPane(id="search")
            with Vertical(id="article"):
                yield ArticleHeader(id="header")
                yield ReadingPane(id="pane")
                yield EntityLine(id="entity-line")
            yield EntityList(id="entities")
        yield Prompt(id="prompt")
        yield StatusLine(id="status")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Show the library as it was left."""
        for pane, title in (("list", "1 Articles"), ("search", "4 Search"), ("article", "2 Article")):
            self.query_one(f"#{pane}").border_title = title
        self.entity_list.border_title = "3 Entities"
        self.pane.measure = self.state.measure
        self.pane.set_highlighting(self.state.highlighting)
        first = self._given[0] if self._given else self.state.article
        self.load_list(first)
        self.show_pane("list")
        if len(self._given) == 1:
            self.open(self._given[0])
        self.say(self._greeting)
        self._counter = self.library.change_counter()
        self.set_interval(WATCH, self._watch)

    # The parts of the screen

    @property
    def articles(self) -> ArticleList:
        """The list of articles."""
        return self.query_one("#list", ArticleList)

    @property
    def list(self) -> ArticleList:
        """What stands on the left: the articles or the results."""
        return self.search_pane.results if self.left == "search" else self.articles

    @property
    def search_pane(self) -> SearchPane:
        """The search."""
        return self.query_one(SearchPane)

    @property
    def pane(self) -> ReadingPane:
        """The reading pane."""
        return self.query_one(ReadingPane)

    @property
    def entity_list(self) -> EntityList:
        """The entities of the open article."""
        return self.query_one(EntityList)

    @property
    def prompt(self) -> Prompt:
        """The line that asks."""
        return self.query_one(Prompt)

    @property
    def targets(self) -> Sequence[int]:
        """Ids of the articles that a command is for."""
        if self.active in ("list", "search"):
            return self.list.targets
        return [self.stored.id] if self.stored else []

    def say(self, text: str, *, error: bool = False) -> None:
        """Say something in the status line."""
        self.query_one(StatusLine).say(text, error=error)

    # Commands

    def action_run(self, name: str, argument: str = "") -> None:
        """Carry out a command of the table."""
        try:
            self._handlers[name](argument)
        except DatelineError as error:
            self.say(str(error), error=True)
        self.stand()

    @work(group="write", exclusive=False)
    async def write(self, act: Callable[[], Answer], done: Callable[[Answer], object] | None = None) -> None:
        """Change the library in a thread, one change after the other, and show what came of it."""
        async with self._writing:
            try:
                answer = await asyncio.to_thread(act)
            except DatelineError as error:
                self.say(str(error), error=True)
                return
        self.library_changed()
        if done is not None:
            done(answer)
        elif isinstance(answer, Act):
            self.say(f"{answer.label} · u undoes")
        else:
            self.say("It was so already.")

    def in_thread(self, group: str, job: Callable[[], None], *, exclusive: bool = True) -> None:
        """Run a job in a thread; it posts messages."""
        self.run_worker(job, thread=True, group=group, exclusive=exclusive)

    def cancel(self, group: str) -> None:
        """Tell the jobs of a group that nobody waits for them."""
        self.workers.cancel_group(self, group)

    # Lists

    def load_list(self, keep: int | None = None) -> None:
        """Show the list, with the cursor on an article."""
        view = self.library.view(self.scope)
        self.articles.show(view.count, view.page, view.position, keep)
        if self.left == "list":
            self.rows_changed()

    def library_changed(self) -> None:
        """Show the rows, the results and the article as they are now."""
        self._counter = self.library.change_counter()
        self.load_list(self.articles.current)
        if self.left == "search":
            self.search_pane.results.reload()
            self.searching.again()
        if self.stored is not None:
            try:
                self.stored = self.library.article(self.stored.id)
            except DatelineError:
                self.stored = None
                self.rows_changed()
        self._show_header()
        self.stand()

    def rows_changed(self) -> None:
        """Show the article under the cursor beside the list."""
        id = self.list.current
        if id is None:
            self.articles.border_subtitle = "empty"
        if self.size.width >= MEDIUM and id is not None and (self.stored is None or self.stored.id != id):
            self.show_article(id)

    def _watch(self) -> None:
        """Look whether another process has changed the library."""
        if self.library.change_counter() != self._counter:
            self.library.refresh()
            self.library_changed()

    @on(PreviewArticle)
    def preview(self, message: PreviewArticle) -> None:
        """Show the article under the cursor once it rests there."""
        self.stand()
        if self._preview is not None:
            self._preview.stop()
        if "article" in visible_panes(self.size.width, self.active, self.left, self.zen):
            self._preview = self.set_timer(PREVIEW_PAUSE, self._show_current)

    def _show_current(self) -> None:
        id = self.list.current
        if id is not None and self.active in ("list", "search"):
            self.show_article(id)

    # The article

    @on(OpenArticle)
    def open_wished(self, message: OpenArticle) -> None:
        """Open an article from a list."""
        self.open(message.id)

    def open(self, id: int) -> None:
        """Show an article and go to it."""
        self.show_article(id)
        if self.stored is None or self.stored.id != id:
            return
        self.moving.remember(id)
        self.state.article = id
        self.show_pane("article")
        self.call_after_refresh(self.pane.tell_end)

    def show_article(self, id: int) -> None:
        """Show an article where it was left."""
        if self.stored is not None and self.stored.id == id and self.pane.article_id == id:
            return
        self.keep_place()
        try:
            stored = self.library.article(id)
        except DatelineError as error:
            self.say(str(error), error=True)
            return
        self.stored = stored
        article = stored.article
        place = self.state.places.get(str(id), 0)
        self.pane.show(id, article.text, not article.title_derived, stored.mentions, place)
        if self.left == "search" and self.searching.patterns:
            self.pane.set_matches(self.searching.hits(article.text))
            if self.pane.matches:
                self.pane.go_to_match(0)
        self._show_header()
        self.in_thread("entities", lambda: self._count_entities(stored))
        self.stand()

    def _show_header(self) -> None:
        header = self.query_one(ArticleHeader)
        if self.stored is None:
            header.show("", "")
        else:
            header.show(meta_text(self.stored.article), marks_text(self.stored.marks))

    def _count_entities(self, stored: StoredArticle) -> None:
        self.post_message(EntitiesCounted(stored.id, self.library.entities.of_mentions(stored.mentions)))

    @on(EntitiesCounted)
    def show_entities(self, message: EntitiesCounted) -> None:
        """Show the entities of the open article."""
        if self.stored is not None and self.stored.id == message.id:
            with self.prevent(FocusEntity):
                self.entity_list.show(message.entities)
            self.query_one(EntityLine).show(message.entities)

    def keep_place(self) -> None:
        """Keep where the reader is in the open article."""
        if self.stored is not None and self.pane.article_id == self.stored.id:
            self.state.keep_place(self.stored.id, 0 if self.pane.at_end else self.pane.top)

    @on(EndReached)
    def end_reached(self, message: EndReached) -> None:
        """Mark the article as read, if it was being read and not passed by."""
        if self.stored is not None and self.stored.id == message.id and not self.stored.marks.read:
            self.marking.mark_read(message.id)

    @on(FocusMention)
    def mention_focused(self, message: FocusMention) -> None:
        """Show the entity of the mention in its list."""
        mention = self.pane.mentions[message.index]
        self.entity_list.stand_on(mention.type, mention.entity)
        self.stand()

    @on(FocusEntity)
    def entity_focused(self, message: FocusEntity) -> None:
        """Mark the mentions of the entity under the cursor."""
        if self.active == "entities":
            self.pane.set_entity((message.type, message.entity))

    @on(NextMention)
    def next_mention(self, message: NextMention) -> None:
        """Go to the next mention of an entity."""
        self.reading.next_of(message)

    @on(ShowCard)
    def show_card(self, message: ShowCard) -> None:
        """Show the card of a mention."""
        mention = self.pane.mentions[message.index]
        self.reading.show_card(mention.type, mention.entity, message.index)

    def next_article(self, step: int, unread: bool = False) -> None:
        """Open the next article of the list, in the order it has there."""
        before = self.list.cursor
        if self.stored is not None:
            self.list.stand_on(self.stored.id)
        if unread:
            self.list.action_unread(step)
        else:
            self.list.action_move(step)
        id = self.list.current
        if id is None or (self.stored is not None and id == self.stored.id):
            self.list.cursor = before
            self.say("No further unread article." if unread else "No further article.")
        else:
            self.open(id)

    # Search

    @on(SearchPane.Asked)
    def asked(self, message: SearchPane.Asked) -> None:
        """Search while the query is typed."""
        self.searching.ask(message.query)

    @on(SearchDone)
    def search_done(self, message: SearchDone) -> None:
        """Show what was found."""
        self.searching.finished(message)

    @on(NeedSnippets)
    def need_snippets(self, message: NeedSnippets) -> None:
        """Make snippets for what is on the screen."""
        self.searching.need_snippets(message.ids)

    @on(SnippetsDone)
    def snippets_done(self, message: SnippetsDone) -> None:
        """Show the snippets."""
        self.searching.show_snippets(message)

    @on(QueryField.Leave)
    def leave_query(self, message: QueryField.Leave) -> None:
        """Go from the query to its results, or back to the list if there are none."""
        if self.search_pane.results.count or message.to_results:
            self.search_pane.results.focus()
        else:
            self.show_pane("list")

    # Prompt

    @on(PromptChanged)
    def prompt_changed(self, message: PromptChanged) -> None:
        """Find while it is typed."""
        if message.kind == "find":
            self.reading.find(message.text, jump=False)

    @on(PromptDone)
    def prompt_done(self, message: PromptDone) -> None:
        """Take the answer of the prompt."""
        self.prompt.close()
        self.focus_active()
        if message.text is None:
            if message.kind == "find":
                self.pane.set_matches(())
            self.say("")
        elif message.kind == "find":
            self.reading.find(message.text, jump=True)
        elif message.kind == "tags":
            self.marking.answer_tags(message.text)
        elif message.kind == "command":
            self.moving.command(message.text)
        self.stand()

    # Panes

    def show_pane(self, pane: Pane, *, typing: bool = False) -> None:
        """Go to a pane, showing it if it was hidden."""
        self.active = pane
        if pane in ("list", "search"):
            self.left = pane
        self.lay_out()
        self.focus_active(typing=typing)
        if pane in ("list", "search"):
            self.rows_changed()
        self.stand()

    def focus_active(self, *, typing: bool = False) -> None:
        """Give the keys to the active pane."""
        if self.active == "search" and (typing or not self.searching.query):
            self.search_pane.field.focus()
        elif self.active in ("list", "search"):
            self.list.focus()
        else:
            (self.pane if self.active == "article" else self.entity_list).focus()

    def lay_out(self) -> None:
        """Show the panes that have room."""
        width = self.size.width
        shown = visible_panes(width, self.active, self.left, self.zen)
        for name in ("list", "search", "article", "entities"):
            self.query_one(f"#{name}").display = name in shown
        self.query_one(EntityLine).display = has_entity_line(width, self.active, self.zen)
        self.set_class(width < MEDIUM, "-one-pane")
        self.articles.set_row_height(1 if width < MEDIUM else 2)
        self.query_one(KeyLine).display = self.size.height > 15

    def on_resize(self) -> None:
        """Arrange the panes for the new size."""
        self.lay_out()

    def on_descendant_focus(self) -> None:
        """Follow the keys where the mouse has taken them."""
        focused = self.focused
        for pane in ("list", "search", "article", "entities"):
            if focused is not None and self.query_one(f"#{pane}") in focused.ancestors_with_self:
                self.active = pane
                if pane in ("list", "search"):
                    self.left = pane
        self.stand()

    def stand(self) -> None:
        """Say how things stand, and which keys matter."""
        if not self.is_mounted:
            return
        parts: list[Any] = []
        if self.active in ("list", "search"):
            selected = len(self.list.selection)
            parts.append(f"{selected} selected" if selected else "")
            parts.append(f"{self.list.cursor + 1}/{self.list.count}" if self.list.count else "no article")
        elif self.stored is not None:
            parts.append(self.reading.focus_text())
            pane = self.pane
            if pane.matches and pane.match is not None:
                parts.append(f"match {pane.match + 1}/{len(pane.matches)}")
            parts.append(f"{pane.progress}%")
        if self.state.mode != "all":
            parts.append(f"marks: {self.state.mode}")
        if self.scope is not None:
            parts.append(f"{plural(len(self.scope), 'article')} given, Esc: all")
        self.query_one(StatusLine).stand(" · ".join(filter(None, parts)))
        own = [command for command in commands_in(self.active) if command.footer]
        self.query_one(KeyLine).show(own)
