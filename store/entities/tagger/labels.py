"""The labels of the tagger: beginning and inside of each type of name, and outside."""

from __future__ import annotations

from store.vocabulary import EntityType

NAMES: tuple[EntityType, ...] = ("PER", "ORG", "LOC", "NORP", "EVENT", "MISC")
"""The types that the tagger knows; dates and sums are the business of rules."""

OUTSIDE = 0
COUNT = 1 + 2 * len(NAMES)
"""How many labels there are: 0 is outside, then beginning and inside of each type in turn."""


def beginning(type: EntityType) -> int:
    """Return the label of the first token of a name."""
    return 1 + 2 * NAMES.index(type)


def is_inside(label: int) -> bool:
    """Tell whether a label is that of a token after the first."""
    return label > 0 and label % 2 == 0


def type_of(label: int) -> EntityType:
    """Return the type of a label other than `OUTSIDE`."""
    return NAMES[(label - 1) // 2]


def may_follow(before: int, label: int) -> bool:
    """Tell whether a label may stand after another: an inside only within the same name."""
    return not is_inside(label) or before in (label, label - 1)
