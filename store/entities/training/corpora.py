"""Reads annotated corpora as running text, their labels made one scheme: the one of the VOA guide."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from store.entities.lexicon import TITLES
from store.entities.nationalities import DEMONYMS, NATIONALITIES, PLURALS
from store.vocabulary import EntityType

BLOCK = 16
"""Sentences that are taken for one document where a corpus does not say where its documents begin."""

Sentence = list[tuple[str, str]]
"""Tokens with their labels in BIO."""

_NATIONS = DEMONYMS | frozenset(PLURALS)
_COUNTRIES = frozenset(NATIONALITIES)
_SIMPLE: dict[str, EntityType] = {
    "person": "PER",
    "location": "LOC",
    "group": "ORG",
    "corporation": "ORG",
    "creative-work": "MISC",
    "product": "MISC",
}
_FINE: dict[str, EntityType] = {
    **dict.fromkeys(
        ("politician", "person", "scientist", "researcher", "writer", "musicalartist"), "PER"
    ),
    **dict.fromkeys(("organisation", "politicalparty", "university", "band"), "ORG"),
    **dict.fromkeys(("country", "location"), "LOC"),
    **dict.fromkeys(("event", "election"), "EVENT"),
    **dict.fromkeys(
        (
            "misc", "award", "book", "magazine", "song", "album", "poem", "product", "programlang",
            "academicjournal", "conference", "astronomicalobject",
        ),
        "MISC",
    ),
}  # fmt: skip
_GUM: dict[str, EntityType] = {
    "person": "PER",
    "place": "LOC",
    "organization": "ORG",
    "event": "EVENT",
    "object": "MISC",
    "abstract": "MISC",
}
_JOINERS = frozenset({"of", "for", "and", "the", "-", "–"})
_OPENING = frozenset("([{“‘$£€#@")
_CLOSING = re.compile(r"[)\]}”’.,;:!?%…]|'s|’s|n't|n’t|'re|'ll|'ve|'m|'d|’re|’ll|’ve|’m|’d")


@dataclass(frozen=True, slots=True)
class Annotated:
    """Running text with the names that annotators saw in it."""

    text: str
    names: tuple[tuple[int, int, EntityType], ...]
    """Start, end and type, sorted and disjoint."""


def aligned(text: str, sentence: Sentence) -> Annotated | None:
    """Return a sentence as its corpus writes it; None if its tokens do not stand in the text."""
    names: list[tuple[int, int, EntityType]] = []
    offset, before = 0, "O"
    for token, label in sentence:
        start = text.find(token, offset)
        if start < 0 or text[offset:start].strip():
            return None
        offset = start + len(token)
        if label != "O":
            inside = label[0] == "I" and before[2:] == label[2:] and names
            names.append((names.pop()[0] if inside else start, offset, label[2:]))  # type: ignore[arg-type]
        before = label
    return Annotated(text, tuple(names))


def joined(parts: Iterable[Annotated]) -> Annotated:
    """Return several texts as one, a paragraph each."""
    texts: list[str] = []
    names: list[tuple[int, int, EntityType]] = []
    offset = 0
    for part in parts:
        texts.append(part.text)
        names += [(start + offset, end + offset, type_) for start, end, type_ in part.names]
        offset += len(part.text) + 1
    return Annotated("\n".join(texts), tuple(names))


def running_text(sentences: Iterable[Sentence], *, tight: bool = True) -> Annotated:
    """Return sentences as running text, one a paragraph.

    Args:
        sentences: Tokens and labels.
        tight: Whether marks stand close to the words, as people write; else spaces stand between all tokens.
    """
    parts: list[str] = []
    names: list[tuple[int, int, EntityType]] = []
    offset = 0
    for sentence in sentences:
        if offset:
            parts.append("\n")
            offset += 1
        before, glued, quoted = "O", True, False
        for token, label in sentence:
            if not glued and not (tight and (_CLOSING.fullmatch(token) or (token == '"' and quoted))):
                parts.append(" ")
                offset += 1
            glued = tight and (token in _OPENING or (token == '"' and not quoted))
            if token == '"':
                quoted = not quoted
            if label != "O":
                inside = label[0] == "I" and before[2:] == label[2:]
                start = names.pop()[0] if inside and names else offset
                names.append((start, offset + len(token), label[2:]))  # type: ignore[arg-type]
            before = label
            parts.append(token)
            offset += len(token)
    return Annotated("".join(parts), tuple(names))


def columns(path: Path) -> Iterator[Sentence | None]:
    """Yield sentences; None where two blank lines, or a mark, end a document."""
    sentence: Sentence = []
    blank = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t") if "\t" in line else line.split()
        if line.startswith("# "):
            continue
        if not fields or not fields[0] or fields[0] == "-DOCSTART-":
            if sentence:
                yield sentence
                sentence = []
            blank += 1
            if blank == 2:
                yield None
            continue
        blank = 0
        sentence.append((fields[0], fields[-1]))
    if sentence:
        yield sentence


def documents(sentences: Iterable[Sentence | None], size: int | None = BLOCK) -> Iterator[list[Sentence]]:
    """Yield documents: as marked, and cut into blocks of so many sentences unless that is None."""
    document: list[Sentence] = []
    for sentence in sentences:
        if sentence is not None:
            document.append(sentence)
        if document and (sentence is None or len(document) == size):
            yield document
            document = []
    if document:
        yield document


def _relabelled(
    sentences: Iterable[Sentence | None], types: dict[str, EntityType]
) -> Iterator[Sentence | None]:
    for sentence in sentences:
        if sentence is None:
            yield None
            continue
        changed: Sentence = []
        for token, label in sentence:
            type_ = types.get(label[2:])
            changed.append((token, f"{label[0]}-{type_}" if type_ else "O"))
        yield changed


def after_the_guide(sentence: Sentence) -> Sentence:
    """Return a sentence with nationalities and countries labelled after the guide."""
    named: Sentence = []
    for index, (token, label) in enumerate(sentence):
        alone = label[0] != "I" and (index + 1 == len(sentence) or sentence[index + 1][1][0] != "I")
        if alone and token in _NATIONS:
            label = "B-NORP"
        elif alone and label == "B-ORG" and token in _COUNTRIES:
            label = "B-LOC"
        named.append((token, label))
    return named


def reference(folder: Path, name: str, leave: int = 0) -> list[Annotated]:
    """Return a corpus that was annotated after the guide: voa, govnews or wire.

    Args:
        folder: Where the data lies.
        name: Of the corpus.
        leave: How many sentences at its end are left out.
    """
    sentences = list(columns(folder / name / f"{name}.conll"))
    return [running_text(document) for document in documents(sentences[: len(sentences) - leave])]


def simple(folder: Path, pattern: str, types: dict[str, EntityType]) -> list[Annotated]:
    """Return a corpus in columns of another scheme.

    Args:
        folder: Where the data lies.
        pattern: Which files.
        types: From its types to ours; the others are dropped.
    """
    found = []
    for path in sorted(folder.glob(pattern)):
        sentences = _relabelled(columns(path), types)
        for document in documents(sentences):
            found.append(running_text(map(after_the_guide, document)))
    return found


def uner(folder: Path, pattern: str) -> list[Annotated]:
    """Return documents of Universal NER, its sentences as their comments write them."""
    return _commented(
        sorted(folder.glob(f"uner/{pattern}.iob2")), lambda rows: [(row[1], _plain(row[2])) for row in rows]
    )


def _plain(label: str) -> str:
    return label if label[2:] in ("PER", "ORG", "LOC") else "O"


def gum(folder: Path, pattern: str) -> list[Annotated]:
    """Return documents of GUM. Each noun phrase is an entity there; those headed by proper nouns are."""
    return _commented(sorted(folder.glob(f"gum/GUM_{pattern}.conllu")), _gum_sentence)


def _commented(paths: Iterable[Path], sentence_of: Callable[[list[list[str]]], Sentence]) -> list[Annotated]:
    """Return blocks of sentences of files whose comments hold the text of each sentence."""
    found = []
    for path in paths:
        parts: list[Annotated] = []
        rows: list[list[str]] = []
        text = ""
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif line and line[0] != "#":
                fields = line.split("\t")
                if fields[0].isdigit():
                    rows.append(fields)
            elif not line and rows:
                sentence = after_the_guide(sentence_of(rows))
                parts.append(aligned(text, sentence) or running_text([sentence]))
                rows = []
        rest = iter(parts)
        while block := list(islice(rest, BLOCK)):
            found.append(joined(block))
    return found


def _gum_sentence(rows: list[list[str]]) -> Sentence:
    labels = ["O"] * len(rows)
    for first, last, type_ in sorted(_gum_names(rows), key=lambda name: name[0] - name[1]):
        if all(label == "O" for label in labels[first:last]):
            labels[first:last] = [f"B-{type_}"] + [f"I-{type_}"] * (last - first - 1)
    return [(row[1], label) for row, label in zip(rows, labels, strict=True)]


def _gum_names(rows: list[list[str]]) -> Iterator[tuple[int, int, EntityType]]:
    open_: dict[str, list[tuple[int, str]]] = {}
    for index, row in enumerate(rows):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for mark in re.findall(r"\(?[^()]+\)?", match[1]) if match else ():
            told = mark.strip("()")
            key, _, rest = told.partition("-")
            if mark.startswith("("):
                open_.setdefault(key, []).append((index, rest.partition("-")[0]))
            if mark.endswith(")") and open_.get(key):
                first, kind = open_[key].pop()
                name = _gum_name(rows, first, index + 1, person=kind == "person")
                if name and kind in _GUM:
                    yield (*name, _GUM[kind])


def _gum_name(rows: list[list[str]], first: int, last: int, *, person: bool) -> tuple[int, int] | None:
    """Return the proper name at the head of a noun phrase, without titles."""
    heads = [index for index in range(first, last) if not first <= int(rows[index][6]) - 1 < last]
    if not heads or rows[heads[0]][3] != "PROPN":
        return None
    begin, end = heads[0], heads[0] + 1

    def proper(index: int) -> bool:
        word, kind = rows[index][1], rows[index][3]
        return kind == "PROPN" or (index > 0 and word[0].isupper() and kind in ("ADJ", "NOUN", "VERB", "NUM"))

    def joins(index: int, after: int) -> bool:
        return rows[index][1] in _JOINERS and first <= after < last and proper(after)

    while begin > first and (proper(begin - 1) or joins(begin - 1, begin - 2)):
        begin -= 1
    while end < last and (proper(end) or joins(end, end + 1)):
        end += 1
    if person:
        for index in range(end - 1, begin - 1, -1):
            if rows[index][1].lower().rstrip(".") in TITLES:
                begin = index + 1
                break
    while begin < end and (rows[begin][1].lower() in _JOINERS or rows[begin][1] in ("A", "An", "The")):
        begin += 1
    while person and begin < end - 1 and rows[begin][1] in _NATIONS:
        begin += 1
    return (begin, end) if begin < end else None


def auxiliary(folder: Path, name: str) -> list[Annotated]:
    """Return a corpus of another scheme: uner, wnut17, btc, crossner or gum."""
    names = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    match name:
        case "uner":
            return uner(folder, "*")
        case "wnut17":
            return simple(folder, "wnut17/*", _SIMPLE)
        case "btc":
            return simple(folder, "btc/*.conll", names)  # type: ignore[arg-type]
        case "crossner":
            return simple(folder, "crossner/*.txt", _FINE)
        case _:
            return gum(folder, "*")
