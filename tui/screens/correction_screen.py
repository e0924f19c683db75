"""The corrections of the library: take one back, or change it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.display import plural
from tui.widgets.correction_list import Corrected, CorrectionList


class CorrectionWish(NamedTuple):
    """What the reader wants done."""

    what: Literal["delete", "edit", "undo", "redo"]
    place: int
    """The correction under the cursor, by its place in the list."""


class CorrectionsScreen(ModalScreen["CorrectionWish | None"]):
    """Lists the corrections, the latest first, and ends with a wish."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False, priority=True),
        Binding("j,down", "list('move', 1)", show=False, priority=True),
        Binding("k,up", "list('move', -1)", show=False, priority=True),
        Binding("ctrl+d,pagedown,ctrl+f", "list('page', 1)", show=False, priority=True),
        Binding("ctrl+u,pageup,ctrl+b", "list('page', -1)", show=False, priority=True),
        Binding("g,home", "list('edge', -1)", show=False, priority=True),
        Binding("G,end", "list('edge', 1)", show=False, priority=True),
        Binding("d", "wish('delete')", show=False, priority=True),
        Binding("e,enter", "wish('edit')", show=False, priority=True),
        Binding("u", "wish('undo')", show=False, priority=True),
        Binding("U,ctrl+r", "wish('redo')", show=False, priority=True),
    ]

    def __init__(self, corrected: Sequence[Corrected], place: int = 0) -> None:
        """Prepare.

        Args:
            corrected: The corrections.
            place: The one to begin at.
        """
        super().__init__()
        self._corrected, self._place = corrected, place

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = plural(len(self._corrected), "correction")
            dialog.border_subtitle = "e change · d delete · u undo · Esc"
            yield CorrectionList(id="corrections")

    def on_mount(self) -> None:
        """Show the corrections."""
        self._list.show(self._corrected, self._place)
        self._list.focus()

    @property
    def _list(self) -> CorrectionList:
        return self.query_one(CorrectionList)

    def action_list(self, way: Literal["move", "page", "edge"], step: int) -> None:
        """Go to another correction."""
        {"move": self._list.action_move, "page": self._list.action_page, "edge": self._list.action_edge}[way](
            step
        )

    def action_wish(self, what: Literal["delete", "edit", "undo", "redo"]) -> None:
        """End with what is wanted."""
        if self._corrected or what in ("undo", "redo"):
            self.dismiss(CorrectionWish(what, self._list.cursor))
