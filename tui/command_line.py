"""What is written on the command line: the name of a command, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.commands import BY_ID, Command, by_prefix

_ALIASES = {"q": "quit", "q!": "quit", "qa": "quit", "wq": "quit", "x": "quit", "h": "help", "find": "search"}
"""What people who know vim and mutt type."""
_LINE = re.compile(r"[\s:]*(\S*)\s*(.*)", re.DOTALL)


class CommandLine(NamedTuple):
    """A line taken apart."""

    name: str
    """The name as written, or what an alias stands for; "" if nothing is written."""
    commands: Sequence[Command]
    """The commands that it may mean."""
    argument: str
    start: int
    """Where the argument starts in the line."""

    @property
    def command(self) -> Command | None:
        """The command that it means; None if it means none, or could mean several."""
        return self.commands[0] if len(self.commands) == 1 and not self.commands[0].action else None


def read_command_line(text: str) -> CommandLine:
    """Take a line apart; a leading colon is no part of it, and the beginning of a name will do."""
    found = _LINE.match(text)
    assert found is not None
    name = _ALIASES.get(found[1], found[1])
    commands = [BY_ID[name]] if name in BY_ID else by_prefix(name) if name else []
    return CommandLine(name, commands, found[2].rstrip(), found.start(2))
