"""Connections to the rows of a library: to a file, or to a database in memory that all threads share."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

_PATIENCE, _PATIENCE_IN_MEMORY = 5.0, 60.0
"""Seconds to wait for a thread that writes: in memory it keeps out those that read too."""
_REMEMBERED = 100
"""Notes and tags that are kept folded for the next condition of a query on them."""


def target_of(path: str | None, name: int) -> str:
    """Return what to connect to.

    Args:
        path: The file; None stands for memory.
        name: What tells this database in memory from others.
    """
    return path or f"file:/rows-{name}?vfs=memdb"


def connect(target: str, *, in_memory: bool) -> sqlite3.Connection:
    """Return a connection that any thread may use, with the functions that conditions call.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    timeout = _PATIENCE_IN_MEMORY if in_memory else _PATIENCE
    connection = sqlite3.connect(
        target, timeout, isolation_level=None, check_same_thread=False, uri=in_memory
    )
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.create_function("fold", 1, _fold, deterministic=True)
    connection.create_function("tag_key", 1, _tag_key, deterministic=True)
    return connection


@lru_cache(_REMEMBERED)
def _fold(text: object) -> str:
    from store.folding import fold_text

    return fold_text(str(text or ""))


@lru_cache(_REMEMBERED)
def _tag_key(text: object) -> str:
    from store.tags import tag_key

    return tag_key(str(text or ""))
