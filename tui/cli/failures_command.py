"""dateline failures: files that could not be read."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from store.clean import clean_line
from store.errors import DatelineError
from store.failures import FailedFile
from tui.cli.output import add_json, opened_library, print_json, report


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    add_json(parser)
    parser.add_argument(
        "--dismiss", metavar="PATH", type=Path, action="append", help="take a file from the list (repeatable)"
    )
    parser.add_argument("--dismiss-all", action="store_true", help="take every file from the list")


def run(options: argparse.Namespace) -> int:
    """List the files, or dismiss some of them as one act; 1 if there are none."""
    with opened_library(options) as library:
        failed = library.failures()
        if options.dismiss or options.dismiss_all:
            chosen = failed if options.dismiss_all else _chosen(failed, options.dismiss)
            return report(library.dismiss(chosen))
    if options.json:
        print_json([{name: asdict(file)[name] for name in ("path", "reason", "time")} for file in failed])
    else:
        for file in failed:
            print(f"{file.path}\n    {file.reason}")
    return 0 if failed else 1


def _chosen(failed: list[FailedFile], paths: list[Path]) -> list[FailedFile]:
    """Return the failures of these files.

    Raises:
        DatelineError: There is none of one of them.
    """
    chosen: list[FailedFile] = []
    for path in paths:
        name = str(path.absolute())
        of_path = [file for file in failed if name in (file.file, file.path)]
        if not of_path:
            raise DatelineError(f"{clean_line(name)} is not listed; “dateline failures” prints what is.")
        chosen += of_path
    return chosen
