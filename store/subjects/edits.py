"""How many letters make one word of another."""

from __future__ import annotations

SHORTEST = 5
"""Letters of the shortest word that may have another spelling."""
MOST = 2
"""Edits that may make another spelling of a word."""


def edits(one: str, other: str) -> int:
    """Return how many letters are put in, left out or exchanged between two words; above `MOST` any number.

    The algorithm is that of Wagner and Fischer (1974).
    """
    if abs(len(one) - len(other)) > MOST:
        return MOST + 1
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        diagonal, row[0] = row[0], number
        for place, against in enumerate(other, 1):
            cost = min(row[place] + 1, row[place - 1] + 1, diagonal + (letter != against))
            diagonal, row[place] = row[place], cost
        if min(row) > MOST:
            return MOST + 1
    return row[-1]


def has_middle_names(one: list[str], other: list[str]) -> bool:
    """Tell whether two names have the same beginning and end and one of them has further names between."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) == 2 < len(longer) and shorter == [longer[0], longer[-1]]


def spelling_edits(one: list[str], other: list[str]) -> int | None:
    """Return how many edits make one spelling of a name of another, or None if they are two names.

    One word of five letters or more may differ, and by no more than `MOST` edits.
    """
    if len(one) != len(other):
        return None
    different = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(different) != 1 or min(map(len, different[0])) < SHORTEST:
        return None
    found = edits(*different[0])
    return found if found <= MOST else None
