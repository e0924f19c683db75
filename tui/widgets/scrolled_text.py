"""A text that is scrolled by keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class ScrolledText(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Text that may be longer than its room."""

    DEFAULT_CSS = """
    ScrolledText { height: auto; scrollbar-size-vertical: 1; }
    ScrolledText > Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", show=False, priority=True),
        Binding("k,up", "scroll(-1)", show=False, priority=True),
        Binding("space,pagedown,ctrl+f", "scroll(10)", show=False, priority=True),
        Binding("b,pageup,ctrl+b", "scroll(-10)", show=False, priority=True),
        Binding("g,home", "scroll(-1000000)", show=False, priority=True),
        Binding("G,end", "scroll(1000000)", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Static()

    def show(self, text: Content) -> None:
        """Show a text."""
        self.query_one(Static).update(text)

    def action_scroll(self, step: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=step, animate=False)
