"""What a query may go on with, asked for after every letter; the library changes before each round."""

from __future__ import annotations

from store.library import Library
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Figure, Report, number, percentile, timed
from tests.bench.queries import SAVED

TYPED = (
    "source:daily",
    "tag:energy",
    "#trade",
    "byline:maria",
    "lang:en",
    "is:unread",
    "sort:new",
    "person:john s",
    'person:"maria h',
    "org:bank",
    "place:slu",
    "event:sum",
    "entity:ma",
    "with:victor",
    "date:2024-11",
    "mentions:last",
    "added:2025",
    "before:2020",
    "search:be",
    "note:",
)
ROUNDS = 5


def measure(size: int) -> Report:
    """Measure completing at a size."""
    library = Library(library_places(size))
    library.save_search(*SAVED)
    rounds = list[list[float]]()
    first = library.view().page(0, 1)[0].id
    slowest = (0.0, "")
    for _ in range(ROUNDS + 1):
        library.bookmark([first])
        library.undo()
        taken = []
        for text in TYPED:
            for end in range(1, len(text) + 1):
                query = text[:end]
                seconds = timed(lambda query=query: library.complete(query, len(query)))  # type: ignore[misc]
                taken.append(seconds)
                slowest = max(slowest, (seconds, query)) if rounds else slowest
        rounds.append(taken)
    library.close()
    values = tuple(1e3 * percentile(taken, 0.95) for taken in rounds[1:])
    yield Figure(f"completing, p95, {size:,}", "none", values, Bar(20), "ms")
    half = number(1e3 * percentile(rounds[-1], 0.5))
    yield f"p50 {half} ms; the slowest {number(1e3 * slowest[0])} ms: {slowest[1]}"
