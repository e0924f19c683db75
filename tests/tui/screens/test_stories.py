"""The same story by keys: the sign in the row, the list of a story, the provenance."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import Static

from store.library import Library
from tests.store.making import write_article
from tests.store.stories import bodies, lengthened
from tests.tui.pressing import lines, pressing
from tui.app import DatelineApp


@pytest.fixture(autouse=True)
def copies(library: Library, tmp_path: Path) -> None:
    """Bring three papers with one agency's copy, the newest articles of the library."""
    (copy,) = bodies(1)
    write_article(tmp_path, "a", "Bridge Opens At Last", "2031-01-03", copy)
    write_article(tmp_path, "b", "River Town Gets Its Bridge", "2031-01-02", lengthened(copy))
    write_article(tmp_path, "c", "A Bridge For The West", "2031-01-01", copy)
    (tmp_path / "again.txt").write_bytes((tmp_path / "a.txt").read_bytes())
    library.import_paths([tmp_path / f"{name}.txt" for name in ("a", "b", "c", "again")])


async def test_a_row_has_the_number_of_the_others(app: DatelineApp) -> None:
    async with pressing(app) as press:
        shown = lines(app)
        assert "Bridge Opens At Last" in shown[1]
        assert shown[2].split("│")[0].split()[:2] == ["2031-01-03", "≈2"]
        assert shown[6].split("│")[0].split()[:2] == ["2031-01-01", "≈2"]
        assert "≈" not in "".join(shown[7:])
        await press.keys("question_mark")
        assert "≈2: two" in " ".join(lines(app))


async def test_a_row_of_one_line_has_it_too(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)):
        assert lines(app)[1].rstrip(" │▁▂▃▄▅▆▇█").endswith("≈2")
        assert "≈" not in lines(app)[4]


async def test_tilde_lists_the_story_and_escape_goes_back(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("j", "tilde")
        results = press.screen.search_pane.results
        here = press.screen.articles.current
        assert (press.screen.active, results.count, results.current) == ("search", 3, here)
        assert press.screen.search_pane.field.value == f"story:{here}"
        await press.keys("escape")
        assert press.screen.active == "list"
        assert press.screen.articles.count == library.view().count
        assert press.screen.articles.current == here


async def test_tilde_says_if_nobody_else_tells_it(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("j", "j", "j", "tilde")
        assert press.screen.active == "list"
        assert press.said == "No other article tells this story."


async def test_the_provenance_names_files_and_story(app: DatelineApp, tmp_path: Path) -> None:
    async with pressing(app, (200, 50)) as press:
        await press.keys("enter", "i")
        text = "".join(
            line.content.plain for line in app.screen.query(Static) if isinstance(line.content, Content)
        )
        assert f"also in     {tmp_path / 'again.txt'}, bytes 0 to" in text
        assert "same story  2 other articles" in text
        assert "2031-01-02 · River Town Gets Its Bridge" in text
        assert "also in" in "".join(lines(app))
        await press.keys("tilde")
        assert press.screen.search_pane.results.count == 3
