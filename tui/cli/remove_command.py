"""dateline remove: articles out of the library."""

from __future__ import annotations

import argparse

from tui.cli.output import add_ids, chosen_ids, opened_library, report


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    add_ids(parser)


def run(options: argparse.Namespace) -> int:
    """Remove the articles, one act."""
    ids = chosen_ids(options)
    with opened_library(options) as library:
        return report(library.remove(ids))
