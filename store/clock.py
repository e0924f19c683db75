"""The time of an act."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the time as UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
