"""The engine of a library: chosen, kept, used again; articles of others wait for it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import store.annotating
from store.engine_choice import DEFAULT_NAME, EngineChoice
from store.entities.engines import load_engine
from store.entities.pipeline import default_engine, engine_label
from store.errors import EngineError
from store.importing import Progress
from store.library import Library
from tests.store.conftest import OpenLibrary
from tests.store.entities.engines.offered import LOUD, offer_engines
from tests.store.making import assert_in_step, ids_by_title, write_article

DEFAULT = engine_label(default_engine())
LOUD_CHOICE = EngineChoice("loud")


@pytest.fixture(autouse=True)
def loud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install an engine of others."""
    offer_engines(tmp_path / "site", monkeypatch)
    load_engine.cache_clear()


@pytest.fixture
def annotated(library: Library, inbox: Path) -> Library:
    """Return a library of six articles; one of them shouts, on one the engine of others fails."""
    write_article(inbox, "f", "Zeta Has Its Summit", "2024-11-29", ["The men of NATO met there on that day."])
    write_article(inbox, "g", "Eta Has No Luck", "2024-11-28", ["There it fails, as everybody had expected."])
    library.import_paths([inbox])
    return library


def engines_of(library: Library) -> dict[str, str]:
    """Return the engine of each article by the first word of its title."""
    return {title.split()[0]: library.article(id).engine for title, id in ids_by_title(library).items()}


def test_at_first_any_engine_will_do(annotated: Library) -> None:
    assert annotated.annotation.choice == EngineChoice()
    assert (annotated.pending(), annotated.annotation.outdated()) == (0, 0)
    assert set(engines_of(annotated).values()) == {DEFAULT}


def test_all_articles_wait_for_another_engine_and_it_finds_their_names_anew(annotated: Library) -> None:
    zeta = ids_by_title(annotated)["Zeta Has Its Summit"]
    annotated.tag([zeta], add=["kept"])
    assert annotated.annotation.choose(LOUD_CHOICE) == "loud 1"
    assert annotated.pending() == 7
    failed: list[tuple[int, str]] = []
    told: list[Progress] = []
    count = annotated.annotate(told.append, failed=lambda id, sentence: failed.append((id, sentence)))
    assert (count, annotated.pending()) == (6, 1)
    assert (told[-1].done, told[-1].total) == (7, 7)
    stored = annotated.article(zeta)
    assert [(mention.text, mention.rule) for mention in stored.mentions] == [("NATO", "it is loud")]
    assert stored.marks.tags
    assert [entity.entity for entity in annotated.entities.of_articles([zeta])] == ["NATO"]
    eta = ids_by_title(annotated)["Eta Has No Luck"]
    assert failed == [(eta, "The engine loud 1 failed: ValueError: no luck with this.")]
    assert engines_of(annotated) == {**dict.fromkeys(engines_of(annotated), "loud 1"), "Eta": DEFAULT}
    assert annotated.article(eta).article.title == "Eta Has No Luck"
    assert_in_step(annotated)


def test_it_is_kept_and_used_for_what_comes_later(
    annotated: Library, open_library: OpenLibrary, tmp_path: Path
) -> None:
    annotated.annotation.choose(LOUD_CHOICE)
    annotated.annotate()
    later = open_library()
    assert later.annotation.choice == LOUD_CHOICE
    later.import_paths([write_article(tmp_path / "late", "h", "Theta Comes Late", body=["UNESCO was late."])])
    assert engines_of(later)["Theta"] == "loud 1"
    assert later.pending() == 1


def test_a_new_index_knows_who_annotated_what(annotated: Library, open_library: OpenLibrary) -> None:
    annotated.annotation.choose(LOUD_CHOICE)
    annotated.annotate()
    assert open_library("another").pending() == 1


def test_and_back_to_the_default_one(annotated: Library) -> None:
    before = [annotated.article(id).mentions for id in annotated.search("").found.ids]
    annotated.annotation.choose(LOUD_CHOICE)
    annotated.annotate()
    assert annotated.annotation.choose(EngineChoice()) == DEFAULT
    assert annotated.annotate() == 6
    assert [annotated.article(id).mentions for id in annotated.search("").found.ids] == before
    assert set(engines_of(annotated).values()) == {DEFAULT}
    assert_in_step(annotated)


def test_stopped_it_goes_on_another_time(annotated: Library, open_library: OpenLibrary) -> None:
    annotated.annotation.choose(LOUD_CHOICE)
    told: list[Progress] = []
    assert annotated.annotate(told.append, stop=lambda: len(told) >= 2) == 2
    assert annotated.pending() == 5
    assert_in_step(annotated)
    assert open_library().annotate() == 4


def test_an_interrupt_keeps_what_was_found(annotated: Library) -> None:
    annotated.annotation.choose(LOUD_CHOICE)

    def interrupt(progress: Progress) -> None:
        if progress.done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        annotated.annotate(interrupt)
    assert annotated.pending() < 7
    assert_in_step(annotated)


