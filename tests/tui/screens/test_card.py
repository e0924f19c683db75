"""The card of an entity: all that is known of it, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import Static

from store.errors import LibraryError
from store.library import Library
from store.subjects import companions
from tests.tui.pressing import Press, lines
from tests.tui.screens.talks import make_talks, stand, talking
from tui.screens.card import CardScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.scrolled_text import ScrolledText


@pytest.fixture
def talks(tmp_path: Path) -> Iterator[Library]:
    """A library of three articles."""
    library = make_talks(tmp_path)
    yield library
    library.close()


def card(press: Press) -> list[str]:
    """Return the lines of the card, each run of blanks as one."""
    assert isinstance(press.app.screen, CardScreen)
    content = press.app.screen.query_one("#card-text Static", Static).content
    assert isinstance(content, Content)
    return [" ".join(line.split()) for line in content.plain.split("\n")]


async def test_the_card_of_a_mention_says_why_and_where(talks: Library) -> None:
    async with talking(talks, "2", "m", "m", "m", "m", "m", "enter") as press:
        found = card(press)
        assert found[:8] == [
            "Elnur Mammadov",
            "type person",
            "found by hand 1",
            "rule “Mammadov”: verb of speech, confidence 90%",
            "alias rule 3: surname of a full name",
            "here 3 mentions: Mammadov 2, Elnur Mammadov 1",
            "library 4 mentions: Elnur Mammadov 2, Mammadov 2",
            "named in 2 articles, 2024-03-02 to 2024-03-03",
        ]
        (with_,) = [line for line in found if line.startswith("with Masaki")]
        assert with_.startswith("with Masaki Ishikawa, 1 article: Baku talks: Elnur Mammadov of")
        assert press.app.screen.query_one(ArticleList).count == 2


async def test_a_date_says_what_it_was_resolved_to_and_from_what(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, "DATE", "2025")
        await press.keys("i")
        assert card(press)[3] == (
            "as date 2025, from “next year” (relative to the article's date; the article is of 2024-03-03)"
        )


async def test_what_is_unlinked_suggested_and_corrected_is_told(talks: Library) -> None:
    stored = talks.article(talks.view().page(0, 1)[0].id)
    talks.merge("PER", "Masaki Ishikawa", "ORG", "MFA", article=stored.id)
    async with talking(talks) as press:
        await stand(press, "ORG", "MFA")
        await press.keys("i")
        found = card(press)
        assert any(line.startswith("~ not known to be one") for line in found)
        assert "found by hand 1" in found
        assert any(line.startswith("rule “Masaki Ishikawa”: corrected: merged (was hand)") for line in found)
        (corrected,) = [line for line in found if line.startswith("corrected ")]
        assert corrected.startswith("corrected Merged “Masaki Ishikawa” into ORG “MFA” in “Baku talks")
        assert any(line.startswith("perhaps ") and "(C confirms that it is one)" in line for line in found)


async def test_the_card_opens_at_once_and_says_that_it_looks(
    talks: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> list[object]:
        raise LibraryError("The file [/x] is damaged.")

    monkeypatch.setattr(companions, "find_companions", fail)
    async with talking(talks, "3") as press:
        press.screen.action_run("provenance")
        assert isinstance(press.app.screen, CardScreen)
        while not press.app.screen.query(Static):
            await press.pilot.pause()
        assert card(press)[-1] in ("library looking it up …", "library The file [/x] is damaged.")
        await press.settle()
        assert card(press)[-1] == "library The file [/x] is damaged."


async def test_enter_opens_an_article_and_plus_searches(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, "LOC", "Baku")
        await press.keys("i", "j", "j", "enter")
        assert press.screen.showing.stored is not None
        assert press.screen.showing.stored.article.date == "2024-03-01"
        await press.keys("3", "i", "minus")
        assert press.screen.search_pane.field.value.startswith("-")


async def test_a_correction_starts_from_the_card(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, "PER", "Masaki Ishikawa")
        await press.keys("i", "x", "h")
        assert press.said.startswith("Hid “Masaki Ishikawa” in “")


async def test_the_card_of_an_entity_of_the_library(talks: Library) -> None:
    async with talking(talks, "3", "v", "v") as press:
        await stand(press, "PER", "Omar Sy")
        await press.keys("i")
        assert card(press)[:4] == [
            "Omar Sy",
            "type person",
            "library 1 mention: Omar Sy 1",
            "named in 1 article, 2024-03-01",
        ]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 50)])
async def test_tab_moves_between_the_text_and_the_articles(talks: Library, size: tuple[int, int]) -> None:
    async with talking(talks, size=size) as press:
        await stand(press, "LOC", "Baku")
        await press.keys("i")
        screen = press.app.screen
        text, articles = screen.query_one(ScrolledText), screen.query_one(ArticleList)
        shown = "\n".join(lines(press.app))
        assert screen.focused is articles
        assert articles.region.bottom <= size[1]
        assert text.size.height >= 5
        assert "Mamma Mia" in shown
        await press.keys("tab")
        assert screen.focused is text
        await press.keys("G")
        assert text.scroll_offset.y == text.max_scroll_y
        await press.keys("tab")
        assert screen.focused is articles
        await press.keys("K")
        assert text.scroll_offset.y == max(0, text.max_scroll_y - 3)
