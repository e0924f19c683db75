"""The words that values are made of: precisions of dates, types of entities."""

from __future__ import annotations

from typing import Literal

from store.row import PRECISIONS as PRECISIONS

Precision = Literal["year", "month", "day", "minute", "second"]
"""How much of a date is known. Nothing beyond it is ever filled in."""

EntityType = Literal["PER", "ORG", "LOC", "NORP", "EVENT", "MISC", "DATE", "MONEY"]
"""Person, organisation, place, nationality or group, event, other name, date, sum of money."""

ENTITY_TYPES: tuple[EntityType, ...] = ("PER", "ORG", "LOC", "NORP", "EVENT", "MISC", "DATE", "MONEY")

PARAGRAPH_BREAK = "\n\n"
