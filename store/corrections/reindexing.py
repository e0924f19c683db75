"""Bringing the index in line with the corrections, some articles at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from store.corrections.mirror import rules_of
from store.entries import entry_of
from store.errors import DamageError, LockError
from store.files import LibraryFiles
from store.index import Index
from store.reading import read_document
from store.row_writer import RowWriter

if TYPE_CHECKING:
    from store.catching_up import Step

AT_ONCE = 200
"""Articles that are indexed under one lock."""


def reindex(
    files: LibraryFiles,
    index: Index,
    step: Step | None = None,
    *,
    stop: Callable[[], bool] = lambda: False,
    first: int | None = None,
    most: int | None = None,
) -> int:
    """Index the mentions again of the articles that wait for it, the newest first.

    If another process holds the index, what was done by then must do: the others go on waiting.

    Args:
        files: The library.
        index: Its index.
        step: Told how many articles are done of how many.
        stop: Asked now and then whether to end early.
        first: An article to begin with.
        most: How many to do at the most; None is all.

    Returns:
        How many were done.
    """
    total, done = index.rows.uncorrected(), 0
    while not stop() and (most is None or done < most):
        try:
            count = _reindex_some(files, index, first, AT_ONCE if most is None else min(AT_ONCE, most - done))
        except LockError:
            break
        if not count:
            break
        done += count
        if step is not None:
            step(done, max(done, total))
    return done


def _reindex_some(files: LibraryFiles, index: Index, first: int | None, most: int) -> int:
    """Index some articles again in one change; return how many."""
    with index.lock, index.rows.transaction() as connection:
        query = "SELECT article FROM uncorrected ORDER BY article = ? DESC, article DESC LIMIT ?"
        ids = [id for (id,) in connection.execute(query, (first or 0, most))]
        writer, rules = RowWriter(index.rows), rules_of(index.rows)
        for id in ids:
            try:
                document = read_document(files, index.rows, id)
            except DamageError:
                document = None
            if document is not None:
                writer.correct_mentions(id, entry_of(document, rules))
        connection.executemany("DELETE FROM uncorrected WHERE article = ?", ((id,) for id in ids))
        return len(ids)
