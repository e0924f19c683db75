"""dateline parse: files read and printed, nothing stored."""

from __future__ import annotations

import argparse
from pathlib import Path

from store.documents import parsed_json
from store.errors import DatelineError
from store.readers.registry import try_path
from tui.cli.output import print_json, say
from tui.cli.reading_options import add_reading, reading_options


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument(
        "files", metavar="FILE", type=Path, nargs="+", help="file to read; - is standard input"
    )
    parser.add_argument("--jsonl", action="store_true", help="print one JSON object an article")
    add_reading(parser)


def run(options: argparse.Namespace) -> int:
    """Print the articles of each file; what is guessed of all of them is said once a file."""
    failed, reading_as = False, reading_options(options)
    for path in options.files:
        try:
            reading = try_path(path, reading_as)
        except DatelineError as error:
            failed = True
            say(f"dateline: {error}")
            continue
        for failure in reading.failures:
            failed = True
            say(f"dateline: {failure.reason}")
        said: set[str] = set()
        for article in reading.articles:
            if options.jsonl:
                print_json(parsed_json(article), indent=None)
                continue
            print(article.title)
            print(
                " · ".join(
                    part for part in (article.date or "undated", article.source, article.language) if part
                )
            )
            for paragraph in article.paragraphs:
                print(f"\n{paragraph}")
            for line in (*article.provenance.guesses, *article.provenance.warnings):
                if line not in said:
                    say(f"{path}: {line}")
                said.add(line)
    return int(failed)
