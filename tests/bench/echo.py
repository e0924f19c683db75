"""Keys typed into the search and the filter: when they are echoed while searches run, beside no search."""

from __future__ import annotations

import time

from tests.bench.measuring import Bar, Figure, Report, percentile, ratio, spread
from tests.bench.start import open_ours, wait_for_list
from tests.bench.terminal import TimedTerminal

ROUNDS = 6
_GAPS = (0.06, 0.06, 0.06, 0.1)
"""Seconds between keys; a program that waits for the typing to pause searches after the last of these."""
_LATE = 0.06
"""Seconds after which an echo is late."""
_PATIENCE = 5.0
_TEXT = "qqq the of and they"
_SEARCHING, _NOT_SEARCHING = "-" + _TEXT, "(" + _TEXT
"""What leaves out a word that is nowhere finds almost everything; an open parenthesis is refused at once.

Both begin as nothing else on the screen does, so that the field can be told from the results.
"""
_CLEAR = "\x15"


def measure(size: int) -> Report:
    """Measure echoes at a size."""
    for where, key in (("search", "4"), ("filter", "/")):
        busy: list[list[float]] = []
        idle: list[list[float]] = []
        with open_ours(size) as terminal:
            wait_for_list(terminal, size)
            terminal.rest(0.5)
            terminal.send(key)
            terminal.rest(0.5)
            for number in range(ROUNDS + 1):
                for text, taken in ((_NOT_SEARCHING, idle), (_SEARCHING, busy)):
                    echoes = type_timed(terminal, text)
                    if number:
                        taken.append(echoes)
        ours = [percentile(echoes, 0.95) for echoes in busy]
        base = [percentile(echoes, 0.95) for echoes in idle]
        yield ratio(f"echo in the {where}, p95, {size:,}", ours, "echo with no search", base, Bar(2.0))
        all_of = [seconds for echoes in busy for seconds in echoes]
        late = float(sum(seconds > _LATE for seconds in all_of))
        yield Figure(
            f"keys echoed later than {_LATE * 1e3:.0f} ms in the {where}",
            "",
            (late,),
            Bar(0),
            f"of {len(all_of)}",
            f"echo {spread(all_of)}",
        )


def type_timed(terminal: TimedTerminal, text: str) -> list[float]:
    """Type a text into the empty field and clear it again; return how long each echo but the first took.

    One letter is not yet unlike the rest of the screen.
    """
    echoes = []
    terminal.send(text[0])
    terminal.rest_for(_GAPS[0])
    for end in range(2, len(text) + 1):
        mark, typed, start = len(terminal.output), text[:end].encode(), time.perf_counter()
        terminal.send(text[end - 1])
        while typed not in terminal.output[mark:] and time.perf_counter() - start < _PATIENCE:
            terminal.read(_LATE)
        echoes.append(time.perf_counter() - start)
        terminal.rest_for(max(0.0, _GAPS[end % len(_GAPS)] - echoes[-1]))
    terminal.rest(0.4)
    terminal.send(_CLEAR)
    terminal.rest(0.4)
    return echoes
