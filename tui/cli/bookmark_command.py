"""dateline bookmark: bookmarks on and off."""

from __future__ import annotations

import argparse

from tui.cli.output import add_ids, chosen_ids, opened_library, report


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    add_ids(parser)
    parser.add_argument("--off", action="store_true", help="take the bookmarks away")


def run(options: argparse.Namespace) -> int:
    """Bookmark the articles, one act."""
    ids = chosen_ids(options)
    with opened_library(options) as library:
        return report(library.bookmark(ids, not options.off))
