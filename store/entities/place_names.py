"""One key for the forms of a place's name: New York City and New York, Mt. Fuji and Mount Fuji."""

from __future__ import annotations

from store.entities.spelling import sound
from store.entities.wordlists import words

_WRITTEN = {"st": "saint", "ste": "sainte", "ft": "fort"}
_BEFORE = words("mount mt")
_OTHER_CITIES = words(
    """
    oklahoma kansas iowa virginia quebec mexico panama kuwait guatemala luxembourg jersey atlantic vatican
    carson dodge garden rapid forest belize benin cape sun
    """
)
"""Words that are another place, or none, without City after them."""


def place_key(key: str) -> str:
    """Return the key that forms of one place share, from its normalised name."""
    tokens = [_WRITTEN.get(token.rstrip("."), token.rstrip(".")) for token in key.split()]
    if len(tokens) > 2 and tokens[:2] == ["city", "of"]:
        del tokens[:2]
    elif len(tokens) > 1 and tokens[0] in _BEFORE:
        del tokens[0]
    if len(tokens) > 1:
        if tokens[-1] == "island" or (tokens[-1] == "city" and tokens[0] not in _OTHER_CITIES):
            tokens.pop()
        elif tokens[-1] == "islands":
            tokens.pop()
            tokens[-1] = tokens[-1].removesuffix("s") + "s"
    return " ".join(sound(token) for token in tokens)
