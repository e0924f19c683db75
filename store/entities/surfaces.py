"""The forms of a name: the key it is compared by, its acronyms, its nationality."""

from __future__ import annotations

import re

from store.entities.gazetteer import fold
from store.entities.lexicon import TITLES
from store.entities.names import ALIASES
from store.entities.nationalities import DEMONYMS, PLURALS
from store.entities.wordlists import words
from store.vocabulary import EntityType

LONGEST_ACRONYM = 8
"""Letters in the longest acronym."""

_SKIPPED = words("of the for and on in de la to & at")
_LEGAL = words("inc corp corporation co company ltd limited plc llc group ag sa nv gmbh holdings")
_POSSESSIVE = re.compile(r"['’]s?$")
_NATIONS = {name.lower(): PLURALS.get(name, name).lower() for name in DEMONYMS}


def bare(surface: str) -> str:
    """Return the name with single spaces and without a possessive at its end."""
    return _POSSESSIVE.sub("", " ".join(surface.split()))


def normalise(surface: str, kind: EntityType) -> str:
    """Return the key by which a name is compared: folded, lower case, no article, no title before a person.

    Well-known short names get the key of their long form: U.S. is united states.
    """
    tokens = fold(bare(surface)).lower().split()
    dropped = TITLES | {"the"} if kind == "PER" else {"the"}
    while len(tokens) > 1 and tokens[0].rstrip(".") in dropped:
        del tokens[0]
    key = " ".join(tokens)
    if len(tokens) == 1 and key.count(".") > 1:
        key = key.replace(".", "")
    return fold(known_as(key, kind) or key).lower().rstrip(".")


def known_as(surface: str, kind: EntityType) -> str | None:
    """Return the usual name of a place or organisation that has a well-known other one."""
    if kind not in {"LOC", "ORG"}:
        return None
    key = bare(surface).lower()
    return ALIASES.get(key) or (ALIASES.get(key.replace(".", "")) if len(key) <= 6 else None)


def nationality(key: str) -> str:
    """Return the nationality at the beginning of a key, singular, or "" if there is none."""
    first, _, rest = key.partition(" ")
    second = f"{first} {rest.partition(' ')[0]}"
    return _NATIONS.get(second) or _NATIONS.get(first) or ""


def core(tokens: list[str]) -> list[str]:
    """Return the words of an organisation's name without Inc, Ltd and the like."""
    return [token for token in tokens if token.lower().rstrip(".,") not in _LEGAL]


def letters(surface: str) -> str:
    """Return the last word of a name as the letters of an acronym, upper case."""
    return surface.split()[-1].replace(".", "").upper()


def is_acronym(surface: str) -> bool:
    """Tell whether a name is an acronym, alone or with a nationality: MFA, Azerbaijani MFA."""
    first, _, last = surface.rpartition(" ")
    last = last.replace(".", "")
    return 2 <= len(last) <= LONGEST_ACRONYM and last.isupper() and (not first or first.lower() in _NATIONS)


def short_forms(name: str) -> set[str]:
    """Return the acronyms that the initials of a name allow, with and without its nationality."""
    tokens = [part for word in re.split(r"[\s-]+", name) if (part := word.strip(".")).lower() not in _SKIPPED]
    tokens = [token for token in tokens if token]
    plain = [token for token in tokens if token.lower() not in _NATIONS]
    forms = {"".join(token[0] for token in chosen).upper() for chosen in (tokens, plain, core(tokens))}
    return {form for form in forms if len(form) > 1}
