"""Starting a background process and listening to it."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from store.background.asked import Asked, words_of
from store.background.told import Told, decode
from store.engine_choice import EngineChoice
from store.places import Places
from store.readers.options import AS_EVER, ReadOptions

PATIENCE = 10.0
"""Seconds that a process gets to shelve what it has read."""


class BackgroundRun:
    """One background process, which ends by itself when there is nothing more to do."""

    def __init__(
        self,
        places: Places,
        paths: Sequence[Path] = (),
        options: ReadOptions = AS_EVER,
        engine: EngineChoice | None = None,
    ) -> None:
        """Prepare; nothing is started yet.

        Args:
            places: The library.
            paths: What to import before names are looked for.
            options: How it is to be read.
            engine: What is to find the names from now on, in all articles; None is as before.
        """
        asked = Asked(str(places.library), str(places.cache), tuple(paths), options, engine)
        self._command = [sys.executable, "-m", "store.background", *words_of(asked)]
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False
        self._starting = threading.Lock()

    def listen(self) -> Iterator[Told]:
        """Start the process and yield what it tells, until it has ended."""
        with self._starting:
            if self._stopped:
                return
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        complaints: list[str] = []
        reader = threading.Thread(target=_collect, args=(self._process.stderr, complaints), daemon=True)
        reader.start()
        for line in self._process.stdout:
            told = decode(line)
            if told is not None:
                yield told
        code = self._process.wait()
        reader.join()
        if code and not self._stopped:
            last = complaints[-1].strip() if complaints else f"it ended with {code}"
            yield Told("error", sentence=f"The background work failed ({last}).")

    def stop(self, wait: bool = False) -> None:
        """Ask the process to end once it has shelved what it has read.

        Args:
            wait: Whether to wait for that.
        """
        with self._starting:
            self._stopped = True
            process = self._process
        if process is None:
            return
        process.terminate()
        if wait:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)


def _collect(stream: IO[str], lines: list[str]) -> None:
    for line in stream:
        lines[:] = [*lines[-20:], line]
