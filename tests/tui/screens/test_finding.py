"""Find in the article by keys: while typing, from match to match, again, and from the search."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.style import Style

from store.library import Library
from tests.tui.pressing import Press, lines, pressing
from tests.tui.screens.test_painting import painted
from tui.app import DatelineApp
from tui.widgets.prompt import PromptInput

FILLING = "Nothing of note was said about it by anyone who had been there at the time. " * 12
PARAGRAPHS = (
    "The bank of São Paulo met.",
    FILLING,
    "A banker spoke of banks; the rate of the bank, he said, was too high for the bankrupt.",
    FILLING,
    "In Sao Paulo it rained. Only once was a zebra seen.",
    FILLING,
    "The last word had the bank.",
)
OTHER = ("The second one.", "Here a bank was robbed by the river.")


@pytest.fixture
def reading(library: Library, tmp_path: Path) -> DatelineApp:
    """The app on a library whose newest articles are two made to be looked through."""
    for day, paragraphs in ((2, PARAGRAPHS), (1, OTHER)):
        text = f"Title: Article {day}\nDate: 2031-01-0{day}\n\n" + "\n\n".join(paragraphs)
        (tmp_path / f"{day}.txt").write_text(text)
    library.import_paths([tmp_path / "1.txt", tmp_path / "2.txt"])
    return DatelineApp(library)


@asynccontextmanager
async def opened(app: DatelineApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Press]:
    """Run the app with the newest article open."""
    async with pressing(app, size) as press:
        await press.keys("enter")
        yield press


def here(press: Press) -> str:
    """Return the match where the reader is, with ten characters before it, and see that it is on view."""
    pane = press.screen.pane
    assert pane.match is not None
    start, end = pane.matches[pane.match]
    assert pane.top <= start < end <= pane.bottom
    return pane.text[max(0, start - 10) : end]


def standing(press: Press) -> str:
    """Return what the status line says."""
    return lines(press.app)[-2]


async def test_typing_goes_to_the_first_match_from_where_the_reader_was(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        pane = press.screen.pane
        await press.keys("slash")
        await press.type("bank")
        assert here(press) == "le 2\n\nThe bank"
        assert "match 1/6" in standing(press)
        await press.type("r")
        assert here(press) == "h for the bankr"
        assert "match 1/1" in standing(press)
        await press.keys("backspace")
        assert here(press) == "le 2\n\nThe bank"
        assert pane.top == 0
        await press.keys("enter", "n")
        assert here(press).endswith("A bank")
        assert "match 2/6" in standing(press)


async def test_the_place_on_the_screen_counts_not_the_last_jump(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        pane = press.screen.pane
        await press.keys("ctrl+f", "ctrl+f", "slash")
        top = pane.top
        assert top > pane.text.index("bankrupt")
        await press.type("sao")
        assert here(press).endswith("In Sao")
        await press.keys("ctrl+u")
        assert pane.top == top
        await press.type("river bank")
        assert press.said == "“river bank” is not in this article."
        assert pane.top == top
        await press.keys("ctrl+u")
        await press.type("high")
        assert press.said == "Search went round."
        assert "match 1/1" in standing(press)


async def test_escape_puts_back_the_place_and_the_earlier_matches(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        pane = press.screen.pane
        await press.keys("slash")
        await press.type("bank")
        await press.keys("enter", "n", "ctrl+d")
        before = pane.top, list(pane.matches), pane.match
        await press.keys("slash")
        await press.type("the last word")
        assert len(pane.matches) == 1
        assert pane.top > before[0]
        await press.keys("escape")
        assert (pane.top, list(pane.matches), pane.match) == before
        assert pane.has_focus
        await press.keys("n")
        assert pane.match == 2


async def test_an_empty_find_looks_for_the_last_one_again(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        pane = press.screen.pane
        await press.keys("slash", "enter")
        assert press.said == "Nothing was looked for yet."
        await press.keys("slash")
        await press.type("bank")
        await press.keys("enter", "slash", "enter")
        assert pane.match == 1
        await press.keys("J")
        assert not pane.matches
        await press.keys("slash", "enter")
        assert here(press).endswith("Here a bank")
        assert "match 1/1" in standing(press)


async def test_one_match_goes_round_both_ways(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        await press.keys("slash")
        await press.type("zebra")
        await press.keys("enter")
        assert press.said == ""
        for key in ("n", "N"):
            await press.keys("j", key)
            assert press.said == "Search went round."
            assert here(press).endswith("zebra")


async def test_both_ends_go_round(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        await press.keys("slash")
        await press.type("bank")
        await press.keys("enter", "N")
        assert press.said == "Search went round."
        assert here(press).endswith("had the bank")
        await press.keys("n")
        assert press.said == "Search went round."
        await press.keys("n")
        assert press.said == ""


async def test_accents_and_breaks_of_lines_do_not_count(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        pane = press.screen.pane
        await press.keys("slash")
        await press.type("sao paulo")
        assert [pane.text[start:end] for start, end in pane.matches] == ["São Paulo", "Sao Paulo"]
        await press.keys("ctrl+u")
        await press.type("by anyone who had been there at the time. nothing of note was said about it by")
        assert len(pane.matches) == 3 * 6
        assert pane.matches[0][1] - pane.matches[0][0] > pane.measure


async def test_hostile_text_is_only_looked_for(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        await press.keys("slash")
        press.screen.prompt.query_one(PromptInput).value = "\x1b]52;c;x\x07[/x] \x1b[31m("
        await press.settle()
        await press.keys("enter")
        assert press.said == "“[/x] (” is not in this article."


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark", "ansi-light"])
async def test_a_match_is_told_by_more_than_colour(app: DatelineApp, theme: str) -> None:
    async with pressing(app) as press:
        app.theme = theme
        await press.keys("enter", "m", "m", "slash")
        await press.type("meeting")
        here, *others = painted(press, "meeting")
        marks = [style for text in ("Elnur Mammadov", "GUAM", "Japan") for style in painted(press, text)]
        shapes = [shape(style) for style in (here, others[0], *marks)]
        assert shapes[0] not in shapes[1:]
        assert shapes[1] not in shapes[2:]
        colours = [(style.color, style.bgcolor) for style in (others[0], *marks)]
        assert colours[0] not in colours[1:]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"rate of the bank"', ["rate of the bank"]),
        ("robb*", ["robbed"]),
        ("zevra~1", ["zebra"]),
        ("sao zebra", ["São", "Sao", "zebra"]),
    ],
)
async def test_what_was_searched_for_is_found_in_the_article(
    reading: DatelineApp, query: str, expected: list[str]
) -> None:
    async with pressing(reading, (80, 24)) as press:
        await press.keys("4")
        await press.type(query)
        await press.keys("enter", "enter")
        pane = press.screen.pane
        assert [pane.text[start:end] for start, end in pane.matches] == expected
        assert here(press).endswith(expected[0])
        await press.keys("n")
        assert here(press).endswith(expected[1 % len(expected)])
        assert press.said == ("Search went round." if len(expected) == 1 else "")


def shape(style: Style) -> tuple[bool, ...]:
    """Return what of a style can be seen without colour."""
    return bool(style.bold), bool(style.underline), bool(style.italic), bool(style.reverse)


async def test_n_after_nothing_was_found_stays_in_the_article(reading: DatelineApp) -> None:
    async with opened(reading) as press:
        before = press.screen.pane.article_id
        await press.keys("slash")
        await press.type("quagga")
        await press.keys("enter", "n")
        assert press.screen.pane.article_id == before
        assert press.said.startswith("“quagga” is not in this article")
        await press.keys("escape", "n")
        assert press.screen.active == "article"
        assert press.screen.pane.article_id != before
