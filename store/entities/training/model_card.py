"""Writes what the weights were learnt from and how good they are, for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from store.entities.training.scoring import Score


@dataclass(frozen=True, slots=True)
class Corpus:
    """Annotated text that is trained on."""

    name: str
    weight: float
    """How much a sentence of it counts."""
    what: str
    licence: str


def write_card(
    path: Path,
    corpora: Sequence[Corpus],
    tokens: Mapping[str, int],
    scores: Mapping[str, Score],
    *,
    version: str,
    day: str,
    rows: int,
) -> None:
    """Write the card.

    Args:
        path: The file.
        corpora: What was trained on.
        tokens: Tokens looked at in each corpus.
        scores: On texts that were never trained on.
        version: Of the weights.
        day: When they were made, ISO 8601.
        rows: How many features have weights.
    """
    lines = [
        f"# The tagger's weights, version {version}",
        "",
        f"Made on {day} by `python -m store.entities.training.train FOLDER`: a linear-chain conditional"
        f" random field with 13 labels (PER ORG LOC NORP EVENT MISC in BIO) and {rows:,} features of eight"
        " bits a label. English news; it knows no other language.",
        "",
        "| trained on | what | weight | tokens looked at | licence |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {corpus.name} | {corpus.what} | {corpus.weight:g} | {tokens[corpus.name]:,} | {corpus.licence} |"
        for corpus in corpora
    ]
    lines += [
        "",
        "## Scores",
        "",
        "Of the whole pipeline on running text, strict (extent and type), PER ORG LOC, on texts never"
        " trained on. The errors on WikiGold were never read.",
        "",
        "| set | precision | recall | F1 |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {name} | {score.precision:.3f} | {score.recall:.3f} | {score.f1:.3f} |"
        for name, score in scores.items()
    ]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
