"""Where the files of a library, its index, the settings and the log lie."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import platformdirs

APPLICATION = "dateline"


class Places(NamedTuple):
    """The folders and files that a run of the program uses."""

    library: Path
    cache: Path
    """Of this library; everything in it can be made again."""
    config: Path
    log: Path
    state: Path
    """What the app keeps of how it was left."""


def find_places(library: Path | None = None) -> Places:
    """Return the places for a library.

    Args:
        library: Its folder; without one, that of the environment variable DATELINE_LIBRARY or else the
            platform's folder for data.
    """
    if library is None:
        named = os.environ.get("DATELINE_LIBRARY")
        library = Path(named) if named else Path(platformdirs.user_data_dir(APPLICATION)) / "library"
    library = Path(os.path.abspath(library.expanduser()))
    key = f"{library.name}-{crc32(os.fsencode(library)):08x}"
    state = Path(platformdirs.user_state_dir(APPLICATION))
    return Places(
        library=library,
        cache=Path(platformdirs.user_cache_dir(APPLICATION)) / key,
        config=Path(platformdirs.user_config_dir(APPLICATION)) / "config.toml",
        log=state / "dateline.log",
        state=state / f"{key}.json",
    )


def find_seeds() -> Path:
    """Return the folder of the sample articles, in a wheel or in a checkout."""
    packaged = Path(__file__).with_name("_seeds")
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "seeds"
