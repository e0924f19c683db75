"""Which engine a library uses, and whose mentions do, kept in its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from store.engine_choice import DEFAULT, EngineChoice
from store.files import LibraryFiles

_SETTING = "engine"


@dataclass(frozen=True, slots=True)
class ChosenEngine:
    """What the settings of a library say about its engine."""

    choice: EngineChoice = field(default_factory=EngineChoice)
    labels: tuple[str, ...] = ()
    """Names and versions of the engines whose mentions do, the one that ran last at the end.

    Articles of others wait for this engine. Empty means that those of any engine do: nobody has asked for
    one.
    """


def chosen_engine(files: LibraryFiles) -> ChosenEngine:
    """Return what the settings say; what is not understood counts as not said.

    Raises:
        DamageError: The file of the settings is damaged.
    """
    found: Any = files.settings().get(_SETTING)
    if not isinstance(found, dict) or not isinstance(found.get("name"), str):
        return ChosenEngine()
    model, labels = found.get("model"), found.get("labels")
    return ChosenEngine(
        EngineChoice(found["name"] or DEFAULT, model if isinstance(model, str) else None),
        tuple(map(str, labels)) if isinstance(labels, list) else (),
    )


def keep_chosen_engine(files: LibraryFiles, chosen: ChosenEngine) -> None:
    """Write it into the settings.

    Raises:
        LibraryError: They cannot be written.
    """
    choice = chosen.choice
    value = {"name": choice.name, "model": choice.model, "labels": list(chosen.labels)}
    files.change_settings(**{_SETTING: value})
