"""Forty queries, newest fifty and the exact count, beside one literal ripgrep over the library."""

from __future__ import annotations

import shutil
import statistics
import subprocess

from store.library import Library
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Report, number, percentile, ratio, spread, timed
from tests.bench.queries import Query, forty_queries

ROUNDS = 5
LIMIT = 50
_WORST = 8


def measure(size: int) -> Report:
    """Measure the queries at a size."""
    places = library_places(size)
    library = Library(places)
    queries = forty_queries(size)
    word = next(query.text for query in queries if query.kind == "mid word")
    command = ["rg", "-c", word, str(places.library / "articles")]
    counts = [_count(library, query) for query in queries]
    peer: list[float] = []
    times: list[list[float]] = [[] for _ in queries]
    for _ in range(ROUNDS):
        for query, taken in zip(queries, times, strict=True):
            taken.append(timed(lambda query=query: _count(library, query)))  # type: ignore[misc]
        if shutil.which("rg"):
            peer.append(timed(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False)))
    library.close()
    medians = [statistics.median(taken) for taken in times]
    figures = (f"{name} {number(1e3 * value)}" for name, value in _summary(medians))
    yield f"ms of {len(queries)} queries, {size:,} articles: {', '.join(figures)}"
    if peer:
        rounds = list(zip(*times, strict=True))
        for name, share, bar in (("p95", 0.95, Bar(0.25)), ("p50", 0.5, Bar(0.01))):
            ours = [percentile(taken, share) for taken in rounds]
            yield ratio(f"search, {name}, {size:,}", ours, "one literal rg -c", peer, bar)
    else:
        yield "ripgrep is not installed; its ratio is skipped"
    order = sorted(range(len(queries)), key=lambda index: -medians[index])
    for index in order[:_WORST]:
        query = queries[index]
        yield f"  slow: {query.kind:16} {query.text:32} {counts[index]:8,} found  {spread(times[index])}"


def _count(library: Library, query: Query) -> int:
    return library.search(query.text, limit=LIMIT, typing=query.typing).found.count


def _summary(medians: list[float]) -> tuple[tuple[str, float], ...]:
    return ("p50", percentile(medians, 0.5)), ("p95", percentile(medians, 0.95)), ("max", max(medians))
