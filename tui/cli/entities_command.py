"""dateline entities: who and what an article, a query or the library speaks of."""

from __future__ import annotations

import argparse

from store.article import EntityCount
from tui.cli.output import add_json, article_id, opened_library, print_json


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare its arguments."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("id", metavar="ID", type=article_id, nargs="?", help="id of an article")
    group.add_argument("--query", metavar="Q", help="the articles of a query")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the entities, most mentioned first; 1 if there are none."""
    with opened_library(options) as library:
        if options.id is not None:
            entities = library.entities.of_mentions(library.article(options.id).mentions, options.id)
        elif options.query is not None:
            entities = library.entities.of_articles(library.search(options.query).found.ids)
        else:
            entities = library.entities.of_articles()
    if options.json:
        print_json([_json(entity) for entity in entities])
    else:
        for entity in entities:
            aliases = ", ".join(form for form in entity.aliases if form != entity.entity)
            also = f"  ({aliases})" if aliases else ""
            print(f"{entity.count:6} {entity.articles:6}  {entity.type:5}  {entity.entity}{also}")
    return 0 if entities else 1


def _json(entity: EntityCount) -> dict[str, object]:
    """Return an entity as the command line prints it."""
    return {
        "entity": entity.entity,
        "type": entity.type,
        "count": entity.count,
        "articles": entity.articles,
        "aliases": entity.aliases,
        "id": entity.id,
        "linked": entity.linked,
    }
