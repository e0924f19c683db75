"""Queries of every kind that the forty leave out, each kind beside one literal ripgrep over the library."""

from __future__ import annotations

import statistics

from store.library import Library
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Report, number, percentile, ratio, timed
from tests.bench.queries import SAVED, every_kind
from tests.bench.search import count_found, literal_ripgrep

ROUNDS = 7


def measure(size: int) -> Report:
    """Measure the queries at a size."""
    library, queries = Library(library_places(size)), every_kind(size)
    library.save_search(*SAVED)
    counts = [count_found(library, query) for query in queries]
    ripgrep = literal_ripgrep(size)
    if ripgrep is None:
        yield "ripgrep is not installed; its ratio is skipped"
        return
    times: dict[str, list[list[float]]] = {}
    slowest: dict[str, tuple[float, int]] = {}
    peers = []
    for _ in range(ROUNDS):
        taken: dict[str, list[float]] = {}
        peers.append(statistics.median(timed(ripgrep) for _ in range(3)))
        for place, query in enumerate(queries):
            seconds = timed(lambda query=query: count_found(library, query))  # type: ignore[misc]
            taken.setdefault(query.kind, []).append(seconds)
            slowest[query.kind] = max(slowest.get(query.kind, (0.0, 0)), (seconds, place))
        for kind, seconds_of_kind in taken.items():
            times.setdefault(kind, []).append(seconds_of_kind)
    library.close()
    for kind, rounds in times.items():
        ours = [percentile(taken_, 0.95) for taken_ in rounds]
        yield ratio(f"{kind}, p95, {size:,}", ours, "one literal rg -c", peers, Bar(0.25).for_size(size))
        seconds, place = slowest[kind]
        yield f"  slowest: {queries[place].text:36} {counts[place]:8,} found  {number(1e3 * seconds)} ms"
