"""dateline corrections: what the reader corrected of the names."""

from __future__ import annotations

import argparse
from typing import Any

from store.corrections import Correction, sentence
from tui.cli.output import add_json, opened_library, print_json, report
from tui.cli.progress import ProgressBar

_KEYS = ("number", "kind", "type", "entity", "form", "article", "to_type", "to_entity", "articles", "time")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    add_json(parser)
    parser.add_argument("--remove", metavar="N", type=int, nargs="+", help="take corrections back")


def run(options: argparse.Namespace) -> int:
    """List the corrections, or take some of them back as one act; 1 if there are none."""
    with opened_library(options) as library:
        if options.remove:
            act = library.remove_corrections(options.remove)
            bar = ProgressBar("correcting")
            library.apply_corrections(bar.show)
            bar.clear()
            return report(act)
        found = library.corrections()
    if options.json:
        print_json([_as_json(correction) for correction in found])
    else:
        for correction in found:
            print(f"{correction.number:6} {correction.articles:6}  {sentence(correction)}")
    return 0 if found else 1


def _as_json(correction: Correction) -> dict[str, Any]:
    return {key: getattr(correction, key) for key in _KEYS}
