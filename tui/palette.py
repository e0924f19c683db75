"""The commands in Textual's palette."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.commands import COMMANDS, Command, keys_text
from tui.screens.reader import ReaderScreen


class CommandProvider(Provider):
    """Offers what the screen can do, with the keys."""

    async def discover(self) -> Hits:
        """Offer everything."""
        for command in _offered():
            text = _text(command)
            yield DiscoveryHit(Content(text), partial(self._run, command), text, keys_text(command))

    async def search(self, query: str) -> Hits:
        """Offer what fits."""
        matcher = self.matcher(query)
        for command in _offered():
            text = _text(command)
            score = matcher.match(text)
            if score > 0:
                yield Hit(
                    score, matcher.highlight(text), partial(self._run, command), text, keys_text(command)
                )

    def _run(self, command: Command) -> None:
        if isinstance(self.screen, ReaderScreen):
            self.screen.action_run(command.id)


def _offered() -> list[Command]:
    return [command for command in COMMANDS if not command.action and command.id != "palette"]


def _text(command: Command) -> str:
    return f"{command.id}: {command.help}"
