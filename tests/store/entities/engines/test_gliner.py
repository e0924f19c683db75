"""The engine gliner on a stand-in that is called as the real one is."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from store.engine_choice import EngineChoice
from store.entities.engines import gliner_engine, load_engine
from store.entities.pipeline import annotate
from store.errors import EngineError

NAMES = {"Mary Moon": ("person", 0.91), "Acme Corp": ("organization", 0.62), "Hamlet": ("work of art", 0.55)}
LONGEST = 200
"""Characters of a text after which the stand-in reads no further, as the real one does after some words."""


class GLiNER:
    """Finds a few names, one each a text."""

    def __init__(self) -> None:
        self.calls: list[tuple[list[str], float]] = []

    @classmethod
    def from_pretrained(cls, model_id: str, *, local_files_only: bool = False, **_: object) -> GLiNER:
        """Pretend to load."""
        assert local_files_only
        assert os.environ["HF_HUB_OFFLINE"] == "1"
        assert Path(model_id).is_dir()
        return cls()

    def predict_entities(
        self, text: str, labels: Sequence[str], flat_ner: bool = True, threshold: float = 0.5
    ) -> list[dict[str, Any]]:
        """Return the names that are asked for."""
        self.calls.append((list(labels), threshold))
        return [
            {"start": start, "end": start + len(name), "text": name, "label": label, "score": score}
            for name, (label, score) in NAMES.items()
            if label in labels and score >= threshold and (start := text[:LONGEST].find(name)) >= 0
        ]


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a model; the package is the stand-in."""
    module = ModuleType("gliner")
    module.GLiNER = GLiNER  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gliner", module)
    for variable in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(variable, "0")
    folder = tmp_path / "gliner_small"
    folder.mkdir()
    (folder / "gliner_config.json").write_text("{}")
    (folder / "pytorch_model.bin").write_bytes(b"weights")
    load_engine.cache_clear()
    return folder


def test_names_types_and_scores_are_those_of_the_model(model: Path) -> None:
    engine = load_engine(EngineChoice("gliner", str(model)))
    mentions = annotate("👍 Mary Moon of Acme Corp saw Hamlet.", engine)
    assert [(mention.type, mention.text, mention.score) for mention in mentions] == [
        ("PER", "Mary Moon", 0.91),
        ("ORG", "Acme Corp", 0.62),
        ("MISC", "Hamlet", 0.55),
    ]
    assert mentions[0].rule == "GLiNER gliner_small says person"
    assert engine.name == "GLiNER gliner_small"


def test_a_long_text_is_read_to_its_end(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gliner_engine, "PIECE", LONGEST)
    text = "Nothing happened there at all that morning. 👍 Mary Moon left later. " * 30
    spans = load_engine(EngineChoice("gliner", str(model))).find(text)
    assert len(spans) > 10
    assert {text[span.start : span.end] for span in spans} == {"Mary Moon"}
    assert max(span.end for span in spans) > len(text) - LONGEST


def test_the_version_changes_with_the_weights_and_not_with_the_place(model: Path) -> None:
    version = load_engine(EngineChoice("gliner", str(model))).version
    moved = model.rename(model.with_name("moved"))
    assert load_engine(EngineChoice("gliner", str(moved))).version == version
    load_engine.cache_clear()
    (moved / "pytorch_model.bin").write_bytes(b"other weights")
    assert load_engine(EngineChoice("gliner", str(moved))).version != version


def test_it_needs_a_folder_that_holds_a_model(model: Path) -> None:
    for choice, part in (
        (EngineChoice("gliner"), "needs a model"),
        (EngineChoice("gliner", str(model.parent)), "gliner_config.json"),
    ):
        with pytest.raises(EngineError, match=part):
            load_engine(choice)


def test_the_package_must_be_there(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gliner", None)
    with pytest.raises(EngineError, match="pip install gliner"):
        load_engine(EngineChoice("gliner", str(model)))
