"""The files that an import is asked to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from store.readers.failure import Failure
from store.standard_input import STANDARD_INPUT


def find_files(paths: Iterable[Path]) -> Iterator[tuple[str, bool] | Failure]:
    """Yield every file, standard input among them, with whether it was named itself, or why there is none."""
    from store.readers.walk import walk

    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield STANDARD_INPUT, True
            continue
        path = path.absolute()
        if not path.exists():
            yield Failure(str(path), f"There is no file or folder {path}.")
            continue
        named, count = not path.is_dir(), 0
        try:
            for file in walk(path):
                count += 1
                yield str(file), named
        except OSError as error:
            yield Failure(str(path), f"{path} cannot be read: {error.strerror}.")
            continue
        if not count:
            yield Failure(str(path), f"The folder {path} holds no file of a kind that can be read.")
