"""Fixtures of the command line's tests: a home below the test's folder, the program, three articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.making import write_article
from tests.tui.cli.running import Dateline, Run
from tui.__main__ import main


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep everything that the program writes below the folder of the test; return that folder."""
    monkeypatch.setenv("DATELINE_LIBRARY", str(tmp_path / "library"))
    for variable in ("CACHE", "STATE", "CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{variable}_HOME", str(tmp_path / variable.lower()))
    return tmp_path


@pytest.fixture
def dateline(capsys: pytest.CaptureFixture[str]) -> Dateline:
    """Return a function that runs the program in this process."""

    def run(*words: str | Path) -> Run:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        return Run(code, *capsys.readouterr())

    return run


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder with two dated articles and one without a date."""
    folder = tmp_path / "inbox"
    write_article(folder, "a", "Alpha Opens A Plant", "2024-11-29")
    write_article(folder, "b", "Beta Signs A Treaty", "2024-10-02")
    (folder / "c.txt").write_text(
        "Gamma Has No Date\n\nThe town of Gamma has no date at all, the mayor said in a long statement.\n"
    )
    return folder


@pytest.fixture
def ids(dateline: Dateline, inbox: Path) -> dict[str, str]:
    """Import the articles and return their ids by the first word of the title."""
    assert dateline("import", inbox).code == 0
    found = dateline("search", "", "--json").json["results"]
    return {result["title"].split()[0]: str(result["id"]) for result in found}
