"""dateline locate: where the files are."""

from __future__ import annotations

import argparse

from store.clean import clean_line
from store.places import find_places
from tui.cli.output import add_json, print_json


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the places."""
    places = find_places(options.library)
    named = {name: str(getattr(places, name)) for name in ("library", "cache", "config", "log")}
    if options.json:
        print_json(named)
    else:
        for name, path in named.items():
            print(f"{name:8} {clean_line(path)}")
    return 0
