"""Worker processes for what takes the time of a processor: reading files, finding names."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context, parent_process
from types import TracebackType
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

PORTION = 16
"""Items that a worker gets at once."""


class Workers:
    """As many processes as there are processors, started when there is enough to do for them.

    They end with their parent, however that ends, and leave interrupts to it.
    """

    def __init__(self, few: int) -> None:
        """Prepare; no process is started yet.

        Args:
            few: The number of items up to which work is done in this process.
        """
        self._few = few
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def map(self, function: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        """Yield what a function makes of each item, in their order.

        A few portions at the most are under way, so results do not pile up.

        Args:
            function: Must be importable by its name.
            items: Are handed to other processes, as are the results.
        """
        pool = self._started() if len(items) > self._few else None
        if pool is None:
            yield from map(function, items)
            return
        portions = _portions(items)
        waiting: deque[Future[list[Result]]] = deque()
        for portion in portions:
            waiting.append(pool.submit(_apply, function, portion))
            if len(waiting) > 2 * processors() + 2:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def _started(self) -> ProcessPoolExecutor | None:
        """Return the processes, or None where none can be started, as in a process without standard error."""
        if self._pool is None:
            try:
                self._pool = ProcessPoolExecutor(
                    processors(), mp_context=get_context("spawn"), initializer=_end_with_parent
                )
            except (OSError, ValueError):
                return None
        return self._pool


def processors() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _portions(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while portion := list(islice(iterator, PORTION)):
        yield portion


def _apply(function: Callable[[Item], Result], portion: list[Item]) -> list[Result]:
    return [function(item) for item in portion]


def _end_with_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch_parent, daemon=True).start()


def _watch_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
