"""Turns annotated documents into sequences of numbered features and labels."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.entities.gazetteer import gazetteer
from store.entities.rules import RuleEngine
from store.entities.tagger.candidates import Candidates, candidates
from store.entities.tagger.features import Features
from store.entities.tagger.labels import OUTSIDE, beginning
from store.entities.training.corpora import Annotated
from store.entities.training.crf import Examples
from store.entities.wordlists import words

OTHERWISE = 0.06
"""Share of paragraphs that are written in capitals, and of those in title case, to learn headlines."""
_SMALL = words("a an the of in on to for and at by with from as is")


def feature_key(name: str) -> int:
    """Return the number, in 32 bits, by which a feature is looked up."""
    return zlib.crc32(name.encode("utf-8", "surrogatepass"))


def written_otherwise(document: Annotated, chance: random.Random) -> Annotated:
    """Return a document of which some paragraphs are in capitals or in title case; offsets stay."""
    paragraphs = []
    for paragraph in document.text.split("\n"):
        drawn = chance.random()
        changed = paragraph
        if drawn < OTHERWISE:
            changed = paragraph.upper()
        elif drawn < 2 * OTHERWISE:
            words = paragraph.split(" ")
            changed = " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words)
        paragraphs.append(changed if len(changed) == len(paragraph) else paragraph)
    return Annotated("\n".join(paragraphs), document.names)


@dataclass(frozen=True, slots=True)
class Sequences:
    """Sequences with features by their keys."""

    features: NDArray[np.uint32]
    counts: NDArray[np.int32]
    """Features of each token."""
    labels: NDArray[np.int8]
    lengths: NDArray[np.int32]
    """Tokens of each sequence."""


class Extractor:
    """Extracts sequences as the tagger sees them."""

    def __init__(self) -> None:
        self._rules = RuleEngine()
        self._templates: dict[int, str] = {}
        self._features: Features[tuple[int, ...]] = Features(self._fetch, gazetteer())

    def _fetch(self, names: list[str]) -> tuple[int, ...]:
        keys = []
        for name in names:
            key = feature_key(name)
            self._templates.setdefault(key, name.partition(" ")[0])
            keys.append(key)
        return tuple(keys)

    def template(self, key: int) -> str:
        """Return the first word of the name of a feature."""
        return self._templates[key]

    def extract(self, documents: Iterable[Annotated]) -> Sequences:
        """Return the sequences of documents."""
        features: list[NDArray[np.uint32]] = []
        counts: list[int] = []
        labels: list[int] = []
        lengths: list[int] = []
        for document in documents:
            page, case, found = self._rules.read(document.text)
            chosen = candidates(page)
            worths = self._features.worths(page, case, chosen, found)
            of_page = page_labels(document, page.tokens.starts, page.words, chosen)
            for worth in worths:
                counts.append(len(worth))
                features.append(np.array(worth, np.uint32))
            labels += of_page
            lengths += [last - first for first, last in chosen.segments]
        return Sequences(
            np.concatenate(features) if features else np.zeros(0, np.uint32),
            np.array(counts, np.int32),
            np.array(labels, np.int8),
            np.array(lengths, np.int32),
        )


def page_labels(
    document: Annotated, starts: Sequence[int], words: Sequence[str], chosen: Candidates
) -> list[int]:
    """Return the label of each candidate; a name that tokens do not fit is left out."""
    at = {start: place for place, start in enumerate(starts)}
    ends = {start + len(word): place for place, (start, word) in enumerate(zip(starts, words, strict=True))}
    segment_of = {
        place: number for number, (first, last) in enumerate(chosen.segments) for place in range(first, last)
    }
    labels = dict.fromkeys(segment_of, OUTSIDE)
    for start, end, type_ in document.names:
        begin, stop = at.get(start), ends.get(end)
        if begin is None or stop is None or stop < begin:
            continue
        segments = {segment_of.get(place) for place in range(begin, stop + 1)}
        if len(segments) == 1 and None not in segments:
            label = beginning(type_)
            labels[begin] = label
            for place in range(begin + 1, stop + 1):
                labels[place] = label + 1
    return list(labels.values())


def number_features(
    parts: Sequence[tuple[Sequences, float]], least: int = 2
) -> tuple[Examples, NDArray[np.uint32]]:
    """Return the parts as one set of examples, features numbered, and the key of each number.

    Args:
        parts: Sequences with their importance.
        least: How often a feature must occur to count.
    """
    every = np.concatenate([part.features for part, _ in parts])
    keys, inverse, often = np.unique(every, return_inverse=True, return_counts=True)
    kept = often >= least
    numbers = np.full(len(keys), -1, np.int32)
    numbers[kept] = np.arange(kept.sum(), dtype=np.int32)
    counts = np.concatenate([part.counts for part, _ in parts])
    lengths = np.concatenate([part.lengths for part, _ in parts])
    examples = Examples(
        features=numbers[inverse.astype(np.int64)],
        token_starts=np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]),
        labels=np.concatenate([part.labels for part, _ in parts]),
        starts=np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]),
        importance=np.concatenate([np.full(len(part.lengths), weight, np.float32) for part, weight in parts]),
    )
    return examples, keys[kept]
