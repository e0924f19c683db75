"""The main screen's commands: who carries them out, and what they need."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from textual import work
from textual.worker import Worker

from store.errors import DatelineError
from store.library import Library
from tui.layout.panes import Pane
from tui.screens.frame import PaneScreen
from tui.screens.showing import Showing
from tui.state import State

if TYPE_CHECKING:
    from tui.screens.asking import Asking
    from tui.screens.background import Background
    from tui.screens.bulk import Bulk
    from tui.screens.completing import Completing
    from tui.screens.correcting import Correcting
    from tui.screens.corrections import Corrections
    from tui.screens.entities import Entities
    from tui.screens.explaining import Explaining
    from tui.screens.extents import Extents
    from tui.screens.faceting import Faceting
    from tui.screens.filtering import Filtering
    from tui.screens.finding import Finding
    from tui.screens.marking import Marking
    from tui.screens.merging import Merging
    from tui.screens.moving import Moving
    from tui.screens.origins import Origins
    from tui.screens.part import Handler
    from tui.screens.reading import Reading
    from tui.screens.saved import Saved
    from tui.screens.searching import Searching

Answer = TypeVar("Answer")

LONG = 0.5
"""Seconds that a change of the library may take before it is said that it is being made."""


class CommandScreen(PaneScreen):
    """Panes on a library, with every command that works on them."""

    def __init__(self, library: Library, state: State) -> None:
        """Prepare the screen.

        Args:
            library: What is read.
            state: How the app was left.
        """
        super().__init__()
        self.library, self.state = library, state
        self.showing = Showing(self)
        self._writing = asyncio.Lock()

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
    def bulk(self) -> Bulk:
        """Commands for every article of a query."""
        from tui.screens.bulk import Bulk

        return Bulk(self)

    @cached_property
    def searching(self) -> Searching:
        """Commands of the search."""
        from tui.screens.searching import Searching

        return Searching(self)

    @cached_property
    def filtering(self) -> Filtering:
        """The filter of the list."""
        from tui.screens.filtering import Filtering

        return Filtering(self)

    @cached_property
    def faceting(self) -> Faceting:
        """What the results are about."""
        from tui.screens.faceting import Faceting

        return Faceting(self)

    @cached_property
    def completing(self) -> Completing:
        """What a query may become."""
        from tui.screens.completing import Completing

        return Completing(self)

    @property
    def asking(self) -> Asking:
        """The query of what stands on the left: the search, or the filter of the list."""
        return self.searching if self.left == "search" else self.filtering

    @cached_property
    def saved(self) -> Saved:
        """The page of saved searches."""
        from tui.screens.saved import Saved

        return Saved(self)

    @cached_property
    def reading(self) -> Reading:
        """Commands of the reading pane."""
        from tui.screens.reading import Reading

        return Reading(self)

    @cached_property
    def finding(self) -> Finding:
        """What is looked for in the open article."""
        from tui.screens.finding import Finding

        return Finding(self)

    @cached_property
    def entities(self) -> Entities:
        """Commands of the entity pane."""
        from tui.screens.entities import Entities

        return Entities(self)

    @cached_property
    def explaining(self) -> Explaining:
        """The card of an entity."""
        from tui.screens.explaining import Explaining

        return Explaining(self)

    @cached_property
    def correcting(self) -> Correcting:
        """Commands that correct names."""
        from tui.screens.correcting import Correcting

        return Correcting(self)

    @cached_property
    def merging(self) -> Merging:
        """Commands that merge and split names."""
        from tui.screens.merging import Merging

        return Merging(self)

    @cached_property
    def extents(self) -> Extents:
        """Commands about where a name starts and ends."""
        from tui.screens.extents import Extents

        return Extents(self)

    @cached_property
    def corrections(self) -> Corrections:
        """The list of the corrections."""
        from tui.screens.corrections import Corrections

        return Corrections(self)

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
            self.filtering,
            self.faceting,
            self.saved,
            self.reading,
            self.finding,
            self.entities,
            self.explaining,
            self.correcting,
            self.merging,
            self.extents,
            self.corrections,
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
                answer = await self._at_work(act)
            except DatelineError as error:
                self.say(str(error), error=True)
                return
        self.showing.library_changed()
        done(answer)

    async def _at_work(self, act: Callable[[], Answer]) -> Answer:
        """Carry out a change in a thread, and say that it is being made if that takes long."""
        job = asyncio.ensure_future(asyncio.to_thread(act))
        await asyncio.wait({job}, timeout=LONG)
        if not job.done() and not self.status.message.endswith("…"):
            self.say("The library is being changed …")
        return await job

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

    # Panes

    def show_pane(self, pane: Pane, *, typing: bool = False) -> None:
        """Go to a pane, showing it if it was hidden."""
        if pane != self.active:
            self.say("")
        self.active = pane
        if pane in ("list", "search") and pane != self.left:
            self.left = pane
            self.entities.view_changed()
        self.lay_out()
        self.focus_active(typing=typing)
        self.showing.show_current()
        self.stand()

    def stand(self) -> None:
        """Say how things stand, and which keys matter."""
        self.entities.catch_up()
        parts = [self.background.standing]
        in_article = self.active in ("article", "entities")
        parts += self.reading.standing() if in_article else self.list.standing()
        if self.state.mode != "all":
            parts.append(f"marks: {self.state.mode}")
        if self.showing.scope is not None and not self.filtering.everywhere:
            parts.append(f"{len(self.showing.scope):,} given, Esc: all")
        self.status.stand(" · ".join(filter(None, parts)))
        self.key_line.show(self.place)
