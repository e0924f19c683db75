"""What the rest of the document says of its capitalised words, as a number of flags for each."""

from __future__ import annotations

from store.entities.kinds import ORGANISATION, TITLE
from store.entities.page import Page

LOWER = 1
"""The word stands elsewhere in lower case."""
MIDDLE = 2
"""It has its capital in the middle of a sentence, somewhere."""
LAST = 4
"""It is the last of several capitalised words somewhere: a surname."""
FIRST = 8
AFTER_TITLE = 16
WITH_ORGANISATION = 32
"""It stands in a name with a head such as Party."""
AFTER_PLACE_WORD = 64
"""It stands after in, at, from, near or to."""
BEFORE_SPEECH = 128
COUNT = 8
"""How many flags there are."""

_PLACE_WORDS = frozenset({"in", "at", "from", "near", "to"})
_SPEECH = frozenset({"said", "says", "told", "added", "who", "asked", "wrote", "noted", "argued", "warned"})


def document_flags(page: Page, runs: list[tuple[int, int]]) -> dict[str, int]:
    """Return the flags of every word that stands with a capital in running text.

    Args:
        page: The document.
        runs: Stretches of capitalised words, as first token and the token after the last.
    """
    flags: dict[str, int] = {}
    words, kinds, opens, count = page.words, page.kinds, page.tokens.opens, len(page.words)
    for first, last in runs:
        before = words[first - 1] if first else ""
        after = words[last] if last < count else ""
        several = last - first > 1
        common = 0
        if several and (kinds[last - 1] | kinds[first]) & ORGANISATION:
            common = WITH_ORGANISATION
        title = bool(kinds[first] & TITLE)
        for index in range(first, last):
            told = common
            if index > first or not opens[index]:
                told |= MIDDLE
            if title and not kinds[index] & TITLE:
                told |= AFTER_TITLE
            word = words[index]
            flags[word] = flags.get(word, 0) | told
        if several:
            flags[words[last - 1]] |= LAST
            flags[words[first]] |= FIRST
        if before in _PLACE_WORDS:
            flags[words[first]] |= AFTER_PLACE_WORD
        if after in _SPEECH:
            flags[words[last - 1]] |= BEFORE_SPEECH
    every = set(words)
    for word in flags:
        if word.lower() in every:
            flags[word] |= LOWER
    return flags
