"""From the table of commands to Textual's bindings."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.commands import Command, Place, commands_for


def bindings(*places: Place) -> list[BindingType]:
    """Return the bindings of the commands that work in these places.

    They have priority, so that the app carries a command out before it looks at the next key, and keys
    typed ahead find the focus where the command has put it.
    """
    return [binding for place in places for command in commands_for(place) for binding in _of(command)]


def _of(command: Command) -> list[Binding]:
    return [
        Binding(key, command.binding, command.help, show=False, priority=True, id=f"{command.id}.{number}")
        for number, key in enumerate(command.keys)
    ]
