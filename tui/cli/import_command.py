"""dateline import: files and folders into the library."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from store.clean import clean_line
from store.importing import ImportReport, Progress
from tui.cli.output import add_json, opened_library, print_json, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="file or folder")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Import the paths; a file that cannot be read does not stop the rest."""
    with opened_library(options) as library:
        show = show_progress if sys.stderr.isatty() else None
        found = library.import_paths(options.paths, show)
        library.decline_samples()
    if show is not None:
        print("\r\x1b[K", end="", file=sys.stderr)
    if options.json:
        failed = [{"path": failure.path, "reason": failure.reason} for failure in found.failed]
        print_json({"new": found.new, "known": found.known, "changed": found.changed, "failed": failed})
    else:
        say(summary(found))
        for failure in found.failed:
            say(failure.reason)
    return 1 if found.failed else 0


def show_progress(progress: Progress) -> None:
    """Paint a bar over the current line of the terminal."""
    filled = 20 * progress.done // max(1, progress.total)
    name = clean_line(Path(progress.path).name)[:40]
    bar = "█" * filled + "░" * (20 - filled)
    print(f"\r\x1b[K{bar} {progress.done}/{progress.total} {name}", end="", file=sys.stderr, flush=True)


def summary(found: ImportReport) -> str:
    """Return what came of an import in one line."""
    parts = [
        f"{found.new} new",
        f"{found.known} known",
        f"{found.changed} changed",
        f"{len(found.failed)} failed",
    ]
    text = ", ".join(parts) + "."
    if found.removed:
        text += f" {found.removed} that you removed stay out; name a file itself to bring it back."
    return text
