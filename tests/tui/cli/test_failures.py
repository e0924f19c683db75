"""dateline failures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.running import Dateline


@pytest.fixture
def bad(dateline: Dateline, tmp_path: Path) -> Path:
    """A folder of two files that could not be read."""
    folder = tmp_path / "bad"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert dateline("import", folder).code == 1
    return folder


def test_they_are_printed_with_their_reasons(dateline: Dateline, bad: Path) -> None:
    run = dateline("failures")
    assert run.code == 0
    assert run.out.splitlines()[:2] == [
        str(bad / "b.txt"),
        f"    {bad / 'b.txt'} is a binary file, not text.",
    ]
    found = dateline("failures", "--json").json
    assert [file["path"] for file in found] == [str(bad / "b.txt"), str(bad / "a.txt")]
    assert found[0].keys() == {"path", "reason", "time"}


def test_they_are_dismissed_and_undone(dateline: Dateline, bad: Path) -> None:
    run = dateline("failures", "--dismiss", bad / "a.txt")
    assert (run.code, run.err.splitlines()[-1].startswith("Dismissed “")) == (0, True)
    assert [file["path"] for file in dateline("failures", "--json").json] == [str(bad / "b.txt")]
    assert dateline("undo").code == 0
    assert len(dateline("failures", "--json").json) == 2
    assert dateline("failures", "--dismiss-all").code == 0
    assert dateline("failures").code == 1


def test_one_that_is_not_listed_is_named(dateline: Dateline, bad: Path) -> None:
    run = dateline("failures", "--dismiss", bad / "c.txt")
    assert run.code == 1
    assert run.err.splitlines()[-1] == (
        f"dateline: {bad / 'c.txt'} is not listed; “dateline failures” prints what is."
    )
