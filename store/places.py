"""Where the files of a library, its index, the settings and the log lie."""

from __future__ import annotations

import os
import sys
from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

APPLICATION = "dateline"

_XDG_FOLDERS = {"cache": ".cache", "config": ".config", "data": ".local/share", "state": ".local/state"}
"""Where the XDG base directory specification has the user's folders, by kind."""
_LONGEST_KEY = 200
"""Characters of a file's name, which may have 255 bytes with its suffix."""
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
"""The bytes that a key shows as they are: the unreserved ones of RFC 3986."""


class Places(namedtuple("Places", ("library", "cache", "config", "log", "state"))):
    """The folders and files that a run of the program uses.

    A named tuple of `collections`, as `Row` is, and of texts: pathlib and urllib take longer to load than
    the first rows do.
    """

    __slots__ = ()

    library: str
    cache: str
    """Of this library; everything in it can be made again."""
    config: str
    log: str
    state: str
    """What the app keeps of how it was left."""


def find_places(library: str | Path | None = None) -> Places:
    """Return the places for a library.

    Args:
        library: Its folder; without one, that of the environment variable DATELINE_LIBRARY or else the
            platform's folder for data.
    """
    if library is None:
        named = os.environ.get("DATELINE_LIBRARY")
        library = named or os.path.join(_user_folder("data"), "library")
    library = os.path.abspath(os.path.expanduser(library))
    key = _key(library)
    state = _user_folder("state")
    return Places(
        library=library,
        cache=os.path.join(_user_folder("cache"), key),
        config=os.path.join(_user_folder("config"), "config.toml"),
        log=os.path.join(state, "dateline.log"),
        state=os.path.join(state, f"{key}.json"),
    )


def find_seeds() -> Path:
    """Return the folder of the sample articles, in a wheel or in a checkout."""
    from pathlib import Path

    packaged = Path(__file__).with_name("_seeds")
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "seeds"


def _user_folder(kind: str) -> str:
    """Return the user's folder for this program: cache, config, data or state.

    On Linux it is found here, as loading platformdirs takes as long as the first rows do.
    """
    if sys.platform == "linux":
        named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        folder = named if os.path.isabs(named) else os.path.join(os.path.expanduser("~"), _XDG_FOLDERS[kind])
        return os.path.join(folder, APPLICATION)
    import platformdirs

    return str(getattr(platformdirs, f"user_{kind}_dir")(APPLICATION))


def _key(library: str) -> str:
    """Return a name for what is kept of a library elsewhere: its name with its folder or a hash."""
    folder, name = map(_percent_encoded, os.path.split(library))
    key = f"{name}-{folder}"
    if len(key) <= _LONGEST_KEY:
        return key
    from hashlib import blake2b

    return f"{name[:100]}-{blake2b(os.fsencode(library), digest_size=6).hexdigest()}"


def _percent_encoded(text: str) -> str:
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(text))
