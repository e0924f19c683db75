"""Reads the coreference chains of GUM as running text with named mentions, and scores aliases on them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from store.entities.alias import name_entities
from store.entities.engine import Span
from store.entities.lexicon import TITLES
from store.vocabulary import EntityType
from tests.store.entities.gold import NER

GUM = NER / "gum"
_TYPES: dict[str, EntityType] = {"person": "PER", "place": "LOC", "organization": "ORG"}
_BRACKET = re.compile(r"\(?[^()]+\)?")
_INSIDE = frozenset({"of", "for", "and"})
_BEFORE_PERSON = TITLES | {"the", "vice", "prime"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence, numbered from 1 in it; head 0 is the root."""

    text: str
    proper: bool
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chained:
    """A text with its named mentions in order, and the chain of each."""

    name: str
    text: str
    spans: tuple[Span, ...]
    chains: tuple[str, ...]

    @property
    def genre(self) -> str:
        """What kind of text it is: news, interview, bio and so on."""
        return self.name.split("_")[1]


Found = tuple[int, int, EntityType, str]
"""Start and end in the text, type, chain."""


def read(path: Path) -> Chained:
    """Return one conllu file of GUM: text as printed, paragraphs parted by a blank line.

    A mention is named if its head is a proper noun; its extent is the proper nouns around the head, for
    places and organisations also those after "of", "for" and "and", for people without title. Of two
    mentions that overlap, a person loses what stands before the name ("NASA chief Ana Quort"), else the
    longer one stays. Errors are those of the disk.
    """
    text = ""
    spans: list[Found] = []
    sentence: list[tuple[Token, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = line.split("\t")
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            text = text.rstrip() + "\n\n" if text else ""
        elif not line:
            spans += _named(sentence)
            sentence = []
        elif columns[0].isdecimal():
            start = len(text)
            text += columns[1]
            token = Token(
                columns[1],
                columns[3] == "PROPN" or columns[4][:3] == "NNP",
                int(columns[6]),
                start,
                len(text),
            )
            sentence.append((token, columns[9]))
            text += "" if "SpaceAfter=No" in columns[9] else " "
    chosen = _disjoint(text, spans)
    return Chained(
        path.stem,
        text,
        tuple(Span(start, end, kind, "gold", 1.0) for start, end, kind, _ in chosen),
        tuple(chain for *_, chain in chosen),
    )


def _mentions(sentence: list[tuple[Token, str]]) -> Iterator[tuple[int, int, EntityType, str]]:
    """Yield first word, word after the last, type and chain of every mention of a sentence."""
    open_ones: dict[str, list[tuple[int, str]]] = {}
    for index, (_, misc) in enumerate(sentence):
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for bracket in _BRACKET.findall(entity):
            inside = bracket.strip("()")
            chain = inside.split("-")[0]
            if bracket[0] == "(":
                open_ones.setdefault(chain, []).append((index, inside))
            if bracket[-1] == ")" and open_ones.get(chain):
                first, description = open_ones[chain].pop()
                kind = _TYPES.get(description.split("-")[1])
                if kind:
                    yield first, index + 1, kind, chain


def _named(sentence: list[tuple[Token, str]]) -> list[Found]:
    tokens = [token for token, _ in sentence]
    found: dict[tuple[int, int], tuple[int, Found]] = {}
    for first, last, kind, chain in _mentions(sentence):
        head = next((i for i in range(first, last) if not first <= tokens[i].head - 1 < last), None)
        if head is None or not tokens[head].proper:
            continue
        low, high = head, head + 1
        while low > first and tokens[low - 1].proper:
            low -= 1
        while high < last and (
            tokens[high].proper
            or (
                kind != "PER" and tokens[high].text in _INSIDE and high + 1 < last and tokens[high + 1].proper
            )
        ):
            high += 1
        while kind == "PER" and low < high - 1 and tokens[low].text.lower().rstrip(".") in _BEFORE_PERSON:
            low += 1
        known = found.get((low, high))
        if known is None or last - first < known[0]:
            mention = tokens[low].start, tokens[high - 1].end, kind, chain
            found[low, high] = last - first, mention
    return [mention for _, mention in found.values()]


def _disjoint(text: str, spans: list[Found]) -> list[Found]:
    """Return the mentions without overlaps."""
    cut = []
    for start, end, kind, chain in spans:
        inner = [other for other in spans if start <= other[0] and other[1] < end and kind == "PER"]
        start = max([start, *(other[1] for other in inner)])
        while kind == "PER" and (word := re.match(r"\s*(\S+)\s+", text[start:end])):
            if word[1].lower().rstrip(".") not in _BEFORE_PERSON and not text[start].isspace():
                break
            blank = re.match(r"\s+", text[start:end])
            start += blank.end() if blank else word.end()
        cut.append((start, end, kind, chain))
    chosen: list[Found] = []
    for mention in sorted(cut, key=lambda mention: (mention[0], -mention[1])):
        if not chosen or chosen[-1][1] <= mention[0]:
            chosen.append(mention)
    return chosen


def documents() -> list[Chained]:
    """Return every file of GUM that is beside the checkout, in the order of their names."""
    return [read(path) for path in sorted(GUM.glob("GUM_*.conllu"))]


def clusters(document: Chained) -> list[tuple[str, str]]:
    """Return for every mention what dateline takes for its entity: name and type."""
    names = name_entities(document.text, document.spans)
    return [(name, span.type) for (name, _), span in zip(names, document.spans, strict=True)]


@dataclass(frozen=True, slots=True)
class BCubed:
    """B-cubed precision and recall (Bagga and Baldwin 1998), a mean over mentions."""

    precision: float
    recall: float
    mentions: int

    @property
    def f(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(chosen: Iterable[Chained]) -> BCubed:
    """Score the aliases of the documents, all their mentions together."""
    precision = recall = 0.0
    mentions = 0
    for document in chosen:
        found = clusters(document)
        pairs = Counter(zip(found, document.chains, strict=True))
        sizes, wanted = Counter(found), Counter(document.chains)
        mentions += len(found)
        for (entity, chain), count in pairs.items():
            precision += count * count / sizes[entity]
            recall += count * count / wanted[chain]
    return BCubed(precision / mentions, recall / mentions, mentions) if mentions else BCubed(0.0, 0.0, 0)
