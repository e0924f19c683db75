"""`dateline -`: the articles come through a pipe, the keys from the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.readers.packing import BRIDGE, PLANT, tarred
from tests.terminal.conftest import DATELINE, Start


def piped(file: Path, words: str = "-") -> tuple[str, str, str]:
    """Return the command that gives a file to the program through a pipe."""
    return "sh", "-c", f"cat {file} | {DATELINE} {words}"


def test_an_article_from_a_pipe_is_read_with_keys(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "plant.txt"
    file.write_bytes(PLANT)
    terminal = start(command=piped(file))
    terminal.wait_for("Forty people work there.")
    terminal.press("?", "Help")
    terminal.send("\x1b")
    terminal.wait_gone("Help")
    terminal.send("Q")
    assert terminal.wait_end() == 0


def test_an_archive_from_a_pipe_is_the_list(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "news.tgz"
    file.write_bytes(tarred({"plant.txt": PLANT, "bridge.txt": BRIDGE}, "w:gz"))
    terminal = start(command=piped(file, "- -"))
    terminal.wait_for("Plant Opens In Harbour")
    terminal.wait_for("Bridge Closed")
    terminal.send("Q")
    assert terminal.wait_end() == 0


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"", "dateline: Standard input is empty."), (b"%PDF-1.7", "dateline: Standard input is a PDF;")],
)
def test_nothing_to_read_is_one_sentence(start: Start, tmp_path: Path, data: bytes, sentence: str) -> None:
    file = tmp_path / "plant.txt"
    file.write_bytes(data)
    terminal = start(command=piped(file), columns=200)
    assert terminal.wait_end() == 1
    assert terminal.text.strip().startswith(sentence)
    assert len(terminal.text.strip().splitlines()) == 1
