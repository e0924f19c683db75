"""What panes ask of the screen, named for the wish."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from store.article import EntityType


@dataclass
class PreviewArticle(Message):
    """The cursor of a list came to rest on an article."""

    id: int


@dataclass
class OpenArticle(Message):
    """The reader wants to read an article."""

    id: int


@dataclass
class EndReached(Message):
    """The end of the article was read."""

    id: int


@dataclass
class FocusMention(Message):
    """A mention of the open article came into focus."""

    index: int
    """Its place among the mentions."""


@dataclass
class ShowCard(Message):
    """The reader wants to know about the mention in focus."""

    index: int


@dataclass
class FocusEntity(Message):
    """The cursor of the entity list stands on an entity."""

    type: EntityType
    entity: str


@dataclass
class NextMention(Message):
    """The reader wants to see the next mention of an entity."""

    type: EntityType
    entity: str
    step: int
    """1 for the next one, -1 for the one before."""


@dataclass
class NeedSnippets(Message):
    """Results are on the screen whose snippets are not there yet."""

    ids: tuple[int, ...]


@dataclass
class PromptChanged(Message):
    """The text of the prompt was changed."""

    kind: str
    text: str


@dataclass
class PromptDone(Message):
    """The prompt was answered, or given up."""

    kind: str
    text: str | None
    """None if it was given up."""
