"""The progress bar: painted over one line of a terminal, and nowhere else."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from tui.cli import progress
from tui.cli.progress import ProgressBar
from tui.display import time_left


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_bar_says_how_far_it_is_and_not_too_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    now = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    bar = ProgressBar("reading")
    now[0] += 0.2
    bar.show(50, 200, "a\x1b[31m.txt")
    assert terminal.getvalue() == f"\r\x1b[Kreading {'█' * 5}{'░' * 15} 50/200  a.txt"
    bar.show(51, 200)
    assert "51/200" not in terminal.getvalue()
    now[0] += 0.2
    bar.show(52, 200)
    assert "52/200" in terminal.getvalue()


def test_the_rate_and_the_time_left_are_said_once_they_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    now = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    bar = ProgressBar("reading")
    now[0] += 4
    bar.show(1_000, 3_000)
    assert "1,000/3,000  250/s  8 s left" in terminal.getvalue()
    bar.clear()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_without_a_terminal_nothing_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream := StringIO())
    bar = ProgressBar("reading")
    bar.show(1, 2)
    bar.clear()
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "0 s left"), (99, "99 s left"), (100, "2 min left"), (7200, "2 h left")]
)
def test_the_time_left_is_in_the_unit_that_says_it_best(seconds: float, said: str) -> None:
    assert time_left(seconds) == said
