"""Fixtures of the tests of corrections: an engine that knows a few names, and articles that use them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import store.entities.pipeline
from store.article import Mention
from store.library import Library
from store.vocabulary import EntityType
from tests.store.making import ids_by_title, write_article

NAMES: dict[str, tuple[EntityType, str]] = {
    "Elnur Mammadov": ("PER", "Elnur Mammadov"),
    "Mammadov": ("PER", "Elnur Mammadov"),
    "Ministry of Foreign Affairs": ("ORG", "Ministry of Foreign Affairs"),
    "MFA": ("ORG", "MFA"),
    "Baku": ("LOC", "Baku"),
    "World Bank": ("ORG", "World Bank"),
}
FIRST = "First Talks In Baku"
SECOND = "Second Talks In Ganja"
THIRD = "Third Report"
BODIES = {
    FIRST: ["Elnur Mammadov of the Ministry of Foreign Affairs spoke. Mammadov left for Sumgait."],
    SECOND: ["The MFA said that Mammadov is in Sumgait, not in Baku. The World Bank said nothing."],
    THIRD: ["The MFA and the World Bank and the Bank of Sumgait met in Baku."],
}


def find_names(text: str, names: dict[str, tuple[EntityType, str]] = NAMES) -> tuple[Mention, ...]:
    """Return the mentions of names in a text, longer names first."""
    pattern = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return tuple(
        Mention(match.start(), match.end(), names[match[0]][0], match[0], names[match[0]][1], "list", 0.5)
        for match in re.finditer(rf"\b(?:{pattern})\b", text)
    )


@pytest.fixture(autouse=True)
def _engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the engine of the list find the names."""
    monkeypatch.setattr(store.entities.pipeline, "annotate", lambda text, *_, **__: find_names(text))


@pytest.fixture
def talks(library: Library, tmp_path: Path) -> Library:
    """Return a library of three articles."""
    for day, (title, body) in enumerate(BODIES.items(), 10):
        write_article(tmp_path / "talks", title, title, f"2024-11-{day}", body)
    library.import_paths([tmp_path / "talks"])
    return library


def names(library: Library) -> dict[tuple[str, str], int]:
    """Return the entities that the index has, with how often each is mentioned."""
    return {(entity.type, entity.entity): entity.count for entity in library.entities.of_articles()}


def read(library: Library, title: str) -> list[tuple[str, str, str]]:
    """Return type, text and entity of the mentions of an article as it is read."""
    mentions = library.article(ids_by_title(library)[title]).mentions
    return [(mention.type, mention.text, mention.entity) for mention in mentions]


def id_of(library: Library, title: str) -> int:
    """Return the id of an article."""
    return ids_by_title(library)[title]


def mention_of(library: Library, title: str, text: str, at: int = 0) -> Mention:
    """Return one of the mentions of an article that have a text."""
    mentions = library.article(id_of(library, title)).mentions
    return [mention for mention in mentions if mention.text == text][at]
