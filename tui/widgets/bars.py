"""Bars of one line: header of the article, entities in short, status, keys."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from store.article import EntityCount
from store.clean import clean_line
from tui.commands import FOOTER_KEYS, Command, key_text


class ArticleHeader(Static):
    """Where and when the article is from, and what the reader made of it; always two lines."""

    DEFAULT_CSS = """
    ArticleHeader { height: 2; padding: 0 1; color: $text-muted; background: $surface; text-wrap: nowrap; }
    """

    def show(self, meta: str, marks: str) -> None:
        """Show an article's two lines."""
        self.update(Content(f"{clean_line(meta)}\n{clean_line(marks)}"), layout=False)


class EntityLine(Static):
    """The entities of the article on one line, where their pane has no room."""

    DEFAULT_CSS = """
    EntityLine { height: 1; padding: 0 1; color: $text-accent; background: $panel; text-wrap: nowrap;
        text-overflow: ellipsis; }
    """

    def show(self, entities: Sequence[EntityCount]) -> None:
        """Show the entities, most mentioned first."""
        named = [entity for entity in entities if entity.type in ("PER", "ORG", "LOC", "EVENT")]
        names = " · ".join(f"{entity.entity} {entity.count}" for entity in named)
        self.update(Content(f"3 {clean_line(names)}" if names else "no entities"), layout=False)


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
