"""Long work beside the reading: the app stays usable, rows appear, the status line says how far it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from store.library import Library
from store.places import Places
from store.readers.options import ReadOptions
from tests.store.making import titles, write_article
from tests.tui.conftest import places_under
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp

COUNT = 30


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder of articles to import."""
    for number in range(COUNT):
        write_article(tmp_path / "in", f"{number:02}", f"Report {number} Of Many", f"2025-01-{number + 1:02}")
    return tmp_path / "in"


@pytest.fixture
def empty(tmp_path: Path) -> Library:
    """Return a library without articles."""
    return Library(places_under(tmp_path), sync=False)


async def test_what_the_program_was_called_with_becomes_the_list(library: Library, inbox: Path) -> None:
    before = library.view().count
    async with pressing(DatelineApp(library, paths=[inbox])) as press:
        assert press.screen.articles.count == COUNT
        assert library.view().count == before + COUNT
        assert press.said == f"{COUNT} new, 0 known, 0 changed, 0 failed · u undoes"
        assert any(f"{COUNT} given, Esc: all" in line for line in lines(press.app))
        assert library.pending() == 0
        await press.keys("escape")
        assert press.screen.articles.count == before + COUNT


async def test_what_is_told_of_the_files_holds_for_all_that_is_imported(
    library: Library, tmp_path: Path
) -> None:
    for name in ("first", "later"):
        rows = f"headline,kicker,text\nWrong,The {name} kicker,A text.\nWrong,The {name} other,More text.\n"
        (tmp_path / f"{name}.csv").write_text(rows)
    options = ReadOptions(columns={"title": "kicker"})
    app = DatelineApp(library, paths=[tmp_path / "first.csv"], options=options)
    async with pressing(app) as press:
        await press.keys("colon")
        await press.type(f"import {tmp_path / 'later.csv'}")
        await press.keys("enter")
        await press.settle()
        for title in ("The first kicker", "The first other", "The later kicker", "The later other"):
            assert title in titles(library)


async def test_names_appear_in_the_open_article(empty: Library, inbox: Path) -> None:
    empty.import_paths([inbox], annotate=False)
    async with pressing(DatelineApp(empty), size=(160, 40)) as press:
        assert empty.pending() == 0
        await press.keys("enter")
        assert press.screen.pane.mentions
        assert any("Baku" in line for line in lines(press.app))
        assert press.screen.background.standing == ""


async def test_the_command_imports_and_undo_takes_it_back(app: DatelineApp, inbox: Path) -> None:
    async with pressing(app) as press:
        before, here = press.screen.articles.count, press.screen.articles.current
        await press.keys("colon")
        await press.type(f"import {inbox}")
        await press.keys("enter")
        assert press.said.startswith(f"{COUNT} new")
        assert press.screen.articles.count == before + COUNT
        assert press.screen.articles.current == here
        await press.keys("u")
        assert press.screen.articles.count == before
        await press.keys("U")
        assert press.screen.articles.count == before + COUNT


async def test_two_imports_wait_for_each_other(app: DatelineApp, inbox: Path, tmp_path: Path) -> None:
    write_article(tmp_path / "more", "z", "Zeta Comes Last", "2025-02-02")
    async with pressing(app) as press:
        before = press.screen.articles.count
        for path in (inbox, tmp_path / "more"):
            press.screen.action_run("import", str(path))
        await press.settle()
        assert press.screen.articles.count == before + COUNT + 1


async def test_a_path_that_is_not_there_is_said(app: DatelineApp, tmp_path: Path) -> None:
    async with pressing(app) as press:
        press.screen.action_run("import", str(tmp_path / "nothing"))
        await press.settle()
        assert "There is no file or folder" in press.said


async def test_an_index_that_is_gone_is_made_while_the_app_is_open(library: Library, folder: Path) -> None:
    count = library.view().count
    library.close()
    shutil.rmtree(folder / "cache")
    fresh = Library(places_under(folder), sync=False)
    async with pressing(DatelineApp(fresh)) as press:
        assert press.screen.articles.count == count
        assert fresh.stale_bytes() == 0
    fresh.close()


async def test_a_file_changed_by_another_program_is_noticed(
    app: DatelineApp, library: Library, folder: Path
) -> None:
    async with pressing(app) as press:
        other = Library(places_under(folder))
        path = folder / "library" / "articles" / "2024-11.json"
        path.write_bytes(
            path.read_bytes().replace(b"Azerbaijan, Japan Discuss", b"Azerbaijan, Japan Consider")
        )
        other.bookmark([other.search("tokyo OR moon").found.ids[0]])
        other.close()
        press.screen.showing.watch()
        await settled(press, "Consider")


async def settled(press: Press, text: str) -> None:
    """Wait for all work and assert that a text is on the screen."""
    await press.settle()
    assert any(text in line for line in lines(press.app))


async def test_quitting_lets_an_import_shelve_what_it_has_read(
    library: Library, inbox: Path, tmp_path: Path
) -> None:
    before = library.view().count
    app = DatelineApp(library, paths=[inbox])
    async with app.run_test() as pilot:
        await pilot.press("Q")
    after = Library(library.places)
    report = after.import_paths([inbox])
    assert report.new + report.known == COUNT
    assert after.view().count == before + COUNT
    assert {file.state for file in after.check()} == {"ok"}
    after.close()


async def test_without_a_cache_all_is_done_in_memory(tmp_path: Path, inbox: Path) -> None:
    (tmp_path / "file").touch()
    library = Library(replace_cache(places_under(tmp_path), tmp_path / "file" / "cache"), sync=False)
    assert library.in_memory
    async with pressing(DatelineApp(library)) as press:
        press.screen.action_run("import", str(inbox))
        await press.settle()
        assert press.screen.articles.count == COUNT
        await press.keys("s", "4")
        await press.type("is:bookmarked")
        assert press.screen.search_pane.results.count == 1
    library.close()


def replace_cache(places: Places, cache: Path) -> Places:
    """Return the same places with another cache."""
    return Places(places.library, cache, places.config, places.log, places.state)


async def test_only_undoing_an_import_stops_one(
    app: DatelineApp, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with pressing(app) as press:
        stopped: list[bool] = []
        monkeypatch.setattr(press.screen.background, "stop_importing", lambda: stopped.append(True))
        press.screen.action_run("import", str(inbox))
        await press.settle()
        await press.keys("s", "u")
        assert stopped == []
        await press.keys("u")
        assert stopped == [True]
