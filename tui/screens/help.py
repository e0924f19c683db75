"""Help: the keys of the pane one is in, then those that work everywhere."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.commands import Command, Place, commands_for, commands_in, keys_text
from tui.widgets.field import Field

ABOUT: dict[Place, str] = {
    "list": "Articles, newest first. ● is unread, ★ bookmarked, ✎ noted, ≈2: two others tell the story.",
    "article": "The article. Names are marked by type; m goes from one to the next.",
    "entities": "Who and what is named: mentions, · articles of the library. ~ may mean others in other"
    " articles; ?60% is a guess, said from 75% down. v goes on to the list and to the library.",
    "search": "What was found. / changes the query, c goes to what the results are about.",
    "facets": "What the results are about. Enter keeps only those articles, - leaves them out; Enter on"
    " a term of the query takes it out.",
    "prompt": "The line at the bottom asks for something.",
    "query": "Type to search; down or Enter leads to the results.",
}


class HelpScreen(ModalScreen[None]):
    """The keys of a pane, filtered by what is typed."""

    CSS_PATH = "dialogs.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", show=False, priority=True),
        Binding("slash", "filter", show=False, priority=True),
        Binding("j,down", "scroll(1)", show=False, priority=True),
        Binding("k,up", "scroll(-1)", show=False, priority=True),
        Binding("space,pagedown,ctrl+f", "scroll(15)", show=False, priority=True),
        Binding("b,pageup,ctrl+b", "scroll(-15)", show=False, priority=True),
        Binding("g,home", "scroll(-1000)", show=False, priority=True),
        Binding("G,end", "scroll(1000)", show=False, priority=True),
    ]

    def __init__(self, pane: Place) -> None:
        super().__init__()
        self._pane: Place = pane

    def compose(self) -> ComposeResult:
        """Lay out filter and keys."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "Help"
            dialog.border_subtitle = "/ filter · j k scroll · Esc"
            yield Field(id="help-filter", placeholder="filter")
            with VerticalScroll() as scroll:
                scroll.can_focus = False
                yield Static(help_text(self._pane, ""), id="help-text")

    def on_mount(self) -> None:
        """Keep the filter out of the way until it is wanted."""
        self.query_one(Field).display = False

    def action_filter(self) -> None:
        """Type what to look for."""
        field = self.query_one(Field)
        field.display = True
        field.focus()

    def action_scroll(self, step: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """Show only what fits."""
        event.stop()
        self.query_one("#help-text", Static).update(help_text(self._pane, event.value))

    @on(Input.Submitted)
    def leave_filter(self, event: Input.Submitted) -> None:
        """Give the keys back to scrolling."""
        event.stop()
        self.set_focus(None)


def help_text(pane: Place, wanted: str) -> Content:
    """Return the keys of a pane and those of everywhere that fit what is wanted."""
    text = Content.styled(ABOUT[pane], "italic")
    names = [command for command in commands_in(pane) if command.place == "names"]
    for heading, commands in (
        ("In this pane", commands_for(pane)),
        ("On the mention in focus, or the entity under the cursor", names),
        ("On the article, or on all that are selected", commands_for("marks")),
        ("Everywhere", commands_for("everywhere")),
    ):
        fitting = [command for command in commands if wanted.lower() in _line(command).lower()]
        if fitting:
            text += Content("\n\n") + Content.styled(heading, "bold $text-accent")
        for command in fitting:
            text += (
                Content("\n") + Content.styled(f"{keys_text(command):14} ", "bold") + Content(command.help)
            )
    return text


def _line(command: Command) -> str:
    return f"{keys_text(command)} {command.help} {command.id}"
