"""A cursor key to the last byte it paints, beside newsboat; its bytes; how it grows; the way to the end."""

from __future__ import annotations

from contextlib import ExitStack

from tests.bench import newsboat
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Figure, Report, in_turn, ratio
from tests.bench.start import PEER_SIZE, SMALL, open_ours, wait_for_list
from tests.bench.terminal import Burst, TimedTerminal

ROUNDS = 40
_DOWN, _UP, _TOP, _END = "j", "k", "g", "G"
_PAST_THE_SCREEN = 45
"""Keys down after which every further one scrolls."""


def measure(size: int) -> Report:
    """Measure keys of the list at a size."""
    if newsboat.installed():
        yield from _beside_newsboat(min(size, PEER_SIZE))
    else:
        yield newsboat.MISSING
    if size > SMALL:
        yield from _growth(size)
    yield from _end(size)


def _beside_newsboat(size: int) -> Report:
    with ExitStack() as stack:
        ours = _opened(stack, size)
        peer = stack.enter_context(TimedTerminal(newsboat.command(size)))
        newsboat.open_list(peer)
        peer.rest()
        yield from _compared("cursor key", size, ours, peer, _DOWN, _UP)
        for terminal in (ours, peer):
            for _ in range(_PAST_THE_SCREEN):
                terminal.send(_DOWN)
                terminal.rest(0.02)
        yield from _compared("cursor key that scrolls", size, ours, peer, _DOWN)


def _compared(what: str, size: int, ours: TimedTerminal, peer: TimedTerminal, *keys: str) -> Report:
    bursts: list[Burst] = []

    def press(terminal: TimedTerminal, kept: list[Burst]) -> float:
        kept += [terminal.press_timed(key) for key in keys]
        return sum(burst.seconds for burst in kept[-len(keys) :]) / len(keys)

    mine, theirs = in_turn(ROUNDS // len(keys), lambda: press(ours, bursts), lambda: press(peer, []))
    yield ratio(f"{what}, {size:,}", mine, "newsboat's", theirs, Bar(0.25))
    yield Figure(f"bytes of a {what}", "", tuple(burst.size for burst in bursts), Bar(1200), "B")


def _growth(size: int) -> Report:
    with ExitStack() as stack:
        small, big = _opened(stack, SMALL), _opened(stack, size)

        def press(terminal: TimedTerminal) -> float:
            return terminal.press_timed(_DOWN).seconds + terminal.press_timed(_UP).seconds

        few, many = in_turn(ROUNDS // 2, lambda: press(small), lambda: press(big))
    yield ratio(f"cursor key down and up, {size:,}", many, f"the same, {SMALL:,}", few, Bar(1.2))


def _end(size: int) -> Report:
    with ExitStack() as stack:
        ours = _opened(stack, size)

        def end() -> float:
            ours.press_timed(_TOP)
            return ours.press_timed(_END).seconds

        steps, ends = in_turn(ROUNDS // 2, lambda: ours.press_timed(_UP).seconds, end)
    yield ratio(f"to the end of the list, {size:,}", ends, "a cursor key", steps, Bar(2.0))


def _opened(stack: ExitStack, size: int) -> TimedTerminal:
    library_places(size)
    terminal = stack.enter_context(open_ours(size))
    wait_for_list(terminal, size)
    terminal.rest(0.5)
    return terminal
