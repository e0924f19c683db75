"""What is kept of the rows between two questions: each value holds for one generation of them."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_LOCK = Lock()
"""Searches, facets and counts run in threads of their own."""


def known(kept: dict[_Key, tuple[int, _Value]], key: _Key, generation: int) -> _Value | None:
    """Return a value that is kept, or None if there is none or the library has changed since."""
    found = kept.get(key)
    return found[1] if found is not None and found[0] == generation else None


def keep(
    kept: dict[_Key, tuple[int, _Value]],
    key: _Key,
    generation: int,
    value: _Value,
    most: int,
    weight: Callable[[_Value], int] = lambda value: 1,
) -> _Value:
    """Keep a value, forgetting those that were asked for least lately if all weigh too much; return it.

    Args:
        kept: Where it is kept.
        key: What it is asked for by.
        generation: That of the rows before the value was found.
        value: The value.
        most: What all may weigh; the newest is kept whatever it weighs.
        weight: What one weighs.
    """
    with _LOCK:
        kept.pop(key, None)
        kept[key] = generation, value
        total = sum(weight(other) for _, other in kept.values())
        while total > most and len(kept) > 1:
            _, oldest = kept.pop(next(iter(kept)))
            total -= weight(oldest)
    return value
