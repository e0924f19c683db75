"""A line to type in that holds nothing a terminal would obey."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

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

    def validate_value(self, value: str) -> str:
        """Return the text on one line and clean; blanks stay as they are typed."""
        return clean(value).replace("\n", " ")

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key is for the field: it types, or it edits."""
        return super().check_consume_key(key, character) or key in self._bindings.key_to_bindings
