"""Writing the note of an article."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from store.clean import clean, clean_line


class NoteScreen(ModalScreen["str | None"]):
    """Ends with the text of the note, or None to leave it as it was."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "keep", show=False, priority=True),
        Binding("ctrl+c", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        """Lay out the title over the text."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "Note"
            dialog.border_subtitle = "Esc keeps it · ^c leaves it as it was"
            yield Static(Content.styled(clean_line(self._title), "bold"))
            yield TextArea(clean(self._text), soft_wrap=True, tab_behavior="indent")

    def on_mount(self) -> None:
        """Start writing at the end."""
        area = self.query_one(TextArea)
        area.cursor_blink = False
        area.move_cursor(area.document.end)
        area.focus()

    def action_keep(self) -> None:
        """End with what is written."""
        self.dismiss(clean(self.query_one(TextArea).text))
