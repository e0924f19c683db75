"""The command annotate: another engine beside the reading, and one sentence for what came of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.engine_choice import EngineChoice
from store.entities.engines import load_engine
from store.library import Library
from tests.store.entities.engines.offered import offer_engines
from tests.store.making import ids_by_title, make_places, write_article
from tests.tui.conftest import places_under
from tests.tui.pressing import Press, pressing
from tui.app import DatelineApp


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install an engine of others, also for the processes that are started; return where."""
    offer_engines(tmp_path / "site", monkeypatch)
    load_engine.cache_clear()
    return tmp_path / "site"


@pytest.fixture
def shouting(tmp_path: Path) -> Iterator[Library]:
    """Make a library of two articles."""
    library = Library(places_under(tmp_path), sync=False)
    library.decline_samples()
    write_article(
        tmp_path / "in", "a", "Zeta Has Its Summit", "2025-01-02", ["The men of NATO met that day."]
    )
    write_article(tmp_path / "in", "b", "Theta Comes Late", "2025-01-01", ["The men of UNESCO were late."])
    library.import_paths([tmp_path / "in"])
    yield library
    library.close()


async def command(press: Press, text: str) -> None:
    """Type a command and wait for all that follows."""
    await press.keys("colon")
    await press.type(text)
    await press.keys("enter")
    await press.settle()


async def test_another_engine_annotates_the_library_and_the_open_article_shows_it(shouting: Library) -> None:
    async with pressing(DatelineApp(shouting), size=(160, 40)) as press:
        await press.keys("enter")
        await command(press, "annotate loud")
        assert press.said == "Articles annotated by loud 1: 2."
        assert [mention.rule for mention in press.screen.pane.mentions] == ["it is loud"]
        assert shouting.annotation.choice == EngineChoice("loud")
        await command(press, "annotate default")
        assert press.said.startswith("Articles annotated by ")
        assert [mention.rule for mention in press.screen.pane.mentions] != ["it is loud"]
        assert press.screen.background.standing == ""


async def test_it_takes_the_folder_of_a_model_with_blanks_in_its_name(
    shouting: Library, tmp_path: Path
) -> None:
    (tmp_path / "my model").mkdir()
    (tmp_path / "my model" / "version").write_text("7")
    async with pressing(DatelineApp(shouting)) as press:
        await command(press, f"annotate loud {tmp_path / 'my model'}")
        assert press.said == "Articles annotated by loud 7: 2."
        await command(press, "annotate")
        assert press.said == "Articles annotated by loud 7: 0."


async def test_what_is_imported_later_is_annotated_by_it(shouting: Library, tmp_path: Path) -> None:
    write_article(tmp_path / "late", "c", "Iota Is New", "2025-01-03", ["The men of OPEC were new there."])
    async with pressing(DatelineApp(shouting)) as press:
        await command(press, "annotate loud")
        await command(press, f"import {tmp_path / 'late'}")
        stored = shouting.article(ids_by_title(shouting)["Iota Is New"])
        assert [mention.rule for mention in stored.mentions] == ["it is loud"]


async def test_an_article_on_which_it_fails_stays_readable_and_is_told(
    shouting: Library, tmp_path: Path
) -> None:
    write_article(
        tmp_path / "bad", "c", "Eta Has No Luck", "2025-01-03", ["There it fails, as was expected."]
    )
    shouting.import_paths([tmp_path / "bad"])
    async with pressing(DatelineApp(shouting), size=(200, 40)) as press:
        await command(press, "annotate loud")
        assert press.said == (
            "Articles without names: 1, such as “Eta Has No Luck”."
            " The engine loud 1 failed: ValueError: no luck with this."
        )
        await press.keys("enter")
        assert "There it fails" in press.screen.pane.text
        assert shouting.pending() == 1


async def test_an_engine_that_is_not_there_is_one_sentence(shouting: Library) -> None:
    async with pressing(DatelineApp(shouting)) as press:
        await command(press, "annotate unheard-of")
        assert press.said.startswith("There is no engine unheard-of; there is default,")
        assert shouting.pending() == 0


async def test_one_that_is_gone_is_not_replaced_and_the_articles_wait(
    shouting: Library, tmp_path: Path
) -> None:
    model = tmp_path / "model"
    model.mkdir()
    (model / "version").write_text("1")
    shouting.annotation.choose(EngineChoice("loud", str(model)))
    shutil.rmtree(model)
    async with pressing(DatelineApp(shouting)) as press:
        assert press.said == f"There is no folder {model} with a model for the engine loud."
        assert shouting.pending() == 2
        await press.keys("enter")
        assert "NATO" in press.screen.pane.text


async def test_what_an_earlier_engine_annotated_is_said_and_left_alone(shouting: Library, site: Path) -> None:
    shouting.annotation.choose(EngineChoice("loud"))
    shouting.annotate()
    shouting._files.change_settings(engine=None)
    async with pressing(DatelineApp(shouting)) as press:
        assert press.said == "2 articles were annotated by an earlier engine; :annotate runs it again"
        assert shouting.article(ids_by_title(shouting)["Theta Comes Late"]).engine == "loud 1"
        await command(press, "annotate")
        assert press.said.endswith(": 2.")
        assert shouting.article(ids_by_title(shouting)["Theta Comes Late"]).engine != "loud 1"


async def test_weights_that_are_gone_are_told(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.entities.shipped.WEIGHTS", "/nowhere/weights")
    async with pressing(DatelineApp(library)) as press:
        assert press.said.startswith("The weights /nowhere/weights are missing or damaged")
        assert press.said.endswith("Install dateline again.")


async def test_turned_lines_get_their_names_from_it_too(shouting: Library, tmp_path: Path) -> None:
    body = (
        "The men of NATO met that day and spoke of many things until it was late, and then went home again."
    )
    shouting.annotation.choose(EngineChoice("loud"))
    shouting.import_paths([write_article(tmp_path / "in", "c", "Iota Is Long", "2025-01-03", [body])])
    async with pressing(DatelineApp(shouting)) as press:
        await press.keys("enter")
        before = press.screen.pane.text
        await press.keys("w")
        await press.settle()
        assert press.screen.pane.text != before
        assert shouting.pending() == 0
        assert [mention.rule for mention in press.screen.pane.mentions] == ["it is loud"]
        await press.keys("u")
        await press.settle()
        assert press.screen.pane.text == before
        assert [mention.rule for mention in press.screen.pane.mentions] == ["it is loud"]


async def test_without_a_cache_it_is_done_in_memory(shouting: Library, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    memory = Library(make_places(tmp_path, "file/cache"))
    assert memory.in_memory
    async with pressing(DatelineApp(memory)) as press:
        await command(press, "annotate loud")
        assert press.said == "Articles annotated by loud 1: 2."
    memory.close()
