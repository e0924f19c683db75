"""A progress bar on standard error, with rate and time left."""

from __future__ import annotations

import sys
from time import monotonic

from store.clean import clean_line

WIDTH = 20
"""Cells of the bar."""
PAUSE = 0.1
"""Seconds between two paintings."""
RATE_AFTER = 2.0
"""Seconds after which the rate says something."""


class ProgressBar:
    """Paints over the current line of the terminal; without a terminal it paints nothing."""

    def __init__(self, doing: str) -> None:
        """Prepare a bar.

        Args:
            doing: What is being done, a word or two.
        """
        self._doing = doing
        self._shown = sys.stderr.isatty()
        self._start = monotonic()
        self._last = 0.0
        self._painted = False

    def show(self, done: int, total: int, name: str = "") -> None:
        """Show how far it is.

        Args:
            done: How many are done.
            total: Of how many.
            name: What is dealt with now.
        """
        if not self._shown or monotonic() - self._last < PAUSE:
            return
        self._last, self._painted = monotonic(), True
        filled = WIDTH * done // max(1, total)
        bar = "█" * filled + "░" * (WIDTH - filled)
        parts = [f"{self._doing} {bar} {done:,}/{total:,}", *self._rate(done, total), clean_line(name)[:40]]
        print(f"\r\x1b[K{'  '.join(filter(None, parts))}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the bar away."""
        if self._painted:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _rate(self, done: int, total: int) -> list[str]:
        seconds = monotonic() - self._start
        if seconds < RATE_AFTER or not done:
            return []
        from tui.display import time_left

        rate = done / seconds
        return [f"{rate:,.0f}/s", time_left((total - done) / rate)]
