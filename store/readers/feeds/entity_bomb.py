"""XML that declares entities to grow out of all proportion when it is read."""

from __future__ import annotations

import re

from store.errors import ReadError

_ENTITY = re.compile(r"<!ENTITY\s+(?:%\s+)?([^\s\"'<>]+)\s+(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_USE = re.compile(r"&([^\s&;\"'<>]{1,80});")
_ROOM = 1 << 20
_FACTOR = 10
"""Entities may make a file so many times longer, and a short one by a megabyte."""


def refuse_bomb(text: str, name: str) -> None:
    """Refuse XML whose own entities would make it grow too much; those that are not used do no harm.

    Args:
        text: The whole file.
        name: What to call it.

    Raises:
        ReadError: It would grow too much.
    """
    entities = {entity: one or other for entity, one, other in _ENTITY.findall(text)}
    if not entities:
        return
    limit = _ROOM + _FACTOR * len(text)
    lengths: dict[str, int] = {}
    for entity, value in entities.items():
        # one that is declared later, or is itself, counts as it stands: parsers leave nested ones alone
        lengths[entity] = len(value) + sum(lengths.get(use, 0) for use in _USE.findall(value))
        if lengths[entity] > limit:
            break
    grown = sum(lengths.get(use, 0) for use in _USE.findall(text))
    if grown > limit:
        raise ReadError(f"{name} is not read: its entities would make it grow out of all proportion.")
