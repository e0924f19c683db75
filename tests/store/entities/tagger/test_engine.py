"""Tests of the tagger with the weights that ship, and of what happens without them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.entities import pipeline, shipped
from store.entities.gazetteer import DATA
from store.entities.pipeline import annotate, default_engine
from store.entities.shipped import WEIGHTS
from store.entities.tagger import engine as tagger
from store.entities.tagger.engine import TaggerEngine
from store.entities.tagger.weights import Weights
from store.entities.training.table_writer import write_table
from store.errors import DamageError

NAMES = [
    ("Police in Oslo arrested Kari Nordmann on Friday.", ["LOC Oslo", "PER Kari Nordmann"]),
    ("The Zembla Workers' Party won, said its leader Ivo Brandt.", ["PER Ivo Brandt"]),
    ("Shares of Quarnix Holdings fell in Frankfurt.", ["ORG Quarnix Holdings", "LOC Frankfurt"]),
    ("Typhoon Haiyan struck the Philippines.", ["LOC Philippines"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[str]) -> None:
    found = {f"{mention.type} {mention.text}" for mention in annotate(text)}
    assert set(expected) <= found


def test_files_are_small_enough() -> None:
    data = [Path(WEIGHTS).read_bytes(), Path(DATA).read_bytes()]
    assert sum(map(len, data)) <= 10_000_000
    assert sum(len(zlib.compress(part, 6)) for part in data) <= 5_000_000


def test_the_model_card_is_of_these_weights() -> None:
    card = Path(WEIGHTS).with_suffix(".md").read_text(encoding="utf-8")
    assert f"version {Weights().version}" in card
    assert "never trained on" in card.replace("\n", " ")
    for licence in ("CC BY 4.0", "CC BY-SA", "CC0", "public domain"):
        assert licence in card


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield where the default engine looks for weights; there are none yet."""
    path = tmp_path / "tagger.weights"
    monkeypatch.setattr(shipped, "WEIGHTS", path)
    monkeypatch.setattr(tagger.TaggerEngine.__init__, "__defaults__", (path,))
    for cached in (default_engine, pipeline._list_engine):
        cached.cache_clear()
    yield path
    monkeypatch.undo()
    default_engine.cache_clear()


def test_without_weights_the_rules_go_on(weights: Path) -> None:
    assert default_engine().name == "rules"
    assert "rules alone find" in (shipped.problem() or "")
    assert [mention.text for mention in annotate("President Ana Quort came to Baku.")] == [
        "Ana Quort",
        "Baku",
    ]


@pytest.mark.parametrize("cut", [0, 100, -1])
def test_with_damaged_weights_the_rules_go_on(weights: Path, cut: int) -> None:
    weights.write_bytes(Path(WEIGHTS).read_bytes()[:cut])
    assert default_engine().name == "rules"
    assert shipped.problem()


def test_damage_inside_is_noticed_too(weights: Path) -> None:
    data = bytearray(Path(WEIGHTS).read_bytes())
    data[-100] ^= 255
    weights.write_bytes(data)
    assert default_engine().name == "rules"


def test_with_the_weights_there_is_no_problem() -> None:
    assert shipped.problem() is None
    assert default_engine().name == "tagger"


def test_weights_of_another_kind_are_refused(tmp_path: Path) -> None:
    write_table(tmp_path / "other", {1: b"abcd"}, 4, {"kind": "gazetteer"})
    with pytest.raises(DamageError, match="no weights"):
        TaggerEngine(tmp_path / "other")
