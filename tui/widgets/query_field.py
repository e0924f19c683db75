"""Where the query of the search is typed: earlier ones come back, fields and values are completed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.messages import QueryLeft
from tui.widgets.bindings import bindings
from tui.widgets.completing_field import CompletingField


class QueryField(CompletingField):
    """The keys of the table lead to earlier queries, to completions and to the results."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("query")

    def action_newer(self) -> None:
        """Show the query after the one on view; from the one that is being typed, go to the results."""
        if not self.newer():
            self.action_leave(True)

    def action_leave(self, for_results: bool) -> None:
        """Leave the field."""
        self.withdraw()
        self.post_message(QueryLeft(for_results))
