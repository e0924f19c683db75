"""The command line: finds out what is wanted; loads Textual only when it will paint."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from store.clean import clean_line
from store.errors import DatelineError

if TYPE_CHECKING:
    from store.readers.options import ReadOptions


ESCAPE_DELAY = "25"
"""Milliseconds after which an escape is a key by itself and not the beginning of another one, if the reader's
environment does not say otherwise: who types Esc and j one after the other means both."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Returns:
        0 if all is well; 1 if nothing was found, an input failed or the library or the terminal is not to be
        had; 2 if the command line is wrong.
    """
    from tui.cli.arguments import run

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        code = run(list(sys.argv[1:] if arguments is None else arguments), _read)
        sys.stdout.flush()
    except DatelineError as error:
        print(f"dateline: {clean_line(str(error))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("dateline: interrupted; what was reported is kept.", file=sys.stderr)
        return 130
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            print(f"dateline: {clean_line(str(error))}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _read(paths: Sequence[Path], folder: Path | None, options: ReadOptions | None) -> int:
    """Read; nothing that is made on the way to the first frame is garbage, so collecting waits for it."""
    gc.disable()
    os.environ.setdefault("ESCDELAY", ESCAPE_DELAY)
    from tui.opening import read

    return read(paths, folder, options)


if __name__ == "__main__":
    sys.exit(main())
