"""What panes ask of the screen, named for the wish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from store.article import EntityType

if TYPE_CHECKING:
    from store.article import EntityCount
    from store.background import Told
    from store.search import Results
    from store.snippet import Snippet


@dataclass
class PreviewArticle(Message):
    """The cursor of a list came to rest on an article."""

    id: int


@dataclass
class OpenArticle(Message):
    """The reader wants to read an article."""

    id: int


@dataclass
class SelectionChanged(Message):
    """Other articles are selected."""


@dataclass
class EndReached(Message):
    """The end of the article was read."""

    id: int


@dataclass
class PlaceChanged(Message):
    """Another part of the article is on the screen."""

    def can_replace(self, message: Message) -> bool:
        """Let the last one do for many."""
        return isinstance(message, PlaceChanged)


@dataclass
class FocusMention(Message):
    """A mention of the open article came into focus."""

    index: int
    """Its place among the mentions."""


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
class QueryChanged(Message):
    """The query was changed."""

    query: str


@dataclass
class QueryLeft(Message):
    """The reader is done typing the query."""

    for_results: bool
    """Whether the results are wanted."""


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


@dataclass
class SearchDone(Message):
    """A search has ended."""

    query: str
    results: Results | None
    """None if the query cannot be understood."""
    error: str
    """What is wrong with it then."""
    seconds: float
    further: bool = False
    """Whether the first results of it are on view already."""


@dataclass
class SnippetsDone(Message):
    """Snippets for results have been made."""

    query: str
    snippets: dict[int, Snippet]


@dataclass
class EntitiesCounted(Message):
    """The entities of an article have been counted."""

    id: int
    entities: list[EntityCount]


@dataclass
class BackgroundTold(Message):
    """The background process tells how far it is."""

    told: Told


@dataclass
class BackgroundEnded(Message):
    """The background process has ended."""
