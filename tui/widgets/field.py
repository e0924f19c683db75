"""A line to type in that holds nothing a terminal would obey."""

from __future__ import annotations

from textual.widgets import Input

from store.clean import clean


class Field(Input):
    """Textual's Input on one line, with everything cleaned that is typed or pasted into it."""

    DEFAULT_CSS = """
    Field, Field:focus { border: none; height: 1; padding: 0 1; }
    """

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(id=id, placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Return the text on one line and clean; blanks stay as they are typed."""
        return clean(value).replace("\n", " ")
