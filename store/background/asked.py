"""What a background process is asked to do, as the words of a command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from store.engine_choice import EngineChoice
from store.readers.options import AS_EVER, ReadOptions


@dataclass(frozen=True, slots=True)
class Asked:
    """What a background process is asked to do."""

    library: str
    cache: str
    paths: tuple[Path, ...] = ()
    """What to import before names are looked for."""
    options: ReadOptions = AS_EVER
    """How it is to be read."""
    engine: EngineChoice | None = None
    """What is to find the names from now on, also where another engine has found some; None is as before."""


def words_of(asked: Asked) -> list[str]:
    """Return what is asked as words."""
    options = json.dumps(asdict(asked.options))
    engine = json.dumps(asked.engine and asdict(asked.engine))
    return [asked.library, asked.cache, options, engine, *(str(path.absolute()) for path in asked.paths)]


def asked_by(words: Sequence[str]) -> Asked:
    """Return what words ask that `words_of` made."""
    library, cache, options, engine, *paths = words
    choice = json.loads(engine)
    return Asked(
        library,
        cache,
        tuple(map(Path, paths)),
        ReadOptions(**json.loads(options)),
        choice and EngineChoice(**choice),
    )
