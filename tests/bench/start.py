"""Time from exec to the first list row, beside a bare Textual app's first frame and newsboat's list."""

from __future__ import annotations

import sys
from functools import cache

from store.library import Library
from tests.bench import newsboat
from tests.bench.libraries import environment, library_places
from tests.bench.measuring import Bar, Report, in_turn, ratio
from tests.bench.terminal import TimedTerminal

ROUNDS = 9
PEER_SIZE, SMALL = 10_000, 1_000
PROGRAM = (sys.executable, "-m", "tui")

_TITLE = 16
"""Letters of a title that are on view in the narrowest list."""

_BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("BARE-READY")
Bare().run()
"""


def measure(size: int) -> Report:
    """Measure the start at a size, its growth, and both start and memory beside newsboat."""
    ours, bare = in_turn(ROUNDS, lambda: start_ours(size)[0], _start_bare)
    yield ratio(f"first list row, {size:,}", ours, "bare Textual app's first frame", bare, Bar(1.15))
    if size > SMALL:
        small, big = in_turn(ROUNDS, lambda: start_ours(SMALL)[0], lambda: start_ours(size)[0])
        yield ratio(f"first list row, {size:,}", big, f"the same, {SMALL:,}", small, Bar(1.2))
    if not newsboat.installed():
        yield newsboat.MISSING
        return
    yield from _beside_newsboat(min(size, PEER_SIZE))


def _beside_newsboat(size: int) -> Report:
    newsboat.command(size)
    ours_memory: list[float] = []
    peer_memory: list[float] = []

    def ours() -> float:
        seconds, memory = start_ours(size, rest=1.0)
        ours_memory.append(memory)
        return seconds

    def peer() -> float:
        with TimedTerminal(newsboat.command(size)) as terminal:
            seconds = newsboat.open_list(terminal)
            terminal.rest_for(1.0)
            peer_memory.append(terminal.resident_bytes())
        return seconds

    mine, theirs = in_turn(ROUNDS, ours, peer)
    yield ratio(f"first list row, {size:,}", mine, "newsboat's article list", theirs, Bar(0.8))
    yield ratio(f"resident memory, {size:,}", ours_memory, "newsboat", peer_memory, Bar(0.75), unit="MB")


def start_ours(size: int, rest: float = 0.0) -> tuple[float, int]:
    """Return the seconds until the list is painted, and the memory some seconds later."""
    with open_ours(size) as terminal:
        seconds = wait_for_list(terminal, size)
        terminal.rest_for(rest)
        return seconds, terminal.resident_bytes()


def open_ours(size: int) -> TimedTerminal:
    """Start the program on the library of a size."""
    return TimedTerminal(PROGRAM, env=environment(size))


def wait_for_list(terminal: TimedTerminal, size: int) -> float:
    """Wait for the second row: unlike the first one's title, its title is nowhere but in the list."""
    return terminal.seconds_to(_second_title(size))


@cache
def _second_title(size: int) -> str:
    library = Library(library_places(size))
    try:
        return library.view().page(1, 2)[0].title[:_TITLE].strip()
    finally:
        library.close()


def _start_bare() -> float:
    with TimedTerminal([sys.executable, "-c", _BARE]) as terminal:
        return terminal.seconds_to("BARE-READY")


if __name__ == "__main__":
    from tests.bench.__main__ import main

    sys.exit(main(["start"]))
