"""dateline annotate --engine: texts and the library by an engine of others."""

from __future__ import annotations

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from store.entities.engines import load_engine
from tests.store.entities.engines.offered import offer_engines
from tests.store.making import write_article
from tests.tui.cli.running import Dateline, assert_harmless, assert_refused
from tui.cli import finding_names
from tui.cli.progress import ProgressBar


@pytest.fixture(autouse=True)
def loud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install an engine of others."""
    offer_engines(tmp_path / "site", monkeypatch)
    load_engine.cache_clear()


@pytest.fixture
def shouting(dateline: Dateline, tmp_path: Path) -> Path:
    """Import two articles; on one of them the engine of others fails. Return their folder."""
    folder = tmp_path / "in"
    write_article(folder, "a", "Zeta Has Its Summit", body=["The men of NATO met there on that day."])
    write_article(folder, "b", "Eta Has No Luck", body=["There it fails, as everybody had expected."])
    assert dateline("import", folder).code == 0
    return folder


def found(dateline: Dateline, word: str) -> list[tuple[str, str]]:
    """Return the mentions of the article that holds a word, with their rules."""
    (result,) = dateline("search", word, "--json").json["results"]
    mentions = dateline("show", str(result["id"]), "--json").json["mentions"]
    return [(mention["text"], mention["rule"]) for mention in mentions]


def give(monkeypatch: pytest.MonkeyPatch, *records: object) -> None:
    """Make these the lines of standard input."""
    data = "\n".join(map(json.dumps, records)).encode()
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))


def test_texts_are_annotated_by_the_engine_and_one_that_it_fails_on_is_told(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    give(
        monkeypatch,
        {"id": 1, "text": "👍 it was NATO"},
        {"id": 2, "text": "it fails"},
        {"id": 3, "text": "x"},
    )
    run = dateline("annotate", "--jsonl", "--engine", "loud")
    assert run.code == 1
    assert [line["id"] for line in run.lines] == [1, 3]
    (mention,) = run.lines[0]["mentions"]
    assert (mention["start"], mention["end"], mention["rule"]) == (9, 13, "it is loud")
    assert run.err == "dateline: line 2: The engine loud 1 failed: ValueError: no luck with this.\n"
    assert not (home / "library").exists()


def test_the_library_is_annotated_again(dateline: Dateline, shouting: Path) -> None:
    assert found(dateline, "nato") != [("NATO", "it is loud")]
    run = dateline("annotate", "--engine", "loud")
    assert (run.code, run.out) == (1, "")
    done, failure = run.err.splitlines()
    assert done == "Articles annotated by loud 1: 1."
    assert failure.endswith("has no names yet. The engine loud 1 failed: ValueError: no luck with this.")
    assert_harmless(run)
    assert found(dateline, "nato") == [("NATO", "it is loud")]
    assert dateline("show", failure.split()[1], "--json").json["title"] == "Eta Has No Luck"


def test_later_imports_use_it_until_the_default_one_is_back(
    dateline: Dateline, shouting: Path, tmp_path: Path
) -> None:
    dateline("annotate", "--engine", "loud")
    late = write_article(tmp_path / "late", "c", "Theta Comes Late", body=["The men of UNESCO were late."])
    run = dateline("import", late)
    assert (run.code, "1 new" in run.err, "no luck" in run.err) == (1, True, True)
    assert found(dateline, "unesco") == [("UNESCO", "it is loud")]
    assert dateline("annotate", "--engine", "default").code == 0
    assert ("UNESCO", "it is loud") not in found(dateline, "unesco")


def test_an_import_is_kept_if_the_engine_is_gone(
    dateline: Dateline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "version").write_text("1")
    assert dateline("annotate", "--engine", "loud", "--model", tmp_path / "model").code == 0
    (tmp_path / "model").rename(tmp_path / "elsewhere")
    load_engine.cache_clear()
    run = dateline("import", write_article(tmp_path / "in", "a", "Alpha Opens A Plant"))
    assert run.code == 1
    assert run.err.splitlines()[0] == "1 new, 0 known, 0 changed, 0 failed."
    assert run.err.splitlines()[1].startswith(f"There is no folder {tmp_path / 'model'}")
    assert found(dateline, "alpha") == []


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["--engine", "unheard-of"], 1, "There is no engine unheard-of; there is default,"),
        (["--engine", "unheard-of", "--jsonl"], 1, "There is no engine unheard-of"),
        (["--engine", "spacy"], 1, "The engine spacy needs a model"),
        (["--engine", "spacy", "--model", "/no/such/folder"], 1, "There is no folder /no/such/folder"),
        (["--engine", "default", "--model", "/"], 1, "takes no model"),
        (["--model", "/", "--jsonl"], 2, "--model needs --engine"),
        ([], 2, "--jsonl for texts"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    dateline: Dateline, words: list[str], code: int, part: str
) -> None:
    assert_refused(dateline("annotate", *words), code, part)


def test_ctrl_c_keeps_what_was_found_and_the_next_run_goes_on(
    dateline: Dateline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        write_article(
            tmp_path / "in", str(number), f"Report {number}", body=[f"The men of NATO had {number}."]
        )
    dateline("import", tmp_path / "in")
    told: list[int] = []

    def interrupt(bar: ProgressBar, done: int, total: int, name: str = "") -> None:
        told.append(done)
        if done == 3:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ProgressBar, "show", interrupt)
        run = dateline("annotate", "--engine", "loud")
    assert (run.code, told) == (130, [1, 2, 3])
    assert run.err == "Interrupted; what was found is kept. The same command goes on from there.\n"
    run = dateline("annotate", "--engine", "loud")
    assert (run.code, run.err) == (0, "Articles annotated by loud 1: 1.\n")


def test_many_failures_are_not_all_listed(
    dateline: Dateline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        write_article(tmp_path / "in", str(number), f"Report {number}", body=[f"The report {number} fails."])
    dateline("import", tmp_path / "in")
    monkeypatch.setattr(finding_names, "LISTED", 2)
    run = dateline("annotate", "--engine", "loud")
    assert [line.split()[0] for line in run.err.splitlines()] == ["Articles", "Article", "Article", "So"]
    assert run.err.splitlines()[-1] == "So it is with 2 more articles."
