"""Does a document have the shape that this program gives it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from store.vocabulary import ENTITY_TYPES

_MARK_TEXTS = ("bookmarked", "read", "note", "noted")
_ARTICLE_TEXTS = ("date", "date_precision", "source", "byline", "url", "language", "added", "batch", "engine")
_MENTIONS = ((int, int, str, str, str, str, float), (int, int, str, str, str, str, int))


def is_ours(kind: str, id: int, document: Mapping[str, Any]) -> bool:
    """Return whether a document is one that a shelf of this kind may hold."""
    if not 0 < id < 1 << 53 or not isinstance(document.get("identity"), str):
        return False
    if kind == "marks":
        tags = document.get("tags") or {}
        return isinstance(tags, dict) and _all_text(tags, tags) and _all_text(document, _MARK_TEXTS)
    if kind == "removed":
        return True
    paragraphs, mentions = document.get("paragraphs"), document.get("mentions") or []
    return (
        isinstance(document.get("title"), str)
        and isinstance(paragraphs, list)
        and all(isinstance(paragraph, str) for paragraph in paragraphs)
        and _all_text(document, _ARTICLE_TEXTS)
        and isinstance(document.get("provenance") or {}, dict)
        and isinstance(document.get("replaces") or 0, int)
        and _are_origins(document.get("also") or [])
        and isinstance(mentions, list)
        and all(isinstance(mention, list) and tuple(map(type, mention)) in _MENTIONS for mention in mentions)
        and all(mention[2] in ENTITY_TYPES for mention in mentions)
    )


def _are_origins(also: object) -> bool:
    return isinstance(also, list) and all(
        isinstance(origin, dict)
        and isinstance(origin.get("path"), str)
        and isinstance(origin.get("start", 0), int)
        and isinstance(origin.get("end", 0), int)
        for origin in also
    )


def _all_text(document: Mapping[str, Any], names: Iterable[str]) -> bool:
    return all(isinstance(document.get(name), str | None) for name in names)
