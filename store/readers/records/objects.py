"""The objects in a JSON value that are articles, wherever they are nested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from store.readers.records.field_names import by_field, known_field
from store.readers.records.record_values import has_letters

DEEPEST = 8
"""Levels of nesting down to which articles are looked for."""
FLATTENED = 4
"""Levels of objects whose keys get dotted names."""
_PROOF = ("date", "url", "byline", "source")
"""Fields of which a title with a summary needs one to be an article and not a description of something."""


def flattened(value: Mapping[str, Any], levels: int = FLATTENED) -> dict[str, Any]:
    """Return an object with the values of nested objects under dotted names; lists stay as they are."""
    found: dict[str, Any] = {}
    for key, member in value.items():
        if isinstance(member, dict) and member and levels:
            for inner, deep in flattened(member, levels - 1).items():
                found[f"{key}.{inner}"] = deep
        else:
            found[key] = member
    return found


def at_path(value: Any, path: str) -> Any:
    """Return what stands at a dotted path, members of lists by their number; None if nothing does."""
    for part in path.split("."):
        if isinstance(value, Mapping) and part in value:
            value = value[part]
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def find_objects(value: Any, told: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the objects in a value that are to be articles.

    A list that holds one article is taken to hold nothing else, so that its other objects are yielded too.

    Args:
        value: Any JSON value.
        told: Fields with the keys that a person says hold them.
    """
    yield from _within(value, told, DEEPEST)


def keys_of(value: Any) -> list[str]:
    """Return the keys of an object and of the first objects in its lists, to tell which there are."""
    found: dict[str, None] = {}
    for member in value if isinstance(value, list) else [value]:
        if isinstance(member, dict):
            flat = flattened(member)
            found.update(dict.fromkeys(flat))
            for inner in flat.values():
                if isinstance(inner, list) and inner and isinstance(inner[0], dict):
                    found.update(dict.fromkeys(flattened(inner[0])))
            break
    return list(found)


def is_article(value: Mapping[str, Any], told: Mapping[str, str]) -> bool:
    """Whether an object has a text, or a title and enough else, to be an article."""
    return _has_text(value, told) or (not told.get("text") and _has_proof(value))


def _within(value: Any, told: Mapping[str, str], depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if _has_text(value, told):
            yield value
            return
        inner = [found for member in value.values() for found in _nested(member, told, depth)]
        if inner:
            yield from inner
        elif is_article(value, told):
            yield value
    elif isinstance(value, list):
        objects = [member for member in value if isinstance(member, dict)]
        if any(is_article(member, told) for member in objects):
            yield from objects
        else:
            for member in value:
                yield from _nested(member, told, depth)


def _nested(value: Any, told: Mapping[str, str], depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, dict | list):
        yield from _within(value, told, depth - 1)


def _has_text(value: Mapping[str, Any], told: Mapping[str, str]) -> bool:
    if "text" in told:
        return told["text"] in value or at_path(value, told["text"]) is not None
    flat = flattened(value)
    for name, member in flat.items():
        known = known_field(name)
        if known and known[0] == "text" and has_letters(member):
            return True
    return False


def _has_proof(value: Mapping[str, Any]) -> bool:
    fields = by_field(flattened(value))
    return "title" in fields and any(field in fields for field in _PROOF)
