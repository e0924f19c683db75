"""Corrections by keys, in the entity pane and on the mention in focus: seen at once, undone, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import correction_list
from store.library import Library
from store.vocabulary import EntityType
from tests.store.subjects.making import library_of, written
from tests.tui.pressing import Press, lines
from tests.tui.screens.talks import here, make_talks, pane, stand, talking
from tui.widgets.prompt import PromptInput

MAMMADOV: tuple[EntityType, str] = ("PER", "Elnur Mammadov")


@pytest.fixture
def talks(tmp_path: Path) -> Iterator[Library]:
    """A library of three articles."""
    library = make_talks(tmp_path)
    yield library
    library.close()


async def focus(press: Press, text: str, times: int = 1) -> None:
    """Open the article and bring a mention into focus."""
    await press.keys("2")
    for _ in range(times):
        await press.keys("m")
        while focused(press) != text:
            await press.keys("m")


def focused(press: Press) -> str | None:
    """Return the text of the mention in focus."""
    place = press.screen.pane.focused_mention
    return None if place is None else press.screen.pane.mentions[place].text


def asked(press: Press) -> str:
    """Return what stands in the line that asks."""
    return press.screen.query_one(PromptInput).value


def people(library: Library) -> dict[str, int]:
    """Return the persons of the library with their mentions."""
    return {entity.entity: entity.count for entity in library.entities.of_articles() if entity.type == "PER"}


async def test_a_hidden_entity_stays_struck_through_until_the_pane_is_shown_anew(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, *MAMMADOV)
        await press.keys("x", "h")
        assert press.said.startswith("Hid “Elnur Mammadov” in “Baku talks")
        assert press.said.endswith("· u undoes")
        assert pane(press)[2] == "Elnur Mammadov not marked, u undoes"
        assert "Elnur Mammadov" not in dict(here(press)).values()
        await press.keys("x")
        assert press.said == "That is not marked any more; u undoes."
        await press.keys("u")
        assert pane(press)[2] == "Elnur Mammadov 3 ·2"
        assert "Elnur Mammadov" in dict(here(press)).values()
        await press.keys("U", "j")
        assert pane(press)[2] == "Elnur Mammadov not marked, u undoes"
        await press.keys("v", "v", "v")
        assert "Elnur Mammadov" not in "".join(pane(press))
        assert pane(press)[2] == "Masaki Ishikawa 1"
        assert people(talks)["Elnur Mammadov"] == 1


@pytest.mark.parametrize("scope", [("v",), ("v", "v")], ids=["list", "library"])
async def test_e_hides_everywhere(talks: Library, scope: tuple[str, ...]) -> None:
    async with talking(talks, "3", *scope) as press:
        await stand(press, *MAMMADOV)
        await press.keys("x", "e")
        assert pane(press)[2] == "Elnur Mammadov not marked, u undoes"
        assert set(people(talks)) == {"Masaki Ishikawa", "Omar Sy"}
        await press.keys("u")
        assert pane(press)[2] == "Elnur Mammadov 4 ·2"
        await stand(press, "PER", "Omar Sy")
        await press.keys("x", "h")
        assert "says none of" in press.said
        await press.keys("x", "e")
        assert press.said == "Hid “Omar Sy” everywhere · u undoes"


async def test_one_mention_is_hidden_and_the_focus_goes_to_the_next(talks: Library) -> None:
    async with talking(talks) as press:
        await focus(press, "Mammadov")
        top, count = press.screen.pane.top, len(here(press))
        await press.keys("x", "m")
        assert len(here(press)) == count - 1
        assert focused(press) == "Mammadov"
        await press.keys("x", "m")
        assert len(here(press)) == count - 2
        assert focused(press) == "MFA"
        assert press.screen.pane.top == top
        assert press.screen.focused is press.screen.pane
        await press.keys("u", "u")
        assert len(here(press)) == count


async def test_c_changes_the_type_and_the_cursor_goes_along(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, *MAMMADOV)
        await press.keys("c", "o", "h")
        current = press.screen.entity_list.current
        assert current is not None
        assert (current.type, current.entity, current.count) == ("ORG", "Elnur Mammadov", 3)
        await press.keys("u")
        current = press.screen.entity_list.current
        assert current is not None
        assert (current.type, current.entity) == MAMMADOV
        await press.keys("c", "z", "enter")
        assert press.said.startswith("“z” is no type; p person, o organisation")


async def test_R_renames_everywhere_with_the_name_to_begin_with(talks: Library) -> None:
    async with talking(talks) as press:
        await focus(press, "Mammadov")
        await press.keys("R")
        assert asked(press) == "Elnur Mammadov"
        await press.type(" Jr")
        await press.keys("enter")
        assert press.said == "Renamed “Elnur Mammadov” to “Elnur Mammadov Jr” everywhere · u undoes"
        assert focused(press) == "Mammadov"
        assert ("Mammadov", "Elnur Mammadov Jr") in here(press)
        assert people(talks)["Elnur Mammadov Jr"] == 4
        assert pane(press)[2] == "Elnur Mammadov Jr 3 ·2"


async def test_merging_offers_the_article_then_the_library(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, "PER", "Masaki Ishikawa")
        await press.keys("equals_sign", "tab")
        assert asked(press) == "Elnur Mammadov"
        await press.keys("ctrl+u")
        await press.type("omar")
        await press.keys("tab")
        assert asked(press) == "Omar Sy"
        await press.keys("enter")
        assert "Enter: everywhere" in "".join(lines(press.app))
        await press.keys("enter")
        assert press.said == "Merged “Masaki Ishikawa” into “Omar Sy” everywhere · u undoes"
        current = press.screen.entity_list.current
        assert current is not None
        assert (current.entity, current.articles) == ("Omar Sy", 2)


async def test_a_suggestion_is_offered_first_with_its_evidence(tmp_path: Path) -> None:
    articles = [
        written("2024-03-01", "[Elnur Mammadov|PER] met [Omar Sy|PER] in [Baku|LOC]."),
        written("2024-03-02", "[Omar Sy|PER] met [Mammadov|PER] in [Baku|LOC]."),
    ]
    library, ids = library_of(tmp_path, articles)
    (first, *_) = library.entities.suggestions(ids[1], "PER", "Mammadov")
    async with talking(library) as press:
        await stand(press, "PER", "Mammadov")
        await press.keys("equals_sign")
        assert press.said == f"Tab: {first.evidence}"
        await press.keys("tab")
        assert asked(press) == "Elnur Mammadov"
        await press.keys("enter", "enter")
        assert press.said.startswith("Merged “Mammadov” into “Elnur Mammadov” in “")
        assert "Elnur Mammadov 1 ·2" in pane(press)
    library.close()


async def test_the_same_name_again_confirms_it(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, "ORG", "Ministry of Foreign Affairs")
        assert any(line.startswith("~ Ministry") for line in pane(press))
        await press.keys("equals_sign")
        await press.type("Ministry of Foreign Affairs")
        await press.keys("enter")
        assert press.said == "Confirmed “Ministry of Foreign Affairs” as one ORG everywhere · u undoes"
        assert "Ministry of Foreign Affairs 2" in pane(press)
        await press.keys("u", "C")
        assert press.said.startswith("Confirmed")
        await press.keys("C")
        assert press.said == "It was so already."


async def test_X_splits_a_form_off(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, *MAMMADOV)
        await press.keys("X", "tab")
        assert asked(press) == "Mammadov"
        await press.keys("enter")
        assert asked(press) == "Mammadov"
        await press.keys("enter", "h")
        assert press.said.startswith("Split “Mammadov” off “Elnur Mammadov” as “Mammadov” in “Baku talks")
        assert ("Mammadov", "Mammadov") in here(press)
        assert ("Elnur Mammadov", "Elnur Mammadov") in here(press)
        await press.keys("X")
        await press.type("Nobody")
        await press.keys("enter")
        assert press.said.endswith("has the forms Elnur Mammadov.")


async def test_E_changes_the_extent_of_the_mention_in_focus(talks: Library) -> None:
    async with talking(talks) as press:
        await focus(press, "MFA", 2)
        await press.keys("E")
        assert asked(press) == "MFA"
        await press.keys("home")
        await press.type("The ")
        await press.keys("enter")
        assert focused(press) == "The MFA"
        await press.keys("E", "ctrl+u")
        await press.type("Bank of Sumgait")
        await press.keys("enter")
        assert press.said == (
            "“Bank of Sumgait” does not stand there; it must overlap “The MFA” in the article."
        )
        await press.keys("3", "colon")
        await press.type("entity-extent x")
        await press.keys("enter")
        assert press.said.startswith("The extent is that of one mention")


async def test_A_adds_what_was_found(talks: Library) -> None:
    async with talking(talks, "2", "slash") as press:
        await press.type("bank of sumgait")
        await press.keys("enter", "A")
        assert asked(press) == "PER Bank of Sumgait"
        await press.keys("home", "delete", "delete", "delete")
        await press.type("org")
        await press.keys("enter", "h")
        assert press.said.startswith("Added “Bank of Sumgait” as ORG in “Baku talks")
        assert ("Bank of Sumgait", "Bank of Sumgait") in here(press)
        assert press.screen.pane.matches
        assert "~ Bank of Sumgait 1" in pane(press)
        await press.keys("A", "ctrl+u")
        await press.type("Nothing")
        await press.keys("enter")
        assert press.said.startswith("Write a type and the name: PER Ann Lee.")


@pytest.mark.parametrize(
    ("command", "label"),
    [
        ("hide-entity everywhere", "Hid “Elnur Mammadov” everywhere"),
        ("rename-entity E. Mammadov", "Renamed “Elnur Mammadov” to “E. Mammadov” everywhere"),
        ("confirm-entity", "Confirmed “Elnur Mammadov” as one PER everywhere"),
    ],
)
async def test_the_command_line_corrects_too(talks: Library, command: str, label: str) -> None:
    async with talking(talks) as press:
        await stand(press, *MAMMADOV)
        await press.keys("colon")
        await press.type(command)
        await press.keys("enter")
        assert press.said == f"{label} · u undoes"


async def test_without_a_name_it_is_said_how_to_get_one(talks: Library) -> None:
    async with talking(talks, "2", "x") as press:
        assert press.said == "No name is in focus; m goes to one, 3 to their list."


async def test_a_prompt_that_is_given_up_changes_nothing(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, *MAMMADOV)
        before = pane(press)
        for key in ("x", "c", "R", "equals_sign", "X"):
            await press.keys(key, "escape")
        assert pane(press) == before
        assert not talks.corrections()


async def test_articles_that_are_left_are_corrected_beside_the_reading(
    talks: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correction_list, "AT_ONCE", 1)
    standing: list[str] = []
    async with talking(talks, "3", "v", "v") as press:
        background = press.screen.background
        monkeypatch.setattr(press.screen, "stand", lambda: standing.append(background.standing), raising=True)
        await stand(press, "LOC", "Baku")
        await press.keys("x", "e")
        assert talks.uncorrected() == 0
        assert "Baku" not in {entity.entity for entity in talks.entities.of_articles()}
        assert "Baku not marked, u undoes" in pane(press)
    assert any(text.startswith("correcting 2/2") for text in standing)
