"""The search pane: what is asked, how much was found, the results and what they are about."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from store.clean import clean_line
from tui.messages import QueryChanged
from tui.widgets.facet_list import FacetList
from tui.widgets.query_field import QueryField
from tui.widgets.result_list import ResultList

BESIDE = 72
"""Columns from which the facets stand beside the results, not below them."""
TALL = 28
"""Rows from which facets are below the results without being asked for."""


class SearchPane(Vertical):
    """A query, its results and their facets."""

    DEFAULT_CSS = """
    SearchPane > QueryField { background: $boost; padding: 0 1; }
    SearchPane > ProposalList { overlay: screen; constrain: none inside; width: 100%; }
    SearchPane > #search-count { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap;
        text-overflow: ellipsis; }
    SearchPane > #search-count.-error { color: $text-error; height: auto; max-height: 4; text-wrap: wrap; }
    SearchPane > #found { height: 1fr; layout: vertical; }
    SearchPane FacetList { display: none; height: 40%; border-top: solid $panel-lighten-2; }
    SearchPane.-beside > #found { layout: horizontal; }
    SearchPane.-beside ResultList { width: 1fr; }
    SearchPane.-beside FacetList { width: 32; height: 1fr; border-top: none;
        border-left: solid $panel-lighten-2; }
    SearchPane.-facets FacetList { display: block; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.field = QueryField(id="query", placeholder='words, "a phrase", tag:, date:, person: …')
        """Where the query is typed."""
        self.results = ResultList(id="results")
        """The list of results."""
        self.facets = FacetList(id="facets")
        """What they are about."""
        self._line = Static(id="search-count")
        self._said = ("", False)
        """What was said last, and whether it was an error."""
        self._wanted: bool | None = None
        """Whether the reader wants the facets; None leaves it to the room there is."""

    def compose(self) -> ComposeResult:
        """Lay out field, count, results and facets."""
        yield self.field
        yield self._line
        yield self.field.proposal_list
        with Container(id="found"):
            yield self.results
            yield self.facets

    def say(self, text: str, *, error: bool = False) -> None:
        """Say how much was found, or what is wrong with the query; only the latter may take lines."""
        if (text, error) != self._said:
            was_error, self._said = self._said[1], (text, error)
            self._line.set_class(error, "-error")
            self._line.update(Content(clean_line(text)), layout=error or was_error)

    # Facets

    @property
    def shows_facets(self) -> bool:
        """Whether the facets are on view."""
        return self.display and self.has_class("-facets")

    def show_facets(self, wanted: bool) -> None:
        """Show or hide the facets, whatever room there is."""
        self._wanted = wanted
        self._lay_out()

    def on_resize(self, event: events.Resize) -> None:
        """Put the facets where there is room."""
        self._lay_out()

    def _lay_out(self) -> None:
        beside = self.size.width >= BESIDE
        self.set_class(beside, "-beside")
        self.set_class(
            not beside and self.size.height >= TALL if self._wanted is None else self._wanted, "-facets"
        )

    @on(Input.Changed)
    def tell_query(self, event: Input.Changed) -> None:
        """Tell the query while it is typed."""
        event.stop()
        self.post_message(QueryChanged(event.value))
