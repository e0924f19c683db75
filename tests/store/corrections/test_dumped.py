"""Corrections in the dump of all that the reader made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from store.corrections import sentence
from store.errors import LibraryError
from store.library import Library
from tests.store.corrections.conftest import SECOND, id_of, names
from tests.store.making import assert_in_step, make_places


@pytest.fixture
def dump(talks: Library, tmp_path: Path) -> Path:
    """Return a dump of a library with three corrections."""
    talks.merge("ORG", "MFA", "ORG", "Ministry of Foreign Affairs")
    talks.rename("ORG", "Ministry of Foreign Affairs", "Foreign Ministry")
    talks.hide_entity("LOC", "Baku", article=id_of(talks, SECOND))
    assert talks.dump(tmp_path / "dump.json").corrections == 3
    return tmp_path / "dump.json"


def test_they_come_back_into_another_library_as_one_act(dump: Path, talks: Library, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    other = Library(make_places(folder))
    other.import_paths([tmp_path / "talks"])
    before = names(other)
    report = other.restore(dump)
    assert report.act is not None
    assert (report.corrections, report.act.label) == (3, "Restored 3 corrections")
    assert other.corrections() == talks.corrections()
    assert names(other) == names(talks)
    assert_in_step(other)
    assert other.restore(dump).act is None
    other.undo()
    assert names(other) == before
    other.close()


def test_they_wait_for_an_article_that_is_not_there_yet(dump: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    other = Library(make_places(folder))
    other.restore(dump)
    other.import_paths([tmp_path / "talks"])
    assert [correction.articles for correction in other.corrections()] == [2, 3, 1]
    assert_in_step(other)
    other.close()


def test_those_that_were_taken_back_come_after_those_that_are_there(dump: Path, talks: Library) -> None:
    talks.remove_corrections([1])
    talks.hide_entity("ORG", "World Bank")
    talks.restore(dump)
    assert [(found.number, sentence(found)) for found in talks.corrections()[-2:]] == [
        (4, "Hid “World Bank” everywhere"),
        (5, "Merged “MFA” into “Ministry of Foreign Affairs” everywhere"),
    ]
    assert len(talks.corrections()) == 4
    assert_in_step(talks)


def test_a_dump_of_before_corrections_is_restored(dump: Path, talks: Library) -> None:
    content = json.loads(dump.read_text())
    del content["corrections"]
    dump.write_text(json.dumps(content))
    assert talks.restore(dump).corrections == 0


@pytest.mark.parametrize("entries", [{}, [3], [{"kind": "hide", "type": "LOC", "entity": "Baku"}]])
def test_a_damaged_entry_is_a_sentence(dump: Path, talks: Library, entries: object) -> None:
    dump.write_text(json.dumps({**json.loads(dump.read_text()), "corrections": entries}))
    with pytest.raises(LibraryError, match="“corrections” is not a list of corrections"):
        talks.restore(dump)
    assert len(talks.corrections()) == 3
