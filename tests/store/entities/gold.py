"""Reads annotated corpora as running text and scores an engine on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from store.entities.pipeline import annotate

NER = Path(__file__).parents[4] / "shared" / "ner"
"""The corpora, where the checkout stands beside them."""
WIKIGOLD = NER / "wikigold" / "wikigold.conll.txt"
VOA = NER / "voa" / "voa.conll"

SCORED = ("PER", "ORG", "LOC")

Sentence = list[tuple[str, str]]
Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Document:
    """Running text with the offsets and types that annotators gave."""

    text: str
    gold: frozenset[Key]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one type: right, found, wanted."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, strict: extent and type."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def read_sentences(path: Path) -> Iterator[Sentence | None]:
    """Yield sentences of token and tag; None where a document begins."""
    sentence: Sentence = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if columns and columns[0] != "-DOCSTART-":
            sentence.append((columns[0], columns[-1]))
            continue
        if sentence:
            yield sentence
            sentence = []
        if columns:
            yield None
    if sentence:
        yield sentence


def document(sentences: Iterable[Sentence]) -> Document:
    """Return the sentences one a line, tokens joined by spaces, with the spans of their tags (BIO or IO)."""
    parts: list[str] = []
    gold: list[Key] = []
    offset = 0
    for sentence in sentences:
        before = "O"
        for token, tag in sentence:
            if tag != "O":
                same = tag[0] == "I" and before[2:] == tag[2:]
                start = gold.pop()[0] if same else offset
                gold.append((start, offset + len(token), tag[2:]))
            before = tag
            parts.append(token)
            offset += len(token) + 1
        parts[-1] += "\n"
    return Document(" ".join(parts).replace("\n ", "\n"), frozenset(gold))


def wikigold() -> list[Document]:
    """Return the documents of WikiGold: a test set, never to be trained or tuned on."""
    documents: list[list[Sentence]] = [[]]
    for sentence in read_sentences(WIKIGOLD):
        if sentence is None:
            documents.append([])
        else:
            documents[-1].append(sentence)
    return [document(sentences) for sentences in documents if sentences]


def blocks(path: Path, first: int | None, last: int | None, size: int = 16) -> list[Document]:
    """Return the sentences from first up to last of a file without document marks, so many a document."""
    sentences = [sentence for sentence in read_sentences(path) if sentence][first:last]
    rest = iter(sentences)
    documents = []
    while block := list(islice(rest, size)):
        documents.append(document(block))
    return documents


def score(documents: Iterable[Document], types: tuple[str, ...] = SCORED) -> dict[str, Score]:
    """Return the strict scores of `annotate` for each type, and for all of them together as "all"."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for item in documents:
        keys = {(mention.start, mention.end, mention.type) for mention in annotate(item.text)}
        for kind in types:
            mine = {key for key in keys if key[2] == kind}
            theirs = {key for key in item.gold if key[2] == kind}
            for name in (kind, "all"):
                right[name] += len(mine & theirs)
                found[name] += len(mine)
                wanted[name] += len(theirs)
    return {name: Score(right[name], found[name], wanted[name]) for name in (*types, "all")}
