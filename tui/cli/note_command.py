"""dateline note: the note of an article."""

from __future__ import annotations

import argparse

from store.clean import clean
from tui.cli.output import article_id, opened_library, report, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument("id", metavar="ID", type=article_id, help="id of an article")
    parser.add_argument(
        "text", metavar="TEXT", nargs="?", help='the note; "" takes it away; without, it is printed'
    )


def run(options: argparse.Namespace) -> int:
    """Write the note, or print it; 1 if there is none to print."""
    with opened_library(options) as library:
        if options.text is not None:
            return report(library.write_note(options.id, clean(options.text)))
        note = library.article(options.id).marks.note
    if note is None:
        say("There is no note.")
        return 1
    print(clean(note))
    return 0
