"""Hostile bytes in names, texts, queries and tags: nothing that a terminal obeys is ever printed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.store.making import BODY
from tests.tui.cli.running import HOSTILE, Dateline, assert_harmless, run_installed

NAME = f"a{HOSTILE.replace('/', '')}.txt"


@pytest.fixture
def hostile_file(home: Path) -> Path:
    """Return a file with a hostile name whose title and text are hostile too."""
    path = home / "inbox" / NAME
    path.parent.mkdir()
    path.write_text(
        f" date 2024-11-29 Alpha{HOSTILE} Opens [/x] A [Reuters] Plant\n\n{BODY[0]}{HOSTILE}\n\n{BODY[1]}\n"
    )
    return path


@pytest.fixture
def hostile_id(dateline: Dateline, hostile_file: Path) -> str:
    """Import the hostile file, mark it with hostile words, and return its id."""
    assert_harmless(dateline("import", hostile_file))
    (result,) = dateline("search", "", "--json").json["results"]
    id = str(result["id"])
    assert_harmless(dateline("tag", f"+bad{HOSTILE}tag", id))
    assert_harmless(dateline("note", id, f"A note{HOSTILE}"))
    return id


def test_what_is_printed_of_a_hostile_article_is_harmless(dateline: Dateline, hostile_id: str) -> None:
    for words in (
        ("search", ""),
        ("search", "", "--json"),
        ("show", hostile_id),
        ("show", hostile_id, "--json"),
        ("note", hostile_id),
        ("entities", hostile_id),
        ("entities", "--json"),
        ("bookmark", hostile_id),
        ("undo",),
        ("redo",),
        ("check",),
        ("remove", hostile_id),
    ):
        run = dateline(*words)
        assert_harmless(run)
        assert run.code == 0, words


def test_the_words_around_the_hostile_ones_are_kept(dateline: Dateline, hostile_id: str) -> None:
    shown = dateline("show", hostile_id, "--json").json
    assert shown["title"].startswith("Alpha")
    assert shown["title"].endswith("Opens [/x] A [Reuters] Plant")
    assert "evil" in shown["title"]


def test_a_hostile_name_is_escaped_in_json_and_parses_back(dateline: Dateline, hostile_file: Path) -> None:
    run = dateline("parse", hostile_file, "--jsonl")
    assert_harmless(run)
    assert run.lines[0]["path"] == str(hostile_file)


def test_a_name_that_is_no_utf8_parses_back(hostile_file: Path) -> None:
    name = os.fsencode(hostile_file.parent) + b"/b\xff\x9b.txt"
    os.rename(hostile_file, name)
    run = run_installed("parse", name, "--jsonl")
    assert_harmless(run)
    assert os.fsencode(json.loads(run.out)["path"]) == name
    plain = run_installed("parse", name)
    assert plain.code == 0
    assert_harmless(plain)


@pytest.mark.parametrize("command", ["import", "parse"])
def test_a_hostile_name_that_cannot_be_read_is_named_harmlessly(
    dateline: Dateline, home: Path, command: str
) -> None:
    empty, absent = home / NAME, home / f"absent{NAME}"
    empty.touch()
    run = dateline(command, empty, absent)
    assert run.code == 1
    assert_harmless(run)
    if command == "import":
        failed = dateline("import", empty, absent, "--json")
        assert_harmless(failed)
        assert {failure["path"] for failure in failed.json["failed"]} == {str(empty), str(absent)}


@pytest.mark.parametrize(
    "words",
    [
        ("search", f"foo{HOSTILE}"),
        ("search", "tag:" + HOSTILE),
        ("search", f'foo:"{HOSTILE}"'),
        ("search", f'is:"{HOSTILE}"'),
        ("search", f"date:{HOSTILE}"),
        ("search", "", "--limit", HOSTILE),
        ("search", "", "--sort", HOSTILE),
        ("search", "", f"--{HOSTILE}"),
        ("show", HOSTILE),
        ("show", "5", HOSTILE),
        ("tag", f"+{HOSTILE}", "5"),
        ("tag", HOSTILE, "5"),
        ("tag", "+a", f"--{HOSTILE}", "5"),
        ("restore", HOSTILE),
        ("undo", HOSTILE),
        ("locate", "--library", HOSTILE),
        ("search", "", "--library", HOSTILE),
        ("show", "5", "--library", HOSTILE),
        (f"--{HOSTILE}",),
        (f"-{HOSTILE}",),
        ("a.txt", f"--{HOSTILE}"),
    ],
    ids=ascii,
)
def test_a_hostile_command_line_is_answered_harmlessly(
    dateline: Dateline, home: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(home)
    assert_harmless(dateline(*words))


def test_a_hostile_query_comes_back_as_it_was_asked(dateline: Dateline) -> None:
    run = dateline("search", f"foo{HOSTILE}", "--json")
    assert_harmless(run)
    assert run.json["query"] == f"foo{HOSTILE}"


@pytest.fixture
def tampered_id(hostile_id: str, home: Path) -> str:
    """Write hostile words past every cleaner into the files of the library; return the article's id."""
    for shard in (home / "library").glob("*/2024-11.json"):
        tables = json.loads(shard.read_bytes())
        (document,) = tables["_default"].values()
        for key, value in document.items():
            if isinstance(value, str) and key not in ("identity", "batch"):
                document[key] = value + HOSTILE
        if "mentions" in document:
            document["mentions"] = [
                [*mention[:4], mention[4] + HOSTILE, mention[5] + HOSTILE, mention[6]]
                for mention in document["mentions"]
            ]
            document["provenance"] |= dict.fromkeys(("path", "reader", "encoding"), HOSTILE)
            document["paragraphs"].append(f"Last{HOSTILE}")
        else:
            document["tags"] = {HOSTILE: HOSTILE}
        shard.write_text(json.dumps(tables))
    return hostile_id


@pytest.mark.parametrize(
    "words",
    [
        ("search", ""),
        ("search", "", "--json"),
        ("show", "ID"),
        ("show", "ID", "--json"),
        ("note", "ID"),
        ("entities", "ID"),
        ("entities", "--json"),
        ("bookmark", "ID"),
        ("tag", "+a", "ID"),
        ("remove", "ID"),
        ("check",),
        ("check", "--json"),
    ],
    ids=" ".join,
)
def test_what_was_written_into_the_files_by_hand_is_printed_harmlessly(
    dateline: Dateline, tampered_id: str, words: tuple[str, ...]
) -> None:
    run = dateline(*(tampered_id if word == "ID" else word for word in words))
    assert_harmless(run)
    assert run.code == 0


def test_annotate_answers_hostile_text_harmlessly(hostile_file: Path) -> None:
    text = f"President Barack Obama{HOSTILE} met Angela Merkel in Berlin \ud800."
    line = json.dumps({"id": HOSTILE, "text": text}).encode()
    run = run_installed("annotate", "--jsonl", data=line + b"\n")
    assert_harmless(run)
    answer = json.loads(run.out)
    assert (run.code, answer["id"]) == (0, HOSTILE)
    for mention in answer["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]
