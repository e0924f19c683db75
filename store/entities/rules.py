"""The first engine: names by rules and gazetteer, dates and sums by regular expression."""

from __future__ import annotations

from store.entities.engine import Span
from store.entities.gazetteer import gazetteer
from store.entities.headlines import Case, cases, headline_names
from store.entities.kinds import kind
from store.entities.neighbours import weed
from store.entities.page import Found, Page
from store.entities.runs import runs
from store.entities.scores import SCORES
from store.entities.segment import TWO_PLACES, segment
from store.entities.times import find_money, find_times
from store.entities.tokens import tokenise

_CACHE_LIMIT = 100_000


class RuleEngine:
    """Finds names by their words and the words around them; needs nothing but the shipped gazetteer.

    The flags of a word are remembered from text to text, since a library repeats its vocabulary.
    """

    name = "rules"
    version = "1"

    def __init__(self) -> None:
        """Use the shipped gazetteer.

        Raises:
            DamageError: It is missing or damaged.
        """
        self.gazetteer = gazetteer()
        """The names that are known."""
        self._kinds: dict[str, int] = {}

    def find(self, text: str) -> list[Span]:
        """Return the spans of the text; dates may overlap names."""
        page, _, found = self.read(text)
        spans = [span for name in found for span in rule_spans(page, name)]
        return spans + find_times(text) + find_money(text)

    def read(self, text: str) -> tuple[Page, list[Case], list[Found]]:
        """Return the text as a page, how its sentences are written, and the names that the rules find."""
        page = self.page(text)
        case = cases(page)
        found: list[Found] = []
        reached = 0
        for first, last in runs(page):
            if first < reached:
                continue
            if case[first] is not Case.SENTENCE:
                found.extend(headline_names(page, first, last, case[first]))
            else:
                found.extend(segment(page, first, last))
            reached = max(reached, found[-1].last) if found else 0
        return page, case, weed(page, found)

    def page(self, text: str) -> Page:
        """Return the text cut into words, each with what it can be."""
        if len(self._kinds) > _CACHE_LIMIT:
            self._kinds.clear()
        known, names = self._kinds, self.gazetteer
        tokens = tokenise(text)
        for word in set(tokens.words).difference(known):
            known[word] = kind(word, names)
        kinds = list(map(known.__getitem__, tokens.words))
        return Page(tokens, tokens.words, kinds, names)


def rule_spans(page: Page, name: Found) -> list[Span]:
    """Return a name as spans: one, or one for each place that a hyphen joins."""
    start, end = page.tokens.starts[name.first], page.tokens.end(name.last - 1)
    score = SCORES[name.rule]
    if name.rule != TWO_PLACES:
        return [Span(start, end, name.type, name.rule, score)]
    spans = []
    for part in page.tokens.text[start:end].split("-"):
        spans.append(Span(start, start + len(part), name.type, name.rule, score))
        start += len(part) + 1
    return spans
