"""What a measurement is: figures taken in turn, their ratios, and the bar that they are held to."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

TABLE_SIZE = 100_000
"""Articles that bars which depend on the size are set for."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure shall be."""

    limit: float
    at_least: bool = False
    """Whether the figure shall be as high as that, not as low."""
    informative: bool = False
    """Whether it is set for more articles than were measured, and so only shown."""

    def holds(self, value: float) -> bool:
        """Return whether a figure is good enough."""
        return value >= self.limit if self.at_least else value <= self.limit

    def for_size(self, size: int) -> Bar:
        """Return the bar as it counts at a size, where it is set for a library of `TABLE_SIZE`."""
        return replace(self, informative=size < TABLE_SIZE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table."""

    what: str
    baseline: str
    values: tuple[float, ...]
    """One a round."""
    bar: Bar | None = None
    unit: str = "x"
    detail: str = ""
    """The times that a ratio comes from."""

    @property
    def median(self) -> float:
        """The middle of the rounds."""
        return statistics.median(self.values)


Report = Iterator[Figure | str]
"""What measuring a row gives, as it comes: figures and sentences."""


def in_turn(rounds: int, *actions: Callable[[], float], warm_up: bool = True) -> list[list[float]]:
    """Return what each action measures, round by round in turn.

    Args:
        rounds: How many of each.
        actions: Each returns a figure.
        warm_up: Whether to leave out a first round.
    """
    taken: list[list[float]] = [[] for _ in actions]
    for number in range(rounds + warm_up):
        for values, action in zip(taken, actions, strict=True):
            value = action()
            if number or not warm_up:
                values.append(value)
    return taken


def ratio(
    what: str,
    ours: Sequence[float],
    baseline: str,
    theirs: Sequence[float],
    bar: Bar | None,
    unit: str = "ms",
) -> Figure:
    """Return the ratio of ours to theirs, or of theirs to ours where the bar is a speed-up to reach.

    Args:
        ours: Seconds, or another unit, one a round.
        theirs: The same of the baseline.
        unit: How the times are shown.
    """
    faster = bar is not None and bar.at_least
    values = [their / our if faster else our / their for our, their in zip(ours, theirs, strict=True)]
    shown = f"ours {spread(ours, unit)}, baseline {spread(theirs, unit)}"
    return Figure(what, baseline, tuple(values), bar, detail=shown)


def spread(values: Sequence[float], unit: str = "ms") -> str:
    """Return median and range; seconds are shown in the unit."""
    scale = {"ms": 1e3, "s": 1.0, "MB": 1e-6}.get(unit, 1.0)
    low, middle, high = (scale * pick for pick in (min(values), statistics.median(values), max(values)))
    return f"{number(middle)} {unit} ({number(low)}..{number(high)})"


def number(value: float) -> str:
    """Return a number with three digits that count."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    digits = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3 if abs(value) >= 0.1 else 4
    return f"{value:.{digits}f}"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def run_python(code: str, *words: str, text: str = "") -> str:
    """Run code in a fresh interpreter and return what it prints."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, text=True, check=True, env=environment)
    return done.stdout


def print_outcome(row: str, outcome: Figure | str) -> None:
    """Print a line of the table."""
    if isinstance(outcome, str):
        print(f"{row:9} {outcome}", flush=True)
        return
    median, low, high = (number(pick) for pick in (outcome.median, min(outcome.values), max(outcome.values)))
    value = f"{median} {outcome.unit}" + (f" ({low}..{high})" if len(outcome.values) > 1 else "")
    verdict = ""
    if outcome.bar is not None:
        verdict = f"{'>=' if outcome.bar.at_least else '<='} {outcome.bar.limit:,g} {outcome.unit}"
        if outcome.bar.informative:
            verdict += f" at {TABLE_SIZE:,}"
        else:
            verdict += f": {'yes' if outcome.bar.holds(outcome.median) else 'NO'}"
    print(f"{row:9} {outcome.what:42} {outcome.baseline:34} {value:26} {verdict}")
    if outcome.detail:
        print(f"{'':9}   {outcome.detail}")
    sys.stdout.flush()


def noise() -> str:
    """Return how even the machine is: the same loop ten times, and the load."""
    times = [timed(lambda: sum(number * number for number in range(300_000))) for _ in range(10)]
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    return f"a fixed loop ten times: {spread(times)}; load average {load}; {os.cpu_count()} cores"
