"""Tests of the trainer on a language of a few words: it learns it, repeatably, and the weights carry it."""

from __future__ import annotations

from pathlib import Path

import numba
import numpy as np
import pytest

numba.config.DISABLE_JIT = True  # type: ignore[attr-defined]

from store.entities.rules import RuleEngine  # noqa: E402
from store.entities.tagger.candidates import candidates  # noqa: E402
from store.entities.tagger.engine import TaggerEngine  # noqa: E402
from store.entities.tagger.labels import beginning  # noqa: E402
from store.entities.training import train  # noqa: E402
from store.entities.training.corpora import Annotated  # noqa: E402
from store.entities.training.examples import (  # noqa: E402
    Extractor,
    number_features,
    page_labels,
    written_otherwise,
)


def annotated(pattern: str, type_: str, names: str) -> list[Annotated]:
    found = []
    for name in names.split(";"):
        text = pattern.format(name)
        start = text.index(name)
        found.append(Annotated(text, ((start, start + len(name), type_),)))  # type: ignore[arg-type]
    return found


LEARNT = [
    *annotated("They zorped {} there.", "ORG", "Blim Dax;Grut Vox;Quel Mip;Snar Lok"),
    *annotated("They glimmed {} there.", "EVENT", "Arn Bex;Trel Foz;Quib Nas;Obel Rin"),
]


@pytest.fixture(autouse=True)
def one_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "SEEDS", (1,))


def learnt(folder: Path) -> TaggerEngine:
    extractor = Extractor()
    model, keys = train.learn([(extractor.extract(LEARNT * 3), 1.0)], extractor)
    train.write_weights(folder / "weights", model, keys)
    return TaggerEngine(folder / "weights")


def test_what_was_learnt_is_found(tmp_path: Path) -> None:
    engine = learnt(tmp_path)
    for pattern, type_ in (("They zorped {} there.", "ORG"), ("They glimmed {} there.", "EVENT")):
        text = pattern.format("Hask Urd")
        assert [(text[s.start : s.end], s.type) for s in engine.find(text)] == [("Hask Urd", type_)]
    first = (tmp_path / "weights").read_bytes()
    learnt(tmp_path)
    assert (tmp_path / "weights").read_bytes() == first


def test_only_the_most_telling_rows_are_kept(tmp_path: Path) -> None:
    extractor = Extractor()
    model, keys = train.learn([(extractor.extract(LEARNT), 1.0)], extractor)
    train.write_weights(tmp_path / "few", model, keys, rows=5)
    train.write_weights(tmp_path / "all", model, keys)
    assert (tmp_path / "few").stat().st_size < (tmp_path / "all").stat().st_size


def test_labels_of_a_page() -> None:
    document = Annotated("Ana Quort-led men", ((0, 3, "PER"), (4, 9, "PER")))
    page = RuleEngine().page(document.text)
    labels = page_labels(document, page.tokens.starts, page.words, candidates(page))
    assert labels[0] == beginning("PER")
    assert set(labels[1:]) <= {0}


def test_rare_features_do_not_count() -> None:
    sequences = Extractor().extract(LEARNT)
    examples, keys = number_features([(sequences, 2.0)], least=5)
    _, every = number_features([(sequences, 2.0)], least=1)
    assert len(keys) < len(every)
    assert examples.features.min() == -1
    assert examples.features.max() == len(keys) - 1
    assert np.all(examples.importance == 2.0)
    assert examples.token_starts[-1] == len(examples.features)


def test_some_paragraphs_are_written_otherwise() -> None:
    import random

    document = Annotated("\n".join(["Ana met the men in Baku"] * 300), ((0, 3, "PER"),))
    changed = written_otherwise(document, random.Random(1))
    assert len(changed.text) == len(document.text)
    assert changed.names == document.names
    lines = changed.text.split("\n")
    assert {"ANA MET THE MEN IN BAKU", "Ana Met the Men in Baku"} < set(lines)
    assert lines.count(document.text.split("\n")[0]) > 200
