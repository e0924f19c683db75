"""What panes ask of the screen, named for the wish.

The classes are spelled out: as data classes they would be put together before the first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from store.article import EntityCount
    from store.background import Told
    from store.vocabulary import EntityType
    from tui.screens.card_text import Findings
    from tui.widgets.completing_field import CompletingField
    from tui.widgets.saved_list import SavedRow


class OpenArticle(Message):
    """The reader wants to read an article."""

    def __init__(self, id: int) -> None:
        super().__init__()
        self.id = id


class SelectionChanged(Message):
    """Other articles are selected."""


class EndReached(Message):
    """The end of the article was read."""

    def __init__(self, id: int) -> None:
        super().__init__()
        self.id = id


class PlaceChanged(Message):
    """Another part of the article is on the screen."""

    def can_replace(self, message: Message) -> bool:
        """Let the last one do for many."""
        return isinstance(message, PlaceChanged)


class FocusMention(Message):
    """A mention of the open article came into focus."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        """Its place among the mentions."""


class FocusEntity(Message):
    """The cursor of the entity list stands on an entity."""

    def __init__(self, type: EntityType, entity: str) -> None:
        super().__init__()
        self.type, self.entity = type, entity


class NextMention(Message):
    """The reader wants to see the next mention of an entity."""

    def __init__(self, type: EntityType, entity: str, step: int) -> None:
        super().__init__()
        self.type = type
        self.entity = entity
        self.step = step
        """1 for the next one, -1 for the one before."""


class NeedSnippets(Message):
    """Results are on the screen whose snippets are not there yet."""

    def __init__(self, ids: tuple[int, ...]) -> None:
        super().__init__()
        self.ids = ids


class QueryChanged(Message):
    """The query was changed."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self.query = query


class QueryLeft(Message):
    """The reader is done typing the query."""

    def __init__(self, for_results: bool) -> None:
        super().__init__()
        self.for_results = for_results
        """Whether the results are wanted."""


class CompletionWanted(Message):
    """What is typed may be completed."""

    def __init__(self, field: CompletingField, pressed: bool) -> None:
        super().__init__()
        self.field = field
        self.pressed = pressed
        """Whether the reader asks for it; else it may be shown."""


class PromptChanged(Message):
    """The text of the prompt was changed."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__()
        self.kind, self.text = kind, text


class PromptDone(Message):
    """The prompt was answered, or given up."""

    def __init__(self, kind: str, text: str | None) -> None:
        super().__init__()
        self.kind = kind
        self.text = text
        """None if it was given up."""


class EntitiesCounted(Message):
    """The entities of an article have been counted."""

    def __init__(self, id: int, entities: list[EntityCount]) -> None:
        super().__init__()
        self.id, self.entities = id, entities


class CardFilled(Message):
    """What the library knows of the entity of a card has been looked up."""

    def __init__(self, findings: Findings | None, problem: str = "") -> None:
        super().__init__()
        self.findings = findings
        self.problem = problem
        """Why it could not be."""


class SearchCounted(Message):
    """It was counted what one of the saved searches finds."""

    def __init__(self, row: SavedRow) -> None:
        super().__init__()
        self.row = row


class BackgroundTold(Message):
    """The background process tells how far it is."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told


class NamesWait(Message):
    """It was looked up in how many articles names are to be found."""

    def __init__(self, pending: int, outdated: int, problem: str | None) -> None:
        super().__init__()
        self.problem = problem
        """A sentence if the files of the engine are not there."""
        self.pending = pending
        """Those that wait for it."""
        self.outdated = outdated
        """Those that an earlier engine annotated, which wait until they are asked for."""


class BackgroundEnded(Message):
    """The background process has ended."""
