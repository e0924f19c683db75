"""How well and how fast the aliases of an article are brought together, with names that annotators marked."""

from __future__ import annotations

import time

from store.entities.alias import name_entities
from tests.bench.measuring import Report
from tests.store.entities import gum

GENRES = ("news", "interview", "bio")


def measure(size: int) -> Report:
    """Measure B-cubed scores on the chains of GUM beside the checkout, and the speed, whatever the size."""
    if not gum.GUM.is_dir():
        yield f"there is no corpus at {gum.GUM}; skipped"
        return
    documents = gum.documents()
    news = [item for item in documents if item.genre == "news"]
    yield "GUM, gold mentions of people, places and organisations, B-cubed"
    for genre in GENRES:
        yield _scores(genre, [item for item in documents if item.genre == genre])
    yield _scores("all", documents)
    yield "the news that the rules were mended by (every other file), and the news that nobody looked at"
    yield _scores("seen", news[::2])
    yield _scores("unseen", news[1::2])
    words = sum(len(item.text.split()) for item in documents)
    mentions = sum(len(item.spans) for item in documents)
    best = min(_seconds(documents) for _ in range(3))
    yield f"speed, best of 3: {best / words * 1e6:.2f} µs a word, {best / mentions * 1e6:.1f} µs a mention"


def _scores(name: str, documents: list[gum.Chained]) -> str:
    score = gum.b_cubed(documents)
    figures = f"P {score.precision:.3f}  R {score.recall:.3f}  F {score.f:.3f}"
    return f"  {name:9} {figures}  ({score.mentions} mentions, {len(documents)} documents)"


def _seconds(documents: list[gum.Chained]) -> float:
    start = time.process_time()
    for item in documents:
        name_entities(item.text, item.spans)
    return time.process_time() - start
