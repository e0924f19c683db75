"""How well and how fast entities are found, beside spaCy's tokenizer and bare Python."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median

from store.entities.pipeline import annotate, default_engine, engine_label
from store.entities.training import held_out, scoring
from store.entities.training.corpora import Annotated
from tests.bench.measuring import Report
from tests.store.entities import gold, sample

ROUNDS = 5
_FIRST = "from store.entities.pipeline import annotate; annotate(open({!r}, encoding='utf-8').read())"


def measure(size: int) -> Report:
    """Measure scores and speed on the corpora beside the checkout, whatever the size."""
    if not gold.NER.is_dir():
        yield f"there are no corpora at {gold.NER}; skipped"
        return
    yield engine_label(default_engine())
    right, wrong, missed = sample.score(sample.ARTICLE, sample.EXPECTED)
    yield f"sample: {right} right of {len(sample.EXPECTED)}, wrong {wrong}, missed {missed}"
    voa = held_out.voa(gold.NER)
    yield from _scores("WikiGold", held_out.wikigold(gold.NER))
    yield from _scores("VOA, last 1500 sentences", voa)
    yield from _speed([item.text for item in voa])
    yield from _cold()


def _scores(name: str, documents: list[Annotated]) -> Report:
    yield f"{name}: {len(documents)} documents, strict"
    for kind, score in scoring.score(documents).items():
        figures = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
        yield f"  {kind:4} {figures}  ({score.wanted} wanted)"


def _speed(texts: list[str]) -> Report:
    """Time the pipeline and spaCy's blank tokenizer in turn, both warm."""
    import spacy

    words = sum(len(text.split()) for text in texts)
    works: dict[str, Callable[[str], object]] = {
        "spaCy's blank tokenizer": spacy.blank("en"),
        "find": default_engine().find,
        "annotate": annotate,
    }
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS + 1):
        for name, work in works.items():
            start = time.process_time()
            for text in texts:
                work(text)
            seconds[name].append(time.process_time() - start)
    yield f"speed, CPU time of one core, both warm, {ROUNDS} rounds in turn"
    baseline = seconds["spaCy's blank tokenizer"][1:]
    for name, measured in seconds.items():
        ratios = [before / after for before, after in zip(baseline, measured[1:], strict=True)]
        yield (
            f"  {name:24} {words / median(measured[1:]):10,.0f} words/s"
            f"  {median(ratios):.2f}x ({min(ratios):.2f} to {max(ratios):.2f})"
        )


def _cold() -> Report:
    """Time a process to its first annotated article, beside one that does nothing, in turn."""
    bare: list[float] = []
    first: list[float] = []
    for _ in range(3 * ROUNDS):
        bare.append(_seconds("pass"))
        first.append(_seconds(_FIRST.format(str(sample.SEED))))
    over = [1000 * (after - before) for before, after in zip(bare, first, strict=True)]
    spread = f"({min(over):.0f} to {max(over):.0f})"
    yield f"cold process to the first annotated article: {median(over):.0f} ms over bare Python {spread}"


def _seconds(code: str) -> float:
    command: Sequence[str] = (sys.executable, "-c", code)
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start
