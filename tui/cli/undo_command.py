"""dateline undo: the last act taken back."""

from __future__ import annotations

import argparse

from tui.cli.output import opened_library, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments: none."""


def run(options: argparse.Namespace) -> int:
    """Undo the last act on this library, whichever process did it."""
    with opened_library(options) as library:
        act = library.undo()
    say(f"Undone: {act.label}." if act else "There is nothing to undo.")
    return 0 if act else 1
