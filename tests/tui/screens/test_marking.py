"""Marks by keys: bookmark, tags, note, read, remove; undo and redo."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from store.journal import Act
from store.library import Library
from tests.tui.conftest import places_under
from tests.tui.pressing import lines, pressing
from tui.app import DatelineApp
from tui.screens.note import NoteScreen
from tui.widgets.prompt import PromptInput


def current(library: Library, app: DatelineApp) -> int:
    """Return the id of the first article of the list."""
    return library.view().page(0, 1)[0].id


async def test_s_bookmarks_and_u_takes_it_back(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        first = current(library, app)
        await press.keys("s")
        assert library.article(first).marks.bookmarked
        assert press.said.startswith("Bookmarked “Azerbaijan, Japan")
        assert press.screen.list.cursor == 0
        await press.keys("u")
        assert library.article(first).marks.bookmarked is None
        assert press.said.startswith("Undone: Bookmarked")
        await press.keys("U")
        assert library.article(first).marks.bookmarked


async def test_two_quick_presses_are_carried_out_in_their_order(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        first = current(library, app)
        await press.pilot.press("s", "r", "s", "r", "r")
        await press.settle()
        marks = library.article(first).marks
        assert len(library.history()) - 1 >= 3
        assert marks.read is not None or marks.bookmarked is not None or library.history()


async def test_t_tags_with_completion(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        first, second = (row.id for row in library.view().page(0, 2))
        await press.keys("t")
        await press.type("climate +baku")
        await press.keys("enter")
        assert list(library.article(first).marks.tags) == ["climate", "baku"]
        await press.keys("j", "t")
        await press.type("cli")
        await press.keys("tab")
        assert press.screen.query_one(PromptInput).value == "+climate"
        await press.keys("enter")
        assert list(library.article(second).marks.tags) == ["climate"]
        await press.keys("t", "ctrl+u")
        await press.type("-CLIMATE")
        await press.keys("enter")
        assert library.article(second).marks.tags == {}


async def test_escape_leaves_the_tags_as_they_were(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("t")
        await press.type("climate")
        await press.keys("escape")
        assert not press.screen.prompt.is_open
        assert library.tags() == {}
        assert press.screen.list.has_focus


async def test_a_writes_a_note_that_escape_keeps(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        first = current(library, app)
        await press.keys("a")
        assert isinstance(app.screen, NoteScreen)
        await press.type("ask Baku")
        await press.keys("enter")
        await press.type("twice")
        await press.keys("escape")
        assert library.article(first).marks.note == "ask Baku\ntwice"
        await press.keys("u")
        assert library.article(first).marks.note is None


async def test_control_c_leaves_the_note_as_it_was(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("a")
        await press.type("no")
        await press.keys("ctrl+c")
        assert library.history()[0].label.startswith("Imported")


async def test_space_selects_and_marks_act_on_the_selection(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("space", "space", "s")
        assert library.search("is:bookmarked").found.count == 2
        assert library.history()[0].label == "Bookmarked 2 articles"
        await press.keys("u")
        assert library.search("is:bookmarked").found.count == 0
        await press.keys("escape")
        assert press.screen.list.selection == set()
        await press.keys("A", "r")
        assert library.search("is:unread").found.count == 0


async def test_full_stop_repeats_on_another_article(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("t")
        await press.type("again")
        await press.keys("enter", "j", "j", "full_stop")
        tagged = library.search("tag:again").found.ids
        rows = library.view().page(0, 3)
        assert list(tagged) == [rows[0].id, rows[2].id]


async def test_passing_the_cursor_over_an_article_does_not_mark_it_read(
    app: DatelineApp, library: Library
) -> None:
    async with pressing(app, (200, 60)) as press:
        await press.keys("j", "j", "k", "G", "g")
        assert library.search("is:read").found.count == 0


async def test_an_article_is_read_when_its_end_was_reached(app: DatelineApp, library: Library) -> None:
    async with pressing(app, (80, 24)) as press:
        first = current(library, app)
        await press.keys("enter")
        assert library.article(first).marks.read is None
        await press.keys("G")
        assert library.article(first).marks.read
        await press.keys("u")
        assert library.article(first).marks.read is None


async def test_d_takes_out_and_u_brings_back(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        rows = library.view().page(0, 2)
        count = library.view().count
        await press.keys("D")
        assert press.screen.articles.count == count - 1
        assert press.screen.list.current == rows[1].id
        await press.keys("u")
        assert press.screen.articles.count == count
        assert library.article(rows[0].id).article.title == rows[0].title


async def test_marks_of_another_process_appear(app: DatelineApp, library: Library, folder: Path) -> None:
    async with pressing(app) as press:
        other = Library(places_under(folder))
        other.tag([current(library, app)], ["elsewhere"])
        other.close()
        press.screen.showing.watch()
        row = press.screen.articles.row(0)
        assert row is not None
        assert row.tags == ("elsewhere",)


async def test_everything_is_there_after_a_restart(app: DatelineApp, library: Library, folder: Path) -> None:
    async with pressing(app) as press:
        await press.keys("s", "t")
        await press.type("kept")
        await press.keys("enter", "e", "1")
    again = Library(places_under(folder))
    async with pressing(DatelineApp(again)) as press:
        row = press.screen.articles.row(0)
        assert row is not None
        assert (row.bookmarked, row.tags) == (True, ("kept",))
        assert press.app.state.mode == "focused"
        await press.keys("u")
        assert again.tags() == {}
    again.close()


async def test_the_history_lists_what_u_takes_back(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("s", "colon")
        await press.type("history")
        await press.keys("enter")
        text = "\n".join(lines(app))
        assert text.index("Bookmarked “Azerbaijan") < text.index("Imported 47 articles")


async def test_remove_samples_says_when_there_are_none(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("colon")
        await press.type("remove-samples")
        await press.keys("enter")
        assert press.said == "There are no sample articles in the library."


async def test_the_selection_goes_with_its_articles(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("space", "space", "D", "u", "s")
        assert press.screen.list.selection == set()
        assert library.search("is:bookmarked").found.count == 1


async def test_the_status_line_counts_what_is_selected_at_once(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("A")
        assert "47 selected" in lines(app)[-2]
        await press.keys("V")
        assert "selected" not in lines(app)[-2]


async def test_opening_alone_does_not_mark_as_read(app: DatelineApp, library: Library) -> None:
    async with pressing(app, (200, 60)) as press:
        await press.keys("enter", "J", "K")
        assert library.search("is:read").found.count == 0
        await press.keys("space")
        assert library.search("is:read").found.count == 1


async def test_quitting_from_a_note_keeps_it(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        first = current(library, app)
        await press.keys("a")
        await press.type("precious")
        await press.keys("ctrl+q")
        assert library.article(first).marks.note == "precious"


async def test_a_change_that_takes_long_says_so(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.commanding.LONG", 0.01)
    may_end = threading.Event()
    bookmark = library.bookmark

    def slow(ids: Sequence[int], on: bool = True) -> Act | None:
        may_end.wait(10)
        return bookmark(ids, on)

    monkeypatch.setattr(library, "bookmark", slow)
    async with pressing(app) as press:
        await press.pilot.press("s")
        while press.said != "The library is being changed …":
            await press.pilot.pause(0.01)
        may_end.set()
        await press.settle()
        assert press.said.endswith("u undoes")


async def test_undoing_many_leaves_the_cursor_where_it_is(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("j", "j", "j")
        here = press.screen.articles.current
        await press.keys("A", "s", "u")
        assert press.said.startswith("Undone: ")
        assert press.screen.articles.current == here
