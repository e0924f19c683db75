"""Fixtures of the terminal's tests: a home below the test's folder, and the program on a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.pseudo_terminal import PseudoTerminal

DATELINE = str(Path(sys.executable).with_name("dateline"))
"""The installed command."""

Env = dict[str, str]
Start = Callable[..., PseudoTerminal]
"""Starts the program with words, on a terminal of a size."""
Import = Callable[..., None]
"""Imports files without a terminal."""


@pytest.fixture
def env(tmp_path: Path) -> Env:
    """Return the environment that keeps everything below the folder of the test."""
    folders = {
        f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CACHE", "STATE", "CONFIG", "DATA")
    }
    return {"DATELINE_LIBRARY": str(tmp_path / "library"), **folders}


@pytest.fixture
def start(env: Env) -> Iterator[Start]:
    """Return a function that starts the program; what still runs after the test is killed."""
    with ExitStack() as stack:

        def start_(
            *words: str | Path, command: Sequence[str] = (DATELINE,), rows: int = 40, columns: int = 120
        ) -> PseudoTerminal:
            line = [*command, *map(str, words)]
            return stack.enter_context(PseudoTerminal(line, rows=rows, columns=columns, env=env))

        yield start_


@pytest.fixture
def import_files(env: Env) -> Import:
    """Return a function that imports files into the library of the test."""

    def import_(*paths: Path) -> None:
        subprocess.run(
            [DATELINE, "import", *map(str, paths)],
            env={**os.environ, **env},
            check=True,
            capture_output=True,
            timeout=60,
        )

    return import_
