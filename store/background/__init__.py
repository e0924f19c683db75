"""Long work in a process of its own, so that the one that paints stays free: indexing, importing, names."""

from __future__ import annotations

from store.background.run import BackgroundRun
from store.background.told import Stage, Told

__all__ = ["BackgroundRun", "Stage", "Told"]
