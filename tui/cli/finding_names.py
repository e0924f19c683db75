"""Finding the names in a library with a bar, and a sentence for every article that was left without."""

from __future__ import annotations

from store.library import Library
from tui.cli.output import say
from tui.cli.progress import ProgressBar

LISTED = 20
"""Failures that are told one by one at the most."""


def find_names(library: Library) -> tuple[int, list[str]]:
    """Find the names in all articles that wait for it.

    Returns:
        In how many articles they were found, and a sentence for each article on which the engine failed.

    Raises:
        EngineError: The engine cannot be loaded.
    """
    problem = library.annotation.problem()
    if problem:
        say(problem)
    failed: list[tuple[int, str]] = []
    bar = ProgressBar("finding names")
    try:
        count = library.annotate(
            lambda told: bar.show(told.done, told.total, told.path),
            failed=lambda id, sentence: failed.append((id, sentence)),
        )
    finally:
        bar.clear()
    sentences = [f"Article {id} has no names yet. {sentence}" for id, sentence in failed[:LISTED]]
    if len(failed) > LISTED:
        sentences.append(f"So it is with {len(failed) - LISTED:,} more articles.")
    return count, sentences
