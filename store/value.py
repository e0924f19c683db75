"""Something that a field of a query may be given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """A value with what it finds."""

    text: str
    """As the library has it."""
    folded: str
    """Its folded words."""
    count: int | None = None
    """Articles on view that have it; None if they are not counted."""
