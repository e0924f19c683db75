"""A page of short text over the panes: provenance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from store.article import StoredArticle
from store.clean import clean
from store.row import Row
from tui.display import UNDATED, date_text, plural

MOST_OF_STORY = 20
"""Articles of a story that are named one by one."""

Line = tuple[str, str]
"""What a line is about, and what it says."""


class TextScreen(ModalScreen["str | None"]):
    """Lines of text, each with what it is about."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i,enter", "dismiss", show=False, priority=True),
        Binding("j,down", "scroll(1)", show=False, priority=True),
        Binding("k,up", "scroll(-1)", show=False, priority=True),
        Binding("space,pagedown,ctrl+f", "scroll(15)", show=False, priority=True),
        Binding("b,pageup,ctrl+b", "scroll(-15)", show=False, priority=True),
        Binding("g,home", "scroll(-1000000)", show=False, priority=True),
        Binding("G,end", "scroll(1000000)", show=False, priority=True),
    ]

    def __init__(self, title: str, lines: Sequence[Line], keys: str = "Esc") -> None:
        super().__init__()
        self._title, self._lines, self._keys = title, lines, keys

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        width = max((len(name) for name, _ in self._lines), default=0)
        with VerticalScroll(classes="dialog") as dialog:
            dialog.border_title = self._title
            dialog.border_subtitle = self._keys
            dialog.can_focus = False
            for name, text in self._lines:
                label = Content.styled(f"{name:{width}}  ", "bold") if width else Content()
                yield Static(label + Content(clean(text)))

    def action_scroll(self, step: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)


class ProvenanceScreen(TextScreen):
    """Where an article comes from; ends with the command that shows more, if one is wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "dismiss('source')", show=False, priority=True),
        Binding("w", "dismiss('lines')", show=False, priority=True),
        Binding("tilde", "dismiss('story')", show=False, priority=True),
    ]

    def __init__(self, stored: StoredArticle, older: int | None, story: Sequence[Row]) -> None:
        """Prepare.

        Args:
            stored: The article.
            older: Id of the version that it replaced.
            story: The other articles that tell the same story.
        """
        lines = provenance_lines(stored, older, story)
        super().__init__("Where it comes from", lines, "s file · w lines · ~ story · Esc")


def provenance_lines(stored: StoredArticle, older: int | None, story: Sequence[Row]) -> list[Line]:
    """Return where an article comes from and what was guessed and repaired.

    Args:
        stored: The article.
        older: Id of the version that it replaced.
        story: The other articles that tell the same story.
    """
    article = stored.article
    origin = article.provenance
    lines = [
        ("id", str(stored.id)),
        ("file", f"{origin.path}, bytes {origin.start} to {origin.end}"),
        *(("also in", f"{other.path}, bytes {other.start} to {other.end}") for other in stored.also),
        ("read as", f"{origin.reader}, {origin.encoding}"),
        (
            "date",
            f"{article.date or UNDATED}" + (f" ({article.date_precision})" if article.date_precision else ""),
        ),
        ("as written", origin.date_written or "not at all"),
        ("source", article.source or "unknown"),
        ("language", article.language or "unknown"),
        ("imported", stored.added),
        (
            "entities",
            f"{plural(len(stored.mentions), 'mention')}, found by {stored.engine or 'no engine yet'}",
        ),
    ]
    lines += [("guessed", guess) for guess in origin.guesses]
    lines += [("repaired", warning) for warning in origin.warnings]
    if older is not None:
        lines.append(("replaces", f"the version {older}; “dateline show {older}” prints it"))
    if story:
        others = plural(len(story), "other article")
        lines.append(("same story", f"{others}, the text nearly the same; ~ lists them"))
        lines += (("", story_line(row)) for row in story[:MOST_OF_STORY])
    if stored.marks.note:
        lines.append(("note", stored.marks.note))
    return lines


def story_line(row: Row) -> str:
    """Return date, source and title of an article."""
    return " · ".join(part for part in (date_text(row.date), row.source, row.title) if part)
