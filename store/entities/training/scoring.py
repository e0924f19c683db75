"""Scores the pipeline on annotated texts that were not trained on: strict, extent and type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from store.entities.engine import Engine
from store.entities.pipeline import annotate
from store.entities.training.corpora import Annotated

SCORED = ("PER", "ORG", "LOC")
"""The types that are scored unless others are named: those that all corpora agree on."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one type: right, found, wanted."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def score(
    documents: Iterable[Annotated], types: Sequence[str] = SCORED, engine: Engine | None = None
) -> dict[str, Score]:
    """Return the scores of the pipeline for each type, and for all of them together as "all".

    Args:
        documents: Running text with the names that are wanted.
        types: Which types count.
        engine: What finds the names; the default one if None.
    """
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for document in documents:
        keys = {(mention.start, mention.end, mention.type) for mention in annotate(document.text, engine)}
        for kind in types:
            mine = {key for key in keys if key[2] == kind}
            theirs = {key for key in document.names if key[2] == kind}
            for name in (kind, "all"):
                right[name] += len(mine & theirs)
                found[name] += len(mine)
                wanted[name] += len(theirs)
    return {name: Score(right[name], found[name], wanted[name]) for name in (*types, "all")}
