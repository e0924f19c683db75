"""Other processes for the tests: one that writes, and what is known of it when it is killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def start(mode: str, folder: Path, *words: str) -> subprocess.Popen[str]:
    """Start `tests.store.writing`, which says on standard output what it has done."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.writing", mode, str(folder), *words],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def kill_after(process: subprocess.Popen[str], seconds: float) -> list[list[str]]:
    """Wait for the first line, let the process write for so long, kill it; return the words of its lines."""
    assert process.stdout is not None
    first = process.stdout.readline()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    rest = process.communicate()[0]
    return [line.split() for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
