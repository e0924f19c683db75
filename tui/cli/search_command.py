"""dateline search: articles by the query language."""

from __future__ import annotations

import argparse

from tui.cli.output import opened_library
from tui.cli.search_output import FORMATS, PAGED, print_facets

PAGE = 50
"""Articles that are printed of those found if the command line does not say how many."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument("query", metavar="QUERY", nargs="+", help='what to find; "" is everything')
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_limit,
        help=f"print N articles at the most; without, {PAGE}, and all with --jsonl, --csv and --ids",
    )
    parser.add_argument(
        "--sort",
        choices=("newest", "oldest", "relevance"),
        default="newest",
        help="order of the articles, if the query has no sort:",
    )
    parser.add_argument("--count", action="store_true", help="print only how many there are")
    parser.add_argument(
        "--facets", action="store_true", help="print only the leading names, sources, tags and months"
    )
    formats = parser.add_mutually_exclusive_group()
    for name, (_, what) in FORMATS.items():
        if what:
            formats.add_argument(
                f"--{name}", dest="format", action="store_const", const=name, default="plain", help=what
            )


def run(options: argparse.Namespace) -> int:
    """Print what was found; 1 if nothing was."""
    limit = options.limit or (PAGE if options.format in PAGED else None)
    with opened_library(options) as library:
        wanted = 1 if options.count else None if options.facets else limit
        results = library.search(" ".join(options.query), options.sort, wanted)
        if options.count:
            print(results.found.count)
        elif options.facets:
            print_facets(library, results, options.format == "json", options.limit or 10)
        else:
            show, _ = FORMATS[options.format]
            show(library, results)
    return 0 if results.found.count else 1


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 10 and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 on")
    return int(text)
