"""The engine spacy: a trained pipeline of spaCy in a folder (https://spacy.io/usage/saving-loading)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from store.entities.engine import Engine, Span
from store.entities.engines.pieces import cut
from store.errors import EngineError
from store.vocabulary import EntityType

if TYPE_CHECKING:
    from spacy.language import Language

PIECE = 20_000
"""Code points given to the pipeline at once: the memory it takes grows with them."""
SCORE = 0.8
"""Confidence of every span. spaCy gives none, so this one is the same for all and means nothing more."""
TYPES: Final[dict[str, EntityType]] = {
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
    "WORK_OF_ART": "MISC",
    "LAW": "MISC",
    "PRODUCT": "MISC",
    "LANGUAGE": "MISC",
    "MISC": "MISC",
}
"""Our types of the labels of OntoNotes 5 and of WikiNER; spans of other labels are left out."""
_NOT_NEEDED = ("parser", "senter", "lemmatizer", "trainable_lemmatizer", "textcat", "textcat_multilabel")
"""Parts of a pipeline that find no names."""


class SpacyEngine:
    """Finds names with a pipeline of spaCy."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline
        self.name = f"spaCy {pipeline.meta['lang']}_{pipeline.meta['name']}"
        self.version = str(pipeline.meta["version"])

    def find(self, text: str) -> list[Span]:
        """Return the spans that the pipeline marks."""
        label = f"{self.name} {self.version}"
        return [
            Span(
                start + found.start_char,
                start + found.end_char,
                TYPES[found.label_],
                f"{label} says {found.label_}; it gives no confidence",
                SCORE,
            )
            for start, piece in cut(text, min(PIECE, self._pipeline.max_length))
            for found in self._pipeline(piece).ents
            if found.label_ in TYPES
        ]


def load(model: Path | None) -> Engine:
    """Load a pipeline.

    Args:
        model: Its folder. Nothing is looked up by name and nothing is fetched.

    Raises:
        EngineError: No folder is named, or it holds no pipeline.
    """
    if model is None:
        raise EngineError("The engine spacy needs a model: name the folder of one.")
    if not (model / "config.cfg").is_file():
        inner = sorted(path.parent for path in model.glob("*/config.cfg"))
        hint = f"try {inner[0]}" if inner else "name the one that holds config.cfg and meta.json"
        raise EngineError(f"{model} is not the folder of a spaCy model; {hint}.")
    import spacy

    return SpacyEngine(spacy.load(model, exclude=_NOT_NEEDED))
