"""What result sets of different sizes are about, beside one literal ripgrep over the library."""

from __future__ import annotations

import statistics
from array import array
from random import Random

from store.library import Library
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Report, number, percentile, ratio, timed
from tests.bench.search import literal_ripgrep

SIZES = (5, 500, 5_000, 50_000)
"""Of result sets, besides that of the whole library."""
ROUNDS = 15


def measure(size: int) -> Report:
    """Measure the facets of results drawn at random from a library of a size."""
    library, random = Library(library_places(size)), Random(42)
    every = library.search("").found.ids
    sets = [
        array("q", sorted(random.sample(every, wanted), reverse=True)) for wanted in SIZES if wanted < size
    ]
    sets.append(array("q", every))
    ripgrep = literal_ripgrep(size)
    if ripgrep is None:
        yield "ripgrep is not installed; its ratio is skipped"
        return
    for ids in sets:
        library.facets(ids)
    times: list[list[float]] = [[] for _ in sets]
    peers = []
    for _ in range(ROUNDS):
        peers.append(statistics.median(timed(ripgrep) for _ in range(3)))
        for ids, taken in zip(sets, times, strict=True):
            taken.append(timed(lambda ids=ids: library.facets(ids)))  # type: ignore[misc]
    for ids, taken in zip(sets, times, strict=True):
        what = f"facets of {len(ids):,} of {size:,}"
        yield ratio(what, taken, "one literal rg -c", peers, Bar(0.5).for_size(size))
    whole = [percentile(taken, 0.95) for taken in zip(*times, strict=True)]
    yield ratio(f"facets, p95, {size:,}", whole, "one literal rg -c", peers, Bar(0.5).for_size(size))
    first = library.view().page(0, 1)[0].id
    after = []
    for _ in range(5):
        library.bookmark([first])
        after.append([timed(lambda ids=ids: library.facets(ids)) for ids in sets])  # type: ignore[misc]
        library.undo()
    shown = ", ".join(number(1e3 * statistics.median(taken)) for taken in zip(*after, strict=True))
    yield f"one after the other after a change of the library, ms: {shown}"
    library.close()
