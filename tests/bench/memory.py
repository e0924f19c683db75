"""Anonymous memory of a process that only uses the store: open, fifty rows, the forty queries."""

from __future__ import annotations

import json

from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Figure, Report, run_python, spread
from tests.bench.queries import forty_queries

ROUNDS = 3
_STEPS = ("bare interpreter", "with rows", "after the queries")

_STATUS = """
import json, re, sys
from pathlib import Path
def anonymous():
    return int(re.search(r"RssAnon:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
bare = anonymous()
"""
_USE = """
from store.library import Library
from store.places import find_places
library = Library(find_places(Path(sys.argv[1])))
library.view().page(0, 50)
rows = anonymous()
for text, typing in json.load(sys.stdin):
    library.search(text, limit=50, typing=typing)
print(json.dumps([bare, rows, anonymous()]))
"""


def measure(size: int) -> Report:
    """Measure memory at a size."""
    queries = json.dumps([(query.text, query.typing) for query in forty_queries(size)])
    folder = str(library_places(size).library)
    taken = [json.loads(run_python(_STATUS + _USE, folder, text=queries)) for _ in range(ROUNDS)]
    steps = zip(_STEPS, zip(*taken, strict=True), strict=True)
    shown = ", ".join(f"{name} {spread(values, 'MB')}" for name, values in steps)
    used = tuple((after - bare) / 1e6 for bare, _, after in taken)
    yield Figure(f"anonymous memory, {size:,}", "", used, Bar(40), "MB", shown)
