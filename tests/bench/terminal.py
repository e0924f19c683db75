"""A program on a pseudo-terminal, timed: its bytes are read at once and not made into a screen."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from tests.terminal.pseudo_terminal import PseudoTerminal

SILENCE = 0.025
"""Seconds without output after which a burst is over; they are not part of it."""


@dataclass(frozen=True, slots=True)
class Burst:
    """What a program paints after a key."""

    seconds: float
    """From the key to the last byte."""
    size: int
    """Bytes."""


class TimedTerminal(PseudoTerminal):
    """Runs a program and times what it paints."""

    def __enter__(self) -> TimedTerminal:
        return self

    def paint(self, data: bytes) -> None:
        """Leave the screen alone: making it takes longer than the program does."""

    @property
    def text(self) -> str:
        """What was painted, for messages."""
        return self.output.decode("utf-8", "replace")[-2000:]

    def seconds_to(self, text: str) -> float:
        """Return the seconds from the start of the program until a text is painted."""
        return self.wait(lambda: text.encode() in self.output, 120)

    def press_timed(self, key: str) -> Burst:
        """Press a key and return the burst that follows; what comes later is read, but not part of it."""
        start = last = time.perf_counter()
        self.send(key)
        size, silence = 0, 2.0
        while data := self.read(silence):
            last, silence = time.perf_counter(), SILENCE
            size += len(data)
        self.rest()
        return Burst(last - start, size)

    def rest(self, seconds: float = 0.15) -> None:
        """Read until nothing has come for a while."""
        while self.read(seconds):
            continue

    def rest_for(self, seconds: float) -> None:
        """Read whatever comes for a while."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.read(left)

    def resident_bytes(self) -> int:
        """Return the memory that the program has resident."""
        return status_bytes("VmRSS", self.process)


def status_bytes(field: str, process: int | str = "self") -> int:
    """Return a field of a process's status, such as VmRSS or RssAnon."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) * 1024
    raise ValueError(f"no {field} in the status of process {process}")
