"""The command line itself: options, help, paths, streams, exit codes, a library that is not to be had."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.lock import WriteLock
from tests.tui.cli.running import DATELINE, Dateline, assert_harmless, assert_refused, run_installed
from tui.cli.arguments import COMMANDS

_HOLD = """
import fcntl, sys
file = open(sys.argv[1], "w")
fcntl.flock(file, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def test_version_is_that_of_the_package(dateline: Dateline) -> None:
    from importlib.metadata import version

    run = dateline("--version")
    assert (run.code, run.out, run.err) == (0, f"dateline {version('dateline')}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_every_command(dateline: Dateline, option: str) -> None:
    run = dateline(option)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("usage: dateline ")
    for name, what in COMMANDS.items():
        assert any(line.split(maxsplit=1) == [name, what] for line in run.out.splitlines()), name


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(dateline: Dateline, command: str) -> None:
    run = dateline(command, "--help")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"usage: dateline {command} ")
    assert COMMANDS[command].capitalize() in " ".join(run.out.split())
    assert "--library DIR" in run.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_an_unknown_option(dateline: Dateline, command: str) -> None:
    assert_refused(dateline(command, "--frobnicate"), 2)


@pytest.mark.parametrize(
    "words",
    [("--frobnicate",), ("-x",), ("--lib", "x"), ("--library",), ("a.txt", "--json"), ("--versio",)],
    ids=" ".join,
)
def test_an_unknown_option_is_not_taken_for_a_path(dateline: Dateline, words: tuple[str, ...]) -> None:
    assert_refused(dateline(*words), 2, "dateline --help")


def test_the_library_is_named_before_or_after_the_command(
    dateline: Dateline, inbox: Path, home: Path
) -> None:
    here = str(home / "here")
    dateline("import", inbox / "a.txt", "--library", here)
    for words in (
        ("--library", here, "search", "", "--count"),
        (f"--library={here}", "search", "", "--count"),
        ("search", "--library", here, "", "--count"),
        ("search", "", "--count", f"--library={here}"),
        ("--library", str(home), "search", "", "--count", "--library", here),
    ):
        assert dateline(*words).out == "1\n", words
    assert dateline("search", "", "--count").out == "0\n"


def test_a_library_beats_the_variable_and_home_is_expanded(
    dateline: Dateline, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(home))
    assert dateline("locate", "--library", "~/mine", "--json").json["library"] == str(home / "mine")


@pytest.mark.parametrize("words", [("./search",), ("--", "search"), ("search.txt",)], ids=" ".join)
def test_a_path_like_a_command_is_a_path(dateline: Dateline, words: tuple[str, ...]) -> None:
    assert_refused(dateline(*words), 1, "The reader needs a terminal")


def test_data_goes_to_stdout_and_talk_to_stderr(inbox: Path, home: Path) -> None:
    imported = run_installed("import", str(inbox))
    assert (imported.code, imported.out) == (0, "")
    assert imported.err == "3 new, 0 known, 0 changed, 0 failed.\n"
    found = run_installed("search", "", "--json", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert (found.code, found.json["count"], found.err) == (0, 3, "")


def test_a_reader_that_goes_away_is_no_error(inbox: Path) -> None:
    run_installed("import", str(inbox))
    with subprocess.Popen(
        [DATELINE, "search", ""], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_full_disk_under_stdout_is_one_sentence(inbox: Path) -> None:
    run_installed("import", str(inbox))
    with open("/dev/full", "wb") as full:
        done = subprocess.run([DATELINE, "search", ""], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith(b"dateline: ")
    assert len(done.stderr.splitlines()) == 1, done.stderr.decode()


@pytest.mark.parametrize(
    "words",
    [("import", "INBOX"), ("bookmark", "5"), ("remove", "5"), ("undo",), ("redo",), ("tag", "+a", "5")],
    ids=" ".join,
)
def test_a_library_below_a_file_is_refused(
    dateline: Dateline, inbox: Path, home: Path, words: tuple[str, ...]
) -> None:
    (home / "file").touch()
    library = home / "file" / "library"
    run = dateline("--library", library, *(str(inbox) if word == "INBOX" else word for word in words))
    assert run.code == 1
    assert run.out == ""
    assert_harmless(run)
    assert len(run.err.splitlines()) == 1, run.err


@pytest.mark.parametrize("words", [("search", ""), ("check",), ("dump", "x"), ("show", "5")], ids=" ".join)
def test_a_library_that_is_a_file_is_refused(dateline: Dateline, home: Path, words: tuple[str, ...]) -> None:
    (home / "file").touch()
    assert_refused(dateline("--library", home / "file", *words), 1, f"{home / 'file'} is not a folder")


@pytest.fixture
def held_lock(ids: dict[str, str], home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let another process hold the write lock, and wait for it only briefly."""
    monkeypatch.setattr(WriteLock.__init__, "__defaults__", (0.05,))
    lock = home / "library" / ".lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.kill()


@pytest.mark.parametrize(
    "words",
    [("bookmark", "ID"), ("tag", "+a", "ID"), ("note", "ID", "x"), ("remove", "ID"), ("undo",), ("redo",)],
    ids=" ".join,
)
def test_a_write_lock_held_by_another_process_is_said(
    dateline: Dateline, ids: dict[str, str], held_lock: None, words: tuple[str, ...]
) -> None:
    run = dateline(*(ids["Alpha"] if word == "ID" else word for word in words))
    assert_refused(run, 1, "is being written by another process; try again when it has finished.")


def test_a_write_lock_stops_an_import_and_no_reading(
    dateline: Dateline, ids: dict[str, str], inbox: Path, held_lock: None
) -> None:
    (inbox / "new.txt").write_text("date 2020-01-02 Delta Comes Late\nThe town of Delta came late today.\n")
    assert_refused(dateline("import", inbox), 1, "is being written by another process")
    assert dateline("search", "", "--count").out == "3\n"
    assert dateline("show", ids["Alpha"]).code == 0


def test_ctrl_c_is_one_sentence(inbox: Path) -> None:
    with subprocess.Popen(
        [DATELINE, "annotate", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b'{"text": "x"}\n')
        process.stdin.flush()
        assert process.stdout.readline().startswith(b'{"id"')
        process.send_signal(2)
        error = process.stderr.read().decode()
        assert process.wait(20) == 130
    assert error == "dateline: interrupted; what was reported is kept.\n"