def test_what_takes_long_is_written_now_and_then(annotated: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.annotating, "LONGEST", 0.0)
    annotated.annotation.choose(LOUD_CHOICE)
    waiting: list[int] = []
    assert annotated.annotate(lambda told: waiting.append(annotated.pending())) == 6
    assert waiting == sorted(waiting, reverse=True)
    assert len(set(waiting)) >= 5


def test_worker_processes_load_it_too(annotated: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.annotating, "FEW", 0)
    annotated.annotation.choose(LOUD_CHOICE)
    failed: list[int] = []
    assert annotated.annotate(failed=lambda id, sentence: failed.append(id)) == 6
    assert len(failed) == 1
    assert engines_of(annotated)["Zeta"] == "loud 1"


def test_one_that_takes_all_processors_itself_runs_in_one_process(
    annotated: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(store.annotating, "FEW", 0)
    source = LOUD.replace('"it is loud"', "str(__import__('os').getpid())")
    source = source.replace("    name =", "    uses_all_processors = True\n    name =")
    offer_engines(tmp_path / "alone", monkeypatch, source)
    load_engine.cache_clear()
    annotated.annotation.choose(LOUD_CHOICE)
    annotated.annotate()
    (mention,) = annotated.article(ids_by_title(annotated)["Zeta Has Its Summit"]).mentions
    assert mention.rule == str(os.getpid())


def test_one_that_ends_its_process_is_one_sentence(
    annotated: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(store.annotating, "FEW", 0)
    offer_engines(
        tmp_path / "crash", monkeypatch, LOUD.replace("raise", "__import__('os')._exit(1)\n            raise")
    )
    load_engine.cache_clear()
    annotated.annotation.choose(LOUD_CHOICE)
    with pytest.raises(EngineError, match="loud has ended"):
        annotated.annotate()
    assert_in_step(annotated)


def test_one_that_cannot_be_loaded_is_not_chosen(annotated: Library) -> None:
    with pytest.raises(EngineError):
        annotated.annotation.choose(EngineChoice("unheard-of"))
    assert annotated.annotation.choice == EngineChoice()
    assert annotated.pending() == 0


def test_one_that_is_gone_is_not_replaced(annotated: Library, tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    (model / "version").write_text("1")
    annotated.annotation.choose(EngineChoice("loud", str(model)))
    shutil.rmtree(model)
    load_engine.cache_clear()
    with pytest.raises(EngineError, match=str(model)):
        annotated.annotate()
    assert set(engines_of(annotated).values()) == {DEFAULT}
    assert annotated.pending() == 7


def test_another_version_of_a_model_is_used_at_once_and_the_rest_waits_to_be_asked_for(
    annotated: Library, tmp_path: Path
) -> None:
    choice = EngineChoice("loud", str(tmp_path / "model"))
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "version").write_text("1")
    annotated.annotation.choose(choice)
    annotated.annotate()
    (tmp_path / "model" / "version").write_text("2")
    load_engine.cache_clear()
    write_article(tmp_path / "late", "h", "Theta Comes Late", body=["UNESCO was late, it was said that day."])
    annotated.import_paths([tmp_path / "late"])
    assert (engines_of(annotated)["Theta"], engines_of(annotated)["Zeta"]) == ("loud 2", "loud 1")
    assert (annotated.pending(), annotated.annotation.outdated()) == (1, 6)
    annotated.annotation.choose(choice)
    assert annotated.pending() == 7
    annotated.annotate()
    assert annotated.annotation.outdated() == 0


def test_a_newer_default_engine_does_not_write_unasked(
    annotated: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("store.annotation.DEFAULT_VERSION", "store.entities.tagger.engine.TaggerEngine.version"):
        monkeypatch.setattr(name, "newer")
    assert (annotated.pending(), annotated.annotation.outdated()) == (0, 7)
    assert annotated.annotate() == 0
    assert annotated.annotation.choose(EngineChoice()) == f"{DEFAULT_NAME} newer"
    assert (annotated.pending(), annotated.annotation.outdated()) == (7, 0)
    annotated.annotate()
    assert set(engines_of(annotated).values()) == {f"{DEFAULT_NAME} newer"}


@pytest.mark.parametrize("setting", [None, "spacy", [], {"name": 3}, {"name": "", "labels": "x", "model": 5}])
def test_a_setting_that_is_not_understood_is_the_default(annotated: Library, setting: object) -> None:
    annotated._files.change_settings(engine=setting)
    assert annotated.annotation.choice == EngineChoice()
    assert annotated.pending() == 0


def test_turned_lines_wait_for_an_engine_that_takes_long_to_load(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    library.annotation.choose(LOUD_CHOICE)
    library.annotate()
    library.turn_lines(ids_by_title(library)["Alpha Opens A Plant"])
    assert library.pending() == 1
    assert library.annotate() == 1
    assert engines_of(library)["Alpha"] == "loud 1"
