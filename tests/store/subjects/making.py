"""Libraries whose mentions are written by hand, in brackets within the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from store.article import Marks, Mention, StoredArticle
from store.documents import article_document
from store.files import LibraryFiles
from store.identifiers import article_id, identity
from store.library import Library
from store.vocabulary import PARAGRAPH_BREAK, EntityType
from tests.store.making import IN_MEMORY, make_article, make_places

_MENTION = re.compile(
    r"\[(?P<text>[^|\]]+)\|(?P<type>[A-Z]+)(?:\|(?P<entity>[^|\]]*))?(?:\|(?P<rule>[^\]]*))?\]"
)
DEFINED = "acronym; acronym definition"
"""Rule of an acronym that its article defines."""


@dataclass(frozen=True, slots=True)
class Written:
    """An article with its mentions."""

    day: str
    paragraphs: tuple[str, ...]
    mentions: tuple[Mention, ...]


def written(day: str, text: str) -> Written:
    """Return an article of a text with mentions in it: `[form|TYPE|entity|rule]`, the last two optional."""
    plain, mentions, at = "", list[Mention](), 0
    for match in _MENTION.finditer(text):
        plain += text[at : match.start()]
        form, type_ = match["text"], cast("EntityType", match["type"])
        start = len(plain)
        plain += form
        mentions.append(
            Mention(start, len(plain), type_, form, match["entity"] or form, match["rule"] or "hand", 0.9)
        )
        at = match.end()
    plain += text[at:]
    return Written(day, tuple(plain.split(PARAGRAPH_BREAK)), tuple(mentions))


def shelve(folder: Path, articles: Sequence[Written]) -> list[int]:
    """Write articles into the library of a folder; return their ids, in the same order."""
    folder.mkdir(exist_ok=True)
    files, ids = LibraryFiles(make_places(folder).library), list[int]()
    for article in articles:
        value = make_article(
            " ".join(article.paragraphs[0].split()[:8]),
            article.day,
            "day",
            article.paragraphs,
            title_derived=True,
        )
        name = identity(value)
        id = article_id(article.day, "day", name, ids)
        stored = StoredArticle(id, name, "2025-01-01T00:00:00Z", value, article.mentions, "hand 1", Marks())
        document = article_document(stored, "hand")
        files.articles.change(article.day[:7], lambda table, put={id: document}: table.update(put))  # type: ignore[misc]
        ids.append(id)
    return ids


def library_of(folder: Path, articles: Sequence[Written], cache: str = "cache") -> tuple[Library, list[int]]:
    """Return a library of articles and their ids, in the same order."""
    ids = shelve(folder, articles)
    return Library(make_places(folder, cache)), ids


def library_of_texts(folder: Path, texts: Mapping[str, str]) -> tuple[Library, dict[str, int]]:
    """Return a library of texts, a name each, one a day from the first of March, and their ids by name."""
    articles = [written(f"2024-03-{day:02}", text) for day, text in enumerate(texts.values(), 1)]
    library, ids = library_of(folder, articles, IN_MEMORY)
    return library, dict(zip(texts, ids, strict=True))
