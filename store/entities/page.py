"""A tokenised text with what its words can be: what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from store.entities.gazetteer import (
    CITY,
    COUNTRY,
    EVENT,
    GROUP,
    ORGANISATION,
    REGION,
    TOWN,
    WORK,
    Gazetteer,
    fold,
)
from store.entities.kinds import CAPITAL, FIRST_NAME
from store.entities.lexicon import LANGUAGES
from store.entities.nationalities import DEMONYMS
from store.entities.tokens import Tokens
from store.vocabulary import EntityType

LONGEST_NAME = 6
"""Tokens in the longest name looked up."""


class Found(NamedTuple):
    """A name in token positions."""

    first: int
    last: int
    """Position after the last token."""
    type: EntityType
    rule: str


@dataclass(frozen=True, slots=True)
class Page:
    """Parallel lists over the tokens of a text, with the gazetteer."""

    tokens: Tokens
    words: list[str]
    kinds: list[int]
    gazetteer: Gazetteer

    def word(self, index: int) -> str:
        """Return the word there, "" beyond either end of the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> int:
        """Return the flags there, 0 beyond either end of the text."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else 0

    def capital(self, index: int) -> bool:
        """Tell whether a word with a capital stands there."""
        return bool(self.kind(index) & CAPITAL)

    def phrase(self, first: int, last: int) -> str:
        """Return the words from first up to last with single spaces."""
        joined = " ".join(self.words[first:last])
        if "'" in joined or "’" in joined:
            return joined.replace("’", "'").replace(" ' s ", "'s ").replace(" ' ", "' ")
        return joined

    def whole(self, first: int, last: int) -> tuple[EntityType, str] | None:
        """Return type and rule if all the words together are a known name that needs no hint."""
        return self.known(self.phrase(first, last))

    def known(self, name: str) -> tuple[EntityType, str] | None:
        """Return type and rule of a name that needs no hint from the text."""
        flags = self.gazetteer.flags(fold(name))
        if flags & ORGANISATION:
            return "ORG", "known organisation"
        if flags & COUNTRY:
            return "LOC", "gazetteer:country"
        if flags & EVENT:
            return "EVENT", "known event"
        if name in LANGUAGES:
            return "MISC", "language or religion"
        if flags & REGION:
            return "LOC", "gazetteer:region"
        if flags & GROUP or name in DEMONYMS:
            return "NORP", "nationality or group"
        if flags & CITY:
            return "LOC", "gazetteer:city"
        if flags & WORK:
            return "MISC", "known work"
        return None

    def longest(self, first: int, last: int) -> tuple[int, EntityType, str] | None:
        """Return end, type and rule of the longest known name that begins at first."""
        longest = max(1, self.gazetteer.longest(fold(self.words[first])))
        for end in range(min(last, first + longest), first, -1):
            known = self.whole(first, end)
            if known:
                return end, *known
        return None

    def town(self, first: int, last: int) -> bool:
        """Tell whether the words are a place that needs a hint."""
        return bool(self.gazetteer.flags(fold(self.phrase(first, last))) & TOWN)

    def person_like(self, index: int) -> bool:
        """Tell whether a first name stands there."""
        return bool(self.kind(index) & FIRST_NAME)
