"""Corrections hold whatever happens: kills, imports, other engines, other processes, damage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import store.correction_list
import store.entities.pipeline
from store.background import BackgroundRun
from store.corrections.correction import document_of
from store.errors import DamageError
from store.index import Index
from store.library import Library
from store.lock import WriteLock
from store.places import Places
from tests.store.conftest import OpenLibrary
from tests.store.corrections.conftest import NAMES, SECOND, THIRD, find_names, id_of, names, read
from tests.store.making import assert_in_step, picture, rebuilt_picture, write_article

BAKU = ("LOC", "Baku")


def corrections_file(library: Library) -> Path:
    """Return the file of the corrections."""
    return Path(library.places.library) / "corrections.json"


def write_corrections(library: Library, *documents: dict[str, object]) -> None:
    """Write the file of the corrections as an editor would."""
    tables = {"_default": dict(enumerate(documents, 1)), "meta": {"1": {"kind": "corrections", "format": 1}}}
    corrections_file(library).write_text(json.dumps(tables, indent=1))


HIDE_BAKU: dict[str, object] = {"kind": "hide", "type": "LOC", "entity": "Baku", "time": ""}


def test_the_documents_keep_what_was_found(talks: Library) -> None:
    shard = Path(talks.places.library) / "articles" / "2024-11.json"
    before = shard.read_bytes()
    talks.hide_entity("LOC", "Baku")
    assert shard.read_bytes() == before
    file = json.loads(corrections_file(talks).read_text())
    assert {**file["_default"]["1"], "time": ""} == HIDE_BAKU


def test_what_was_written_before_a_kill_is_applied_by_the_next_start(
    talks: Library, open_library: OpenLibrary
) -> None:
    talks.close()
    write_corrections(talks, HIDE_BAKU)
    again = open_library()
    assert BAKU not in names(again)
    assert [correction.articles for correction in again.corrections()] == [3]
    assert_in_step(again)


def test_a_kill_while_the_index_follows_is_made_good(
    talks: Library, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.correction_list, "AT_ONCE", 1)
    talks.hide_entity("LOC", "Baku")
    assert (names(talks)[BAKU], talks.uncorrected()) == (2, 2)
    assert all(BAKU not in {mention[:2] for mention in read(talks, title)} for title in (SECOND, THIRD))
    talks.close()
    again = open_library()
    assert again.uncorrected() == 0
    assert BAKU not in names(again)
    assert_in_step(again)


def test_the_open_article_comes_first(talks: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.correction_list, "AT_ONCE", 1)
    talks.article(id_of(talks, SECOND))
    talks.hide_entity("LOC", "Baku")
    assert talks.corrected_articles(1) == [id_of(talks, SECOND)]
    assert talks.stale_bytes() > 0
    told: list[tuple[int, int]] = []
    assert talks.apply_corrections(lambda done, total: told.append((done, total))) == 2
    assert (told, talks.stale_bytes()) == ([(2, 2)], 0)


def test_a_correction_taken_back_before_the_index_followed_leaves_nothing(
    talks: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(talks)
    monkeypatch.setattr(store.correction_list, "AT_ONCE", 1)
    talks.hide_entity("LOC", "Baku")
    talks.undo()
    talks.apply_corrections()
    assert names(talks) == before
    assert_in_step(talks)


def test_articles_wait_while_another_process_holds_the_index(
    talks: Library, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.correction_list, "AT_ONCE", 1)
    talks.hide_entity("LOC", "Baku")
    path = Path(talks.places.cache) / ".lock"
    monkeypatch.setattr(talks._index, "lock", WriteLock(path, patience=0))
    with WriteLock(path):
        assert talks.apply_corrections() == 0
    assert talks.apply_corrections() == 2


def test_an_article_that_is_removed_waits_no_more(talks: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.correction_list, "AT_ONCE", 1)
    talks.hide_entity("LOC", "Baku")
    talks.remove([id_of(talks, SECOND)])
    assert talks.uncorrected() == 1


def test_names_found_while_another_process_corrects_are_corrected_after(
    talks: Library, open_library: OpenLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, written = open_library(), Index.mentions_written
    write_article(tmp_path / "later", "d", "Fourth", "2024-12-01", ["They met in Baku."])
    talks.import_paths([tmp_path / "later"], annotate=False)

    def correct_and_write(index: Index, *arguments: Any) -> None:
        write_corrections(talks, HIDE_BAKU)
        other.refresh()
        written(index, *arguments)

    monkeypatch.setattr(Index, "mentions_written", correct_and_write)
    talks.annotate()
    assert (names(talks)[BAKU], talks.uncorrected()) == (1, 1)
    talks.apply_corrections()
    assert BAKU not in names(talks)
    assert_in_step(talks)


def test_a_later_import_is_corrected(talks: Library, tmp_path: Path) -> None:
    talks.rename("LOC", "Baku", "Baku City")
    talks.add_entity("Sumgait", "LOC")
    write_article(tmp_path / "later", "d", "Fourth", "2024-12-01", ["They met in Baku and in Sumgait."])
    talks.import_paths([tmp_path / "later"], annotate=False)
    assert names(talks)["LOC", "Sumgait"] == 4
    assert_in_step(talks)
    talks.annotate()
    assert read(talks, "Fourth") == [("LOC", "Baku", "Baku City"), ("LOC", "Sumgait", "Sumgait")]
    assert (names(talks)["LOC", "Baku City"], names(talks)["LOC", "Sumgait"]) == (4, 4)
    assert_in_step(talks)


def test_an_article_that_is_removed_and_brought_back_stays_corrected(talks: Library) -> None:
    talks.hide_entity("LOC", "Baku")
    talks.remove([id_of(talks, THIRD)])
    assert talks.corrections()[0].articles == 2
    talks.undo()
    assert talks.corrections()[0].articles == 3
    assert BAKU not in names(talks)
    assert_in_step(talks)


def test_another_engine_is_corrected_as_the_first_was(
    talks: Library, monkeypatch: pytest.MonkeyPatch, open_library: OpenLibrary
) -> None:
    talks.hide_entity("LOC", "Baku")
    talks.merge("ORG", "MFA", "ORG", "Foreign Ministry", article=id_of(talks, SECOND))
    shard = Path(talks.places.library) / "articles" / "2024-11.json"
    tables = json.loads(shard.read_text())
    for document in tables["_default"].values():
        document.update(engine="", mentions=[])
    shard.write_text(json.dumps(tables))
    more = NAMES | {"Sumgait": ("LOC", "Sumgait")}
    monkeypatch.setattr(store.entities.pipeline, "annotate", lambda text, *_, **__: find_names(text, more))
    again = open_library()
    assert again.annotate() == 3
    assert ("ORG", "MFA", "Foreign Ministry") in read(again, SECOND)
    assert BAKU not in names(again)
    assert names(again)["LOC", "Sumgait"] == 3
    assert_in_step(again)


def test_the_index_made_anew_is_corrected(talks: Library) -> None:
    talks.hide_entity("LOC", "Baku")
    talks.check(repair=True)
    assert BAKU not in names(talks)
    assert talks.corrections()[0].articles == 3
    assert_in_step(talks)


def test_another_process_sees_what_was_corrected(talks: Library, open_library: OpenLibrary) -> None:
    other = open_library()
    counter = other.change_counter()
    talks.hide_entity("LOC", "Baku")
    assert other.change_counter() != counter
    assert "Baku" not in {text for _, text, _ in read(other, SECOND)}
    assert BAKU not in names(other)
    act = other.undo()
    assert act is not None
    assert act.label == "Hid “Baku” everywhere"
    assert ("LOC", "Baku", "Baku") in read(talks, SECOND)
    assert names(talks)[BAKU] == 3


def test_a_file_changed_by_something_else_is_followed(talks: Library) -> None:
    talks.rename("ORG", "MFA", "Foreign Ministry")
    kept = document_of(talks.corrections()[0])
    write_corrections(talks, HIDE_BAKU, kept)
    assert talks.stale_bytes() > 0
    talks.refresh()
    assert BAKU not in names(talks)
    assert names(talks)["ORG", "Foreign Ministry"] == 2
    corrections_file(talks).unlink()
    talks.refresh()
    assert names(talks)[BAKU] == 3
    assert names(talks)["ORG", "MFA"] == 2
    assert_in_step(talks)


def test_what_comes_in_before_a_later_correction_meets_what_that_one_took(talks: Library) -> None:
    rename: dict[str, object] = {"kind": "rename", "type": "LOC", "entity": "Baku", "to_entity": "Baku City"}
    write_corrections(talks, {"kind": "confirm", "type": "LOC", "entity": "Ganja"}, rename)
    talks.refresh()
    assert names(talks)["LOC", "Baku City"] == 3
    write_corrections(talks, HIDE_BAKU, rename)
    talks.refresh()
    assert ("LOC", "Baku City") not in names(talks)
    assert [correction.articles for correction in talks.corrections()] == [3, 0]
    assert_in_step(talks)


@pytest.mark.parametrize(
    "content", ["{", '{"_default":{"1":{"kind":"hide"}},"meta":{}}', '{"_default":{"1":7}}', "[]"]
)
def test_a_damaged_file_is_a_sentence_and_articles_stay_readable(
    talks: Library, open_library: OpenLibrary, content: str
) -> None:
    talks.hide_entity("LOC", "Baku")
    corrections_file(talks).write_text(content)
    again = open_library()
    (warning,) = again.warnings
    assert warning.startswith(f"{corrections_file(talks)} is damaged")
    assert warning.endswith("run “dateline check --repair”.")
    assert again.article(id_of(again, SECOND)).mentions
    assert BAKU not in names(again)
    with pytest.raises(DamageError):
        again.corrections()
    with pytest.raises(DamageError):
        again.hide_entity("ORG", "MFA")
    assert [Path(file.path).name for file in again.check() if file.state == "damaged"] == ["corrections.json"]
    write_corrections(again, HIDE_BAKU)
    again.refresh()
    assert again.warnings == []
    assert_in_step(again)


def test_a_repair_keeps_the_corrections_that_are_whole(talks: Library) -> None:
    talks.hide_entity("LOC", "Baku")
    talks.rename("ORG", "MFA", "Foreign Ministry")
    file = corrections_file(talks)
    file.write_bytes(file.read_bytes().replace(b'"kind":"hide"', b'"kind":"hid"'))
    (damaged,) = (checked for checked in talks.check(repair=True) if checked.state == "damaged")
    assert damaged.action.startswith("1 entries kept; the damaged file is now .corrections.damaged-")
    assert [correction.kind for correction in talks.corrections()] == ["rename"]
    assert names(talks)[BAKU] == 3
    assert names(talks)["ORG", "Foreign Ministry"] == 2
    cut = file.read_bytes()
    file.write_bytes(cut[: cut.index(b"\n},\n")])
    talks.check(repair=True)
    assert [correction.kind for correction in talks.corrections()] == ["rename"]
    assert_in_step(talks)


def test_a_background_process_does_the_rest(
    talks: Library, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.correction_list, "AT_ONCE", 1)
    talks.hide_entity("LOC", "Baku")
    told = list(BackgroundRun(places).listen())
    assert [(one.stage, one.done, one.total) for one in told] == [("corrections", 2, 2)]
    assert talks.uncorrected() == 0
    assert BAKU not in names(talks)
    assert picture(talks) == rebuilt_picture(Path(places.library).parent)


def test_an_index_in_memory_is_in_line_at_once(
    talks: Library, open_library: OpenLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.correction_list, "AT_ONCE", 1)
    library = open_library("state.json/cache")
    library.hide_entity("LOC", "Baku")
    assert (library.in_memory, library.uncorrected()) == (True, 0)
    assert BAKU not in names(library)
