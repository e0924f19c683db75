"""Which engine is wanted, as a value that settings, processes and command lines hand on."""

from __future__ import annotations

import os
from dataclasses import dataclass

DEFAULT = "default"
"""Name of the engine that ships with the program."""
DEFAULT_NAME, DEFAULT_VERSION = "tagger", "1"
"""What it calls itself beside its mentions; the version is raised when the same text may give others."""


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """An engine by its name, with its model if it takes one."""

    name: str = DEFAULT
    model: str | None = None
    """Folder of the model, as an absolute path."""


def choice_of(name: str, model: str | os.PathLike[str] | None = None) -> EngineChoice:
    """Return the choice that words of a person make; a path may begin with ~ and be relative.

    Args:
        name: The engine.
        model: The folder of its model; None or empty is none.
    """
    folder = os.fspath(model) if model is not None else ""
    return EngineChoice(name, os.path.abspath(os.path.expanduser(folder)) if folder else None)
