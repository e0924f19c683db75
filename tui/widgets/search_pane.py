"""The search pane: what is asked, how much was found, the results."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from store.clean import clean_line
from tui.messages import QueryChanged, QueryLeft
from tui.widgets.field import Field
from tui.widgets.result_list import ResultList


class QueryField(Field):
    """Where the query is typed; the arrows and Enter lead to the results."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "leave(True)", show=False, priority=True),
        Binding("escape", "leave(False)", show=False, priority=True),
    ]

    def action_leave(self, for_results: bool) -> None:
        """Leave the field."""
        self.post_message(QueryLeft(for_results))


class SearchPane(Vertical):
    """A query and its results."""

    DEFAULT_CSS = """
    SearchPane > QueryField { background: $boost; padding: 0 1; }
    SearchPane > #search-count { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap;
        text-overflow: ellipsis; }
    SearchPane > #search-count.-error { color: $text-error; height: auto; max-height: 4; text-wrap: wrap; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.field = QueryField(id="query", placeholder='words, "a phrase", tag:, date:, person: …')
        """Where the query is typed."""
        self.results = ResultList(id="results")
        """The list of results."""
        self._line = Static(id="search-count")
        self._said = ("", False)
        """What was said last, and whether it was an error."""

    def compose(self) -> ComposeResult:
        """Lay out field, count and results."""
        yield self.field
        yield self._line
        yield self.results

    def say(self, text: str, *, error: bool = False) -> None:
        """Say how much was found, or what is wrong with the query; only the latter may take lines."""
        if (text, error) != self._said:
            was_error, self._said = self._said[1], (text, error)
            self._line.set_class(error, "-error")
            self._line.update(Content(clean_line(text)), layout=error or was_error)

    @on(Input.Changed)
    def tell_query(self, event: Input.Changed) -> None:
        """Tell the query while it is typed."""
        event.stop()
        self.post_message(QueryChanged(event.value))

    @on(Input.Submitted)
    def go_to_results(self, event: Input.Submitted) -> None:
        """Go to the results."""
        event.stop()
        self.post_message(QueryLeft(True))
