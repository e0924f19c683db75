"""The sentence of a text in which something stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.article import Mention
from store.clean import clean_line
from store.entities.tokens import tokenise
from store.snippet import make_snippet
from store.vocabulary import PARAGRAPH_BREAK

REACH = 600
"""Code points before and after that are searched for the ends of a sentence."""
LONGEST = 300
"""Code points of a sentence that is shown as a whole."""

_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"'”’»)]")
_OPENING = frozenset("\"'“‘„«([")


def sentence_bounds(text: str, offset: int) -> tuple[int, int]:
    """Return the offsets of the sentence in which an offset lies; none goes beyond its paragraph."""
    first = text.rfind(PARAGRAPH_BREAK, 0, offset)
    last = text.find(PARAGRAPH_BREAK, offset)
    low = max(0 if first < 0 else first + len(PARAGRAPH_BREAK), offset - REACH)
    high = min(len(text) if last < 0 else last, offset + REACH)
    tokens = tokenise(text[low:high])
    start, stop = low, high
    ended = False
    for word, place in zip(tokens.words, tokens.starts, strict=True):
        if word in _ENDS:
            ended = True
        elif ended and word not in _CLOSING:
            if word[0].isupper() or word[0].isdigit() or word in _OPENING:
                if low + place > offset:
                    stop = low + place
                    break
                start = low + place
            ended = False
    return start, stop


def closest(these: Sequence[Mention], those: Sequence[Mention]) -> tuple[Mention, Mention]:
    """Return the two mentions, one of each, with the fewest code points between them; neither may be empty.

    Whichever two are closest, no third stands between them, so neighbours are compared and no others.
    """
    mentions = sorted([*these, *those], key=lambda mention: mention.start)
    first = {mention.start for mention in these}
    pairs = [pair for pair in pairwise(mentions) if (pair[0].start in first) != (pair[1].start in first)]
    before, after = min(pairs, key=lambda pair: pair[1].start - pair[0].end)
    return (before, after) if before.start in first else (after, before)


def sentence_of(text: str, one: Mention, other: Mention) -> tuple[str, bool]:
    """Return the sentence of the second mention on one line, and whether the first one stands in it too."""
    low, high = sentence_bounds(text, other.start)
    both = low <= one.start < high
    sentence = text[low:high]
    if len(sentence) > LONGEST:
        marks = sorted(
            (mention.start - low, mention.end - low) for mention in ((one, other) if both else (other,))
        )
        sentence = make_snippet(sentence, marks, LONGEST).text
    return clean_line(sentence), both
