"""Texts that are nearly the same, made from generated ones by a seed."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from store.folding import fold_words
from tests.bench.generator import generate

SIZE = 400


def bodies(count: int) -> list[tuple[str, ...]]:
    """Return the paragraphs of articles that have nothing to do with each other."""
    return [stored.article.paragraphs for stored in generate(SIZE, 0, count)]


def folded(paragraphs: Sequence[str]) -> str:
    """Return the words of a text as they are sketched."""
    return fold_words("\n\n".join(paragraphs))


def reworded(paragraphs: Sequence[str], share: float, random: Random) -> tuple[str, ...]:
    """Return a text of which a share of the words, here and there, are others."""
    return tuple(
        " ".join(
            f"other{random.randrange(10_000)}" if random.random() < share else word
            for word in paragraph.split()
        )
        for paragraph in paragraphs
    )


def lengthened(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return a text with a paragraph more, as a paper adds one to the copy of an agency."""
    return (*paragraphs, "Our own correspondent adds that nobody in the town had heard of the plan before.")
