"""The app: one library on one screen, left as it was found."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual import events
from textual.app import App
from textual.command import Provider
from textual.widget import Widget

from store.clean import clean_line
from store.library import Library
from store.places import Places
from tui.screens.reader import ReaderScreen
from tui.state import load_state, save_state

if TYPE_CHECKING:
    from store.readers.options import ReadOptions

KEY_PATIENCE = 0.5
"""Seconds that a key may take at the most before the next one is looked at."""
_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


def _command_provider() -> type[Provider]:
    from tui.palette import CommandProvider

    return CommandProvider


class DatelineApp(App[None]):
    """Reads the articles of a library."""

    TITLE = "dateline"
    CSS_PATH = "screens/reader.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_command_provider}
    BINDINGS: ClassVar[list[Any]] = []
    animation_level = "none"

    def __init__(
        self,
        library: Library,
        given: Sequence[int] = (),
        greeting: str = "",
        paths: Sequence[Path] = (),
        options: ReadOptions | None = None,
    ) -> None:
        """Prepare the app.

        Args:
            library: What is read.
            given: Articles to begin with.
            greeting: What to say first.
            paths: What to import while the list is on view.
            options: How files are to be read that are imported.
        """
        super().__init__()
        self.library = library
        self.state = load_state(Path(library.places.state))
        self.last_words = ""
        """What to say on stderr when the terminal is as it was."""
        self._given, self._greeting, self._paths, self._options = given, greeting, paths, options
        self._following: asyncio.Task[None] | None = None
        """Ends when all that follows from the last key is done; the key itself is painted meanwhile."""
        if self.state.theme in self.available_themes:
            self.theme = self.state.theme

    def get_default_screen(self) -> ReaderScreen:
        """Return the screen that the app starts with."""
        return ReaderScreen(self.library, self.state, self._given, self._greeting, self._paths, self._options)

    def on_mount(self) -> None:
        """Take care of what comes from outside: suspension and signals."""
        self.app_resume_signal.subscribe(self, self._repaint)
        if not self.is_headless:
            for number in _SIGNALS:
                asyncio.get_running_loop().add_signal_handler(number, self._end, number)

    def exit(self, *arguments: Any, **options: Any) -> None:
        """Leave, with the reader's place in the article kept."""
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.showing.keep_place()
                screen.background.stop()
        super().exit(*arguments, **options)

    async def action_quit(self) -> None:
        """Quit; a note that is being written is kept first."""
        keep = getattr(self.screen, "action_keep", self.exit)
        keep()

    async def on_event(self, event: events.Event) -> None:
        """Handle a key once all that follows from the one before is done: it may be typed ahead."""
        is_input = isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded
        if is_input and self._following is not None:
            await self._following
        is_key = is_input and isinstance(event, events.Key)
        if is_key and isinstance(self.screen, ReaderScreen):
            await self.screen.ready.wait()
        await super().on_event(event)
        if is_key:
            self._following = asyncio.create_task(self._messages_handled())

    async def _messages_handled(self) -> None:
        """Wait until what the focused widget has sent upwards has been handled, up to the screen.

        A widget that was never on the screen is laid out first.
        """
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(KEY_PATIENCE):
                await self._messages_passed_up()

    async def _messages_passed_up(self) -> None:
        focused = self.screen.focused or self.screen
        for node in focused.ancestors_with_self:
            if node is not self and isinstance(node, Widget) and node.is_running:
                handled = asyncio.Event()
                (node.call_later if node.size else node.call_after_refresh)(handled.set)
                await handled.wait()

    def _repaint(self, _: object) -> None:
        """Paint everything: the terminal has shown something else meanwhile."""
        self.call_later(self.screen.refresh, layout=True)

    def _end(self, number: signal.Signals) -> None:
        self.last_words = f"dateline: ended by {number.name}; everything that was acknowledged is kept."
        write_log(self.library.places, self.last_words)
        self.exit(return_code=128 + number)

    def on_unmount(self) -> None:
        """Keep how the app is left."""
        self.state.theme = self.theme
        save_state(self.state, Path(self.library.places.state))

    def _fatal_error(self) -> None:
        """Leave one sentence on the terminal and the rest in the log."""
        error = sys.exc_info()[1]
        write_log(self.library.places, traceback.format_exc())
        sentence = (
            f"dateline: an error in the program ended it ({type(error).__name__}: {clean_line(str(error))}). "
        )
        self.panic(Text(sentence + f"Everything acknowledged is kept; the log is {self.library.places.log}"))


def write_log(places: Places, text: str) -> None:
    """Add to the log; a log that cannot be written is done without."""
    from store.clock import now

    try:
        Path(places.log).parent.mkdir(parents=True, exist_ok=True)
        with open(places.log, "a", encoding="utf-8") as file:
            file.write(f"{now()} {text}\n")
    except OSError:
        return
