"""What the snapshots show, and the folder that they lie in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SNAPSHOTS = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen that is reached by keys."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]


SCENES = (
    Scene("list-80x24", (80, 24), ("j", "s")),
    Scene("article-80x24", (80, 24), ("enter", "m", "m", "asterisk")),
    Scene("entities-60x20", (60, 20), ("3", "j")),
    Scene("article-120x40", (120, 40), ("enter", "ctrl+f")),
    Scene("search-120x40", (120, 40), ("4", *"kyoto")),
    Scene("facets-80x24", (80, 24), ("4", *"kyoto", "enter", "c", "j", "enter")),
    Scene("filter-80x24", (80, 24), ("slash", *"title:conference", "enter", "slash", *" -tag:")),
    Scene("reader-200x50", (200, 50), ("j", "t", *"climate", "enter")),
    Scene("card-120x40", (120, 40), ("enter", "m", "m", "enter")),
    Scene("card-60x20", (60, 20), ("3", "i")),
    Scene("library-120x40", (120, 40), ("3", "v", "v", "j", "x", "e")),
)
