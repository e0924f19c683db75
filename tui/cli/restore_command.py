"""dateline restore: marks, notes and corrections from a dump."""

from __future__ import annotations

import argparse
from pathlib import Path

from tui.cli.output import opened_library, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument("file", metavar="FILE", type=Path, help="file that dump wrote")


def run(options: argparse.Namespace) -> int:
    """Restore the dump, one act."""
    with opened_library(options) as library:
        done = library.restore(options.file)
    absent = f" {done.absent} are not here; their marks wait for them." if done.absent else ""
    what = f"{done.act.label}. Undo: dateline undo" if done.act else "It was so already."
    say(f"{what} The dump names {done.marked} marked articles.{absent}")
    return 0
