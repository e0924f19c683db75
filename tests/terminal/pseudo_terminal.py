"""A program on a pseudo-terminal: its bytes, its screen as pyte sees it, and when they came."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

_NOT_PASSED_ON = ("NO_COLOR", "COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE")
"""What of the environment would make a run unlike that of an installed program on this terminal."""


class PseudoTerminal:
    """Starts a program on a terminal of its own and reads what it paints."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        rows: int = 40,
        columns: int = 120,
        env: Mapping[str, str] | None = None,
    ) -> None:
        environment = {key: value for key, value in os.environ.items() if key not in _NOT_PASSED_ON}
        environment |= {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            **(env or {}),
        }
        self.output = bytearray()
        """Every byte that the program wrote."""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.started = self.last_read = time.perf_counter()
        """When the program was started, and when the last of its bytes came."""
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            with contextlib.suppress(OSError):
                os.execvpe(command[0], list(command), environment)
            os._exit(127)
        self.resize(rows, columns)
        self.exit_code: int | None = None

    def __enter__(self) -> PseudoTerminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.exit_code is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.descriptor)

    def resize(self, rows: int, columns: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def read(self, seconds: float) -> bytes:
        """Return what comes within some seconds; nothing if the program has ended."""
        ready, _, _ = select.select([self.descriptor], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self.descriptor, 1 << 16)
        except OSError:
            return b""
        self.last_read = time.perf_counter()
        self.output += data
        self.paint(data)
        return data

    def paint(self, data: bytes) -> None:
        """Paint bytes on the screen."""
        self._stream.feed(data)

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.screen.display)

    def wait(self, holds: Callable[[], bool], seconds: float = 20.0) -> float:
        """Read until something holds, and return the seconds from the start until the last byte read.

        Raises:
            AssertionError: It did not hold in time; the message is the screen.
        """
        deadline = time.perf_counter() + seconds
        while not holds():
            if time.perf_counter() > deadline:
                raise AssertionError(f"not within {seconds} s; the screen is:\n{self.text}")
            if not self.read(0.05) and self._has_ended() and not holds():
                raise AssertionError(f"the program ended with {self.exit_code}; the screen is:\n{self.text}")
        return self.last_read - self.started

    def wait_for(self, text: str, seconds: float = 20.0) -> float:
        """Read until a text is on the screen."""
        return self.wait(lambda: text in self.text, seconds)

    def wait_gone(self, text: str, seconds: float = 20.0) -> float:
        """Read until a text is not on the screen."""
        return self.wait(lambda: text not in self.text, seconds)

    def send(self, keys: str) -> None:
        """Press keys."""
        os.write(self.descriptor, keys.encode())

    def press(self, keys: str, text: str, seconds: float = 20.0) -> None:
        """Press keys and read until a text is on the screen; it must not have been there before."""
        assert text not in self.text, f"“{text}” is there already:\n{self.text}"
        self.send(keys)
        self.wait_for(text, seconds)

    def wait_end(self, seconds: float = 20.0) -> int:
        """Read until the program has ended, and return its exit code."""
        deadline = time.perf_counter() + seconds
        while not self._has_ended():
            if time.perf_counter() > deadline:
                raise AssertionError(f"still running after {seconds} s; the screen is:\n{self.text}")
            self.read(0.05)
        while self.read(0.05):
            continue
        assert self.exit_code is not None
        return self.exit_code

    def _has_ended(self) -> bool:
        if self.exit_code is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code is not None
