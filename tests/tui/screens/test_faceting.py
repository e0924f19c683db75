"""The facets of the results by keys: added to the query, left out, taken out again."""

from __future__ import annotations

from store.facets import Facet
from store.library import Library
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.widgets.facet_list import FacetRow


def headings(press: Press) -> list[str]:
    """Return the headings on view."""
    return [row for row in press.screen.search_pane.facets._rows if isinstance(row, str)]


def rows(press: Press) -> dict[str, FacetRow]:
    """Return the facets on view by their terms."""
    shown = press.screen.search_pane.facets._rows
    return {row.term: row for row in shown if isinstance(row, FacetRow)}


async def stand_on(press: Press, term: str) -> None:
    """Move the cursor of the facets to a term by keys."""
    await press.keys("g")
    facets = press.screen.search_pane.facets
    for _ in range(facets.count):
        if facets.current is not None and facets.current.term == term:
            return
        await press.keys("j")
    raise AssertionError(term)


def leading_source(library: Library, query: str) -> Facet:
    """Return the source that most results have."""
    return library.facets(library.search(query)).sources[0]


async def test_facets_stand_below_the_results_with_their_counts(app: DatelineApp, library: Library) -> None:
    async with pressing(app, (120, 40)) as press:
        await press.keys("4")
        await press.type("the")
        facets = library.facets(library.search("the*"), 8)
        assert {term: row.count for term, row in rows(press).items()} == {
            facet.term: facet.count
            for group in (facets.entities, facets.sources, facets.tags, facets.months)
            for facet in group
        }
        assert facets.sources[0].label in "\n".join(lines(app))


async def test_enter_keeps_a_facet_and_enter_takes_it_out_again(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        source = leading_source(library, "the*")
        await press.keys("4")
        await press.type("the")
        everything = press.screen.search_pane.results.count
        await press.keys("down", "c")
        await stand_on(press, source.term)
        await press.keys("enter")
        assert press.screen.search_pane.field.value == f"the* {source.term}"
        assert press.screen.search_pane.results.count == source.count
        assert press.screen.search_pane.facets.has_focus
        assert headings(press)[0] == "In the query"
        assert rows(press)[source.term] == FacetRow(source.term, source.term, None)
        await stand_on(press, source.term)
        await press.keys("enter")
        assert press.screen.search_pane.results.count == everything
        assert rows(press)[source.term].count == source.count


async def test_minus_leaves_a_facet_out(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        source = leading_source(library, "the*")
        await press.keys("4")
        await press.type("the")
        everything = press.screen.search_pane.results.count
        await press.keys("down", "c")
        await stand_on(press, source.term)
        await press.keys("minus")
        assert press.screen.search_pane.field.value == f"the* -{source.term}"
        assert press.screen.search_pane.results.count == everything - source.count
        await stand_on(press, source.term)
        await press.keys("enter")
        assert press.screen.search_pane.results.count == everything


async def test_the_cursor_stays_where_facets_are_left_out_one_by_one(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("moon")
        await press.keys("down", "c", "g")
        facets = press.screen.search_pane.facets
        first = facets._rows[1]
        assert isinstance(first, FacetRow)
        assert facets.current == first
        await press.keys("minus")
        assert facets.current is not None
        assert facets.current.term != first.term
        assert press.screen.search_pane.field.value == f"moon* -{first.term}"
        await press.keys("slash")
        assert press.screen.search_pane.field.has_focus
        await press.type(" the")
        assert press.screen.search_pane.field.value == f"moon* -{first.term} the"


async def test_every_facet_keeps_as_many_as_it_says(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("moon")
        await press.keys("down", "c")
        found = {term: library.search(f"moon* {term}").found.count for term in rows(press)}
        for term, row in rows(press).items():
            assert row.count is not None
            assert found[term] == row.count or (row.kind and found[term] > row.count), term


async def test_c_shows_and_hides_them_where_there_is_no_room(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        pane = press.screen.search_pane
        await press.keys("4")
        await press.type("the")
        await press.keys("down")
        assert not pane.facets.display
        await press.keys("c")
        assert pane.facets.display
        assert pane.facets.has_focus
        assert pane.facets.region.x > pane.results.region.x
        assert rows(press)
        await press.keys("escape")
        assert pane.results.has_focus
        assert pane.facets.display
        await press.keys("c", "c")
        assert pane.results.has_focus
        assert not pane.facets.display


async def test_braces_go_from_kind_to_kind(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("the")
        await press.keys("down", "c", "g")
        facets = press.screen.search_pane.facets
        first = facets.current
        await press.keys("right_curly_bracket")
        assert facets.current is not None
        assert facets.current.term.startswith("source:")
        await press.keys("left_curly_bracket")
        assert facets.current == first


async def test_without_a_query_they_are_of_the_library(app: DatelineApp, library: Library) -> None:
    async with pressing(app, (120, 40)) as press:
        await press.keys("4", "a", "backspace", "escape", "4")
        source = library.facets(library.view().all_ids()).sources[0]
        assert rows(press)[source.term].count == source.count


async def test_a_tag_put_on_the_results_is_counted(app: DatelineApp) -> None:
    async with pressing(app, (120, 40)) as press:
        await press.keys("4")
        await press.type("moon")
        await press.keys("down", "t")
        await press.type("lunar")
        await press.keys("enter")
        assert rows(press)["tag:lunar"].count == 1


async def test_a_wrong_query_leaves_them_and_says_so(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("moon")
        before = rows(press)
        await press.type(" (")
        assert rows(press) == before
        press.screen.set_focus(press.screen.search_pane.results)
        await press.keys("c", "enter")
        assert "column 6" in press.said
