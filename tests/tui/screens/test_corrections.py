"""The list of the corrections: what each did, take back, change, undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.tui.pressing import Press, lines
from tests.tui.screens.talks import make_talks, talking
from tui.screens.correction_screen import CorrectionsScreen


@pytest.fixture
def talks(tmp_path: Path) -> Iterator[Library]:
    """A library of three articles with three corrections."""
    library = make_talks(tmp_path)
    library.hide_entity("PER", "Omar Sy", article=library.view().page(2, 3)[0].id)
    library.rename("PER", "Elnur Mammadov", "Elnur M")
    library.change_type("MISC", "Mamma Mia", "EVENT")
    yield library
    library.close()


async def open_list(press: Press) -> None:
    """Open the list of the corrections."""
    await press.keys("colon")
    await press.type("corrections")
    await press.keys("enter")
    assert isinstance(press.app.screen, CorrectionsScreen)


def shown(press: Press) -> str:
    """Return the screen on one line."""
    return " ".join(" ".join(lines(press.app)).split())


def persons(library: Library) -> set[str]:
    """Return the names of the persons of the library."""
    return {entity.entity for entity in library.entities.of_articles() if entity.type == "PER"}


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_each_says_what_it_did_and_where(talks: Library, size: tuple[int, int]) -> None:
    async with talking(talks, size=size) as press:
        await open_list(press)
        text = shown(press)
        places = [
            text.index(sentence)
            for sentence in (
                "3 corrections",
                "Changed “Mamma Mia” from MISC to EVENT everywhere",
                "in 1 article ·",
                "Renamed “Elnur Mammadov” to “Elnur M” everywhere",
                "in 2 articles ·",
                "Hid “Omar Sy” in “",
            )
        ]
        assert places == sorted(places)


async def test_d_takes_one_back_and_u_undoes_it_there(talks: Library) -> None:
    async with talking(talks) as press:
        await open_list(press)
        await press.keys("j", "d")
        assert press.said == (
            "Took back the correction: Renamed “Elnur Mammadov” to “Elnur M” everywhere · u undoes"
        )
        assert "2 corrections" in shown(press)
        assert "Elnur Mammadov" in persons(talks)
        await press.keys("u")
        assert "3 corrections" in shown(press)
        assert "Elnur M" in persons(talks)
        assert press.said.startswith("Undone: ")
        await press.keys("U")
        assert "2 corrections" in shown(press)
        await press.keys("escape")
        assert press.app.screen is press.screen


async def test_the_last_one_that_goes_closes_the_list(talks: Library) -> None:
    async with talking(talks) as press:
        await open_list(press)
        await press.keys("d", "d", "d")
        assert press.app.screen is press.screen
        assert press.said.startswith("Took back")
        press.screen.say("")
        press.screen.action_run("corrections")
        assert press.said == "You have corrected no names yet."


@pytest.mark.parametrize(
    ("place", "typed", "sentence"),
    [
        (0, "org", "Changed “Mamma Mia” from MISC to ORG everywhere"),
        (1, "E. M.", "Renamed “Elnur Mammadov” to “E. M.” everywhere"),
    ],
)
async def test_e_changes_one(talks: Library, place: int, typed: str, sentence: str) -> None:
    async with talking(talks) as press:
        await open_list(press)
        await press.keys(*["j"] * place, "e", "ctrl+u")
        await press.type(typed)
        await press.keys("enter")
        assert press.said == f"Changed a correction: {sentence} · u undoes"
        assert sentence in shown(press)


async def test_what_holds_for_one_article_is_widened(talks: Library) -> None:
    async with talking(talks) as press:
        await open_list(press)
        await press.keys("G", "enter", "e")
        assert press.said == "Changed a correction: Hid “Omar Sy” everywhere · u undoes"


async def test_an_addition_is_changed_and_what_cannot_be_is_said(talks: Library) -> None:
    talks.add_entity("sang", "ORG")
    talks.confirm("LOC", "Baku")
    async with talking(talks) as press:
        await open_list(press)
        await press.keys("e")
        assert press.said == "That one can be deleted (d), not changed."
        await press.keys("j", "e", "ctrl+u")
        await press.type("loc Bank of Sumgait")
        await press.keys("enter")
        assert press.said == "Changed a correction: Added “Bank of Sumgait” as LOC everywhere · u undoes"
