"""How well and how fast text files are read: python -m tests.bench.readers."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import perf_counter

from store.readers import read_bytes
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


def main() -> int:
    """Print scores by variant and the time per article; 1 if the corpus is not there."""
    if not CORPUS.is_dir():
        print(f"There is no corpus at {CORPUS}.", file=sys.stderr)
        return 1
    scores = score()
    print(f"{'variant':26}{'files':>6}{'titles':>8}{'dates':>8}{'breaks F1':>11}")
    for variant, part in [*sorted(scores.items()), ("all", sum(scores.values(), Score()))]:
        titles, dates = part.titles / part.files, part.dates / part.files
        print(f"{variant:26}{part.files:6}{titles:8.3f}{dates:8.3f}{part.breaks:11.4f}")
    files = [path.read_bytes() for path, _ in corpus_files()]
    texts = [data.decode("utf-8") for data in files]
    words = sum(len(text.split()) for text in texts)
    reading = _milliseconds(lambda: [read_bytes(data, "-") for data in files]) / len(files)
    splitting = _milliseconds(lambda: [text.split() for text in texts]) / len(texts)
    print(f"\n{len(files)} articles of {words / len(files):.0f} words:")
    print(f"  read_bytes {reading:7.3f} ms an article")
    print(f"  str.split  {splitting:7.3f} ms an article")
    return 0


if __name__ == "__main__":
    sys.exit(main())
