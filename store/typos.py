"""Whether one word may be another one mistyped."""

from __future__ import annotations


def within_typos(word: str, meant: str, most: int) -> bool:
    """Return whether a word differs from another by so many letters at the most.

    A letter that is wrong, missing or too many counts one, and so do two neighbours that are swapped: the
    optimal string alignment distance, as in Levenshtein 1966 with the swaps of Damerau 1964.

    Args:
        word: A word.
        meant: Another word.
        most: How many may differ.
    """
    if abs(len(word) - len(meant)) > most:
        return False
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(word, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(meant, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and word[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return False
    return row[-1] <= most
