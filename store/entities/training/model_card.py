"""Writes what the weights were learnt from and how good they are, for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Corpus:
    """Annotated text that is trained on."""

    name: str
    weight: float
    """How much a sentence of it counts."""
    what: str
    licence: str


def write_card(
    path: Path, corpora: Sequence[Corpus], tokens: Mapping[str, int], version: str, day: str, rows: int
) -> None:
    """Write the card; the scores, which are measured afterwards, are kept from the card before.

    Args:
        path: The file.
        corpora: What was trained on.
        tokens: Tokens looked at in each corpus.
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
    scores = _scores(path)
    path.write_text("\n".join([*lines, "", *scores, ""]), encoding="utf-8")


def _scores(path: Path) -> list[str]:
    heading = "## Scores"
    if path.exists():
        _, found, scores = path.read_text(encoding="utf-8").partition(heading)
        if found:
            return [heading + scores.rstrip("\n")]
    return [heading, "", "Measured by `python -m tests.bench entities`."]
