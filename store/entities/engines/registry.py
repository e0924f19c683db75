"""From the name of an engine to the engine, through the entry points of what is installed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Protocol

from store.clean import clean_line
from store.engine_choice import DEFAULT, EngineChoice
from store.entities.engine import Engine
from store.entities.engines.checked import CheckedEngine
from store.errors import DatelineError, EngineError

GROUP = "dateline.engines"
"""Entry point group under which a package offers an engine; each entry is an `EngineFactory`."""


class EngineFactory(Protocol):
    """What an entry point of the group leads to."""

    def __call__(self, model: Path | None) -> Engine:
        """Load the engine.

        Args:
            model: Folder of the model, if one was named.

        Raises:
            EngineError: It cannot be loaded. Any other error is reported with its type.
        """


@lru_cache(maxsize=1)
def load_engine(choice: EngineChoice) -> Engine:
    """Return an engine; the one asked for last is kept, as loading may take seconds.

    Raises:
        EngineError: There is no such engine, or it cannot be loaded.
    """
    if choice.name == DEFAULT:
        from store.entities.pipeline import default_engine

        if choice.model is not None:
            raise EngineError("The default engine takes no model.")
        return default_engine()
    model = None if choice.model is None else Path(choice.model)
    if model is not None and not model.is_dir():
        raise EngineError(
            clean_line(f"There is no folder {model} with a model for the engine {choice.name}.")
        )
    try:
        return CheckedEngine(_factory(choice.name)(model))
    except DatelineError:
        raise
    except ModuleNotFoundError as error:
        package = (error.name or str(error)).partition(".")[0]
        raise EngineError(
            clean_line(
                f"The engine {choice.name} needs the package {package}, which is not installed;"
                f" try: pip install {package}"
            )
        ) from error
    except Exception as error:
        where = f" from {model}" if model else ""
        raise EngineError(
            clean_line(f"The engine {choice.name} cannot be loaded{where}: {_what(error)}.")
        ) from error


def engine_names() -> list[str]:
    """Return the names of all engines that are there, the default one first."""
    from importlib.metadata import entry_points

    return [DEFAULT, *sorted({entry.name for entry in entry_points(group=GROUP)} - {DEFAULT})]


def failure_sentence(label: str, error: Exception) -> str:
    """Return what to tell the reader of a text that an engine failed on.

    Args:
        label: Name and version of the engine.
        error: What it raised.
    """
    return clean_line(f"The engine {label} failed: {_what(error)}.")


def _factory(name: str) -> EngineFactory:
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUP, name=name):
        factory: EngineFactory = entry.load()
        return factory
    names = [clean_line(known) for known in engine_names()]
    raise EngineError(
        f"There is no engine {clean_line(name)}; there is {', '.join(names[:-1])} and {names[-1]}."
        if len(names) > 1
        else f"There is no engine {clean_line(name)}; there is only {names[0]}."
    )


def _what(error: Exception) -> str:
    said = " ".join(str(error).split()).rstrip(".")
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
