"""Names in texts of other languages: only what lists vouch for, since rules and weights know English."""

from __future__ import annotations

from store.entities.engine import Span
from store.entities.gazetteer import CITY, COUNTRY, ORGANISATION, REGION, Gazetteer, fold
from store.entities.kinds import CAPITAL
from store.entities.page import LONGEST_NAME, Page
from store.entities.rules import RuleEngine
from store.entities.times import find_money, find_times
from store.vocabulary import EntityType

SCORE = 0.7
"""Confidence of a name that is only known from a list: the word may mean something else in that language."""

_SHORTEST = {"country": 4, "region": 5, "city": 6, "organisation": 4}
"""Letters of the shortest lone word that is taken for a name of each kind."""
_KINDS: tuple[tuple[int, str, EntityType], ...] = (
    (COUNTRY, "country", "LOC"),
    (ORGANISATION, "organisation", "ORG"),
    (REGION, "region", "LOC"),
    (CITY, "city", "LOC"),
)


class ListEngine:
    """Finds countries, regions, cities and organisations that are spelt as in the gazetteer."""

    name = "lists"

    def __init__(self, rules: RuleEngine) -> None:
        """Use the gazetteer and the tokens of the rules."""
        self._rules = rules
        self.version = rules.version

    def find(self, text: str) -> list[Span]:
        """Return the spans of the text: names on lists, dates and sums written with figures."""
        page = self._rules.page(text)
        every = set(page.words)
        spans: list[Span] = []
        reached = 0
        for place, kind in enumerate(page.kinds):
            if place >= reached and kind & CAPITAL:
                found = self._longest(page, place, every)
                if found:
                    reached = found[0]
                    spans.append(_span(page, place, *found))
        figures = [span for span in find_times(text) if any(map(str.isdigit, text[span.start : span.end]))]
        return spans + figures + find_money(text)

    def _longest(self, page: Page, first: int, every: set[str]) -> tuple[int, EntityType, str] | None:
        gazetteer = self._rules.gazetteer
        words = min(LONGEST_NAME, max(1, gazetteer.longest(fold(page.words[first]))))
        for last in range(min(len(page.words), first + words), first, -1):
            name = page.phrase(first, last)
            told = _kind(gazetteer, name)
            if told and (last - first > 1 or (len(name) >= _SHORTEST[told[0]] and name.lower() not in every)):
                return last, told[1], f"list of other languages: {told[0]}"
        return None


def _kind(gazetteer: Gazetteer, name: str) -> tuple[str, EntityType] | None:
    flags = gazetteer.flags(fold(name))
    return next(((kind, type_) for flag, kind, type_ in _KINDS if flags & flag), None)


def _span(page: Page, first: int, last: int, type: EntityType, rule: str) -> Span:
    return Span(page.tokens.starts[first], page.tokens.end(last - 1), type, rule, SCORE)
