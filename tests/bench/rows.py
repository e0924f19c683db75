"""Process start to the first rows, without a screen, beside the import of Textual.

The collector of garbage rests meanwhile, as it does when the program starts.
"""

from __future__ import annotations

from tests.bench.libraries import has_library, library_places
from tests.bench.measuring import Bar, Report, in_turn, ratio, run_python

ROUNDS = 11
_BIGGEST, _SMALL = 1_000_000, 10_000

_OURS = """
import gc, sys, time
start = time.perf_counter()
gc.disable()
from store.library import Library
from store.places import find_places
library = Library(find_places(sys.argv[1]))
rows = library.view().page(0, 50)
print(time.perf_counter() - start)
assert len(rows) == 50
"""
_TEXTUAL = """
import time
start = time.perf_counter()
import textual.app
print(time.perf_counter() - start)
"""


def measure(size: int) -> Report:
    """Measure the first rows at a size, and how they grow if the biggest library is there."""
    ours, textual = in_turn(ROUNDS, lambda: first_rows(size), lambda: float(run_python(_TEXTUAL)))
    yield ratio(f"first 50 rows, {size:,}", ours, "import textual.app", textual, Bar(0.1))
    if not has_library(_BIGGEST):
        yield f"no library of {_BIGGEST:,} has been built; its growth is left out"
        return
    small, big = in_turn(ROUNDS, lambda: first_rows(_SMALL), lambda: first_rows(_BIGGEST))
    yield ratio(f"first 50 rows, {_BIGGEST:,}", big, f"the same, {_SMALL:,}", small, Bar(1.5))


def first_rows(size: int) -> float:
    """Return the seconds from the first import to fifty rows."""
    return float(run_python(_OURS, library_places(size).library))
