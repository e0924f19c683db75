"""newsboat with the generated articles as its only feed, without a network."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

from tests.bench.formats import FEED_TITLE, feed
from tests.bench.libraries import announce, is_current, size_folder, stamp
from tests.bench.terminal import TimedTerminal

MISSING = "newsboat is not installed; skipped"
_CONFIG = "auto-reload no\nmax-items 0\nconfirm-exit no\nbind-key j down\n"
_SECOND_ROW = "2 N  "
"""How the second row of an article list begins."""


def installed() -> bool:
    """Return whether there is a newsboat to measure."""
    return shutil.which("newsboat") is not None


@cache
def command(size: int) -> tuple[str, ...]:
    """Return the command that opens newsboat on its cache of the articles; fill the cache if need be."""
    folder = size_folder(size) / "newsboat"
    words = ("newsboat", *_options(folder))
    if not is_current(folder):
        source = feed(size)
        announce(f"filling newsboat's cache with {size:,} articles")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "urls").write_text(f'"exec:cat {source}"\n')
        (folder / "config").write_text(_CONFIG)
        subprocess.run([*words, "-x", "reload"], check=True, stdout=subprocess.DEVNULL)
        stamp(folder)
    return words


def open_list(terminal: TimedTerminal) -> float:
    """Go from the list of feeds to that of articles; return the seconds since the start."""
    terminal.seconds_to(FEED_TITLE)
    terminal.send("\r")
    return terminal.seconds_to(_SECOND_ROW)


def _options(folder: Path) -> tuple[str, ...]:
    return "-u", str(folder / "urls"), "-c", str(folder / "cache.db"), "-C", str(folder / "config")
