"""A line to type in that holds nothing a terminal would obey, and remembers what was typed before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from store.clean import clean


class Field(Input):
    """Textual's Input on one line, with everything cleaned that is typed or pasted into it."""

    DEFAULT_CSS = """
    Field, Field:focus { border: none; height: 1; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        replace(binding, priority=True) for binding in Input.BINDINGS if isinstance(binding, Binding)
    ]

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(id=id, placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False
        self.history: Sequence[str] = ()
        """What was typed before, the latest last."""
        self._draft, self._place = "", 0
        """What was being typed, and how many entries of the history it was left by."""

    def validate_value(self, value: str) -> str:
        """Return the text on one line and clean; blanks stay as they are typed."""
        return clean(value).replace("\n", " ")

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key is for the field: it types, or it edits."""
        return super().check_consume_key(key, character) or key in self._bindings.key_to_bindings

    def on_paste(self, event: events.Paste) -> None:
        """Write all that is pasted, on one line."""
        event.prevent_default()
        event.stop()
        self.replace(clean(re.sub(r"\s+", " ", event.text)), *self.selection)

    def put(self, text: str, cursor: int | None = None) -> None:
        """Write a text in the place of what is there, with the cursor at its end or at a place."""
        self.value = text
        self.cursor_position = len(self.value) if cursor is None else cursor

    def action_older(self) -> None:
        """Show what was typed before what is on view."""
        self._stand()
        if self._place == 0:
            self._draft = self.value
        present = self.value
        while self._place < len(self.history) and self.value == present:
            self._place += 1
            self.put(self.history[-self._place])

    def newer(self) -> bool:
        """Show what was typed after what is on view; False if that is what is being typed."""
        self._stand()
        if self._place == 0:
            return False
        self._place -= 1
        self.put(self.history[-self._place] if self._place else self._draft)
        return True

    def action_newer(self) -> None:
        """Show what was typed after what is on view."""
        self.newer()

    def _stand(self) -> None:
        """Begin with what is there if it was changed by hand."""
        if self._place and (self._place > len(self.history) or self.value != self.history[-self._place]):
            self._place = 0
