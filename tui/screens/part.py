"""A part of the reader's screen: a group of commands with what they need."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.commanding import CommandScreen

Handler = Callable[[str], object]
"""Carries out a command; takes what followed it on the command line."""


class Part(ABC):
    """Commands that belong together."""

    def __init__(self, screen: CommandScreen) -> None:
        self.screen = screen
        self.library = screen.library

    @abstractmethod
    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command, by its id."""
