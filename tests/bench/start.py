"""Time from exec to the first list row, beside the first frame of a bare Textual app, in turn."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from tests.terminal.pseudo_terminal import PseudoTerminal

ROUNDS = 7
BAR = 1.15

_BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("BARE-READY")
Bare().run()
"""


def main() -> None:
    """Print both times and their ratio, round by round in turn."""
    with tempfile.TemporaryDirectory() as folder:
        env = prepare(Path(folder))
        ours, bare = [], []
        for number in range(ROUNDS + 1):
            first = seconds_to([sys.executable, "-c", _BARE], "BARE-READY", env)
            second = seconds_to([sys.executable, "-m", "tui"], "Azerbaijan, Japan", env)
            if number:
                bare.append(first)
                ours.append(second)
    ratios = [mine / theirs for mine, theirs in zip(ours, bare, strict=True)]
    print(f"{'':24}{'median':>8}{'min':>8}{'max':>8}")
    for name, values, unit in (
        ("bare Textual app, ms", bare, 1000),
        ("first list row, ms", ours, 1000),
        ("ratio", ratios, 1),
    ):
        numbers = [value * unit for value in values]
        print(f"{name:24}{statistics.median(numbers):8.2f}{min(numbers):8.2f}{max(numbers):8.2f}")
    print(f"at most {BAR}: {'yes' if statistics.median(ratios) <= BAR else 'no'}")


def prepare(folder: Path) -> dict[str, str]:
    """Make a library of the samples and return the environment that names it."""
    env = {
        "DATELINE_LIBRARY": str(folder / "library"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    with PseudoTerminal([sys.executable, "-m", "tui"], env=env) as terminal:
        terminal.wait_for("Azerbaijan, Japan")
        terminal.send("Q")
        terminal.wait_end()
    return env


def seconds_to(command: list[str], text: str, env: dict[str, str]) -> float:
    """Return the seconds from exec until a text is painted."""
    with PseudoTerminal(command, env=env) as terminal:
        return terminal.wait(lambda: text.encode() in terminal.output)


if __name__ == "__main__":
    main()
