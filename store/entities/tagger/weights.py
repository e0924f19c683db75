"""The weights of the tagger: one row a feature, in a file that ships with the package."""

from __future__ import annotations

import os
from collections.abc import Sequence

from store.entities.mapped_table import MappedTable
from store.entities.shipped import WEIGHTS
from store.entities.tagger.labels import COUNT
from store.errors import DamageError

_LANE = 2
"""Bytes in which the sum for one label has room: 255 in each of at most 256 features."""
EMPTY = int.from_bytes(b"\x01\x00" * COUNT, "little")
"""What no features are worth: the same small number for every label, told from nothing at all by it."""


class Weights:
    """Sums weights of features.

    A row has a byte for each label, 128 for nothing. A sum is one integer with 16 bits for each label; what
    all labels have in common does not matter to a decision, so that nothing is taken off again.
    """

    def __init__(self, path: str | os.PathLike[str] = WEIGHTS) -> None:
        """Map a file.

        Raises:
            DamageError: It is missing, damaged or of another kind.
        """
        self._table = MappedTable(path)
        facts = self._table.facts
        if self._table.width != COUNT or facts.get("kind") != "tagger":
            raise DamageError(f"{path} holds no weights for this version.")
        self.version = str(facts["version"])
        self.scale = float(facts["scale"])
        """What one step of a byte is worth."""
        self.transitions: list[list[float]] = facts["transitions"]
        """From a label to the next."""
        self.initial: list[float] = facts["initial"]
        """Of the first label of a stretch."""

    def fetch(self, names: Sequence[str]) -> int:
        """Return the sum of the weights of features."""
        total = EMPTY
        lanes = bytearray(_LANE * COUNT)
        for row in self._table.rows(names):
            lanes[::_LANE] = row
            total += int.from_bytes(lanes, "little")
        return total
