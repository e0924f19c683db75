"""One command of the command line: its arguments declared, parsed and carried out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol

from store.clean import clean_line


class Parser(argparse.ArgumentParser):
    """Argparse with one sentence for a mistake, which may quote anything."""

    def error(self, message: str) -> NoReturn:
        """End the program."""
        print(f"{self.prog}: {clean_line(message)}; see {self.prog} --help.", file=sys.stderr)
        raise SystemExit(2)


class Command(Protocol):
    """A module of this package that is a command."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare its arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Carry it out and return the exit code."""


def run_command(name: str, what: str, words: Sequence[str], library: Path | None) -> int:
    """Carry out a command and return the exit code.

    Args:
        name: The command.
        what: What it does, for its help.
        words: What followed it.
        library: The library's folder, if one was named before it.
    """
    module: Command = import_module(f"tui.cli.{name}_command")
    parser = Parser(f"dateline {name}", description=what.capitalize() + ".")
    parser.add_argument("--library", metavar="DIR", type=Path, default=library, help="folder of the library")
    parser.allow_abbrev = False
    module.configure(parser)
    return module.run(_parse(parser, words))


def _parse(parser: argparse.ArgumentParser, words: Sequence[str]) -> argparse.Namespace:
    """Parse the arguments; where a command takes them, words like -tag are left in `words`."""
    options, others = parser.parse_known_args(words)
    if others and not hasattr(options, "words"):
        parser.error(f"what is “{others[0]}”?")
    for other in others:
        if other.startswith("--"):
            parser.error(f"what is “{other}”?")
    options.words = others
    return options
