"""Where the files of a library, its index, the settings and the log lie."""

from __future__ import annotations

import os
import sys
from collections import namedtuple
from pathlib import Path
from urllib.parse import quote

APPLICATION = "dateline"

_XDG_FOLDERS = {"cache": ".cache", "config": ".config", "data": ".local/share", "state": ".local/state"}
"""Where the XDG base directory specification has the user's folders, by kind."""
_LONGEST_KEY = 200
"""Characters of a file's name, which may have 255 bytes with its suffix."""


class Places(namedtuple("Places", ("library", "cache", "config", "log", "state"))):
    """The folders and files that a run of the program uses.

    A named tuple of `collections`, as `Row` is and for the same reason.
    """

    __slots__ = ()

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
        library = Path(named) if named else _user_folder("data") / "library"
    library = Path(os.path.abspath(library.expanduser()))
    key = _key(library)
    state = _user_folder("state")
    return Places(
        library=library,
        cache=_user_folder("cache") / key,
        config=_user_folder("config") / "config.toml",
        log=state / "dateline.log",
        state=state / f"{key}.json",
    )


def find_seeds() -> Path:
    """Return the folder of the sample articles, in a wheel or in a checkout."""
    packaged = Path(__file__).with_name("_seeds")
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "seeds"


def _user_folder(kind: str) -> Path:
    """Return the user's folder for this program: cache, config, data or state.

    On Linux it is found here, as loading platformdirs takes as long as the first rows do.
    """
    if sys.platform == "linux":
        named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        return (Path(named) if os.path.isabs(named) else Path.home() / _XDG_FOLDERS[kind]) / APPLICATION
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")(APPLICATION))


def _key(library: Path) -> str:
    """Return a name for what is kept of a library elsewhere: its name with its folder or a hash."""
    name, folder = (quote(os.fsencode(part), safe="") for part in (library.name, library.parent))
    key = f"{name}-{folder}"
    if len(key) <= _LONGEST_KEY:
        return key
    from hashlib import blake2b

    return f"{name[:100]}-{blake2b(os.fsencode(library), digest_size=6).hexdigest()}"
