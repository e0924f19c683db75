"""A name as it stands in the text, and the key by which it is compared."""

from __future__ import annotations

import re

from store.entities.gazetteer import ORGANISATION, fold, gazetteer
from store.entities.nationalities import DEMONYMS, PLURALS
from store.entities.other_names import ALIASES
from store.vocabulary import EntityType

_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$|(?<=\w\.)['’]s$")
_QUOTES = "\"'“”‘’«»()[] "
_NATIONS = {
    spelling: PLURALS.get(name, name).lower()
    for name in DEMONYMS
    for spelling in (name.lower(), fold(name).lower().replace("-", " "))
}
_CAPITALS_ONLY = 3
"""Characters up to which a known short name has to be in capitals: US, not Us."""
_LONGEST_SHORT = 6
"""Characters up to which a known short name is also looked up without its dots."""


def bare(surface: str) -> str:
    """Return the name with single spaces and without a possessive at its end, unless that belongs to it."""
    name = " ".join(surface.split())
    straight = name.replace("’", "'")
    if "'" not in straight or gazetteer().flags(fold(straight)) & ORGANISATION:
        return name
    return _POSSESSIVE.sub("", name)


def normalise(surface: str, kind: EntityType) -> str:
    """Return the key by which a name is compared: folded, lower case, no article, no quotation marks.

    Alias rule 1. The name is bare. Well-known other names get the key of the usual one: that of U.S. is
    united states.
    """
    key = fold(surface).lower().strip(_QUOTES)
    key = key.removeprefix("the ") or key
    if " " not in key and key.count(".") > 1:
        key = key.replace(".", "")
    if kind == "PER":
        return key.rstrip(".") or key or surface
    known = known_as(surface, kind)
    if known:
        return fold(known).lower()
    if "-" in key:
        key = " ".join(key.replace("-", " ").split()) or key
    return key.rstrip(".") or key or surface


def known_as(surface: str, kind: EntityType) -> str | None:
    """Return the usual name of a place or organisation that has a well-known other one; the name is bare."""
    if kind not in {"LOC", "ORG"}:
        return None
    if len(surface) <= _CAPITALS_ONLY and not surface.isupper():
        return None
    key = surface.lower().replace("’", "'").removeprefix("the ")
    return ALIASES.get(key) or (ALIASES.get(key.replace(".", "")) if len(key) <= _LONGEST_SHORT else None)


def is_nationality(name: str) -> bool:
    """Tell whether a name, in any case, is a word for people and nothing more."""
    return name.lower() in _NATIONS


def nationality(key: str) -> str:
    """Return the nationality at the beginning of a key, singular, or "" if there is none."""
    first, _, rest = key.partition(" ")
    if not rest:
        return _NATIONS.get(first, "")
    return _NATIONS.get(f"{first} {rest.partition(' ')[0]}") or _NATIONS.get(first, "")
