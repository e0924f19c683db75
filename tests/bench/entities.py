"""Measures the entity engine: `python -m tests.bench.entities`."""

from __future__ import annotations

import time

from store.entities import annotate, default_engine, engine_label
from tests.store.entities import gold, sample


def _print_scores(name: str, documents: list[gold.Document]) -> None:
    print(f"{name}: {len(documents)} documents, strict")
    for kind, score in gold.score(documents).items():
        figures = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
        print(f"  {kind:4} {figures}  ({score.wanted} wanted)")


def _print_speed(texts: list[str]) -> None:
    words = sum(len(text.split()) for text in texts)
    for name, work in (("str.split", str.split), ("find", default_engine().find), ("annotate", annotate)):
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            for text in texts:
                work(text)
            best = min(best, time.process_time() - start)
        print(f"  {name:9} {words / best:12,.0f} words/s")


def main() -> None:
    """Print scores and speed; needs the corpora beside the checkout."""
    print(engine_label(default_engine()))
    right, wrong, missed = sample.score(sample.ARTICLE, sample.EXPECTED)
    print(f"sample: {right} right of {len(sample.EXPECTED)}, wrong {wrong}, missed {missed}")
    voa = gold.blocks(gold.VOA, -1500, None)
    _print_scores("WikiGold", gold.wikigold())
    _print_scores("VOA, last 1500 sentences", voa)
    print("speed, CPU time of one core, best of 3")
    _print_speed([item.text for item in voa])


if __name__ == "__main__":
    main()
