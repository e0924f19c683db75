"""dateline annotate: the entities of texts on standard input."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from store.entities import annotate, default_engine
from tui.cli.output import print_json, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='read and print one JSON object a line: {"id", "text"}; "date" and "language" may be added',
    )


def run(options: argparse.Namespace) -> int:
    """Print the mentions of each text; offsets are code points of the text as given."""
    engine, failed = default_engine(), False
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            text, date, language = record["text"], record.get("date"), record.get("language")
            if not isinstance(text, str) or not all(
                isinstance(told, str | None) for told in (date, language)
            ):
                raise TypeError
        except (ValueError, KeyError, TypeError, RecursionError):
            failed = True
            say(f'dateline: line {number} of the input is not a JSON object with a "text".')
            continue
        mentions = [asdict(mention) for mention in annotate(text, engine, date=date, language=language)]
        print_json({"id": record.get("id"), "mentions": mentions}, indent=None)
    return int(failed)
