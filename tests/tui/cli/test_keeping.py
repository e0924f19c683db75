"""dump, restore, check and locate: the commands for the files themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.cli.running import Dateline, assert_harmless, assert_refused


def test_a_dump_restored_into_another_library_brings_all_marks(
    dateline: Dateline, ids: dict[str, str], inbox: Path, home: Path
) -> None:
    dateline("bookmark", ids["Alpha"])
    dateline("tag", "+one", ids["Alpha"])
    dateline("note", ids["Beta"], "Two\nlines")
    dateline("remove", ids["Gamma"])
    dump = dateline("dump", home / "dump.json")
    assert (dump.code, dump.out) == (0, "")
    assert dump.err == f"2 marked and 1 removed articles are in {home / 'dump.json'}.\n"
    assert set(json.loads((home / "dump.json").read_text())) >= {"marks", "removed"}

    other = ("--library", home / "other")
    dateline(*other, "import", inbox)
    restored = dateline(*other, "restore", home / "dump.json")
    assert (restored.code, restored.out) == (0, "")
    assert "The dump names 2 marked articles." in restored.err
    alpha = dateline(*other, "show", ids["Alpha"], "--json").json
    assert (alpha["bookmarked"], alpha["tags"]) == (True, ["one"])
    assert dateline(*other, "note", ids["Beta"]).out == "Two\nlines\n"
    assert dateline(*other, "search", "", "--count").out == "2\n"
    assert "It was so already." in dateline(*other, "restore", home / "dump.json").err


def test_a_restore_is_undone(dateline: Dateline, ids: dict[str, str], home: Path) -> None:
    dateline("bookmark", ids["Alpha"])
    dateline("dump", home / "dump.json")
    dateline("bookmark", "--off", ids["Alpha"])
    dateline("restore", home / "dump.json")
    assert dateline("search", "is:bookmarked", "--count").out == "1\n"
    assert dateline("undo").code == 0
    assert dateline("search", "is:bookmarked", "--count").out == "0\n"


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"kind": "dateline dump"}',
        b'{"kind": "x", "format": 1}',
        b"[" * 50_000,
    ],
    ids=["absent", "empty", "bytes", "list", "no format", "other kind", "deep"],
)
def test_what_is_no_dump_is_not_restored(
    dateline: Dateline, ids: dict[str, str], home: Path, content: bytes | None
) -> None:
    path = home / "dump.json"
    if content is not None:
        path.write_bytes(content)
    assert_refused(dateline("restore", path), 1, str(path))
    assert dateline("search", "", "--count").out == "3\n"


def test_a_dump_that_cannot_be_written_is_said(dateline: Dateline, ids: dict[str, str], home: Path) -> None:
    (home / "file").touch()
    assert_refused(dateline("dump", home / "file" / "dump.json"), 1, "cannot be written")


def test_check_prints_every_file(dateline: Dateline, ids: dict[str, str], home: Path) -> None:
    run = dateline("check", "--json")
    assert run.code == 0
    assert list(run.json) == ["ok", "files"]
    assert run.json["ok"] is True
    assert all(list(file) == ["path", "state", "action"] for file in run.json["files"])
    assert {file["state"] for file in run.json["files"]} == {"ok"}
    assert str(home / "library" / "articles" / "2024-11.json") in {file["path"] for file in run.json["files"]}


def test_check_finds_a_damaged_file_and_repair_mends_it(
    dateline: Dateline, ids: dict[str, str], home: Path
) -> None:
    shard = home / "library" / "articles" / "2024-11.json"
    shard.write_bytes(shard.read_bytes()[:-40])
    found = dateline("check", "--json")
    states = {file["path"]: file["state"] for file in found.json["files"]}
    assert (found.code, found.json["ok"], states[str(shard)]) == (1, False, "damaged")
    mended = dateline("check", "--repair", "--json")
    assert (mended.code, mended.json["ok"]) == (0, True)
    actions = {file["path"]: file["action"] for file in mended.json["files"]}
    assert actions[str(shard)]
    after = dateline("check", "--json")
    assert (after.code, after.json["ok"]) == (0, True)
    assert dateline("search", "", "--count").out == "3\n"


def test_a_damaged_file_is_told_and_the_rest_is_read(
    dateline: Dateline, ids: dict[str, str], home: Path
) -> None:
    shard = home / "library" / "articles" / "2024-11.json"
    shard.write_bytes(b"{")
    run = dateline("show", ids["Beta"])
    assert (run.code, run.out.splitlines()[0]) == (0, "Beta Signs A Treaty")
    assert str(shard) in run.err
    assert "dateline check --repair" in run.err
    assert_harmless(run)


def test_locate_prints_four_places(dateline: Dateline, home: Path) -> None:
    run = dateline("locate", "--json")
    assert run.code == 0
    assert list(run.json) == ["library", "cache", "config", "log"]
    assert run.json["library"] == str(home / "library")
    for name, folder in (("cache", "cache"), ("config", "config"), ("log", "state")):
        assert Path(run.json[name]).is_relative_to(home / folder)
    plain = dict(line.split(maxsplit=1) for line in dateline("locate").out.splitlines())
    assert plain == run.json
    assert not (home / "library").exists()
