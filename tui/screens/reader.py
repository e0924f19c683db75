"""The main screen: panes side by side or one at a time, and who gets the keys."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.binding import BindingType
from textual.widget import MountError
from textual.worker import Worker

from store.errors import DatelineError
from store.library import Library
from tui.layout.panes import Pane, visible_panes
from tui.messages import (
    BackgroundEnded,
    BackgroundTold,
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
from tui.screens.frame import PaneScreen
from tui.screens.showing import Showing
from tui.state import State
from tui.widgets.bindings import bindings

if TYPE_CHECKING:
    from store.readers.options import ReadOptions
    from tui.screens.background import Background
    from tui.screens.marking import Marking
    from tui.screens.moving import Moving
    from tui.screens.origins import Origins
    from tui.screens.part import Handler
    from tui.screens.reading import Reading
    from tui.screens.searching import Searching

Answer = TypeVar("Answer")

PREVIEW_PAUSE = 0.04
"""Seconds that the cursor must rest on an article before it is shown."""
FIRST_FRAME = 0.01
"""Seconds that the first frame gets to be painted before anything else is made."""
WATCH = 2.0
"""Seconds between two looks at what other processes have changed."""


class ReaderScreen(PaneScreen):
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
        super().__init__()
        self.library, self.state = library, state
        self.showing = Showing(self)
        self._given, self._greeting, self._paths, self._options = given, greeting, paths, options
        self._writing = asyncio.Lock()
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

    @property
    def here(self) -> int | None:
        """Id of the one article that the reader is at."""
        if self.active in ("list", "search"):
            return self.list.current
        return self.showing.stored.id if self.showing.stored else None

    @property
    def targets(self) -> Sequence[int]:
        """Ids of the articles that a command is for."""
        if self.active in ("list", "search"):
            return self.list.targets
        return [self.showing.stored.id] if self.showing.stored else []

    # Commands

    @cached_property
    def marking(self) -> Marking:
        """Commands that change marks."""
        from tui.screens.marking import Marking

        return Marking(self)

    @cached_property
    def searching(self) -> Searching:
        """Commands of the search."""
        from tui.screens.searching import Searching

        return Searching(self)

    @cached_property
    def reading(self) -> Reading:
        """Commands of the reading pane."""
        from tui.screens.reading import Reading

        return Reading(self)

    @cached_property
    def origins(self) -> Origins:
        """Commands about the files behind the articles."""
        from tui.screens.origins import Origins

        return Origins(self)

    @cached_property
    def moving(self) -> Moving:
        """Commands that move between panes and screens."""
        from tui.screens.moving import Moving

        return Moving(self)

    @cached_property
    def background(self) -> Background:
        """Long work beside the reading."""
        from tui.screens.background import Background

        return Background(self)

    @cached_property
    def handlers(self) -> dict[str, Handler]:
        """What carries out each command."""
        parts = (
            self.showing,
            self.marking,
            self.searching,
            self.reading,
            self.origins,
            self.moving,
            self.background,
        )
        return {name: handler for part in parts for name, handler in part.handlers().items()}

    def action_run(self, name: str, argument: str = "") -> None:
        """Carry out a command of the table."""
        try:
            self.handlers[name](argument)
        except DatelineError as error:
            self.say(str(error), error=True)
        self.stand()

    @work(group="write", exclusive=False)
    async def write(self, act: Callable[[], Answer], done: Callable[[Answer], object]) -> None:
        """Change the library in a thread, one change after the other, and show what came of it."""
        async with self._writing:
            try:
                answer = await asyncio.to_thread(act)
            except DatelineError as error:
                self.say(str(error), error=True)
                return
        self.showing.library_changed()
        done(answer)

    @property
    def is_writing(self) -> bool:
        """Whether a change of the library is being made."""
        return self._writing.locked()

    def in_thread(self, group: str, job: Callable[[], None], *, exclusive: bool = True) -> None:
        """Run a job in a thread; it posts messages."""
        self.run_worker(job, thread=True, group=group, exclusive=exclusive)

    def beside(self, group: str, job: Callable[[], Coroutine[None, None, None]]) -> None:
        """Run a job beside the keys, in the place of what runs in its group."""
        _: Worker[None] = self.run_worker(job, group=group, exclusive=True)

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
    @on(SelectionChanged)
    def place_changed(self) -> None:
        """Say how far the reader is, and how many articles are selected."""
        self.stand()

    @on(EntitiesCounted)
    def show_entities(self, message: EntitiesCounted) -> None:
        """Show the entities of the open article."""
        self.showing.show_entities(message)

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

    @on(QueryChanged)
    def query_changed(self, message: QueryChanged) -> None:
        """Search while the query is typed."""
        self.searching.ask(message.query)

    @on(NeedSnippets)
    def need_snippets(self, message: NeedSnippets) -> None:
        """Make snippets for what is on the screen."""
        self.searching.need_snippets(message.ids)

    @on(QueryLeft)
    async def query_left(self, message: QueryLeft) -> None:
        """Go from the query to its results, or back to the list if there are none."""
        if message.for_results:
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
            self.reading.find(message.text, jump=False)

    @on(PromptDone)
    def prompt_done(self, message: PromptDone) -> None:
        """Take the answer of the prompt."""
        self.prompt.close()
        self.focus_active()
        self.moving.answer(message.kind, message.text)
        self.stand()

    # Panes

    def show_pane(self, pane: Pane, *, typing: bool = False) -> None:
        """Go to a pane, showing it if it was hidden."""
        if pane != self.active:
            self.say("")
        self.active = pane
        if pane in ("list", "search"):
            self.left = pane
        self.lay_out()
        self.focus_active(typing=typing)
        self.showing.show_current()
        self.stand()

    def on_descendant_focus(self) -> None:
        """Say how things stand where the keys are now."""
        self.follow_focus()
        self.stand()

    def stand(self) -> None:
        """Say how things stand, and which keys matter."""
        parts = [self.background.standing]
        in_article = self.active in ("article", "entities")
        parts += self.reading.standing() if in_article else self.list.standing()
        if self.state.mode != "all":
            parts.append(f"marks: {self.state.mode}")
        if self.showing.scope is not None:
            parts.append(f"{len(self.showing.scope):,} given, Esc: all")
        self.status.stand(" · ".join(filter(None, parts)))
        self.key_line.show(self.active)
