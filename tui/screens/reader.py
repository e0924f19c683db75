"""The main screen: panes side by side or one at a time, and who gets the keys."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import MountError

from store.library import Library
from tui.layout.panes import visible_panes
from tui.messages import (
    BackgroundEnded,
    BackgroundTold,
    CompletionWanted,
    EndReached,
    EntitiesCounted,
    FocusEntity,
    FocusMention,
    NamesWait,
    NeedSnippets,
    NextMention,
    OpenArticle,
    PlaceChanged,
    PromptChanged,
    PromptDone,
    QueryChanged,
    QueryLeft,
    SelectionChanged,
)
from tui.screens.commanding import CommandScreen
from tui.state import State
from tui.widgets.bindings import bindings

if TYPE_CHECKING:
    from store.readers.options import ReadOptions

PREVIEW_PAUSE = 0.04
"""Seconds that the cursor must rest on an article before it is shown."""
FIRST_FRAME = 0.01
"""Seconds that the first frame gets to be painted before anything else is made."""
WATCH = 2.0
"""Seconds between two looks at what other processes have changed."""


class ReaderScreen(CommandScreen):
    """List, article, entities and search.

    The list is painted first; the search, the prompt and the commands are made ready right after.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("marks", "everywhere")

    def __init__(
        self,
        library: Library,
        state: State,
        given: Sequence[int] = (),
        greeting: str = "",
        paths: Sequence[Path] = (),
        options: ReadOptions | None = None,
    ) -> None:
        """Prepare the screen.

        Args:
            library: What is read.
            state: How the app was left.
            given: Articles to begin with; one is opened, several are the list.
            greeting: What to say first.
            paths: What to import while the list is on view.
            options: How files are to be read that are imported.
        """
        super().__init__(library, state)
        self._given, self._greeting, self._paths, self._options = given, greeting, paths, options
        self.ready = asyncio.Event()
        """Set when everything is there that commands need."""

    def on_mount(self) -> None:
        """Show the list; all else can wait until it is painted."""
        if len(self._given) > 1 or self._paths:
            self.showing.set_scope(self._given)
        self.showing.load_list(self._given[0] if self._given else self.state.article)
        self.lay_out()
        self.set_focus(self.articles)
        self.set_timer(FIRST_FRAME, self._make_ready)

    async def _make_ready(self) -> None:
        with self.app.batch_update(), suppress(MountError):  # the app may be ended meanwhile
            await self.add_article()
            self.pane.measure = self.state.measure
            self.pane.set_highlighting(self.state.highlighting)
            self.showing.show_current()
            await self.add_search_and_prompt()
            self.search_pane.field.history = self.state.typed("query")
            self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Let the keys in, now that all has its place."""
        if len(self._given) == 1:
            self.showing.open(self._given[0])
        self.background.begin(self._paths, self._options)
        if not self.articles.count and not self.background.is_running:
            self._greeting = (
                self._greeting or "The library is empty. Bring articles in: dateline PATH, or :import PATH"
            )
        self.say(self._greeting)
        self.set_interval(WATCH, self.showing.watch)
        self._preview = self.set_interval(PREVIEW_PAUSE, self._cursor_rests, pause=True)
        for articles in (self.articles, self.search_pane.results):
            self.watch(articles, "cursor", self._cursor_moved, init=False)
        self.stand()
        self.ready.set()
        if self.state.start_page and not self._given and not self._paths:
            self.action_run("searches")
        gc.freeze()
        gc.enable()

    def _cursor_moved(self) -> None:
        """Say where the cursor of a list is, and show the article once it rests there."""
        self.stand()
        if "article" in visible_panes(self.size.width, self.active, self.left, self.zen):
            self._preview.reset()

    def _cursor_rests(self) -> None:
        self._preview.pause()
        self.showing.show_current()

    # What the panes wish

    @on(OpenArticle)
    def open_wished(self, message: OpenArticle) -> None:
        """Open an article from a list."""
        self.showing.open(message.id)

    @on(EndReached)
    def end_reached(self, message: EndReached) -> None:
        """Mark the article as read."""
        if any(not row.read for row in self.library.rows([message.id])):
            self.marking.mark_read(message.id)

    @on(PlaceChanged)
    def place_changed(self) -> None:
        """Say how far the reader is."""
        self.stand()

    @on(SelectionChanged)
    def selection_changed(self) -> None:
        """Say how many articles are selected."""
        self.entities.view_changed()
        self.stand()

    @on(EntitiesCounted)
    def show_entities(self, message: EntitiesCounted) -> None:
        """Show the entities of the open article."""
        self.entities.counted(message)

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
        self.entities.cursor_moved()

    @on(NextMention)
    def next_mention(self, message: NextMention) -> None:
        """Go to the next mention of an entity."""
        self.reading.next_of(message)

    @on(QueryChanged)
    def query_changed(self, message: QueryChanged) -> None:
        """Search while the query is typed."""
        self.searching.ask(message.query)

    @on(CompletionWanted)
    def completion_wanted(self, message: CompletionWanted) -> None:
        """Look up what the query may become."""
        self.completing.look(message.field, pressed=message.pressed)

    @on(NeedSnippets)
    def need_snippets(self, message: NeedSnippets) -> None:
        """Make snippets for what is on the screen."""
        self.searching.need_snippets(message.ids)

    @on(QueryLeft)
    async def query_left(self, message: QueryLeft) -> None:
        """Go from the query to its results, or back to the list if there are none."""
        if message.for_results:
            self.searching.remember()
            await self.searching.hurry()
        if self.search_pane.results.count:
            self.set_focus(self.search_pane.results)
        elif not message.for_results:
            self.show_pane("list")

    @on(BackgroundTold)
    def background_told(self, message: BackgroundTold) -> None:
        """Show how far the background work is."""
        self.background.told(message.told)

    @on(NamesWait)
    def names_wait(self, message: NamesWait) -> None:
        """Find the names that are to be found."""
        self.background.names_wait(message)

    @on(BackgroundEnded)
    def background_ended(self) -> None:
        """Go on with what waits."""
        self.background.ended()

    @on(PromptChanged)
    def prompt_changed(self, message: PromptChanged) -> None:
        """Find while it is typed."""
        if message.kind == "find":
            self.finding.look(message.text)
        elif message.kind == "filter":
            self.filtering.ask(message.text)
        elif message.kind == "entities":
            self.entities.narrow(message.text)
        elif message.kind == "same as":
            self.merging.look_up(message.text)
        elif message.kind == "command":
            self.bulk.typed(message.text)

    @on(PromptDone)
    async def prompt_done(self, message: PromptDone) -> None:
        """Take the answer of the prompt."""
        if message.kind == "filter" and not await self.filtering.answer(message.text):
            return
        if message.kind == "command" and not self.bulk.is_ready(message.text):
            return
        self.prompt.close()
        self.focus_active()
        self.moving.answer(message.kind, message.text)
        self.stand()

    # Panes

    def on_resize(self) -> None:
        """Show the article under the cursor where there is room for it now."""
        if self.ready.is_set():
            self.showing.show_current()

    def on_descendant_focus(self) -> None:
        """Say how things stand where the keys are now."""
        self.follow_focus()
        self.stand()
