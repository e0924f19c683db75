"""dateline dump: all that the reader made, in one readable file."""

from __future__ import annotations

import argparse
from pathlib import Path

from tui.cli.output import opened_library, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument("file", metavar="FILE", type=Path, help="file to write")


def run(options: argparse.Namespace) -> int:
    """Write the dump."""
    with opened_library(options) as library:
        done = library.dump(options.file)
    corrections = f", {done.corrections} corrections" if done.corrections else ""
    searches = f", {done.searches} saved searches" if done.searches else ""
    made = f"{done.marked} marked and {done.removed} removed articles{corrections}{searches}"
    say(f"{made} are in {options.file}.")
    return 0
