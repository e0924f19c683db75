"""The files that could not be read: try them again, or dismiss them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from store.clean import clean
from tui.display import plural
from tui.widgets.failure_list import FailureList

if TYPE_CHECKING:
    from store.failures import FailedFile


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader wants done."""

    what: Literal["again", "dismiss"]
    failed: tuple[FailedFile, ...]


class FailuresScreen(ModalScreen["Wish | None"]):
    """Lists the files, says of the one under the cursor all that is known, and ends with a wish."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False, priority=True),
        Binding("j,down", "move(1)", show=False, priority=True),
        Binding("k,up", "move(-1)", show=False, priority=True),
        Binding("r,enter", "wish('again')", show=False, priority=True),
        Binding("R", "wish('again', True)", show=False, priority=True),
        Binding("d", "wish('dismiss')", show=False, priority=True),
        Binding("D", "wish('dismiss', True)", show=False, priority=True),
    ]

    def __init__(self, failed: Sequence[FailedFile]) -> None:
        super().__init__()
        self._failed = tuple(failed)

    def compose(self) -> ComposeResult:
        """Lay out the list over the whole reason."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = f"Not read: {plural(len(self._failed), 'file')}"
            dialog.border_subtitle = "r again · d dismiss · R D all · Esc"
            yield FailureList(id="failures")
            yield Static(id="failure-reason")

    def on_mount(self) -> None:
        """Show the files."""
        self._list.show(self._failed)
        self._list.focus()
        self.watch(self._list, "cursor", self._explain)

    @property
    def _list(self) -> FailureList:
        return self.query_one(FailureList)

    def _explain(self) -> None:
        failed = self._failed[self._list.cursor]
        text = Content(clean(failed.reason)) + Content.styled(f"\n{clean(failed.time)}", "dim")
        self.query_one("#failure-reason", Static).update(text)

    def action_move(self, step: int) -> None:
        """Go to another file."""
        self._list.action_move(step)

    def action_wish(self, what: Literal["again", "dismiss"], everything: bool = False) -> None:
        """End with what is wanted for the file under the cursor, or for all."""
        chosen = self._failed if everything else (self._failed[self._list.cursor],)
        self.dismiss(Wish(what, chosen))
