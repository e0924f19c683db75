"""The ways in which found articles are printed: to be read, as JSON, as CSV, as ids."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from typing import Any

from store.facets import Facet
from store.library import Library
from store.search import Results
from tui.cli.output import print_json, row_line

_COLUMNS = ("id", "title", "date", "date_precision", "source", "tags", "bookmarked", "read", "snippet")


def print_facets(library: Library, results: Results, json: bool, limit: int) -> None:
    """Print the values that lead among the articles, each with the term that keeps it in a query."""
    facets = library.facets(results, limit)
    kinds = {name: getattr(facets, name) for name in ("entities", "sources", "tags", "months")}
    if json:
        values = {name: [_facet(name, facet) for facet in found] for name, found in kinds.items()}
        head = {"query": results.query, "count": facets.count, "named": facets.named}
        print_json({**head, "facets": values})
        return
    for name, found in kinds.items():
        if found:
            print(name)
        for facet in found:
            print(f"{facet.count:9}  {facet.term}")


def _facet(kind: str, facet: Facet) -> dict[str, object]:
    type_ = {"type": facet.type} if kind == "entities" else {}
    return {"label": facet.label, **type_, "term": facet.term, "count": facet.count}


def _articles(library: Library, results: Results) -> Iterator[dict[str, Any]]:
    for row in library.rows(results.found.ids):
        yield {
            "id": row.id,
            "title": row.title,
            "date": row.date,
            "date_precision": row.date_precision,
            "source": row.source,
            "tags": list(row.tags),
            "bookmarked": row.bookmarked,
            "read": row.read,
            "snippet": library.snippet(row.id, results.patterns).text,
        }


def _print_json(library: Library, results: Results) -> None:
    head = {"query": results.query, "count": results.found.count}
    print_json({**head, "results": list(_articles(library, results))})


def _print_jsonl(library: Library, results: Results) -> None:
    for article in _articles(library, results):
        print_json(article, indent=None)


def _print_csv(library: Library, results: Results) -> None:
    writer = csv.DictWriter(sys.stdout, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for article in _articles(library, results):
        states = {name: "true" if article[name] else "false" for name in ("bookmarked", "read")}
        writer.writerow({**article, **states, "tags": " ".join(article["tags"])})


def _print_ids(library: Library, results: Results) -> None:
    for id in results.found.ids:
        print(id)


def _print_plain(library: Library, results: Results) -> None:
    for row in library.rows(results.found.ids):
        print(row_line(row))
        print(f"{'':20}{library.snippet(row.id, results.patterns).text}")


FORMATS: dict[str, tuple[Callable[[Library, Results], None], str]] = {
    "plain": (_print_plain, ""),
    "json": (_print_json, "print JSON"),
    "jsonl": (_print_jsonl, "print one JSON object a line"),
    "csv": (_print_csv, "print comma-separated values"),
    "ids": (_print_ids, "print ids alone, for dateline tag --stdin"),
}
"""What prints each format, and its help; the plain one is that without an option."""
PAGED = ("plain", "json")
"""Formats of which only the first articles are printed unless more are asked for."""
