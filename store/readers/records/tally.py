"""Failures inside one file: a few are named one by one, many are one sentence with their number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from store.readers.failure import Failure

FEW = 10
"""Failures of one kind that are told singly at the most."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What can be wrong with a part of a file."""

    one: str
    """What is said of one, after the name of its place: "holds no text"."""
    many: str
    """What is said of many: "hold no text"."""


@dataclass(slots=True)
class Tally:
    """The parts of a file that could not be read."""

    path: str
    name: str
    """What to call the file in a sentence."""
    parts: str
    """What the parts are called: rows, lines, objects."""
    _places: dict[Trouble, list[tuple[str, str]]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many parts there are that could not be read."""
        return sum(map(len, self._places.values()))

    def add(self, trouble: Trouble, place: str, detail: str = "") -> None:
        """Note that a part could not be read.

        Args:
            trouble: What is wrong with it.
            place: Where it is, for example "line 17".
            detail: What exactly is wrong, said of a single one.
        """
        self._places.setdefault(trouble, []).append((place, detail))

    def failures(self, total: int) -> Iterator[Failure]:
        """Yield what to report; the file has so many parts in all."""
        for place, rest in self._told(total):
            yield Failure(self.path, f"{place[0].upper()}{place[1:]} of {self.name} {rest}.")

    def refusal(self, total: int) -> str | None:
        """Return the sentence on a file of which no part could be read, None if nothing is wrong with any."""
        told = next(self._told(total), None)
        return f"{self.name} holds no articles: {told[0]} {told[1]}." if told else None

    def _told(self, total: int) -> Iterator[tuple[str, str]]:
        """Yield places, or numbers of them, with what is wrong there."""
        for trouble, places in self._places.items():
            if len(places) > FEW:
                yield (
                    f"{len(places):,} of {total:,} {self.parts}",
                    f"{trouble.many}; the first is {places[0][0]}",
                )
                continue
            for place, detail in places:
                yield place, f"{trouble.one}: {detail}" if detail else trouble.one
