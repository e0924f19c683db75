"""Forty queries, newest fifty and the exact count, beside one literal ripgrep over the library."""

from __future__ import annotations

import shutil
import statistics
import subprocess
from collections.abc import Callable
from pathlib import Path

from store.library import Library
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Report, number, percentile, ratio, spread, timed
from tests.bench.queries import Query, forty_queries

ROUNDS = 5
LIMIT = 50
_BETWEEN = 10
"""Queries between two runs of ripgrep, of which the median of a round counts."""
_WORST = 8


def measure(size: int) -> Report:
    """Measure the queries at a size."""
    library, queries = Library(library_places(size)), forty_queries(size)
    ripgrep = literal_ripgrep(size)
    counts = [count_found(library, query) for query in queries]
    rounds: list[list[float]] = []
    peer: list[float] = []
    for _ in range(ROUNDS):
        taken, peers = [], []
        for place, query in enumerate(queries):
            taken.append(timed(lambda query=query: count_found(library, query)))  # type: ignore[misc]
            if place % _BETWEEN == 0 and ripgrep:
                peers.append(timed(ripgrep))
        rounds.append(taken)
        peer += [statistics.median(peers)] if peers else []
    library.close()
    times = list(zip(*rounds, strict=True))
    medians = [statistics.median(taken) for taken in times]
    yield (
        f"{len(queries)} queries, {size:,} articles: p50 {number(1e3 * percentile(medians, 0.5))} ms,"
        f" p95 {number(1e3 * percentile(medians, 0.95))} ms, most {number(1e3 * max(medians))} ms"
    )
    if peer:
        for name, share, bar in (("p95", 0.95, Bar(0.25)), ("p50", 0.5, Bar(0.01))):
            ours = [percentile(taken, share) for taken in rounds]
            yield ratio(f"search, {name}, {size:,}", ours, "one literal rg -c", peer, bar.for_size(size))
    else:
        yield "ripgrep is not installed; its ratio is skipped"
    kinds: dict[str, list[float]] = {}
    for query, seconds in zip(queries, medians, strict=True):
        kinds.setdefault(query.kind, []).append(1e3 * seconds)
    yield "the slowest of a kind, ms: " + ", ".join(
        f"{kind} {number(max(taken))}" for kind, taken in kinds.items()
    )
    for index in sorted(range(len(queries)), key=lambda index: -medians[index])[:_WORST]:
        query = queries[index]
        yield f"  slow: {query.kind:16} {query.text:32} {counts[index]:8,} found  {spread(times[index])}"


def count_found(library: Library, query: Query) -> int:
    """Search as the list does, and return how many articles are found."""
    return library.search(query.text, limit=LIMIT, typing=query.typing).found.count


def literal_ripgrep(size: int) -> Callable[[], object] | None:
    """Return what counts a word in the files of a library by ripgrep, or None if that is not installed."""
    if shutil.which("rg") is None:
        return None
    word = next(query.text for query in forty_queries(size) if query.kind == "mid word")
    command = ["rg", "-c", word, str(Path(library_places(size).library) / "articles")]
    return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
