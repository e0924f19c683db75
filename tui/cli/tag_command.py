"""dateline tag: tags put on and taken off."""

from __future__ import annotations

import argparse

from tui.cli.output import add_stdin, article_id, ids_of_stdin, opened_library, report, say


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments; words like -tag are none of argparse's, so it leaves all words alone."""
    parser.usage = "dateline tag [--library DIR] [--stdin] +TAG -TAG ... [ID ...]"
    add_stdin(parser)
    parser.epilog = "+TAG puts a tag on, -TAG takes it off; ID is the id of an article, as search prints it."
    parser.set_defaults(words=[])


def run(options: argparse.Namespace) -> int:
    """Tag the articles, one act."""
    tags = [word for word in options.words if not _is_number(word)]
    try:
        ids = [article_id(word) for word in options.words if _is_number(word)]
    except argparse.ArgumentTypeError as error:
        say(f"dateline: {error}.")
        return 2
    if options.stdin and tags:
        ids += ids_of_stdin()
        if not ids:
            say("No ids came through standard input.")
            return 1
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


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()
