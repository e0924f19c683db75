"""dateline annotate: the entities of texts on standard input, or of the whole library by another engine."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from store.engine_choice import DEFAULT, EngineChoice, choice_of
from store.entities.engines import failure_sentence, load_engine
from store.entities.pipeline import Engine, annotate, engine_label
from store.language import guess_language
from tui.cli.finding_names import find_names
from tui.cli.import_command import INTERRUPTED
from tui.cli.output import opened_library, print_json, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read and print one JSON object a line: {"id", "text"}; "date" and "language" may be added. '
        "Without it, the library is annotated again, and the engine is used for what is imported later",
    )
    parser.add_argument(
        "--engine", metavar="NAME", help=f"what finds the names: {DEFAULT}, spacy, gliner, or one of others"
    )
    parser.add_argument("--model", metavar="DIR", help="folder of the engine's model")
    parser.set_defaults(refuse=parser.error)


def run(options: argparse.Namespace) -> int:
    """Annotate texts or the library; 1 if the engine failed on one of them."""
    if options.model is not None and options.engine is None:
        options.refuse("--model needs --engine")
    if not options.jsonl and options.engine is None:
        options.refuse("say --jsonl for texts on standard input, or --engine NAME for the library")
    choice = choice_of(options.engine or DEFAULT, options.model)
    return _run_on_texts(load_engine(choice)) if options.jsonl else _run_on_library(options, choice)


def _run_on_texts(engine: Engine) -> int:
    """Print the mentions of each text; offsets are code points of the text as given."""
    failed = False
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
        try:
            language = language or guess_language(text)
            mentions = [asdict(mention) for mention in annotate(text, engine, date=date, language=language)]
        except Exception as error:
            failed = True
            say(f"dateline: line {number}: {failure_sentence(engine_label(engine), error)}")
            continue
        print_json({"id": record.get("id"), "mentions": mentions}, indent=None)
    return int(failed)


def _run_on_library(options: argparse.Namespace, choice: EngineChoice) -> int:
    with opened_library(options) as library:
        label = library.annotation.choose(choice)
        try:
            count, sentences = find_names(library)
        except KeyboardInterrupt:
            say("Interrupted; what was found is kept. The same command goes on from there.")
            return INTERRUPTED
        say(f"Articles annotated by {label}: {count:,}.")
        for sentence in sentences:
            say(sentence)
    return 1 if sentences else 0
