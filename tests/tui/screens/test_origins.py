"""Back from the article to its file: provenance, source, lines, what could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.library import Library
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.screens.failures import FailuresScreen

BAD = b"\x89PNG\r\n\x1a\n\x00\x00"


@pytest.fixture
def failing(library: Library, tmp_path: Path) -> Path:
    """A folder of which two files could not be read."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(BAD)
    library.import_paths([folder])
    return folder


async def command(press: Press, text: str) -> None:
    """Give a command on the command line."""
    await press.keys("colon")
    await press.type(text)
    await press.keys("enter")


async def test_s_in_the_provenance_shows_the_file(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "i")
        assert "s file" in "\n".join(lines(app))
        await press.keys("s")
        text = "\n".join(lines(app))
        assert "The file as it stands" in text
        assert " date 20" in text
        await press.keys("escape")
        assert len(app.screen_stack) == 1


async def test_w_shows_the_lines_of_the_file_and_u_joins_them(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter")
        joined = press.screen.pane.text
        await press.keys("w")
        assert press.said.startswith("Showed the lines of the file of “Azerbaijan, Japan")
        parted = press.screen.pane.text
        assert parted.count("\n") > joined.count("\n")
        assert "".join(parted.split()) == "".join(joined.split())
        assert press.screen.pane.mentions
        await press.keys("u")
        assert press.screen.pane.text == joined
        await press.keys("i", "w")
        assert press.screen.pane.text == parted


async def test_w_shows_an_article_without_mentions_anew(
    app: DatelineApp, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "plain.txt"
    path.write_text(" date 2030-01-01 A plain piece\nIt is about nothing\nand names nobody.\n")
    library.import_paths([path])
    async with pressing(app) as press:
        await press.keys("enter")
        before = press.screen.pane.text
        await press.keys("w")
        assert press.screen.pane.text != before


async def test_a_file_that_is_gone_is_said(app: DatelineApp, library: Library, tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    path.write_text(" date 2030-01-01 Gone For Good\nThe file of this text goes.\n")
    library.import_paths([path])
    path.unlink()
    async with pressing(app) as press:
        await press.keys("enter")
        await command(press, "source")
        assert press.said == f"{path} cannot be read: No such file or directory."


async def test_failures_are_dismissed_and_listed_again_by_undo(
    app: DatelineApp, library: Library, failing: Path
) -> None:
    async with pressing(app) as press:
        await command(press, "failures")
        assert isinstance(app.screen, FailuresScreen)
        text = "\n".join(lines(app))
        assert "Not read: 2 files" in text
        assert "is a binary file, not text" in text
        await press.keys("j", "d")
        assert press.said == f"Dismissed “{failing / 'a.txt'}” · u undoes"
        assert [Path(failed.path).name for failed in library.failures()] == ["b.txt"]
        await press.keys("u")
        assert len(library.failures()) == 2
        await command(press, "failures")
        await press.keys("D")
        assert library.failures() == []
        await command(press, "failures")
        assert press.said == "Every file that was imported could be read."


async def test_r_reads_a_file_again(app: DatelineApp, library: Library, failing: Path) -> None:
    (failing / "b.txt").write_text("A file that is mended\n\nIt has a text now.\n")
    async with pressing(app) as press:
        await command(press, "failures")
        await press.keys("r")
        await press.settle()
        assert [Path(failed.path).name for failed in library.failures()] == ["a.txt"]
        assert press.said.startswith("1 new")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_list_fits_a_small_terminal(app: DatelineApp, failing: Path, size: tuple[int, int]) -> None:
    async with pressing(app, size) as press:
        await command(press, "failures")
        text = lines(app)
        assert any("Not read: 2 files" in line for line in text)
        assert any("binary file" in line for line in text)
        await press.keys("escape")
        assert press.screen.list.has_focus


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_i_in_the_list_is_about_the_row_under_the_cursor(
    app: DatelineApp, library: Library, size: tuple[int, int]
) -> None:
    async with pressing(app, size) as press:
        await press.pilot.press("j", "j", "i")
        await press.settle()
        third = library.view().page(2, 3)[0].id
        assert any(str(third) in line for line in lines(app))
