"""Tags as the reader writes them: +this -that."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from store.clean import clean_line
from store.folding import fold

LONGEST = 64
"""Letters of a tag at the most."""

_FORBIDDEN = re.compile(r'["“”„«»():,#]')


def normalise_tag(text: str, existing: Iterable[str] = ()) -> str:
    """Return a tag in the one form it is kept in; "" if nothing is left of it.

    Args:
        text: As written; a leading # is no part of it and blanks become hyphens.
        existing: Tags of the library; one that differs in letter case or accents only is taken instead.
    """
    tag = _FORBIDDEN.sub("", clean_line(text).lstrip("#")).strip().replace(" ", "-")[:LONGEST]
    for other in existing:
        if fold(other) == fold(tag):
            return other
    return tag


def tag_key(text: str) -> str:
    """Return what a tag has in common with its other spellings, however it is written."""
    return fold(normalise_tag(text))


def read_tag_changes(text: str, existing: Collection[str] = ()) -> tuple[list[str], list[str]]:
    """Return the tags to put on and to take off.

    Args:
        text: Words like +one -two; a word without sign is put on.
        existing: Tags of the library.
    """
    add: list[str] = []
    remove: list[str] = []
    for word in clean_line(text).replace(",", " ").split():
        tag = normalise_tag(word.lstrip("+-"), existing)
        if tag:
            (remove if word.startswith("-") else add).append(tag)
    return add, remove
