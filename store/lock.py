"""The write lock of a library: one writer at a time, over all processes and threads."""

from __future__ import annotations

import os
import sys
import threading
import time

from store.errors import LibraryError, LockError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

PATIENCE = 5.0
"""Seconds to wait for another writer."""
_POLL = 0.02


class WriteLock:
    """A lock on a file beside the data, entered again freely by the thread that holds it.

    It is an flock, so the kernel releases it when its process dies in whatever way.
    """

    def __init__(self, path: str | Path, patience: float = PATIENCE) -> None:
        self._path = os.fspath(path)
        self._folder = os.path.dirname(self._path)
        self._patience = patience
        self._thread_lock = threading.RLock()
        self._depth = self._holds = self._owner = 0
        self._descriptor = -1

    @property
    def hold(self) -> int:
        """The number of this thread's hold on the lock, another one each time; 0 if it has none."""
        return self._holds if self._depth and self._owner == threading.get_ident() else 0

    def __enter__(self) -> WriteLock:
        """Wait for the lock.

        Raises:
            LockError: Another writer held it for longer than the patience.
            LibraryError: The lock file cannot be written.
        """
        if not self._thread_lock.acquire(timeout=self._patience):
            raise LockError(f"The library {self._folder} is still being written by this program; try again.")
        try:
            if self._depth == 0:
                self._acquire()
        except BaseException:
            self._thread_lock.release()
            raise
        self._depth += 1
        if self._depth == 1:
            self._holds += 1
            self._owner = threading.get_ident()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0:
            os.close(self._descriptor)
            self._descriptor = -1
        self._thread_lock.release()

    def _acquire(self) -> None:
        try:
            os.makedirs(self._folder, exist_ok=True)
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise LibraryError(
                f"The library {self._folder} cannot be written: {error.strerror}. "
                "Mend the folder's rights or choose another with --library."
            ) from error
        import fcntl

        deadline = time.monotonic() + self._patience
        while True:
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() < deadline:
                    time.sleep(_POLL)
                    continue
                holder = os.pread(self._descriptor, 200, 0).decode(errors="replace").strip()
                os.close(self._descriptor)
                raise LockError(
                    f"The library {self._folder} is being written by "
                    f"{holder or 'another process'}; try again when it has finished."
                ) from None
            break
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, f"process {os.getpid()} ({os.path.basename(sys.argv[0])})\n".encode(), 0)
