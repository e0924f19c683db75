"""The search by keys: as you type, counts, snippets, hits, errors."""

from __future__ import annotations

from typing import Any

import pytest
from textual import events

from store.library import Library
from store.search import Results
from tests.tui.pressing import lines, pressing
from tui.app import DatelineApp
from tui.screens import asking


async def test_results_come_while_typing(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("treat")
        count = library.search("treat*").found.count
        assert press.screen.search_pane.results.count == count > 2
        text = "\n".join(lines(app))
        assert f"{count} articles" in text
        assert "treaty" in text.lower()


async def test_enter_opens_at_the_first_hit_with_find_armed(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("F")
        await press.type("congratulated")
        await press.keys("enter", "enter")
        pane = press.screen.pane
        assert press.screen.active == "article"
        assert pane.match == 0
        start, end = pane.matches[0]
        assert pane.text[start:end] == "congratulated"
        assert pane.top <= start < pane.bottom
        await press.keys("q")
        assert press.screen.active == "search"
        await press.keys("escape")
        assert press.screen.active == "list"


async def test_an_error_names_the_column_and_leaves_the_results(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("moon")
        count = press.screen.search_pane.results.count
        await press.type(" (")
        assert press.screen.search_pane.results.count == count > 0
        assert "column 6" in " ".join(lines(app))
        await press.keys("ctrl+u")
        await press.type("surce:x")
        assert "did you mean “source:”?" in " ".join(" ".join(line[:37] for line in lines(app)).split())


async def test_brackets_in_a_query_are_only_text(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("[/x] [bold")
        assert "[/x] [bold" in "\n".join(lines(app))


async def test_escape_in_an_empty_query_goes_back(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        assert press.screen.search_pane.field.has_focus
        await press.keys("escape")
        assert press.screen.active == "list"
        assert press.screen.articles.has_focus


async def test_marks_act_on_results(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("chernobyl")
        await press.keys("down", "A", "s")
        assert library.search("is:bookmarked").found.count == library.search("chernobyl").found.count > 0


async def test_a_result_stays_though_the_query_does_not_hold_any_more(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("is:unread")
        await press.keys("down", "j", "r")
        results = press.screen.search_pane.results
        row = results.row(1)
        assert row is not None
        assert row.read
        assert results.cursor == 1
        count = results.count
        await press.keys("D")
        assert results.count == count - 1


async def test_sort_changes_the_order(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("moon")
        await press.keys("down")
        results = press.screen.search_pane.results
        newest = list(results.all_ids())
        await press.keys("S")
        assert list(results.all_ids()) == newest[::-1]


async def test_another_order_keeps_the_cursor_on_its_article(
    app: DatelineApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "FIRST", 2)
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("the")
        await press.keys("down", "j", "j", "j")
        results = press.screen.search_pane.results
        here, place = results.current, results.cursor
        assert results.count > 10
        await press.keys("S")
        assert results.current == here
        assert results.cursor == results.count - 1 - place


async def test_the_command_line_searches(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("colon")
        await press.type("search title:moon")
        await press.keys("enter")
        assert press.screen.search_pane.results.count == library.search("title:moon").found.count > 0


async def test_a_search_is_saved_and_found_by_its_name(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("title:moon")
        await press.keys("enter", "colon")
        await press.type("save-search the moon")
        await press.keys("enter")
        assert press.said == "Saved the search “the moon” · u undoes"
        assert [(saved.name, saved.query) for saved in library.saved_searches()] == [
            ("the moon", "title:moon*")
        ]
        count = library.search('search:"the moon"').found.count
        assert count == library.search("title:moon").found.count > 0
        await press.keys("u")
        assert list(library.saved_searches()) == []


async def test_a_search_cannot_be_saved_that_contains_itself(app: DatelineApp, library: Library) -> None:
    library.save_search("loop", "title:moon")
    async with pressing(app) as press:
        for written in ("search search:loop", "save-search loop"):
            press.screen.set_focus(press.screen.search_pane.results)
            await press.keys("colon")
            await press.type(written)
            await press.keys("enter")
        assert "loop" in press.said
        assert [saved.query for saved in library.saved_searches()] == ["title:moon"]


async def test_the_search_waits_for_the_typing_to_pause(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    queries = []
    search = library.search

    def counted(query: str, *arguments: Any, **options: Any) -> Results:
        queries.append(query)
        return search(query, *arguments, **options)

    monkeypatch.setattr(library, "search", counted)
    monkeypatch.setattr("tui.screens.asking.PAUSE", 3600)
    async with pressing(app) as press:
        await press.keys("4")
        await press.pilot.press(*"treaty")
        assert queries == []
        await press.keys("enter")
        assert queries == ["treaty"]


async def test_enter_waits_for_the_results_of_what_was_typed(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.pilot.press(*"treaty", "enter", "s")
        await press.settle()
        newest = library.search("treaty").found.ids[0]
        assert list(library.search("is:bookmarked").found.ids) == [newest]


async def test_every_result_on_view_gets_its_snippet(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("the")
        await press.keys("down", "G", "ctrl+u")
        assert press.screen.search_pane.results.count > len(press.screen.search_pane.results.on_view)
        assert without_snippet(app) == 0


async def test_results_keep_their_snippets_when_the_query_is_wrong(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("the")
        await press.type(" (")
        assert "column" in "\n".join(lines(app))
        assert without_snippet(app) == 0


def without_snippet(app: DatelineApp) -> int:
    """Return how many results on the screen have no snippet."""
    return sum(line.startswith("   …  ") for line in lines(app))


async def test_a_first_letter_changes_nothing_until_it_is_ended(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        results = press.screen.search_pane.results
        await press.keys("4")
        await press.type("moon")
        found = list(results.all_ids())
        await press.type(" a")
        assert list(results.all_ids()) == found
        await press.keys("enter")
        assert list(results.all_ids()) == list(library.search("moon a").found.ids)


async def test_a_saved_search_finds_what_was_on_view(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("moo")
        found = list(press.screen.search_pane.results.all_ids())
        await press.keys("enter", "colon")
        await press.type("save-search m")
        await press.keys("enter")
        assert list(library.search("search:m").found.ids) == found != []


async def test_a_query_that_was_not_typed_does_not_go_on(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        press.screen.searching.only("moo", None)
        await press.settle()
        assert press.screen.search_pane.results.count == library.search("moo").found.count == 0


async def test_a_wider_screen_shows_the_article_under_the_cursor(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("4")
        await press.type("moon")
        await press.keys("enter", "j")
        await press.pilot.resize_terminal(120, 40)
        await press.settle()
        assert press.screen.pane.article_id == press.screen.search_pane.results.current


async def test_tab_goes_to_the_article_under_the_cursor(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("enter", "q", "4")
        await press.type("moon")
        await press.keys("enter", "j", "tab")
        assert press.screen.active == "article"
        assert press.screen.pane.article_id == press.screen.search_pane.results.current


async def test_what_is_pasted_is_on_one_line(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("4")
        await press.type("x")
        press.app.post_message(events.Paste("moon\nindia\tchina "))
        await press.settle()
        field = press.screen.search_pane.field
        assert field.value == "xmoon india china "
        assert field.cursor_position == len(field.value)
