"""The entity pane by keys: scope, order, filter, pages, what is said about the names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from store.library import Library
from tests.store.subjects.making import library_of, written
from tests.tui.pressing import Press, lines
from tests.tui.screens.talks import make_talks, pane, stand, talking
from tui.screens import entities, entity_pages


@pytest.fixture
def talks(tmp_path: Path) -> Iterator[Library]:
    """A library of three articles."""
    library = make_talks(tmp_path)
    yield library
    library.close()


def current(press: Press) -> str:
    """Return the name of the entity under the cursor."""
    entity = press.screen.entity_list.current
    assert entity is not None
    return entity.entity


async def test_the_entities_of_the_article_stand_by_type(talks: Library) -> None:
    async with talking(talks, "3") as press:
        assert pane(press) == [
            "3 Entities · article · by count",
            "People",
            "Elnur Mammadov 3 ·2",
            "Masaki Ishikawa 1",
            "Organisations",
            "~ Ministry of Foreign Affairs 2",
            "Places",
            "Baku 1 ·3",
            "Dates",
            "2025 next year 1",
        ]


async def test_v_goes_on_to_the_list_the_library_and_back(talks: Library) -> None:
    async with talking(talks, "3", "v") as press:
        assert pane(press)[0] == "3 Entities · list · by count"
        assert "Omar Sy 1" in pane(press)
        await press.keys("v")
        assert pane(press)[0] == "3 Entities · library · by count"
        assert "Baku 4 ·3" in pane(press)
        assert press.said == "Entities of the library."
        await press.keys("v")
        assert pane(press)[0] == "3 Entities · article · by count"
        assert "Omar Sy" not in "".join(pane(press))


async def test_the_cursor_stays_on_its_entity_through_scopes_and_orders(talks: Library) -> None:
    async with talking(talks) as press:
        await stand(press, "LOC", "Baku")
        for key in ("v", "S", "S", "v", "S", "v", "S"):
            await press.keys(key)
            assert current(press) == "Baku"
        await press.keys("v", "1", "j", "space", "3")
        assert pane(press)[0] == "3 Entities · 1 selected · by count"
        assert current(press) == "Baku"


async def test_the_list_is_what_is_selected_or_what_was_found(talks: Library) -> None:
    async with talking(talks, "j", "space", "3", "v") as press:
        assert pane(press)[0] == "3 Entities · 1 selected · by count"
        assert "Łódź 1" in pane(press)
        assert "Omar Sy" not in "".join(pane(press))
        await press.keys("1", "V")
        assert pane(press)[0] == "3 Entities · 2 selected · by count"
        assert "Omar Sy 1" in pane(press)
        await press.keys("escape")
        assert pane(press)[0] == "3 Entities · list · by count"
        assert "Masaki Ishikawa 1" in pane(press)
        await press.keys("4")
        await press.type("omar")
        assert pane(press)[0] == "3 Entities · results · by count"
        assert pane(press)[1:3] == ["People", "Omar Sy 1"]
        await press.keys("escape", "1")
        assert "Masaki Ishikawa 1" in pane(press)


async def test_S_sorts_within_the_types(tmp_path: Path) -> None:
    texts = (
        "[Cy Orr|PER] and [Åse Ek|PER].",
        "[Bo Ulm|PER] met [Åse Ek|PER]. [Bo Ulm|PER] met [Cy Orr|PER]. [Bo Ulm|PER].",
    )
    articles = [written(f"2024-03-{day:02}", text) for day, text in enumerate((texts[0], *texts), 1)]
    sure = [replace(mention, score=0.99) for mention in articles[2].mentions if mention.text == "Cy Orr"]
    rest = [mention for mention in articles[2].mentions if mention.text != "Cy Orr"]
    articles[2] = replace(articles[2], mentions=tuple(sorted([*sure, *rest], key=lambda found: found.start)))
    library, _ = library_of(tmp_path, articles)
    async with talking(library, "3") as press:
        for order, people in (
            ("by articles", ["Åse", "Cy", "Bo"]),
            ("by name", ["Åse", "Bo", "Cy"]),
            ("sure first", ["Cy", "Bo", "Åse"]),
            ("as in text", ["Bo", "Åse", "Cy"]),
            ("by count", ["Bo", "Åse", "Cy"]),
        ):
            await press.keys("S")
            assert pane(press)[0] == f"3 Entities · article · {order}"
            assert [line.split()[0] for line in pane(press)[2:]] == people
        await press.keys("v", "v", "S", "S")
        assert pane(press)[0] == "3 Entities · library · by name"
        assert [line.split()[0] for line in pane(press)[2:]] == ["Åse", "Bo", "Cy"]
        await press.keys("v")
        assert pane(press)[0] == "3 Entities · article · by count"
    library.close()


@pytest.mark.parametrize("scope", [(), ("v",), ("v", "v")], ids=["article", "list", "library"])
async def test_typing_filters_by_any_form_and_escape_clears(talks: Library, scope: tuple[str, ...]) -> None:
    async with talking(talks, "3", *scope, "slash") as press:
        await press.type("foreign AFF" if not scope else "łodz")
        found = pane(press)
        assert found[1].startswith("Only “")
        assert len(found) == 4
        assert ("Ministry of Foreign" if not scope else "Łódź") in found[3]
        await press.keys("enter")
        assert pane(press) == found
        await press.keys("escape")
        assert len(pane(press)) > 5
        assert press.screen.active == "entities"
        await press.keys("slash")
        await press.type("zz[/x]")
        assert pane(press)[1:] == ["Only “zz[/x]”, Esc: all", "No name begins like that"]
        await press.keys("escape")
        assert len(pane(press)) > 5


async def test_a_form_finds_its_entity(talks: Library) -> None:
    async with talking(talks, "3", "slash") as press:
        await press.type("mfa")
        assert [line.split()[1] for line in pane(press)[3:]] == ["Ministry"]


async def test_n_goes_to_the_next_mention_from_every_scope(talks: Library) -> None:
    async with talking(talks, "3", "v", "v") as press:
        await stand(press, "PER", "Elnur Mammadov")
        await press.keys("n", "n")
        assert press.screen.pane.focused_mention is not None
        assert press.screen.pane.mentions[press.screen.pane.focused_mention].text == "Mammadov"
        await stand(press, "MISC", "Mamma Mia")
        await press.keys("n")
        assert press.said == "This article does not name “Mamma Mia”."


async def test_enter_in_the_library_lists_the_articles_and_escape_goes_back(talks: Library) -> None:
    async with talking(talks, "j", "3", "v", "v") as press:
        await stand(press, "PER", "Elnur Mammadov")
        await press.keys("enter")
        assert press.screen.active == "search"
        assert press.screen.search_pane.results.count == 2
        await press.keys("escape")
        assert press.screen.active == "list"
        assert press.screen.articles.count == 3


async def test_enter_in_the_entities_of_results_keeps_to_the_results(talks: Library) -> None:
    async with talking(talks, "4") as press:
        await press.type("saw")
        await press.keys("enter", "3", "v")
        await stand(press, "LOC", "Baku")
        await press.keys("enter")
        assert press.screen.search_pane.field.value == 'saw* place:"Baku"'
        assert press.screen.search_pane.results.count == 1


async def test_braces_go_from_type_to_type(talks: Library) -> None:
    async with talking(talks, "3") as press:
        await press.keys("right_curly_bracket")
        assert current(press) == "Ministry of Foreign Affairs"
        await press.keys("right_curly_bracket")
        assert current(press) == "Baku"
        await press.keys("left_curly_bracket", "left_curly_bracket")
        assert current(press) == "Elnur Mammadov"


async def test_further_pages_come_when_the_cursor_nears_their_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entity_pages, "PAGE", 7)
    monkeypatch.setattr(entities, "NEAR", 2)
    people = [f"[Ann {letter}son|PER]" for letter in "BCDFGHJKLMNPRSTVW"]
    library, _ = library_of(tmp_path, [written("2024-03-01", f"{', '.join(people)} met in [Baku|LOC].")])
    async with talking(library, "3", "v", "v") as press:
        assert len(pane(press)) == 2 + 7 + 2
        seen = []
        for _ in range(len(people)):
            seen.append(current(press))
            await press.keys("j")
        assert seen == sorted(set(seen))
        assert len(seen) == len(people)
        assert current(press) == "Baku"
        assert len(pane(press)) == 2 + len(people) + 2
    library.close()


async def test_a_low_confidence_and_what_may_be_others_are_told(tmp_path: Path) -> None:
    article = written("2024-03-01", "[Ann Lee|PER] met [Yui|PER].")
    sure, unsure = article.mentions
    doubtful = replace(article, mentions=(sure, replace(unsure, score=0.6)))
    library, _ = library_of(tmp_path, [doubtful])
    async with talking(library, "3") as press:
        assert pane(press)[2:4] == [
            "Ann Lee 1",
            "~ Yui ?60% 1",
        ]
        await press.keys("question_mark")
        assert "?60% is a guess" in " ".join(lines(press.app))
    library.close()


@pytest.mark.parametrize(
    ("engine", "language", "note"),
    [
        ("", "en", "Names not looked for yet"),
        ("rules 3", "en", "Rules only: the weights are missing"),
        ("hand 1", "de", "Not English: only listed names"),
        ("hand 1", None, "No names"),
    ],
)
async def test_what_is_to_be_said_about_the_names_is_said(
    talks: Library, monkeypatch: pytest.MonkeyPatch, engine: str, language: str | None, note: str
) -> None:
    whole = Library.article

    def article(library: Library, id: int) -> object:
        stored = whole(library, id)
        return replace(stored, engine=engine, mentions=(), article=replace(stored.article, language=language))

    monkeypatch.setattr(Library, "article", article)
    async with talking(talks, "3") as press:
        assert pane(press)[1] == note


async def test_it_is_said_that_the_list_is_being_counted(talks: Library) -> None:
    async with talking(talks, "3") as press:
        press.screen.action_run("entity-scope")
        await press.pilot.pause()
        assert pane(press)[1] == "Counting the list …"
        await press.settle()
        assert pane(press)[1] == "People"
        press.screen.action_run("entity-scope")
        press.screen.action_run("entity-scope")
        await press.settle()
        assert pane(press)[0] == "3 Entities · article · by count"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 50)])
async def test_it_has_room_at_every_size(talks: Library, size: tuple[int, int]) -> None:
    async with talking(talks, "3", "v", "v", size=size) as press:
        assert pane(press)[0] == "3 Entities · library · by count"
        assert any("Ministry of Foreign Affairs" in line for line in pane(press))
