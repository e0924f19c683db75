"""What comes from outside: suspension, signals, errors, terminals that cannot be painted on, resizing."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path

import pytest

from tests.store.making import write_article
from tests.terminal.conftest import DATELINE, Import, Start
from tests.terminal.pseudo_terminal import PseudoTerminal

ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"
SHOWN = b"\x1b[?25h"

_CRASH = """
import sys
from tui.__main__ import main
from tui.screens.moving import Moving
from store.library import Library

def fail(*arguments, **options):
    raise RuntimeError("a mistake \\x1b]0;PWNED\\x07 [/x] [Reuters]")

Moving._help = fail
Library.remove = fail
sys.exit(main([]))
"""


def after_the_app(terminal: PseudoTerminal) -> str:
    """Return what was printed after the alternate screen was left, without sequences and line breaks."""
    entered, _, tail = bytes(terminal.output).rpartition(LEFT)
    assert ENTERED in entered
    text = re.sub(r"\x1b\[[0-9;?<>=]*[A-Za-z]", "", tail.decode())
    return re.sub(r"\s*[\r\n]+\s*", " ", text).strip()


def assert_restored(terminal: PseudoTerminal) -> None:
    """Assert that the terminal was left as it was found."""
    assert terminal.output.count(ENTERED) == terminal.output.count(LEFT) == 1
    assert terminal.output.rfind(SHOWN) > terminal.output.rfind(b"\x1b[?25l")
    for mode in (1000, 1002, 1003, 1006, 1015, 1004, 2004):
        assert terminal.output.rfind(b"\x1b[?%dl" % mode) >= terminal.output.rfind(b"\x1b[?%dh" % mode), mode


def without_scrollbars(terminal: PseudoTerminal) -> str:
    """Return the screen but for the ends of scrollbars."""
    return re.sub("[▁-█]", " ", terminal.text)


def test_ctrl_z_suspends_and_fg_paints_everything_again(start: Start) -> None:
    terminal = start(command=("env", "PS1=ready> ", "bash", "--norc", "--noprofile", "-i"))
    terminal.wait_for("ready>")
    terminal.send(f"{DATELINE}\r")
    terminal.wait_for("47 samples")
    terminal.wait_for("Enter open")
    before = without_scrollbars(terminal)
    terminal.send("\x1a")
    terminal.wait_for("Stopped")
    assert terminal.output.count(LEFT) == 1
    terminal.send("clear\r")
    terminal.wait_gone("1 Articles")
    terminal.send("fg\r")
    terminal.wait(lambda: without_scrollbars(terminal) == before)
    terminal.press("j", "2/47")
    terminal.send("Q")
    terminal.wait(lambda: terminal.output.count(LEFT) == 2)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_app_in_order(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    terminal = start()
    terminal.wait_for("47 samples")
    os.kill(terminal.process, number)
    assert terminal.wait_end() == 128 + number
    assert_restored(terminal)
    sentence = f"dateline: ended by {number.name}; everything that was acknowledged is kept."
    assert after_the_app(terminal) == sentence
    assert sentence in (tmp_path / "state" / "dateline" / "dateline.log").read_text()


@pytest.mark.parametrize("key", ["?", "D"], ids=["in a handler", "in a thread"])
def test_an_error_in_the_program_is_one_sentence(start: Start, tmp_path: Path, key: str) -> None:
    log = tmp_path / "state" / "dateline" / "dateline.log"
    terminal = start(command=(sys.executable, "-c", _CRASH))
    terminal.wait_for("47 samples")
    terminal.send(key)
    assert terminal.wait_end() == 1
    assert_restored(terminal)
    said = after_the_app(terminal)
    assert said.startswith("dateline: an error in the program ended it (RuntimeError: a mistake")
    assert said.replace(" ", "").endswith(f"thelogis{log}")
    assert "[/x] [Reuters]" in said
    assert said.count("dateline: ") == 1
    assert "Traceback" not in said
    assert b"]0;PWNED" not in terminal.output
    logged = log.read_text()
    assert "Traceback (most recent call last)" in logged
    assert "RuntimeError: a mistake" in logged


@pytest.mark.parametrize(
    "command",
    [
        ("env", "TERM=dumb", DATELINE),
        ("env", "-u", "TERM", DATELINE),
        ("sh", "-c", f"{DATELINE} > out"),
        ("sh", "-c", f"{DATELINE} < /dev/null"),
    ],
    ids=["dumb", "unset", "stdout", "stdin"],
)
def test_without_a_terminal_to_paint_on_it_says_so(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    terminal = start(command=command)
    assert terminal.wait_end() == 1
    assert b"\x1b" not in terminal.output
    said = terminal.output.decode()
    assert said.startswith("dateline: The ")
    assert said.count("\n") == 1
    assert "dateline search" in said
    assert not (tmp_path / "library").exists()


def first_line(terminal: PseudoTerminal) -> list[str]:
    """Return the words of the first line of the text."""
    for line in terminal.screen.display:
        words = re.findall(r"word\d{4}", line)
        if words:
            return words
    return []


def resize(terminal: PseudoTerminal, rows: int, columns: int) -> None:
    """Give the terminal another size and wait until it is painted."""
    terminal.resize(rows, columns)
    terminal.screen.erase_in_display(2)
    terminal.wait(lambda: bool(first_line(terminal)) and "%" in "".join(terminal.screen.display[-2:]))


@pytest.fixture
def reading(start: Start, tmp_path: Path, import_files: Import) -> PseudoTerminal:
    """Return a terminal with the middle of a long article whose words are numbered on the screen."""
    words = [f"word{number:04}" for number in range(2000)]
    body = [" ".join(words[at : at + 97]) for at in range(0, len(words), 97)]
    path = write_article(tmp_path / "inbox", "long", "A Long Article", body=body)
    import_files(path)
    terminal = start(path)
    terminal.wait_for("word0000")
    terminal.send("\x06\x06")
    terminal.wait(lambda: first_line(terminal) > ["word0400"])
    return terminal


def test_a_resize_keeps_the_first_visible_word(reading: PseudoTerminal) -> None:
    word = first_line(reading)[0]
    for rows, columns in ((24, 80), (20, 60), (50, 200), (40, 99), (10, 40)):
        resize(reading, rows, columns)
        reading.wait(lambda: word in first_line(reading))


def test_many_resizes_lead_back_to_the_same_place(reading: PseudoTerminal) -> None:
    before = first_line(reading)
    for rows, columns in ((24, 80), (20, 60), (50, 200), (20, 61), (30, 100), (40, 120)):
        resize(reading, rows, columns)
    reading.wait(lambda: first_line(reading) == before)
