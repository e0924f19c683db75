"""Bars of one line: status, keys."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from store.clean import clean_line
from tui.commands import FOOTER_KEYS, Command, key_text


class StatusLine(Static):
    """What was done last on the left, how things stand on the right."""

    DEFAULT_CSS = """
    StatusLine { height: 1; padding: 0 1; background: $panel; color: $foreground; text-wrap: nowrap; }
    StatusLine.-error { background: $error; color: $text; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.message = ""
        self._standing = ""

    def say(self, message: str, *, error: bool = False) -> None:
        """Say what was done, or what is wrong."""
        self.message = clean_line(message)
        self.set_class(error, "-error")
        self._show()

    def stand(self, standing: str) -> None:
        """Say how things stand."""
        standing = clean_line(standing)
        if standing != self._standing:
            self._standing = standing
            self._show()

    def on_resize(self) -> None:
        """Lay both sides out anew."""
        self._show()

    def _show(self) -> None:
        width = self.content_size.width
        right = Content(self._standing).truncate(width)
        room = max(0, width - right.cell_length - 2)
        left = Content(self.message).truncate(room, ellipsis=True)
        gap = Content(" " * max(0, width - left.cell_length - right.cell_length))
        self.update(left + gap + right, layout=False)


class KeyLine(Static):
    """The keys that matter most where the reader is."""

    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 1; background: $footer-background; color: $footer-foreground;
        text-wrap: nowrap; }
    """

    _shown: tuple[str, ...] = ()
    """Ids of the commands on view."""

    def show(self, commands: Sequence[Command]) -> None:
        """Show the keys of commands."""
        shown = tuple(command.id for command in commands[:FOOTER_KEYS])
        if shown == self._shown:
            return
        self._shown = shown
        parts = []
        for command in commands[:FOOTER_KEYS]:
            parts += [Content.styled(key_text(command.keys[0]), "bold $footer-key-foreground"), Content(" ")]
            parts += [Content(command.footer), Content("  ")]
        self.update(Content("").join(parts), layout=False)
