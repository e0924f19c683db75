"""The engine gliner: a GLiNER model in a folder (Zaratiana and others, 2024, https://arxiv.org/abs/2311.08526)."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from store.entities.engine import Engine, Span
from store.entities.engines.pieces import cut
from store.errors import EngineError
from store.vocabulary import EntityType

if TYPE_CHECKING:
    from gliner import GLiNER

PIECE = 1_200
"""Code points given to the model at once: it reads 384 words and passes over the rest."""
THRESHOLD = 0.5
"""Confidence below which a span is left out."""
TYPES: Final[dict[str, EntityType]] = {
    "person": "PER",
    "organization": "ORG",
    "location": "LOC",
    "nationality": "NORP",
    "event": "EVENT",
    "date": "DATE",
    "money": "MONEY",
    "work of art": "MISC",
    "law": "MISC",
    "product": "MISC",
    "language": "MISC",
}
"""What the model is asked for, with our types."""
_CONFIG = "gliner_config.json"
_TAIL = 1 << 20
"""Bytes of the weights that tell one training from the next."""


class GlinerEngine:
    """Finds names with a GLiNER model."""

    uses_all_processors = True

    def __init__(self, model: GLiNER, name: str, version: str) -> None:
        self._model = model
        self.name, self.version = name, version

    def find(self, text: str) -> list[Span]:
        """Return the spans that the model marks."""
        return [
            Span(
                start + found["start"],
                start + found["end"],
                TYPES[found["label"]],
                f"{self.name} says {found['label']}",
                float(found["score"]),
            )
            for start, piece in cut(text, PIECE)
            if piece.strip()
            for found in self._model.predict_entities(piece, list(TYPES), threshold=THRESHOLD)
        ]


def load(model: Path | None) -> Engine:
    """Load a model.

    Args:
        model: Its folder. Nothing is fetched.

    Raises:
        EngineError: No folder is named, or it holds no model.
    """
    if model is None:
        raise EngineError("The engine gliner needs a model: name the folder of one.")
    if not (model / _CONFIG).is_file():
        raise EngineError(f"{model} is not the folder of a GLiNER model; name the one that holds {_CONFIG}.")
    for variable in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        os.environ[variable] = "1"
    from gliner import GLiNER

    loaded = GLiNER.from_pretrained(str(model), local_files_only=True)
    return GlinerEngine(loaded, f"GLiNER {model.name}", _digest(model))


def _digest(model: Path) -> str:
    """Return a version for a model, which has none: a hash of its settings and the end of its weights."""
    digest = blake2b((model / _CONFIG).read_bytes(), digest_size=4)
    for path in sorted(model.iterdir()):
        if path.suffix in (".bin", ".safetensors", ".onnx"):
            with path.open("rb") as file:
                file.seek(-min(_TAIL, path.stat().st_size), os.SEEK_END)
                digest.update(file.read())
    return digest.hexdigest()
