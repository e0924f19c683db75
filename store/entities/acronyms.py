"""Acronyms and the names that they may stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.entities.organisation_names import core
from store.entities.surfaces import is_nationality
from store.entities.wordlists import words

LONGEST_ACRONYM = 8
"""Letters in the longest acronym."""
LONGEST_NAME = 16
"""Words in the longest name that has initials."""

_SKIPPED = words("of the for and on in de la du des del to & at")
_MIXED = re.compile(r"[A-Z]+[adefo][A-Z]{1,3}")
_BREAK = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Initials:
    """The acronyms that a name allows, upper case."""

    sure: frozenset[str]
    """All its words, or all but the little ones, its nationality or its legal suffix."""
    near: frozenset[str]
    """Three letters or more that leave its first or last word out."""


NO_INITIALS = Initials(frozenset(), frozenset())


def letters(surface: str) -> str:
    """Return the last word of a name as the letters of an acronym, upper case."""
    return surface.split()[-1].replace(".", "").upper()


def is_acronym(surface: str) -> bool:
    """Tell whether a name is an acronym, alone or with a nationality: MFA, BoA, Azerbaijani MFA."""
    first, _, last = surface.rpartition(" ")
    last = last.replace(".", "")
    if not 2 <= len(last) <= LONGEST_ACRONYM or not (last.isupper() or _MIXED.fullmatch(last)):
        return False
    return not first or is_nationality(first)


def initials(name: str) -> Initials:
    """Return the acronyms that the initials of a name allow, with and without its nationality."""
    every = [token for part in _BREAK.split(name) if (token := part.strip(".,'\"()“”"))]
    if not 1 < len(every) <= LONGEST_NAME:
        return NO_INITIALS
    spoken = [token for token in every if token.lower() not in _SKIPPED]
    plain = [token for token in spoken if not is_nationality(token)]
    forms = {_first(chosen) for chosen in (every, spoken, plain, core(spoken))}
    sure = frozenset(form for form in forms if len(form) > 1)
    cut = {form[1:] for form in sure} | {form[:-1] for form in sure}
    return Initials(sure, frozenset(form for form in cut if len(form) > 2) - sure)


def _first(tokens: list[str]) -> str:
    return "".join(token[0] for token in tokens).upper()
