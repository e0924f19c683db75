"""The default engine: trained weights, with what lists and rules say among the features."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

from store.engine_choice import DEFAULT_NAME, DEFAULT_VERSION
from store.entities.engine import Span
from store.entities.headlines import Case
from store.entities.page import Found, Page
from store.entities.rules import RuleEngine, rule_spans
from store.entities.segment import TWO_PLACES
from store.entities.shipped import WEIGHTS
from store.entities.tagger.candidates import candidates
from store.entities.tagger.decoding import Decoder, Label
from store.entities.tagger.features import Features
from store.entities.tagger.labels import OUTSIDE, is_inside, type_of
from store.entities.tagger.weights import Weights
from store.entities.times import find_money, find_times
from store.vocabulary import EntityType

RULE = "tagger"
FILLED = frozenset({"known organisation", "known event", "numbered conference", "event word"})
"""Rules that are right more often than not where the tagger sees no name.

So is any rule for the full name of a person of whom the tagger sees the surname elsewhere.
"""
FILLED_SCORE = 0.6


class TaggerEngine:
    """Finds names by what was learnt from annotated news; dates and sums by rules."""

    name, version = DEFAULT_NAME, DEFAULT_VERSION

    def __init__(self, path: str | os.PathLike[str] = WEIGHTS) -> None:
        """Map the weights.

        Raises:
            DamageError: They are missing or damaged.
        """
        self._weights = Weights(path)
        self._decoder = Decoder(self._weights.scale, self._weights.transitions, self._weights.initial)
        self._rules = RuleEngine()
        self._features: Features[int] = Features(self._weights.fetch, self._rules.gazetteer)

    def find(self, text: str) -> list[Span]:
        """Return the spans of the text; dates may overlap names."""
        page, case, ruled = self._rules.read(text)
        return self._names(page, case, ruled) + find_times(text) + find_money(text)

    def _names(self, page: Page, case: list[Case], ruled: list[Found]) -> list[Span]:
        chosen = candidates(page)
        worths = self._features.worths(page, case, chosen, ruled)
        rules = {(name.first, name.last): name for name in ruled}
        spans: list[Span] = []
        covered: set[int] = set()
        start = 0
        for first, last in chosen.segments:
            labels = self._decoder.labels(worths[start : start + last - first])
            start += last - first
            for begin, after, label, score in _names(first, labels):
                spans += _spans(page, begin, after, type_of(label), score, rules.get((begin, after)))
                covered.update(range(begin, after))
        people = {page.tokens.text[span.start : span.end] for span in spans if span.type == "PER"}
        for name in ruled:
            known = name.rule in FILLED or (name.type == "PER" and page.words[name.last - 1] in people)
            if known and covered.isdisjoint(range(name.first, name.last)):
                spans += [replace(span, score=FILLED_SCORE) for span in rule_spans(page, name)]
        return spans


def _names(first: int, labels: list[Label]) -> Iterator[tuple[int, int, int, float]]:
    """Yield the names in a stretch: first token, the one after the last, label, confidence.

    Args:
        first: The first token of the stretch.
        labels: Of its tokens.
    """
    begin = -1
    label, score = OUTSIDE, 0.0
    for place, (found, sure) in enumerate(labels, first):
        if found and is_inside(found) and begin >= 0:
            score = min(score, sure)
            continue
        if begin >= 0:
            yield begin, place, label, score
        begin = place if found else -1
        label, score = found, sure
    if begin >= 0:
        yield begin, first + len(labels), label, score


def _spans(
    page: Page, first: int, last: int, type: EntityType, score: float, ruled: Found | None
) -> list[Span]:
    """Return a name as spans: one, or several if the rules see two places joined by a hyphen."""
    if ruled and ruled.rule == TWO_PLACES:
        return rule_spans(page, ruled)
    told = f"{RULE}, {ruled.rule}" if ruled and ruled.type == type else RULE
    return [Span(page.tokens.starts[first], page.tokens.end(last - 1), type, told, round(score, 3))]
