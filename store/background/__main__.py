"""The background process: `python -m store.background LIBRARY CACHE OPTIONS [PATH ...]`."""

from __future__ import annotations

import os
import signal
import sys
import time

from store.background.asked import Asked, asked_by
from store.background.told import Stage, Told, encode
from store.errors import DatelineError, LockError
from store.importing.report import Progress
from store.library import Library
from store.lock import WriteLock
from store.places import Places

PAUSE = 0.2
"""Seconds between two things told, at the least."""
NICENESS = 5
BUSY = "Another dateline is finding names in this library; ask again when it is done."


class Work:
    """What one background process does."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._places = Places(asked.library, asked.cache, os.devnull, os.devnull, os.devnull)
        self._stopped = False
        self._last = 0.0
        self._ids: list[int] = []
        self._failed: dict[int, str] = {}
        signal.signal(signal.SIGTERM, self._stop)

    def run(self) -> None:
        """Index what is stale, import, apply corrections, look for names; tell how far it is."""
        library = Library(self._places, sync=False)
        try:
            library.catch_up(lambda done, total: self._tell("index", done, total, done == total))
            if self._asked.paths and not self._stopped:
                report = library.import_paths(
                    self._asked.paths,
                    self._importing,
                    annotate=False,
                    options=self._asked.options,
                    stop=lambda: self._stopped,
                )
                _print(Told("imported", report=report))
            self._correct(library)
            self._annotate(library)
        finally:
            library.close()

    def _annotate(self, library: Library) -> None:
        """Look for names, unless another process is at it."""
        try:
            with WriteLock(os.path.join(self._places.cache, ".background"), patience=0):
                label = self._asked.engine and library.annotation.choose(self._asked.engine)
                count = self._find_names(library)
        except LockError:
            if self._asked.engine is not None:
                _print(Told("error", sentence=BUSY))
            return
        if self._failed:
            _print(Told("error", sentence=self._failure(library)))
        elif label is not None and not self._stopped:
            _print(Told("annotated", count, sentence=f"Articles annotated by {label}: {count:,}."))

    def _find_names(self, library: Library) -> int:
        """Look for names until none waits but where the engine fails; return in how many articles."""
        total = 0
        while not self._stopped:
            self._failed.clear()
            count = library.annotate(
                self._annotating, failed=self._failed.setdefault, stop=lambda: self._stopped
            )
            total += count
            if not count:
                break
        return total

    def _failure(self, library: Library) -> str:
        """Return what to tell of the articles on which the engine failed."""
        id, sentence = next(iter(self._failed.items()))
        title = next((row.title for row in library.rows([id])), str(id))
        return f"Articles without names: {len(self._failed):,}, such as “{title}”. {sentence}"

    def _correct(self, library: Library) -> None:
        """Bring the index in line with what the reader corrected."""
        library.apply_corrections(
            lambda done, total: self._tell("corrections", done, total, done == total),
            stop=lambda: self._stopped,
        )

    def _importing(self, progress: Progress) -> None:
        self._ids += progress.ids
        self._tell("import", progress.done, progress.total)

    def _annotating(self, progress: Progress) -> None:
        self._tell("entities", progress.done, progress.total, progress.done == progress.total)

    def _tell(self, stage: Stage, done: int, total: int, now: bool = False) -> None:
        if now or time.monotonic() - self._last > PAUSE:
            self._last = time.monotonic()
            _print(Told(stage, done, total, ids=tuple(self._ids)))
            self._ids.clear()

    def _stop(self, number: int, frame: object) -> None:
        self._stopped = True


def _print(told: Told) -> None:
    sys.stdout.write(encode(told))
    sys.stdout.flush()


def main() -> int:
    """Do it; 1 if it could not be done."""
    os.nice(NICENESS)
    try:
        Work(asked_by(sys.argv[1:])).run()
    except DatelineError as error:
        _print(Told("error", sentence=str(error)))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
