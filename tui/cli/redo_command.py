"""dateline redo: what was undone last, done again."""

from __future__ import annotations

import argparse

from tui.cli.output import opened_library, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments: none."""


def run(options: argparse.Namespace) -> int:
    """Redo what was undone last on this library."""
    with opened_library(options) as library:
        act = library.redo()
    say(f"Done again: {act.label}." if act else "There is nothing to redo.")
    return 0 if act else 1
