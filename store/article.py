"""The values that every other module speaks: articles, mentions and marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from store.mention import Mention as Mention
from store.vocabulary import PARAGRAPH_BREAK, EntityType, Precision


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article comes from and how it was read."""

    path: str
    """The file, as an absolute path, or "-" for standard input."""
    reader: str
    """Name of the reader."""
    encoding: str
    start: int
    """First byte of the article in the file."""
    end: int
    """Byte after its last."""
    date_written: str | None = None
    """The date as the file spells it."""
    guesses: tuple[str, ...] = ()
    """What was inferred, a sentence each."""
    warnings: tuple[str, ...] = ()
    """What was repaired or looks wrong, a sentence each."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Another file that holds an article."""

    path: str
    """The file, as an absolute path, or "-" for standard input."""
    start: int
    """First byte of the article in the file."""
    end: int
    """Byte after its last."""


@dataclass(frozen=True, slots=True)
class Article:
    """A parsed article. `None` is unknown; nothing is invented."""

    title: str
    title_derived: bool
    """True if the file has no title and this one is the beginning of the text."""
    date: str | None
    """ISO 8601, as long as its precision: 2024, 2024-11, 2024-11-29, 2024-11-29T14:01+04:00."""
    date_precision: Precision | None
    source: str | None
    byline: str | None
    url: str | None
    language: str | None
    """ISO 639-1 code."""
    paragraphs: tuple[str, ...]
    provenance: Provenance

    @property
    def text(self) -> str:
        """Title and paragraphs joined by blank lines; every offset is into this.

        A derived title is left out, since it stands in the first paragraph already.
        """
        parts = self.paragraphs if self.title_derived else (self.title, *self.paragraphs)
        return PARAGRAPH_BREAK.join(parts)


@dataclass(frozen=True, slots=True)
class Marks:
    """What the reader made of an article. Times are UTC, ISO 8601; absent means not marked."""

    bookmarked: str | None = None
    """When it was bookmarked."""
    read: str | None = None
    """When it was read."""
    tags: dict[str, str] = field(default_factory=dict)
    """Each tag with the time it was put on, in that order."""
    note: str | None = None
    noted: str | None = None
    """When the note was written."""


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article of the library with everything that hangs on it."""

    id: int
    identity: str
    """Hash of normalised title, date and text."""
    added: str
    """When it was imported, UTC, ISO 8601."""
    article: Article
    mentions: tuple[Mention, ...]
    engine: str
    """Name and version of the engine that found the mentions; "" if none ran yet."""
    marks: Marks
    replaces: int | None = None
    """Id of the older version of the same file, if there is one."""
    also: tuple[Origin, ...] = ()
    """Other files that were imported and hold the same article."""


@dataclass(frozen=True, slots=True)
class EntityCount:
    """An entity with how often it is mentioned."""

    entity: str
    type: EntityType
    count: int
    """Mentions."""
    articles: int
    """Articles of the library that mention it."""
    aliases: tuple[str, ...]
    """The forms in which it was seen, most frequent first."""
    id: str
    """`PER:elnur-mammadov`, the same for good; behind an unlinked name stands the article or a star."""
    linked: bool
    """Whether it is one entity across the library; else the name may stand for others in other articles."""
    confidence: float | None
    """Best score of its mentions, between 0 and 1; None where more than one article is counted."""


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that is named in the same articles as another one."""

    entity: str
    type: EntityType
    id: str
    linked: bool
    articles: int
    """Articles that name both, of those that were looked at."""
    article: int
    """An article that names both: the newest of them, as a rule."""
    sentence: str
    """What it says where the two stand closest, on one line."""


SuggestionKind = Literal["surname", "acronym", "same name", "spelling", "different"]
"""A full name of a surname, a long form of an acronym, the same name elsewhere, another spelling of it, two
of one name."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a name of an article may be, with the evidence; it is for the reader to say so."""

    kind: SuggestionKind
    type: EntityType
    entity: str
    """The entity that is suggested; of the kind "different" the one that may be two."""
    id: str
    articles: int
    """Articles that speak for it."""
    newest: tuple[int, ...]
    """The newest of these."""
    evidence: str
    """A sentence for the reader."""
    score: float
    """Between 0 and 1, for the order."""
