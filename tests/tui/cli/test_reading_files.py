"""import, parse and annotate: the commands that take files and texts in."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.store.making import write_article
from tests.tui.cli.running import Dateline, assert_harmless, assert_refused

PARSED = [
    "path",
    "title",
    "title_derived",
    "date",
    "date_precision",
    "source",
    "byline",
    "url",
    "language",
    "paragraphs",
    "warnings",
    "reader",
]


def give_input(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Put lines on standard input."""
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_import_counts_what_is_new_known_changed_and_failed(dateline: Dateline, inbox: Path) -> None:
    first = dateline("import", inbox, "--json")
    assert (first.code, first.json) == (0, {"new": 3, "known": 0, "changed": 0, "failed": []})

    write_article(inbox, "a", "Alpha Opens A Plant", "2024-11-29", ("Quite another text, said the editor.",))
    second = dateline("import", inbox, inbox / "none.txt", "--json")
    reason = f"There is no file or folder {inbox / 'none.txt'}."
    assert second.code == 1
    assert second.json == {
        "new": 0,
        "known": 2,
        "changed": 1,
        "failed": [{"path": str(inbox / "none.txt"), "reason": reason}],
    }


def test_import_without_json_talks_on_stderr_only(dateline: Dateline, inbox: Path) -> None:
    run = dateline("import", inbox)
    assert (run.code, run.out, run.err) == (0, "", "3 new, 0 known, 0 changed, 0 failed.\n")


def test_an_import_leaves_no_samples_to_be_offered(dateline: Dateline, inbox: Path, home: Path) -> None:
    dateline("import", inbox)
    assert '"samples_offered":true' in (home / "library" / "library.json").read_text()


@pytest.mark.parametrize("command", ["import", "parse"])
def test_files_that_hold_no_article_are_named_with_the_reason(
    dateline: Dateline, inbox: Path, home: Path, command: str
) -> None:
    empty, binary = home / "empty.txt", home / "binary.txt"
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 8)
    run = dateline(command, empty, binary, home / "absent", inbox / "a.txt")
    assert run.code == 1
    for reason in (f"{empty} is empty.", f"{binary} is a binary file, not text.", f"{home / 'absent'}"):
        assert any(reason in line for line in run.err.splitlines()), run.err
    assert_harmless(run)
    if command == "import":
        assert dateline("search", "", "--count").out == "1\n"
    else:
        assert run.out.startswith("Alpha Opens A Plant\n2024-11-29")


def test_a_folder_without_articles_is_an_input_that_failed(dateline: Dateline, home: Path) -> None:
    (home / "nothing").mkdir()
    run = dateline("import", home / "nothing")
    assert run.code == 1
    assert f"The folder {home / 'nothing'} holds no file of a kind that can be read." in run.err


def test_parse_prints_every_key_and_stores_nothing(dateline: Dateline, inbox: Path, home: Path) -> None:
    run = dateline("parse", inbox / "a.txt", inbox / "c.txt", "--jsonl")
    dated, undated = run.lines
    assert run.code == 0
    assert list(dated) == list(undated) == PARSED
    assert dated["path"] == str(inbox / "a.txt")
    assert (dated["title"], dated["title_derived"]) == ("Alpha Opens A Plant", False)
    assert (dated["date"], dated["date_precision"]) == ("2024-11-29", "day")
    assert (dated["language"], dated["reader"], len(dated["paragraphs"])) == ("en", "text", 2)
    assert [undated[key] for key in ("date", "date_precision", "source", "byline", "url")] == [None] * 5
    assert not (home / "library").exists()


def test_parse_does_not_read_folders(dateline: Dateline, inbox: Path) -> None:
    assert_refused(dateline("parse", inbox, "--jsonl"), 1, f"{inbox} is a folder")


def test_annotate_gives_offsets_into_the_text_as_given(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "👍 President Barack Obama met Angela Merkel in Berlin on 5 May 2013.\r\n\tHe paid $5 million."
    give_input(monkeypatch, json.dumps({"id": "x", "text": text}), "", json.dumps({"text": ""}))
    run = dateline("annotate", "--jsonl")
    full, empty = run.lines
    assert (run.code, full["id"], empty) == (0, "x", {"id": None, "mentions": []})
    assert len(full["mentions"]) >= 4
    for mention in full["mentions"]:
        assert list(mention) == ["start", "end", "type", "text", "entity", "rule", "score"]
        assert text[mention["start"] : mention["end"]] == mention["text"]
    assert ("PER", "Angela Merkel") in {(found["type"], found["entity"]) for found in full["mentions"]}


@pytest.mark.parametrize(
    "line",
    ["not json", "5", "[]", '"text"', '{"id": 1}', '{"text": null}', "\udcff", "[" * 50_000],
    ids=["text", "number", "list", "string", "no text", "null text", "bytes", "deep"],
)
def test_annotate_names_the_line_that_is_wrong_and_goes_on(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    give_input(monkeypatch, line, '{"id": 2, "text": "x"}')
    run = dateline("annotate", "--jsonl")
    assert (run.code, run.lines) == (1, [{"id": 2, "mentions": []}])
    assert run.err == 'dateline: line 1 of the input is not a JSON object with a "text".\n'


def test_annotate_needs_to_be_told_its_format(dateline: Dateline) -> None:
    assert_refused(dateline("annotate"), 2, "--jsonl")
