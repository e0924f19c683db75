"""Trains the tagger: `python -m store.entities.training.train FOLDER`.

Reads the annotated corpora in the folder, learns from them, and writes the weights that ship and their model
card. Needs the extra `train`. The same data and the same versions of the tools give the same weights.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from store.engine_choice import DEFAULT_VERSION
from store.entities.shipped import WEIGHTS
from store.entities.tagger.engine import TaggerEngine
from store.entities.tagger.labels import COUNT
from store.entities.training import corpora, held_out
from store.entities.training.crf import Model, mean, train
from store.entities.training.examples import Extractor, Sequences, number_features, written_otherwise
from store.entities.training.model_card import Corpus, write_card
from store.entities.training.scoring import Score, score
from store.entities.training.table_writer import write_table
from store.entities.wordlists import words

ROWS = 380_000
"""Features that are kept, those of the largest weights."""
LARGEST = 99.8
"""Percentile of the largest weights of the features that a byte can still hold."""
SEEDS = (1, 2, 3)
"""One model is learnt with each; what ships is their mean."""

OURS = "annotation ours"
CORPORA = (
    Corpus("voa", 2, "Voice of America, 2004-2009, but the last 1,500 sentences", f"public domain; {OURS}"),
    Corpus("govnews", 2, "posts of 18F and Digital.gov", f"CC0; {OURS}"),
    Corpus("wire", 2, "wire-style news written for the training", "ours"),
    Corpus("uner", 1, "Universal NER: English EWT and PUD", "CC BY-SA 4.0 and 3.0"),
    Corpus("crossner", 1, "CrossNER: politics, science, AI, literature, music", "MIT; text CC BY-SA"),
    Corpus("gum", 1, "GUM: news, interview, bio, voyage, academic, court", "CC BY 4.0; text CC BY-SA"),
    Corpus("wnut17", 1, "WNUT-17", "CC BY 4.0"),
    Corpus("btc", 1, "Broad Twitter Corpus", "CC BY 4.0"),
)  # fmt: skip

_DROPOUT = 0.15
_DROPOUT_OF_RULES = 0.3
_DROPOUT_OF_WORDS = 0.3
_RULES = frozenset({"r", "rt", "rs", "r-", "r+", "dr", "drs", "drr"})
_WORDS = words("w l p2 p3 p4 x3 x4 ll- ll+ l+- ls- sl+ ls+- two- two+ lf- lf+ run")


def documents(folder: Path, name: str) -> list[corpora.Annotated]:
    """Return the documents of a corpus that may be trained on."""
    if name == "voa":
        return corpora.reference(folder, name, leave=held_out.VOA_SENTENCES)
    if name in ("govnews", "wire"):
        return corpora.reference(folder, name)
    return corpora.auxiliary(folder, name)


def dropout(template: str) -> float:
    """Return how often features of a template are left out while training.

    The rules were written by people who had read some of the corpora: they look better there than elsewhere.
    """
    if template in _RULES:
        return _DROPOUT_OF_RULES
    return _DROPOUT_OF_WORDS if template in _WORDS else _DROPOUT


def learn(parts: list[tuple[Sequences, float]], extractor: Extractor) -> tuple[Model, NDArray[np.uint32]]:
    """Return what is learnt from sequences, and the keys of its rows."""
    examples, keys = number_features(parts)
    left_out = np.array([dropout(extractor.template(key)) for key in keys.tolist()], np.float32)
    models = [train(examples, COUNT, len(keys), left_out, seed=seed) for seed in SEEDS]
    return mean(models), keys


def write_weights(path: Path, model: Model, keys: NDArray[np.uint32], rows: int = ROWS) -> None:
    """Write the most telling rows of a model, a byte a weight."""
    largest = np.abs(model.weights).max(axis=1)
    chosen = np.argsort(-largest, kind="stable")[:rows]
    scale = float(np.percentile(largest[chosen], LARGEST)) / 127
    steps = np.clip(np.round(model.weights[chosen] / scale), -127, 127).astype(np.int16) + 128
    table = {
        int(keys[row]): bytes(values.astype(np.uint8)) for row, values in zip(chosen, steps, strict=True)
    }
    facts = {
        "kind": "tagger",
        "version": DEFAULT_VERSION,
        "scale": scale,
        "transitions": [[round(float(value), 4) for value in row] for row in model.transitions],
        "initial": [round(float(value), 4) for value in model.initial],
    }
    write_table(path, table, COUNT, facts)


def _parts(folder: Path, extractor: Extractor) -> Iterator[tuple[Sequences, float]]:
    for corpus in CORPORA:
        chance = random.Random(SEEDS[0])
        found = [written_otherwise(document, chance) for document in documents(folder, corpus.name)]
        print(f"{corpus.name}: {len(found)} documents", flush=True)
        yield extractor.extract(found), corpus.weight


def main() -> None:
    """Train on a folder and write weights and card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the corpora lie")
    folder = parser.parse_args().folder
    extractor = Extractor()
    parts = list(_parts(folder, extractor))
    model, keys = learn(parts, extractor)
    path = Path(WEIGHTS)
    path.parent.mkdir(exist_ok=True)
    write_weights(path, model, keys)
    tokens = {corpus.name: int(part.counts.size) for corpus, (part, _) in zip(CORPORA, parts, strict=True)}
    write_card(
        path.with_suffix(".md"),
        CORPORA,
        tokens,
        scores(folder, path),
        version=DEFAULT_VERSION,
        day=date.today().isoformat(),
        rows=min(ROWS, len(keys)),
    )


def scores(folder: Path, weights: Path) -> dict[str, Score]:
    """Return how good weights are on what they were not learnt from."""
    engine = TaggerEngine(weights)
    sets = {
        "WikiGold": held_out.wikigold(folder),
        f"the last {held_out.VOA_SENTENCES:,} sentences of VOA": held_out.voa(folder),
    }
    return {name: score(documents, engine=engine)["all"] for name, documents in sets.items()}


if __name__ == "__main__":
    main()
