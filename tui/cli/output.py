"""What the commands share: the library opened, data on stdout, talk on stderr."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from store.clean import clean_line
from store.errors import ReadError
from store.journal import Act
from store.library import Library
from store.places import find_places
from store.row import Row
from tui.cli.progress import ProgressBar

_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


@contextmanager
def opened_library(options: argparse.Namespace) -> Iterator[Library]:
    """Open the library that the options name and say what is wrong with it."""
    library = Library(find_places(options.library), sync=False)
    bar = ProgressBar("indexing")
    try:
        library.catch_up(bar.show)
        library.apply_corrections(bar.show)
        bar.clear()
        for warning in library.warnings:
            say(warning)
        yield library
    finally:
        library.close()


def say(text: str) -> None:
    """Tell the reader something on stderr."""
    print(clean_line(text), file=sys.stderr)


def print_json(value: Any, *, indent: int | None = 2) -> None:
    """Print a value as JSON, everything a terminal would obey written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    print(_UNSAFE.sub(_escape, text))


def add_ids(parser: argparse.ArgumentParser) -> None:
    """Declare ids of articles, on the command line or on standard input; `chosen_ids` returns them."""
    parser.add_argument("ids", metavar="ID", type=article_id, nargs="*", help="id, as search prints it")
    add_stdin(parser)
    parser.set_defaults(parser=parser)


def add_stdin(parser: argparse.ArgumentParser) -> None:
    """Declare --stdin."""
    parser.add_argument(
        "--stdin", action="store_true", help="read ids from standard input, as dateline search --ids prints"
    )


def chosen_ids(options: argparse.Namespace) -> list[int]:
    """Return the ids of a command line; it ends the program if there are none."""
    ids = [*options.ids, *(ids_of_stdin() if options.stdin else [])]
    if ids:
        return ids
    if not options.stdin:
        options.parser.error("which articles? Name their ids, or read them with --stdin")
    say("No ids came through standard input.")
    raise SystemExit(1)


def ids_of_stdin() -> list[int]:
    """Return the ids on standard input, blanks or line ends between them; a wrong one ends the program."""
    from store.standard_input import read_now

    try:
        return [article_id(word) for word in read_now().decode("utf-8", "replace").split()]
    except (argparse.ArgumentTypeError, ReadError) as error:
        say(f"dateline: {str(error).rstrip('.')}.")
        raise SystemExit(2) from None


def article_id(text: str) -> int:
    """Return the id that a word is."""
    if not (text.isascii() and text.isdigit() and len(text) <= 16):
        raise argparse.ArgumentTypeError(f"“{clean_line(text)}” is not an id of an article")
    return int(text)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Declare --json."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def report(act: Act | None) -> int:
    """Say what was done, and return the exit code."""
    say(f"{act.label}. Undo: dateline undo" if act else "It was so already.")
    return 0


def row_line(row: Row) -> str:
    """Return a list row as a line of text."""
    marks = ("*" if row.bookmarked else " ") + ("N" if not row.read else " ")
    tags = "".join(f" #{tag}" for tag in row.tags)
    return f"{row.id:16} {marks} {row.date or 'undated':10}  {row.source or '-'}: {row.title}{tags}"


def _escape(match: re.Match[str]) -> str:
    encoded = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{encoded[at : at + 4]}" for at in range(0, len(encoded), 4))
