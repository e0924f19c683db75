"""Measures dateline beside its baselines: `python -m tests.bench [NAME ...] [--size N]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from tests.bench.libraries import bench_folder, use_own_folders
from tests.bench.measuring import Report, noise, print_outcome

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One name of the command."""

    module: str
    what: str
    biggest: int = _MILLION
    """The size up to which it is measured when no name is given; 0 is never."""

    def measure(self, size: int) -> Report:
        """Run it."""
        function: Callable[[int], Report] = import_module(f"tests.bench.{self.module}").measure
        return function(size)


ROWS = {
    "rows": Row("rows", "process start to the first 50 rows, no screen"),
    "start": Row("start", "exec to the first list row painted; memory"),
    "key": Row("key", "cursor key to the last byte painted"),
    "open": Row("open", "opening an article", 100_000),
    "bookmark": Row("bookmark", "a durable bookmark, every article marked", 100_000),
    "search": Row("search", "forty queries, newest 50 and count"),
    "kinds": Row("kinds", "queries of every other kind, newest 50 and count", 100_000),
    "facets": Row("facets", "who, what and when a result is about", 100_000),
    "complete": Row("complete", "what a query that is being typed may go on with", 100_000),
    "echo": Row("echo", "typed key echoed while a search runs"),
    "index": Row("index", "cpu of building the index"),
    "size": Row("size", "bytes of the index", 100_000),
    "memory": Row("memory", "anonymous memory of the store"),
    "import": Row("importing", "dateline import", 100_000),
    "readers": Row("readers", "how text files are read; needs the corpus", 0),
    "aliases": Row("aliases", "how aliases are brought together; needs the corpora", 0),
    "entities": Row("entities", "how entities are found; needs the corpora", 0),
}


def main(words: Sequence[str] | None = None) -> int:
    """Measure the rows named, or all that suit the size."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Measures dateline beside its baselines, in turn. Libraries are built once and kept in "
        "DATELINE_BENCH or ~/.cache/dateline-bench.",
        epilog="names: " + "; ".join(f"{name} ({row.what})" for name, row in ROWS.items()),
    )
    parser.add_argument("names", metavar="NAME", nargs="*", help="what to measure")
    parser.add_argument("--size", metavar="N", type=int, default=10_000, help="articles (10000)")
    options = parser.parse_args(words)
    for name in options.names:
        if name not in ROWS:
            parser.error(f"there is no “{name}”; names are {', '.join(ROWS)}")
    use_own_folders()
    names = options.names or [name for name, row in ROWS.items() if options.size <= row.biggest]
    print(f"{options.size:,} articles in {bench_folder()}; {noise()}")
    for name in names:
        for outcome in ROWS[name].measure(options.size):
            print_outcome(name, outcome)
    print(f"at the end: {noise()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
