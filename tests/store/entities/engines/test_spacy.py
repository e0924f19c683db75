"""The engine spacy on pipelines that are made here."""

from __future__ import annotations

import json
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from store.article import Mention
from store.engine_choice import EngineChoice
from store.entities.engines import load_engine, spacy_engine
from store.entities.pipeline import annotate, engine_label
from store.errors import EngineError
from store.library import Library
from tests.store.making import IN_MEMORY, make_places, write_article

pytestmark = pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is not installed")

LABELS = {
    "Mary Moon": "PERSON",
    "Acme Corp": "ORG",
    "Baku": "GPE",
    "the Caspian": "LOC",
    "Heydar Bridge": "FAC",
    "Georgian": "NORP",
    "COP29": "EVENT",
    "Friday": "DATE",
    "noon": "TIME",
    "$5 million": "MONEY",
    "Hamlet": "WORK_OF_ART",
    "the Clean Air Act": "LAW",
    "Corolla": "PRODUCT",
    "Azeri": "LANGUAGE",
    "twelve": "CARDINAL",
    "Pierre Lune": "PER",
    "Marseillaise": "MISC",
}
"""What the pipeline knows: labels of OntoNotes, and those of WikiNER."""
WANTED = {
    "PERSON": "PER",
    "PER": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "NORP",
    "EVENT": "EVENT",
    "DATE": "DATE",
    "MONEY": "MONEY",
}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a pipeline with a sentencizer, a parser that is not needed and rules for names."""
    import spacy

    pipeline = spacy.blank("en", meta={"name": "core_news", "version": "3.8"})
    pipeline.add_pipe("sentencizer")
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": text} for text, label in LABELS.items()])
    folder = tmp_path_factory.mktemp("spacy") / "model"
    pipeline.to_disk(folder)
    return folder


def found(model: Path, text: str) -> tuple[Mention, ...]:
    """Return what the pipeline of a folder finds."""
    return annotate(text, load_engine(EngineChoice("spacy", str(model))))


def test_its_labels_become_our_types(model: Path) -> None:
    for text, label in LABELS.items():
        mentions = [(mention.type, mention.text) for mention in found(model, f"It was {text} again.")]
        if label in ("TIME", "CARDINAL"):
            assert mentions == []
        else:
            assert mentions == [(WANTED.get(label, "MISC"), text)]


def test_name_version_rule_and_confidence_say_where_it_is_from(model: Path) -> None:
    assert engine_label(load_engine(EngineChoice("spacy", str(model)))) == "spaCy en_core_news 3.8"
    (mention,) = found(model, "It was Mary Moon.")
    assert mention.rule == "spaCy en_core_news 3.8 says PERSON; it gives no confidence"
    assert mention.score == spacy_engine.SCORE


def test_a_library_is_annotated_by_it(model: Path, tmp_path: Path) -> None:
    library = Library(make_places(tmp_path, IN_MEMORY))
    body = ["There Mary Moon of Acme Corp was seen on Friday."]
    library.import_paths([write_article(tmp_path / "in", "a", "It Begins", body=body)])
    assert library.annotation.choose(EngineChoice("spacy", str(model))) == "spaCy en_core_news 3.8"
    assert library.annotate() == 1
    stored = library.article(library.search("").found.ids[0])
    assert stored.engine == "spaCy en_core_news 3.8"
    assert [(mention.type, mention.text) for mention in stored.mentions] == [
        ("PER", "Mary Moon"),
        ("ORG", "Acme Corp"),
        ("DATE", "Friday"),
    ]
    library.close()


def test_a_long_text_is_cut_and_its_offsets_are_kept(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_engine, "PIECE", 60)
    text = "👍 The day came 𝕒t last. Mary Moon saw Baku. " * 40
    mentions = found(model, text)
    assert len(mentions) == 80
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert {mention.text for mention in mentions} == {"Mary Moon", "Baku"}


def test_no_piece_is_longer_than_the_pipeline_takes(model: Path) -> None:
    import spacy

    pipeline = spacy.load(model)
    pipeline.max_length = 50
    spans = spacy_engine.SpacyEngine(pipeline).find("Mary Moon came on time. " * 10)
    assert len(spans) == 10


def test_a_trained_recogniser_is_loaded_with_its_weights(tmp_path: Path) -> None:
    import spacy
    from spacy.training import Example

    pipeline = spacy.blank("xx", meta={"name": "tiny", "version": "1"})
    pipeline.add_pipe("ner")
    texts = [
        (f"{name} spoke .", {"entities": [(0, len(name), label)]})
        for name, label in (("Mary", "PER"), ("Baku", "LOC"), ("Oslo", "LOC"))
    ]
    examples = [Example.from_dict(pipeline.make_doc(text), marks) for text, marks in texts]
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(40):
        pipeline.update(examples, sgd=optimizer)
    pipeline.to_disk(tmp_path / "tiny")
    assert [(each.type, each.text) for each in found(tmp_path / "tiny", "Baku spoke .")] == [("LOC", "Baku")]
    assert [(each.type, each.text) for each in found(tmp_path / "tiny", "Mary spoke .")] == [("PER", "Mary")]


def refusal(choice: EngineChoice) -> str:
    """Return the sentence with which the engine is refused."""
    with pytest.raises(EngineError) as caught:
        load_engine(choice)
    return str(caught.value)


def test_it_needs_a_folder_that_holds_a_model(model: Path, tmp_path: Path) -> None:
    assert "needs a model" in refusal(EngineChoice("spacy"))
    assert str(tmp_path) in refusal(EngineChoice("spacy", str(tmp_path)))
    assert str(model) in refusal(EngineChoice("spacy", str(model.parent)))


def test_a_name_is_no_folder() -> None:
    assert "There is no folder" in refusal(EngineChoice("spacy", "en_core_web_sm"))


@pytest.mark.parametrize("damaged", ["config.cfg", "meta.json"])
def test_a_damaged_model_is_one_sentence(model: Path, tmp_path: Path, damaged: str) -> None:
    folder = Path(shutil.copytree(model, tmp_path / "model"))
    (folder / damaged).write_text("nonsense")
    sentence = refusal(EngineChoice("spacy", str(folder)))
    assert str(folder) in sentence
    assert sentence.isprintable()


def test_what_finds_no_names_is_not_loaded(tmp_path: Path) -> None:
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("lemmatizer", config={"mode": "rule"})
    pipeline.add_pipe("sentencizer")
    (tmp_path / "model").mkdir()
    pipeline.to_disk(tmp_path / "model", exclude=["lemmatizer"])
    assert json.loads((tmp_path / "model" / "meta.json").read_text())["pipeline"] == [
        "lemmatizer",
        "sentencizer",
    ]
    assert found(tmp_path / "model", "Nobody came.") == ()
