"""Bars of one line: status, keys."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from store.clean import clean_line
from tui.commands import Place, footer_commands, key_text
from tui.layout.cells import fit


class StatusLine(Widget):
    """What was done last on the left, how things stand on the right.

    It is painted anew at almost every key, so it makes its line itself.
    """

    DEFAULT_CSS = """
    StatusLine { height: 1; background: $panel; color: $foreground; }
    StatusLine.-error { background: $error; color: $text; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.message = ""
        self._standing = ""
        self._style: Style | None = None

    def say(self, message: str, *, error: bool = False) -> None:
        """Say what was done, or what is wrong."""
        message = clean_line(message)
        self.set_class(error, "-error")
        if message != self.message:
            self.message = message
            self.refresh()

    def stand(self, standing: str) -> None:
        """Say how things stand."""
        standing = clean_line(standing)
        if standing != self._standing:
            self._standing = standing
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint both sides; where the room is short, what was done gives way."""
        style = self._style = self._style or self.rich_style
        room = max(0, self.size.width - 2)
        right = set_cell_size(self._standing, min(room, cell_len(self._standing)))
        left = fit(self.message, room - cell_len(right) - 2)
        gap = " " * (room - cell_len(left) - cell_len(right))
        return Strip([Segment(f" {left}{gap}{right} ", style)]).adjust_cell_length(self.size.width, style)

    def notify_style_update(self) -> None:
        """Paint anew in other colours."""
        super().notify_style_update()
        self._style = None


class KeyLine(Static):
    """The keys that matter most where the reader is."""

    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 1; background: $footer-background; color: $footer-foreground;
        text-wrap: nowrap; }
    """

    _shown: Place | None = None

    def show(self, pane: Place) -> None:
        """Show the keys of a pane."""
        if pane == self._shown:
            return
        self._shown = pane
        parts = []
        for command in footer_commands(pane):
            parts += [Content.styled(key_text(command.keys[0]), "bold $footer-key-foreground"), Content(" ")]
            parts += [Content(command.footer), Content("  ")]
        self.update(Content("").join(parts), layout=False)
