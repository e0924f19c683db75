"""How well and how fast entities are found."""

from __future__ import annotations

import time

from store.entities import annotate, default_engine, engine_label
from tests.bench.measuring import Report
from tests.store.entities import gold, sample


def measure(size: int) -> Report:
    """Measure scores and speed on the corpora beside the checkout, whatever the size."""
    if not gold.NER.is_dir():
        yield f"there are no corpora at {gold.NER}; skipped"
        return
    yield engine_label(default_engine())
    right, wrong, missed = sample.score(sample.ARTICLE, sample.EXPECTED)
    yield f"sample: {right} right of {len(sample.EXPECTED)}, wrong {wrong}, missed {missed}"
    voa = gold.blocks(gold.VOA, -1500, None)
    yield from _scores("WikiGold", gold.wikigold())
    yield from _scores("VOA, last 1500 sentences", voa)
    yield "speed, CPU time of one core, best of 3"
    yield from _speed([item.text for item in voa])


def _scores(name: str, documents: list[gold.Document]) -> Report:
    yield f"{name}: {len(documents)} documents, strict"
    for kind, score in gold.score(documents).items():
        figures = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
        yield f"  {kind:4} {figures}  ({score.wanted} wanted)"


def _speed(texts: list[str]) -> Report:
    words = sum(len(text.split()) for text in texts)
    for name, work in (("str.split", str.split), ("find", default_engine().find), ("annotate", annotate)):
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            for text in texts:
                work(text)
            best = min(best, time.process_time() - start)
        yield f"  {name:9} {words / best:12,.0f} words/s"
