"""What may be told of files that are to be read: their columns, the order of their dates, their lines."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from store.clean import clean_line
from store.readers.options import ReadOptions
from store.readers.records.field_names import FIELDS


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Declare --map, --day-first, --month-first and --no-unwrap."""
    parser.add_argument(
        "--map",
        metavar="FIELD=COLUMN",
        type=_columns,
        action="extend",
        default=[],
        help=f"the column or key that holds a field (repeatable): {', '.join(FIELDS)}",
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument(
        "--day-first",
        dest="dayfirst",
        action="store_true",
        default=None,
        help="03/04/2024 is the 3rd of April",
    )
    order.add_argument(
        "--month-first", dest="dayfirst", action="store_false", help="03/04/2024 is the 4th of March"
    )
    parser.add_argument("--no-unwrap", action="store_true", help="keep lines as the files break them")


def reading_options(options: argparse.Namespace) -> ReadOptions:
    """Return what was told."""
    return ReadOptions(dict(options.map), options.dayfirst, not options.no_unwrap)


def parse_paths(words: Sequence[str]) -> tuple[list[Path], ReadOptions]:
    """Return the paths to open and what was told of them; a mistake ends the program."""
    from tui.cli.command import Parser

    parser = Parser("dateline", usage="dateline [OPTION ...] [PATH ...]", allow_abbrev=False)
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="*")
    add_reading(parser)
    options = parser.parse_intermixed_args(list(words))
    return options.paths, reading_options(options)


def _columns(text: str) -> list[tuple[str, str]]:
    """Return the fields with their columns that `title=headline,date=published` names."""
    pairs: list[tuple[str, str]] = []
    for part in text.split(","):
        field, equals, column = (piece.strip() for piece in part.partition("="))
        if not (equals and field and column):
            raise argparse.ArgumentTypeError(f"“{clean_line(part)}” is not FIELD=COLUMN")
        if field not in FIELDS:
            raise argparse.ArgumentTypeError(
                f"there is no field “{clean_line(field)}”; the fields are {', '.join(FIELDS)}"
            )
        pairs.append((field, column))
    return pairs
