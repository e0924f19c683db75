"""Makes the spans of one document agree: same words, same type; repeats that an engine missed; surnames.

The idea: Gale, Church, Yarowsky, "One sense per discourse" (1992). Rules and thresholds are this project's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import replace
from functools import lru_cache

from store.entities.engine import Span
from store.entities.lexicon import STOPS, TIMES, TITLES
from store.entities.tokens import PARAGRAPH, Tokens, is_headline, tokenise
from store.vocabulary import EntityType

_NAMES = frozenset({"PER", "ORG", "LOC", "NORP", "EVENT", "MISC"})
_NEVER_PART = TITLES | STOPS | TIMES
MAJORITY = 0.6
"""Share of the weight from which a type takes all."""
SURE = 0.5
"""Sum of scores from which a name is looked for elsewhere in the document."""
LONGEST = 8
"""Tokens in the longest name looked for."""


@lru_cache(maxsize=50_000)
def _words(surface: str) -> tuple[str, ...]:
    return tuple(tokenise.__wrapped__(surface).words)


def _surface(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _votes(names: list[Span], surfaces: list[str]) -> dict[str, dict[EntityType, float]]:
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for span, surface in zip(names, surfaces, strict=True):
        votes[surface][span.type] += span.score
    return votes


def _best(votes: dict[EntityType, float]) -> tuple[EntityType, float]:
    total = sum(votes.values())
    best = max(votes, key=lambda kind: (votes[kind], kind))
    return best, votes[best] / total if total else 0.0


def agree(text: str, spans: list[Span]) -> list[Span]:
    """Return the spans with one type for the same words, and the repeats of sure names.

    A type wins from a share of `MAJORITY` of the scores. A lone word that is the last of a person's full
    name becomes a person, unless it is surer itself on average.
    Linear in the length of the text.
    """
    names = [span for span in spans if span.type in _NAMES]
    others = [span for span in spans if span.type not in _NAMES]
    surfaces = [_surface(text, span) for span in names]
    votes, counts = _votes(names, surfaces), Counter(surfaces)
    persons: dict[str, float] = {}
    for span, surface in zip(names, surfaces, strict=True):
        if span.type == "PER" and " " in surface and _best(votes[surface])[0] == "PER":
            last = surface.rpartition(" ")[2]
            persons[last] = max(span.score, persons.get(last, 0.0))
    types: dict[str, tuple[EntityType, float]] = {}
    for surface, weights in votes.items():
        kind, share = _best(weights)
        weight = weights[kind]
        if (
            surface in persons
            and kind != "PER"
            and ("PER" in weights or weight <= persons[surface] * counts[surface])
        ):
            kind, share = "PER", 1.0
        if share >= MAJORITY:
            types[surface] = kind, weight
    agreed = []
    for span, surface in zip(names, surfaces, strict=True):
        known = types.get(surface)
        if known and known[0] != span.type:
            span = replace(span, type=known[0], rule="consistency", score=min(span.score, 0.7))
        agreed.append(span)
    for last, score in persons.items():
        types.setdefault(last, ("PER", score))
    return agreed + _repeats(tokenise(text), agreed, types) + others


def _repeats(tokens: Tokens, spans: list[Span], types: dict[str, tuple[EntityType, float]]) -> list[Span]:
    """Return new spans for names that stand elsewhere in the document uncovered."""
    words = tokens.words
    every = set(words)
    wanted: dict[tuple[str, ...], str] = {}
    lengths: dict[str, list[int]] = defaultdict(list)
    for surface, (_, weight) in types.items():
        name = _words(surface)
        if weight < SURE or not name or len(name) > LONGEST or not name[0][0].isupper():
            continue
        if len(name) == 1 and (name[0].lower() in every or name[0].lower() in _NEVER_PART):
            continue
        wanted[name] = surface
        if len(name) not in lengths[name[0]]:
            lengths[name[0]].append(len(name))
    covered = sorted((span.start, span.end) for span in spans)
    starts = [start for start, _ in covered]
    found: list[Span] = []
    reached, count = 0, len(words)
    for index in [index for index, word in enumerate(words) if word in lengths]:
        if index < reached:
            continue
        for length in sorted(lengths[words[index]], reverse=True):
            end = index + length
            surface = wanted.get(tuple(words[index:end]), "") if end <= count else ""
            if not surface:
                continue
            start, stop = tokens.starts[index], tokens.end(end - 1)
            place = bisect_right(starts, stop - 1)
            if (place and covered[place - 1][1] > start) or not _free(tokens, index, end):
                continue
            kind, weight = types[surface]
            found.append(Span(start, stop, kind, "consistency", min(weight, 0.8)))
            reached = end
            break
    return found


def _free(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the words are not a part of a longer capitalised name."""
    words = tokens.words
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    plain_before = (
        not before[:1].isupper() or before.lower().rstrip(".") in _NEVER_PART or tokens.opens[first - 1]
    )
    plain_after = not after[:1].isupper() or after.lower().rstrip(".") in _NEVER_PART
    if plain_before and plain_after:
        return True
    begin, end = first, last
    while begin and first - begin < 30 and words[begin - 1] not in {".", PARAGRAPH}:
        begin -= 1
    while end < len(words) and end - last < 30 and words[end] not in {".", PARAGRAPH}:
        end += 1
    return (end == len(words) or words[end] != ".") and is_headline(words, begin, end)
