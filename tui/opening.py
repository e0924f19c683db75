"""Opening the reader: the terminal is looked at, paths are imported, the app runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from store.clean import clean_line
from store.errors import DatelineError
from store.library import Library
from store.places import find_places
from store.standard_input import STANDARD_INPUT

if TYPE_CHECKING:
    from store.importing import ImportReport
    from store.readers.options import ReadOptions

AT_ONCE = 2_000_000
"""Bytes that are imported or indexed before anything is painted; more is done beside the reading."""
FEW_FILES = 40
PATIENCE = 0.001
"""Seconds that what is painted waits for a thread that computes; Python's own 5 ms are felt at every key."""
FRAMES = "500"
"""Most frames in a second. What is painted right after a frame waits for the next but one: with Textual's
own 60 the echo of a key waits up to 33 ms."""
_TERMINAL = "/dev/tty"
_HOW = "Yours: dateline PATH. :remove-samples"


def read(paths: Sequence[Path], folder: Path | None, options: ReadOptions | None = None) -> int:
    """Import the paths and read them, or read the library.

    Args:
        paths: Files and folders, “-” for standard input; none opens the library.
        folder: The library's folder, if one was named.
        options: What was told of how files are to be read.

    Returns:
        The exit code.

    Raises:
        DatelineError: There is no terminal to paint on, or the library cannot be opened.
    """
    piped = STANDARD_INPUT in map(str, paths)
    _check_terminal(piped)
    library = Library(find_places(folder), sync=False)
    try:
        if library.stale_bytes() <= AT_ONCE:
            library.catch_up()
            library.apply_corrections()
        greeting, given = " ".join(library.warnings), []
        if paths and (piped or library.in_memory or _is_little(paths)):
            from store.readers.options import AS_EVER
            from tui.cli.import_command import import_with_bar

            gc.enable()
            report, unnamed = import_with_bar(library, paths, options=options or AS_EVER)
            gc.disable()
            if not report.ids:
                for failure in report.failed:
                    print(f"dateline: {clean_line(failure.reason)}", file=sys.stderr)
                return 1
            if piped:
                _take_terminal()
            given = sorted(report.ids, reverse=True)
            greeting = greeting or " ".join([_report_text(report), *unnamed])
            paths = ()
        if given or paths:
            library.decline_samples()
        else:
            offered = _offer_samples(library)
            greeting = greeting or offered
        return _run(library, given, greeting, paths, options)
    finally:
        library.close()


def _is_little(paths: Sequence[Path]) -> bool:
    """Return whether paths are read so soon that it can be done before anything is painted."""
    from store.importing.finding import find_files
    from store.readers.failure import Failure

    size = 0
    for number, item in enumerate(find_files(paths)):
        if isinstance(item, Failure) or not os.path.isfile(item[0]):
            continue
        size += os.path.getsize(item[0])
        if number >= FEW_FILES or size > AT_ONCE:
            return False
    return True


def _report_text(report: ImportReport) -> str:
    from tui.cli.import_command import summary

    failed = f" {report.failed[0].reason}" if report.failed else ""
    return summary(report) + failed


def _offer_samples(library: Library) -> str:
    """Import the samples into a new library; one that cannot be written is read as it is."""
    try:
        report = library.offer_samples()
    except DatelineError as error:
        if not library.view().count:
            raise
        return str(error)
    return f"{report.new} samples. {_HOW}" if report and report.new else ""


def _check_terminal(piped: bool) -> None:
    """Look whether there is a terminal to paint on and to press keys at.

    Args:
        piped: Whether articles come through standard input, so that the keys must come another way.

    Raises:
        DatelineError: There is none.
    """
    if not (sys.stdout.isatty() and (_has_terminal() if piped else sys.stdin.isatty())):
        raise DatelineError(
            "The reader needs a terminal; “dateline search” and “dateline show” print without one."
        )
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise DatelineError(
            f"The terminal “{os.environ.get('TERM', '')}” cannot be painted on; set TERM to what it is, "
            "or use “dateline search” and “dateline show”."
        )


def _has_terminal() -> bool:
    """Whether the program was started from a terminal, whatever its standard input is."""
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR))
    except OSError:
        return False
    return True


def _take_terminal() -> None:
    """Make the terminal standard input, once what came through it is read."""
    terminal = os.open(_TERMINAL, os.O_RDWR)
    if terminal:
        os.dup2(terminal, 0)
        os.close(terminal)


def _run(
    library: Library,
    given: Sequence[int],
    greeting: str,
    paths: Sequence[Path],
    options: ReadOptions | None,
) -> int:
    sys.setswitchinterval(PATIENCE)
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    from tui.app import DatelineApp

    app = DatelineApp(library, given, greeting, paths, options)
    app.run()
    if app.last_words:
        print(app.last_words, file=sys.stderr)
    return app.return_code or 0
