"""Engines by name: ours, those of others, and one sentence for each way in which it may not work."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import astuple
from fractions import Fraction
from pathlib import Path

import pytest

from store.engine_choice import EngineChoice, choice_of
from store.entities.engines import engine_names, failure_sentence, load_engine
from store.entities.engines.checked import CheckedEngine
from store.entities.pipeline import Span, annotate, default_engine
from store.errors import EngineError
from tests.store.entities.engines.offered import offer_engines


@pytest.fixture(autouse=True)
def no_engine_kept() -> None:
    """Load every engine anew."""
    load_engine.cache_clear()


def refusal(choice: EngineChoice) -> str:
    """Return the sentence with which an engine is refused."""
    with pytest.raises(EngineError) as caught:
        load_engine(choice)
    sentence = str(caught.value)
    assert sentence.isprintable()
    return sentence


def test_the_default_engine_is_ours() -> None:
    assert load_engine(EngineChoice()) is default_engine()
    assert "model" in refusal(EngineChoice("default", "/tmp"))


def test_nothing_is_looked_up_on_the_way_of_the_default_engine() -> None:
    code = (
        "import sys\nfrom store.engine_choice import EngineChoice\n"
        "from store.entities.engines import load_engine\n"
        "load_engine(EngineChoice())\n"
        "assert not {'importlib.metadata', 'spacy', 'gliner'} & sys.modules.keys(), 'loaded too much'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_our_adapters_are_offered() -> None:
    assert engine_names()[0] == "default"
    assert {"spacy", "gliner"} <= set(engine_names())


def test_a_package_of_others_offers_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer_engines(tmp_path, monkeypatch)
    assert "loud" in engine_names()
    engine = load_engine(EngineChoice("loud"))
    (mention,) = annotate("The men of NATO met.", engine)
    assert (engine.name, engine.version) == ("loud", "1")
    assert (mention.text, mention.type, mention.rule, mention.score) == ("NATO", "ORG", "it is loud", 0.5)


def test_it_gets_the_folder_of_its_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer_engines(tmp_path / "site", monkeypatch)
    (tmp_path / "version").write_text("7")
    assert load_engine(EngineChoice("loud", str(tmp_path))).version == "7"


def test_one_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer_engines(tmp_path, monkeypatch)
    sentence = refusal(EngineChoice("spacey\x1b[31m"))
    assert all(name in sentence for name in ("spacey", "default", "gliner", "loud", "spacy"))


def test_one_whose_model_is_not_there(tmp_path: Path) -> None:
    assert str(tmp_path / "gone") in refusal(EngineChoice("spacy", str(tmp_path / "gone")))


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("import no_such_package.deep\n", ("pip install no_such_package",)),
        ("def load(model): import no_such_package\n", ("pip install no_such_package",)),
        ("def load(model): raise RuntimeError('a bad\\nmodel\\x1b[2J')\n", ("RuntimeError: a bad model",)),
        ("this is no program\n", ("SyntaxError",)),
        ("", ("AttributeError", "load")),
        ("load = 3\n", ("TypeError",)),
        ("def load(model): return 3\n", ("AttributeError",)),
        (
            "from store.errors import EngineError\ndef load(model): raise EngineError('In its own words.')\n",
            ("In its own words.",),
        ),
    ],
    ids=["no package", "no package later", "error", "syntax", "nothing", "no factory", "no engine", "own"],
)
def test_one_that_cannot_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, parts: tuple[str, ...]
) -> None:
    offer_engines(tmp_path, monkeypatch, source)
    sentence = refusal(EngineChoice("loud"))
    assert all(part in sentence for part in parts), sentence


class Careless:
    """An engine that returns what it was made with."""

    name, version = "care\x07less", "1"

    def __init__(self, *spans: Span) -> None:
        self.spans = spans

    def find(self, text: str) -> list[Span]:
        """Return it."""
        return list(self.spans)


def test_what_cannot_be_used_of_its_spans_is_left_out() -> None:
    text = "Alpha met  Beta \n\nGamma."
    engine = CheckedEngine(
        Careless(
            Span(0, 5, "PER", "a\x1b[31m rule", 7.0),
            Span(10, 16, "PER", "blanks", float("nan")),
            Span(11, 23, "PER", "across paragraphs", 0.5),
            Span(18.0, 23.0, "LOC", "other numbers", Fraction(1, 2)),  # type: ignore[arg-type]
            Span(18, 99, "PER", "beyond", 0.5),
            Span(5, 5, "PER", "empty", 0.5),
            Span(-3, 4, "PER", "before", 0.5),
            Span(5, 6, "PER", "a blank", 0.5),
            Span(18, 23, "PERSON", "of no type", 0.5),  # type: ignore[arg-type]
        )
    )
    assert engine.name == "careless"
    found = [
        (0, 5, "PER", "a rule", 1.0),
        (11, 15, "PER", "blanks", 0.0),
        (18, 23, "LOC", "other numbers", 0.5),
    ]
    assert list(map(astuple, engine.find(text))) == found
    assert {type(value) for span in engine.find(text) for value in astuple(span)} == {int, str, float}


def test_a_failure_is_one_clean_sentence() -> None:
    assert (
        failure_sentence("loud 1", ValueError("a\x1b[2J\nb.")) == "The engine loud 1 failed: ValueError: a b."
    )
    assert failure_sentence("loud 1", ValueError()) == "The engine loud 1 failed: ValueError."


def test_what_a_person_types_becomes_an_absolute_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/her")
    assert choice_of("spacy", "~/models/a b") == EngineChoice("spacy", "/home/her/models/a b")
    assert choice_of("spacy", "here") == EngineChoice("spacy", str(Path.cwd() / "here"))
    assert choice_of("loud", "") == choice_of("loud") == EngineChoice("loud")
