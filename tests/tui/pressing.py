"""Pressing keys in the app and waiting until everything that follows is done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tui.app import DatelineApp
from tui.screens.reader import ReaderScreen
from tui.widgets.bars import StatusLine
from tui.widgets.field import Field


class Press:
    """A running app with a keyboard."""

    def __init__(self, app: DatelineApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReaderScreen:
        """The main screen, whatever lies over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.screen.query_one(StatusLine).message

    async def keys(self, *keys: str) -> None:
        """Press keys, each after all that the one before caused."""
        for key in keys:
            await self.pilot.press(key)
            await self._workers()

    async def type(self, text: str) -> None:
        """Type a text at one go; into a field all but its last letter is put, which is quicker."""
        if isinstance(field := self.app.screen.focused, Field):
            field.insert_text_at_cursor(text[:-1])
            text = text[-1:]
        await self.pilot.press(*("space" if character == " " else character for character in text))
        await self._workers()

    async def settle(self) -> None:
        """Wait for workers and for what they post."""
        await self.pilot.pause()
        await self._workers()

    async def _workers(self) -> None:
        """Wait for workers and for what they post; a key waits for anything else by itself."""
        while len(self.app.workers):
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def until_ready(self) -> None:
        """Wait until the screen has everything that it makes after its first frame."""
        while not self.screen.query("#prompt #prompt-input"):
            await self.pilot.pause(0.01)
        await self.settle()


@asynccontextmanager
async def pressing(app: DatelineApp, size: tuple[int, int] = (100, 30)) -> AsyncIterator[Press]:
    """Run the app without a terminal."""
    async with app.run_test(size=size) as pilot:
        press = Press(app, pilot)
        await press.until_ready()
        yield press


def lines(app: DatelineApp) -> list[str]:
    """Return the screen as text."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return [strip.text[:width] for strip in strips[:height]]
