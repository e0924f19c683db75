"""Bytes of the index beside those of the articles that it is made of."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.bench.index import build_index
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Figure, Report, number


def measure(size: int) -> Report:
    """Measure an index made anew, without marks."""
    library = Path(library_places(size).library)
    with tempfile.TemporaryDirectory(dir=library.parent) as folder:
        cpu, wall = build_index(size, Path(folder))
        parts = {path.name: _bytes([path]) for path in (Path(folder) / "cache").iterdir()}
    articles = _bytes([library / "articles"])
    shown = ", ".join(
        f"{name} {number(part / 1e6)} MB ({number(part / articles)} x)"
        for name, part in sorted(parts.items(), key=lambda item: -item[1])
        if not name.startswith(".")
    )
    detail = f"{shown}; articles {number(articles / 1e6)} MB"
    yield Figure(
        f"bytes of the index, {size:,}",
        "the articles",
        (sum(parts.values()) / articles,),
        Bar(0.4),
        detail=detail,
    )
    yield f"built in {number(wall)} s, {number(cpu)} s cpu"


def _bytes(paths: Iterable[Path]) -> int:
    """Return the bytes of files and of all that lies in folders."""
    return sum(_bytes(path.iterdir()) if path.is_dir() else path.stat().st_size for path in paths)
