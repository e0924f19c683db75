"""An engine that a package of others offers: its folder, as pip would have left it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

LOUD = '''
from store.entities.pipeline import Span


class Loud:
    """Takes every word in capitals for an organisation; fails where the text says so."""

    name = "loud"

    def __init__(self, model):
        self.version = model.joinpath("version").read_text() if model else "1"

    def find(self, text):
        if "fails" in text:
            raise ValueError("no luck with \\x1b[31mthis")
        words, start = [], 0
        for word in text.split():
            start = text.index(word, start)
            if word.isupper() and word.isalpha():
                words.append(Span(start, start + len(word), "ORG", "it is loud", 0.5))
            start += len(word)
        return words


def load(model):
    return Loud(model)
'''
"""Source of an engine; it takes a model that is the file of its version, or none."""


def offer_engines(
    folder: Path, monkeypatch: pytest.MonkeyPatch, source: str = LOUD, **factories: str
) -> None:
    """Install a package that offers engines, for this process and those that it starts.

    Args:
        folder: Where to.
        source: Of its module `offered`.
        factories: What each entry point leads to, by the name of the engine; `loud` if nothing is told.
    """
    info = folder / "offered-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: offered\nVersion: 1.0\n")
    entries = factories or {"loud": "offered:load"}
    lines = [f"{name} = {leads_to}" for name, leads_to in entries.items()]
    (info / "entry_points.txt").write_text("\n".join(["[dateline.engines]", *lines, ""]))
    (folder / "offered.py").write_text(source)
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(__import__("sys").modules, "offered", raising=False)
    monkeypatch.setenv("PYTHONPATH", os.fspath(folder))
