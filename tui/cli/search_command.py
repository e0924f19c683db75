"""dateline search: articles by the query language."""

from __future__ import annotations

import argparse

from store.library import Library
from store.search import Results
from tui.cli.output import add_json, opened_library, print_json, row_line


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument("query", metavar="QUERY", help='what to find; "" is everything')
    parser.add_argument("--limit", metavar="N", type=_limit, default=50, help="print N articles at the most")
    parser.add_argument("--sort", choices=("newest", "oldest", "relevance"), default="newest")
    parser.add_argument("--count", action="store_true", help="print only how many there are")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print what was found; 1 if nothing was."""
    with opened_library(options) as library:
        results = library.search(options.query, options.sort, options.limit)
        if options.count:
            print(results.found.count)
        elif options.json:
            print_json(_json(library, results))
        else:
            _print(library, results)
    return 0 if results.found.count else 1


def _json(library: Library, results: Results) -> dict[str, object]:
    return {
        "query": results.query,
        "count": results.found.count,
        "results": [
            {
                "id": row.id,
                "title": row.title,
                "date": row.date,
                "date_precision": row.date_precision,
                "source": row.source,
                "tags": list(row.tags),
                "bookmarked": row.bookmarked,
                "read": row.read,
                "snippet": library.snippet(row.id, results.patterns).text,
            }
            for row in library.rows(results.found.ids)
        ],
    }


def _print(library: Library, results: Results) -> None:
    for row in library.rows(results.found.ids):
        print(row_line(row))
        print(f"{'':20}{library.snippet(row.id, results.patterns).text}")


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 10 and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 on")
    return int(text)
