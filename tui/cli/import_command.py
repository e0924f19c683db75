"""dateline import: files and folders into the library."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from store.errors import EngineError
from store.importing.report import ImportReport
from store.library import Library
from store.readers.options import AS_EVER, ReadOptions
from tui.cli.finding_names import find_names
from tui.cli.output import add_json, opened_library, print_json, say
from tui.cli.progress import ProgressBar
from tui.cli.reading_options import add_reading, reading_options

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument(
        "paths", metavar="PATH", type=Path, nargs="+", help="file or folder; - is standard input"
    )
    parser.add_argument(
        "--no-entities", action="store_true", help="leave the names to be found by the reader, some time"
    )
    add_reading(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Import the paths; a file that cannot be read does not stop the rest."""
    with opened_library(options) as library:
        try:
            found, unnamed = import_with_bar(
                library,
                options.paths,
                entities=not options.no_entities,
                options=reading_options(options),
            )
        except KeyboardInterrupt:
            say("Interrupted; what was read is in the library. The same command goes on from there.")
            return INTERRUPTED
        library.decline_samples()
    if options.json:
        failed = [{"path": failure.path, "reason": failure.reason} for failure in found.failed]
        print_json({"new": found.new, "known": found.known, "changed": found.changed, "failed": failed})
    else:
        say(summary(found))
        for failure in found.failed:
            say(failure.reason)
    for sentence in unnamed:
        say(sentence)
    return 1 if found.failed or unnamed else 0


def import_with_bar(
    library: Library, paths: Sequence[Path], *, entities: bool = True, options: ReadOptions = AS_EVER
) -> tuple[ImportReport, list[str]]:
    """Import paths and find the names in what came, with a bar for each if there is a terminal.

    Returns:
        The report, and a sentence for each thing that kept names from being found.
    """
    bar = ProgressBar("reading")
    try:
        report = library.import_paths(
            paths,
            lambda told: bar.show(told.done, told.total, Path(told.path).name),
            annotate=False,
            options=options,
        )
    finally:
        bar.clear()
    if not entities:
        return report, []
    try:
        return report, find_names(library)[1]
    except EngineError as error:
        return report, [str(error)]


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
