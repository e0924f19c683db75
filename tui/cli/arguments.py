"""The words after `dateline`: a command with its arguments, or paths to read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from store.clean import clean_line

COMMANDS = {
    "import": "bring files and folders into the library",
    "failures": "list files that could not be read",
    "parse": "read files without storing them",
    "annotate": "find the entities of texts",
    "search": "find articles",
    "show": "print an article",
    "entities": "count people, organisations and places",
    "bookmark": "bookmark articles",
    "tag": "put tags on articles and take them off",
    "note": "write or print the note of an article",
    "remove": "take articles out of the library",
    "undo": "take back the last act on the library",
    "redo": "do again what was undone last",
    "dump": "write all that you made to one file",
    "restore": "take marks and notes from a dump",
    "check": "verify every file and index",
    "locate": "say where the files are",
}
"""The commands with what they do; a first word that is none of them is a path."""

_USAGE = "dateline [--library DIR] [PATH ...]\n       dateline [--library DIR] COMMAND [ARGUMENT ...]"


def run(words: list[str], read: Callable[[Sequence[Path], Path | None], int]) -> int:
    """Carry out a command line and return the exit code.

    Args:
        words: What followed the program's name.
        read: Opens the reader on paths, with the library's folder if one was named.
    """
    library, words = _leading_options(words)
    if not words or words[0] not in COMMANDS:
        paths = words[1:] if words[:1] == ["--"] else words
        if any(path.startswith("-") and path != "-" for path in paths) and words[:1] != ["--"]:
            _refuse(f"“{next(path for path in paths if path.startswith('-'))}” is not an option")
        return read([Path(path) for path in paths], library)
    from tui.cli.command import run_command

    return run_command(words[0], COMMANDS[words[0]], words[1:], library)


def _leading_options(words: list[str]) -> tuple[Path | None, list[str]]:
    library: Path | None = None
    while words and words[0].startswith("--") and words[0] != "--":
        option, equals, value = words[0].partition("=")
        if option == "--version":
            print(f"dateline {_version()}")
            raise SystemExit(0)
        if option == "--help":
            _print_help()
            raise SystemExit(0)
        if option != "--library":
            _refuse(f"“{words[0]}” is not an option")
        if not equals:
            if len(words) < 2:
                _refuse("--library needs a folder")
            value, words = words[1], words[1:]
        library, words = Path(value), words[1:]
    if words[:1] == ["-h"]:
        _print_help()
        raise SystemExit(0)
    return library, words


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dateline")
    except PackageNotFoundError:
        return "unknown: not installed"


def _print_help() -> None:
    print(f"usage: {_USAGE}\n")
    print("Reads news articles in the terminal: imports the paths and opens them, or opens the library.\n")
    print("commands (each with --help):")
    for name, what in COMMANDS.items():
        print(f"  {name:10} {what}")
    print("\noptions:")
    print("  --library DIR  folder of the library (or the variable DATELINE_LIBRARY)")
    print("  --version, --help")
    print("\nA path that is named like a command: ./search, or -- search")


def _refuse(reason: str) -> NoReturn:
    print(f"dateline: {clean_line(reason)}; see dateline --help.", file=sys.stderr)
    raise SystemExit(2)
