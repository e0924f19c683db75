"""The command line taken apart."""

from __future__ import annotations

import pytest

from tui.command_line import read_command_line


@pytest.mark.parametrize(
    ("text", "command", "argument"),
    [
        ("undo", "undo", ""),
        (" :undo  ", "undo", ""),
        ("und", "undo", ""),
        ("q", "quit", ""),
        ("find two  words ", "search", "two  words"),
        ("list-down", None, ""),
        ("re", None, ""),
        ("nothing at all", None, "at all"),
        ("", None, ""),
    ],
)
def test_a_line_names_a_command_and_what_follows_it(text: str, command: str | None, argument: str) -> None:
    line = read_command_line(text)
    assert (line.command.id if line.command else None, line.argument) == (command, argument)
    assert text[line.start :].rstrip() == argument
