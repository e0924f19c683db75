"""What a run of the program leaves: its exit code, its data and its talk."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATELINE = str(Path(sys.executable).with_name("dateline"))
"""The installed command."""

HOSTILE = "\x1b]0;PWNED\x07\x1b[31m\x9b2J\x07\x08\u202eevil\u2066"
"""A title change, a colour, a C1 clear, a bell, a backspace, an override and an isolate."""

_OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Run:
    """A run that has ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output read as one JSON value."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output read as one JSON value a line."""
        return [json.loads(line) for line in self.out.splitlines()]


Dateline = Callable[..., Run]
"""Runs the program in this process on the library of the test."""


def run_installed(*words: str | bytes, data: bytes = b"", **env: str) -> Run:
    """Run the installed command in a process of its own."""
    done = subprocess.run(
        [DATELINE, *words], input=data, capture_output=True, timeout=60, env={**os.environ, **env}
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def assert_harmless(run: Run) -> None:
    """Assert that nothing was printed that a terminal would obey, and no traceback."""
    for name, text in (("stdout", run.out), ("stderr", run.err)):
        found = _OBEYED.search(text)
        assert found is None, f"{found[0]!r} on {name}: {text!r}"
    assert "Traceback" not in run.err


def assert_refused(run: Run, code: int, *parts: str) -> None:
    """Assert that a run ended with a code, no data, and one sentence that holds some words."""
    assert (run.code, run.out) == (code, "")
    sentence = run.err.splitlines()[-1]
    assert len(run.err.splitlines()) == 1 or (code == 2 and run.err.startswith("usage: ")), run.err
    for part in parts:
        assert part in sentence, run.err
    assert_harmless(run)
