"""dateline show: one article, whole."""

from __future__ import annotations

import argparse
import sys
import textwrap
from dataclasses import asdict

from store.article import StoredArticle
from store.documents import parsed_json
from tui.cli.output import add_json, article_id, opened_library, print_json

MEASURE = 76


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.add_argument("id", metavar="ID", type=article_id, help="id of an article, as search prints it")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the article."""
    with opened_library(options) as library:
        stored = library.article(options.id)
    if options.json:
        print_json(_json(stored))
    else:
        _print(stored)
    return 0


def _json(stored: StoredArticle) -> dict[str, object]:
    marks = stored.marks
    return {
        "id": stored.id,
        **parsed_json(stored.article),
        "text": stored.article.text,
        "tags": list(marks.tags),
        "bookmarked": marks.bookmarked is not None,
        "read": marks.read is not None,
        "note": marks.note,
        "mentions": [asdict(mention) for mention in stored.mentions],
    }


def _print(stored: StoredArticle) -> None:
    article, marks = stored.article, stored.marks
    print(article.title + (" (no title; the beginning of the text)" if article.title_derived else ""))
    print(" · ".join(part for part in (article.date or "undated", article.source, article.byline) if part))
    made = ["bookmarked"] if marks.bookmarked else []
    made += ["read"] if marks.read else []
    made += [f"#{tag}" for tag in marks.tags]
    if made:
        print(" ".join(made))
    for paragraph in article.paragraphs:
        print()
        print(textwrap.fill(paragraph, MEASURE) if sys.stdout.isatty() else paragraph)
    if marks.note:
        print(f"\nNote:\n{marks.note}")
