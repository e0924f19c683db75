"""Rules for events and for works, laws and prizes."""

from __future__ import annotations

import re

from store.entities.kinds import EVENT, WORK
from store.entities.lexicon import CERTAIN_WORKS, EVENT_HEADS
from store.entities.page import Page
from store.vocabulary import EntityType

_CONFERENCE = re.compile(r"COP-?\d{1,2}|CMP\d{1,2}|Euro \d{4}|WWII|WWI")


def event_shape(page: Page, first: int, last: int) -> tuple[EntityType, str] | None:
    """Return type and rule if the words themselves name an event or a work, else None."""
    if last - first == 1:
        return ("EVENT", "numbered conference") if _CONFERENCE.fullmatch(page.words[first]) else None
    kind = page.kinds[last - 1]
    certain = page.words[last - 1].lower() in CERTAIN_WORKS or not page.person_like(first)
    if kind & EVENT and certain:
        return "EVENT", "event word"
    if page.words[first].lower() in EVENT_HEADS and not kind & (WORK | EVENT):
        return "EVENT", "event word"
    if kind & WORK and certain:
        return "MISC", "word for a law, prize or work"
    return None
