"""The words after `dateline`: a command with its arguments, or paths to read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from store.clean import clean_line

if TYPE_CHECKING:
    from store.readers.options import ReadOptions

COMMANDS = {
    "import": "bring files and folders into the library",
    "failures": "list files that could not be read",
    "parse": "read files without storing them",
    "annotate": "find the entities of texts, or those of the library with another engine",
    "search": "find articles",
    "show": "print an article",
    "entities": "count people, organisations and places",
    "corrections": "list what you corrected of the names, or take it back",
    "bookmark": "bookmark articles",
    "tag": "put tags on articles and take them off",
    "note": "write or print the note of an article",
    "remove": "take articles out of the library",
    "undo": "take back the last act on the library",
    "redo": "do again what was undone last",
    "dump": "write all that you made to one file",
    "restore": "take marks, notes, corrections and saved searches from a dump",
    "check": "verify every file and index",
    "locate": "say where the files are",
}
"""The commands with what they do; a first word that is none of them is a path."""

_READING = ("--map", "--day-first", "--month-first", "--no-unwrap")
"""Options that say how files are read; they may stand before a command and among paths."""

_USAGE = "dateline [--library DIR] [PATH ...]\n       dateline [--library DIR] COMMAND [ARGUMENT ...]"


def run(words: list[str], read: Callable[[Sequence[Path], Path | None, ReadOptions | None], int]) -> int:
    """Carry out a command line and return the exit code.

    Args:
        words: What followed the program's name.
        read: Opens the reader on paths, with the library's folder if one was named and what was told of
            the paths, None for nothing.
    """
    library, told, words = _leading_options(words)
    if not words or words[0] not in COMMANDS:
        return read(*_opened(told, words, library))
    from tui.cli.command import run_command

    return run_command(words[0], COMMANDS[words[0]], [*told, *words[1:]], library)


def _opened(
    told: list[str], words: list[str], library: Path | None
) -> tuple[list[Path], Path | None, ReadOptions | None]:
    """Return what to open the reader on."""
    until = words.index("--") if "--" in words else len(words)
    options = [word for word in words[:until] if word.startswith("-") and word != "-"]
    for option in options:
        if option.partition("=")[0] not in _READING:
            _refuse(f"“{option}” is not an option")
    if told or options:
        from tui.cli.reading_options import parse_paths

        paths, reading = parse_paths([*told, *words])
        return paths, library, reading
    return [Path(word) for at, word in enumerate(words) if at != until], library, None


def _leading_options(words: list[str]) -> tuple[Path | None, list[str], list[str]]:
    """Return the library's folder, the options on reading, and the words after all of these."""
    library: Path | None = None
    told: list[str] = []
    while words and words[0].startswith("--") and words[0] != "--":
        option, equals, value = words[0].partition("=")
        if option == "--version":
            print(f"dateline {_version()}")
            raise SystemExit(0)
        if option == "--help":
            _print_help()
            raise SystemExit(0)
        if option in _READING:
            taken = 2 if option == "--map" and not equals else 1
            told, words = [*told, *words[:taken]], words[taken:]
            continue
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
    return library, told, words


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
        print(f"  {name:11} {what}")
    print("\noptions:")
    print("  --library DIR  folder of the library (or the variable DATELINE_LIBRARY)")
    print("  --map FIELD=COLUMN, --day-first, --month-first, --no-unwrap")
    print("                 how files are read; dateline import --help says more")
    print("  --version, --help")
    print("\nThe path - is standard input. A path that is named like a command: ./search, or -- search")


def _refuse(reason: str) -> NoReturn:
    print(f"dateline: {clean_line(reason)}; see dateline --help.", file=sys.stderr)
    raise SystemExit(2)
