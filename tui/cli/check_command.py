"""dateline check: is every file whole and the index in step?"""

from __future__ import annotations

import argparse
from dataclasses import asdict

from store.clean import clean_line
from tui.cli.output import add_json, opened_library, print_json
from tui.cli.progress import ProgressBar


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument(
        "--repair", action="store_true", help="mend what can be mended and make the index anew"
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the state of every file; 1 if one is not well."""
    with opened_library(options) as library:
        bar = ProgressBar("indexing")
        try:
            files = library.check(options.repair, bar.show)
        finally:
            bar.clear()
    well = all(file.state in ("ok", "foreign") or options.repair for file in files)
    if options.json:
        print_json({"ok": well, "files": [asdict(file) for file in files]})
    else:
        for file in files:
            action = f": {file.action}" if file.action else ""
            print(f"{file.state:8} {clean_line(file.path + action)}")
    return 0 if well else 1
