"""The page of saved searches: how much each finds, in the order that the reader gave them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from store.clean import clean_line
from tui.messages import CompletionWanted, PromptDone, SearchCounted
from tui.widgets.bars import StatusLine
from tui.widgets.prompt import Prompt
from tui.widgets.saved_list import SavedList, SavedRow, columns_text

What = Literal["down", "up", "rename", "edit", "remove", "new", "undo", "redo", "start"]
_KEYS = "Enter open · n new · R rename · e edit · d remove · J K move · u undo · b begin here · Esc"
_KEYS_SHORT = "n new · R name · e edit · d remove · J K · u · b · Esc"


class SavedScreen(ModalScreen["SavedRow | None"]):
    """Shows the searches and tells what is wanted of them; it ends with the one that is to be opened."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False, priority=True),
        Binding("j,down", "list('move', 1)", show=False, priority=True),
        Binding("k,up", "list('move', -1)", show=False, priority=True),
        Binding("ctrl+f,pagedown", "list('page', 1)", show=False, priority=True),
        Binding("ctrl+b,pageup", "list('page', -1)", show=False, priority=True),
        Binding("ctrl+d", "list('page', 0.5)", show=False, priority=True),
        Binding("ctrl+u", "list('page', -0.5)", show=False, priority=True),
        Binding("g,home", "list('edge', -1)", show=False, priority=True),
        Binding("G,end", "list('edge', 1)", show=False, priority=True),
        Binding("enter", "open", show=False, priority=True),
        Binding("J", "wish('down')", show=False, priority=True),
        Binding("K", "wish('up')", show=False, priority=True),
        Binding("R", "wish('rename')", show=False, priority=True),
        Binding("e", "wish('edit')", show=False, priority=True),
        Binding("d,D", "wish('remove')", show=False, priority=True),
        Binding("n", "wish('new')", show=False, priority=True),
        Binding("u", "wish('undo')", show=False, priority=True),
        Binding("U,ctrl+r", "wish('redo')", show=False, priority=True),
        Binding("b", "wish('start')", show=False, priority=True),
    ]

    def __init__(
        self,
        wish: Callable[[What, SavedRow], object],
        complete: Callable[[CompletionWanted], object],
        rows: Sequence[SavedRow],
        number: int,
        said: str,
    ) -> None:
        """Prepare.

        Args:
            wish: Takes what is wanted, and the search under the cursor.
            complete: Proposes what a query that is being typed may become.
            rows: The searches.
            number: The one to begin at.
            said: What to say first.
        """
        super().__init__()
        self._wish, self._complete, self._first, self._said = wish, complete, (rows, number), said
        self._then: Callable[[str], object] | None = None
        """Takes the answer that is waited for."""
        self._page = Vertical(id="saved-page")
        self._wrong = Static(id="saved-wrong")
        self._error = ""
        """What could not be done last."""
        self.list = SavedList(id="saved")
        """The searches."""
        self.prompt = Prompt(id="saved-prompt")
        self.status = StatusLine(id="saved-status")

    def compose(self) -> ComposeResult:
        """Lay out the list over the line that asks and the one that tells."""
        with self._page:
            yield Static(id="saved-columns")
            yield self.list
            yield self._wrong
        yield self.prompt
        yield self.status

    def on_mount(self) -> None:
        """Show the searches."""
        self.list.show(*self._first)
        self.set_focus(self.list)
        self.status.say(self._said)
        self.watch(self.list, "cursor", self._moved, init=False)
        self._explain()

    def on_resize(self) -> None:
        """Name the columns and the keys in the room there is."""
        room = self.size.width - 4
        self._page.border_subtitle = _KEYS if len(_KEYS) <= room - 4 else _KEYS_SHORT
        self.query_one("#saved-columns", Static).update(Content(columns_text(room)))

    def begins_here(self, begins: bool) -> None:
        """Say whether the app begins with this page."""
        self._page.border_title = "Searches · the app begins here" if begins else "Searches"

    def say(self, text: str, *, error: bool = False) -> None:
        """Say what was done, or what is wrong."""
        self.status.say("" if error else text)
        self._error = text if error else ""
        self._explain()

    def ask(
        self,
        label: str,
        then: Callable[[str], object],
        text: str,
        candidates: Sequence[str] = (),
        *,
        history: Sequence[str] = (),
        completes: bool = False,
    ) -> None:
        """Ask for one line.

        Args:
            label: What is asked.
            then: Takes the answer.
            text: What stands in the line at first.
            candidates: What Tab completes it to.
            history: What was answered before, the latest last.
            completes: Whether a query is asked for, which Tab completes.
        """
        self._then = then
        self.prompt.ask("", label, text, candidates, whole=True, history=history, asks=completes)

    @on(CompletionWanted)
    def completion_wanted(self, message: CompletionWanted) -> None:
        """Have it proposed what the query may become."""
        message.stop()
        self._complete(message)

    @on(PromptDone)
    def answered(self, message: PromptDone) -> None:
        """Hand on the answer; without one nothing changes."""
        message.stop()
        self.prompt.close()
        self.set_focus(self.list)
        then, self._then = self._then, None
        if then is not None and message.text is not None and message.text.strip():
            then(message.text.strip())

    @on(SearchCounted)
    def count_came(self, message: SearchCounted) -> None:
        """Show what a search finds."""
        self.list.count_came(message.row)
        self._explain()

    def _moved(self) -> None:
        self._error = ""
        self._explain()

    def _explain(self) -> None:
        """Say all of what could not be done, or of what is wrong with the search under the cursor."""
        wrong = self._error or (self.list.current.problem if self.list.current else "")
        if self._wrong.display != bool(wrong):
            self._wrong.display = bool(wrong)
        self._wrong.update(Content(clean_line(wrong)))

    def action_list(self, way: Literal["move", "page", "edge"], step: float) -> None:
        """Go to another search."""
        if way == "page":
            self.list.action_page(step)
        else:
            {"move": self.list.action_move, "edge": self.list.action_edge}[way](int(step))

    def action_wish(self, what: What) -> None:
        """Tell what is wanted."""
        if self.list.current is not None:
            self._wish(what, self.list.current)

    def action_open(self) -> None:
        """End with the search under the cursor."""
        self.dismiss(self.list.current)
