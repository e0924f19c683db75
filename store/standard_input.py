"""Standard input as a file to read: it can be read once, and only by the process that has it."""

from __future__ import annotations

import sys
from functools import cache

from store.errors import ReadError

STANDARD_INPUT = "-"
"""The path that stands for standard input."""


@cache
def standard_input() -> bytes:
    """Return all that comes through standard input; it is read once.

    Raises:
        ReadError: There is none, or it cannot be read.
    """
    return read_now()


def read_now() -> bytes:
    """Return what comes through standard input from now on.

    Raises:
        ReadError: There is none, or it cannot be read.
    """
    if sys.stdin is None:
        raise ReadError("Standard input is closed.")
    try:
        return sys.stdin.buffer.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is closed"
        raise ReadError(f"Standard input cannot be read: {reason}.") from error


def is_of_standard_input(path: str) -> bool:
    """Whether an article with this path came through standard input, itself or packed there."""
    return path == STANDARD_INPUT or path.startswith(f"{STANDARD_INPUT}/")
