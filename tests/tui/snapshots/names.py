"""The names of the snapshots, found by a list, so that a better engine changes no snapshot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from store.article import Mention
from store.vocabulary import EntityType

NAMES: dict[str, tuple[EntityType, str, str, float]] = {
    "Elnur Mammadov": ("PER", "Elnur Mammadov", "title", 0.96),
    "Mammadov": ("PER", "Elnur Mammadov", "title; alias 3: surname of a full name", 0.9),
    "Masaki Ishikawa": ("PER", "Masaki Ishikawa", "apposition", 0.84),
    "Ishikawa": ("PER", "Masaki Ishikawa", "verb of speech; alias 3: surname of a full name", 0.8),
    "Azernews": ("ORG", "Azernews", "news source", 0.85),
    "GUAM": ("ORG", "GUAM", "acronym", 0.6),
    "Loss and Damage Response Fund": ("ORG", "Loss and Damage Response Fund", "organisation word", 0.82),
    "Azerbaijan": ("LOC", "Azerbaijan", "gazetteer:country", 0.95),
    "Japan": ("LOC", "Japan", "gazetteer:country", 0.95),
    "Kyoto": ("LOC", "Kyoto", "gazetteer:city", 0.9),
    "Karabakh": ("LOC", "Karabakh", "gazetteer:region", 0.92),
    "Japanese": ("NORP", "Japanese", "nationality or group", 0.93),
    "COP29": ("EVENT", "COP29", "numbered conference", 0.9),
    "next year": ("DATE", "2025", "date: relative to the article's date", 0.9),
}
_PATTERN = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, NAMES), key=len, reverse=True))})\b")


def find(text: str, *_: object, **__: object) -> tuple[Mention, ...]:
    """Return the mentions of the names in a text."""
    return tuple(
        Mention(match.start(), match.end(), type_, match[0], entity, rule, score)
        for match in _PATTERN.finditer(text)
        for type_, entity, rule, score in (NAMES[match[0]],)
    )


@contextmanager
def listed_names() -> Iterator[None]:
    """Let the list find the names within."""
    with (
        patch("store.entities.pipeline.annotate", find),
        patch("store.entities.pipeline.engine_label", lambda _: "list 1"),
    ):
        yield
