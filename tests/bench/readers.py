"""How well and how fast text files are read."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from store.readers import read_bytes
from tests.bench.measuring import Report
from tests.store.readers.corpus import CORPUS, Score, corpus_files, score

ROUNDS = 5


def _milliseconds(action: Callable[[], object]) -> float:
    """Return the best time of a few rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = perf_counter()
        action()
        best = min(best, perf_counter() - start)
    return best * 1000


def measure(size: int) -> Report:
    """Measure scores by variant and the time per article on the corpus, whatever the size."""
    if not CORPUS.is_dir():
        yield f"there is no corpus at {CORPUS}; skipped"
        return
    scores = score()
    yield f"{'variant':26}{'files':>6}{'titles':>8}{'dates':>8}{'breaks F1':>11}"
    for variant, part in [*sorted(scores.items()), ("all", sum(scores.values(), Score()))]:
        titles, dates = part.titles / part.files, part.dates / part.files
        yield f"{variant:26}{part.files:6}{titles:8.3f}{dates:8.3f}{part.breaks:11.4f}"
    files = [path.read_bytes() for path, _ in corpus_files()]
    texts = [data.decode("utf-8") for data in files]
    words = sum(len(text.split()) for text in texts)
    reading = _milliseconds(lambda: [read_bytes(data, "-") for data in files]) / len(files)
    splitting = _milliseconds(lambda: [text.split() for text in texts]) / len(texts)
    yield f"{len(files)} articles of {words / len(files):.0f} words:"
    yield f"  read_bytes {reading:7.3f} ms an article"
    yield f"  str.split  {splitting:7.3f} ms an article"
