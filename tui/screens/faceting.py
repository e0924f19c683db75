"""What the results are about, and how the query is narrowed by it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.errors import DatelineError, QueryError
from tui.screens.part import Handler, Part
from tui.widgets.facet_list import FacetRow

if TYPE_CHECKING:
    from store.facets import Facet, Facets

MOST = 8
"""Values of a kind."""
PAUSE = 0.15
"""Seconds that the results must stand before they are counted."""
CALM = 0.5
"""Seconds that nothing must be changed before they are counted again."""


class Faceting(Part):
    """The facets beside the results."""

    _ids: Sequence[int] | None = None
    """The articles that they are of."""
    _follow: Sequence[str] = ()
    """Where the cursor may go when the facets are shown the next time."""
    _outdated = False
    """Whether they are not those of the results, and are to be counted once they are on view."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "facets": lambda argument: self._enter(),
            "facet-add": lambda argument: self._refine(exclude=False),
            "facet-exclude": lambda argument: self._refine(exclude=True),
            "facets-close": lambda argument: self._close(),
            "facet-scroll-down": lambda argument: self.screen.pane.scroll_lines(3),
            "facet-scroll-up": lambda argument: self.screen.pane.scroll_lines(-3),
        }

    # What is on view

    def of(self, ids: Sequence[int]) -> None:
        """Show the facets of these articles, if there is room for them."""
        self._ids, self._outdated = ids, True
        self.catch_up()

    def catch_up(self, pause: float = PAUSE) -> None:
        """Count what has changed, if it is on view.

        Args:
            pause: Seconds to wait before.
        """
        if self._outdated and self._ids is not None and self.screen.search_pane.shows_facets:
            self._outdated = False
            self.screen.beside("facets", partial(self._count, self._ids, pause))

    def recount(self) -> None:
        """Count again after a change of the library."""
        self._outdated = True
        self.catch_up(CALM)

    async def _count(self, ids: Sequence[int], pause: float) -> None:
        await asyncio.sleep(pause)
        try:
            facets = await asyncio.to_thread(self.library.facets, ids, MOST)
        except DatelineError as error:
            self.screen.say(str(error), error=True)
            return
        self.screen.search_pane.facets.show(self._groups(facets), self._follow)
        self._follow = ()

    def _groups(self, facets: Facets) -> dict[str, list[FacetRow]]:
        """Return the terms of the query and the facets that it has not, by their headings."""
        from store.query.refining import field_terms

        try:
            terms = field_terms(self.screen.searching.in_force)
        except QueryError:
            terms = []
        inside = [FacetRow(term, term.removeprefix("-"), None) for term in terms]
        present = {row.term for row in inside}

        def rows(found: Sequence[Facet]) -> list[FacetRow]:
            return [
                FacetRow(
                    facet.label, facet.term, facet.count, facet.term.partition(":")[0] if facet.type else ""
                )
                for facet in found
                if facet.term not in present
            ]

        newest = f" of the newest {facets.named:,}" if facets.named < facets.count else ""
        return {
            "In the query": inside,
            f"Names{newest}": rows(facets.entities),
            "Sources": rows(facets.sources),
            "Tags": rows(facets.tags),
            "Months": rows(facets.months),
        }

    # Keys

    def _enter(self) -> None:
        """Go to the facets, showing them if they were hidden."""
        self.screen.search_pane.show_facets(True)
        self.catch_up()
        self.screen.set_focus(self.screen.search_pane.facets)

    def _close(self) -> None:
        """Hide the facets."""
        self.leave()
        self.screen.search_pane.show_facets(False)

    def leave(self) -> bool:
        """Give the keys back to the results; False if the facets did not have them."""
        had = self.screen.search_pane.facets.has_focus
        if had:
            self.screen.set_focus(self.screen.search_pane.results)
        return had

    def _refine(self, *, exclude: bool) -> None:
        """Keep what has the facet under the cursor, or leave it out; take a term of the query out of it."""
        from store.query.refining import with_term, without_term

        row, query = self.screen.search_pane.facets.current, self.screen.searching.in_force
        if row is None:
            return
        self._follow = self.screen.search_pane.facets.neighbours()
        if row.count is None and not exclude:
            query = without_term(without_term(query, row.term), f"-{row.term}")
        else:
            query = with_term(query, row.term, exclude=exclude)
        self.screen.searching.replace(query)
