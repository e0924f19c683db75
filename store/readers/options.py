"""What a person may tell the readers about their files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are to be read where they leave it open."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Fields of an article, for example "title", with the names of the columns or keys that hold them."""
    dayfirst: bool | None = None
    """Whether 03/04/2024 is the third of April; None follows custom and says so."""
    unwrap: bool = True
    """Whether lines that a tool has broken are joined into paragraphs again."""


AS_EVER = ReadOptions()
"""Nothing was told."""
