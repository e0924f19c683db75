"""What may follow the key e: which entities are marked."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.layout.highlighting import TYPE_KEYS, Highlighting

_CHOICES = (
    ("e", "next mode"),
    ("0", "none"),
    ("1", "only in focus"),
    ("2", "first in paragraph"),
    ("3", "all"),
    ("p", "people"),
    ("o", "organisations"),
    ("l", "places"),
    ("d", "dates"),
)


class HighlightScreen(ModalScreen["str | None"]):
    """Waits for the second key; ends with it."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"dismiss('{key}')", show=False, priority=True) for key, _ in _CHOICES),
        Binding("escape,q", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(self, highlighting: Highlighting) -> None:
        super().__init__()
        self._highlighting = highlighting

    def compose(self) -> ComposeResult:
        """Show the keys, with what is on now."""
        text = Content.styled("marks ", "bold")
        for key, name in _CHOICES:
            text += Content.styled(f"e{key}", "bold $text-accent") + Content(f" {name}{self._state(key)}  ")
        yield Static(text)

    def on_key(self, event: events.Key) -> None:
        """Go away at any other key."""
        event.stop()
        self.dismiss(None)

    def _state(self, key: str) -> str:
        types = TYPE_KEYS.get(key)
        if types is None:
            return ""
        return " off" if types[0] in self._highlighting.hidden else " on"
