"""dateline tag: tags put on and taken off."""

from __future__ import annotations

import argparse

from tui.cli.output import article_id, opened_library, report, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    parser.usage = "dateline tag [--library DIR] +TAG -TAG ... ID ..."
    parser.add_argument(
        "words", metavar="+TAG|-TAG|ID", nargs="*", help="tags to put on (+) or take off (-); ids"
    )
    parser.set_defaults(signed=[])


def run(options: argparse.Namespace) -> int:
    """Tag the articles, one act."""
    ids = [article_id(word) for word in options.words if word.isascii() and word.isdigit()]
    tags = [word for word in options.words if not (word.isascii() and word.isdigit())] + options.signed
    if not ids or not tags:
        say("dateline: tag needs tags and ids: dateline tag +one -other ID ...")
        return 2
    unsigned = [tag for tag in tags if tag[0] not in "+-"]
    if unsigned:
        say(
            f"dateline: is “{unsigned[0]}” to be put on or taken off? Write +{unsigned[0]} or -{unsigned[0]}."
        )
        return 2
    with opened_library(options) as library:
        add, remove = library.read_tags(" ".join(tags))
        if not add and not remove:
            say(f"dateline: “{' '.join(tags)}” leaves no tag.")
            return 2
        return report(library.tag(ids, add, remove))
