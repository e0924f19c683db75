"""Which name the reader speaks of: the mention in focus, or the entity under the cursor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.clean import clean_line
from store.vocabulary import ENTITY_TYPES, EntityType

if TYPE_CHECKING:
    from store.article import Mention
    from tui.layout.entity_order import Key
    from tui.screens.commanding import CommandScreen

TYPE_LETTERS: dict[str, EntityType] = dict(zip("polnemd$", ENTITY_TYPES, strict=True))
"""What is typed for a type."""


@dataclass(frozen=True, slots=True)
class Target:
    """A name that is to be corrected."""

    type: EntityType
    entity: str
    article: int | None
    """The open article if it names it."""
    mention: Mention | None
    """The mention in focus, in the reading pane."""
    forms: tuple[str, ...]
    """The forms of the name, in the article the ones that it uses."""
    linked: bool
    """Whether it is one entity in the whole library."""

    @property
    def key(self) -> Key:
        """Type and name."""
        return self.type, self.entity


def find_target(screen: CommandScreen) -> Target | None:
    """Return the name that a key is for; None if there is none."""
    stored = screen.showing.stored
    if screen.active == "entities":
        entity = screen.entity_list.current
        if entity is None or screen.entity_list.is_gone:
            return None
        here = forms_of(screen.pane.mentions, (entity.type, entity.entity))
        article = stored.id if stored is not None and here else None
        return Target(entity.type, entity.entity, article, None, here or entity.aliases, entity.linked)
    place = screen.pane.focused_mention
    if screen.active != "article" or place is None or stored is None:
        return None
    mention = screen.pane.mentions[place]
    key = mention.type, mention.entity
    return Target(
        *key, stored.id, mention, forms_of(screen.pane.mentions, key), screen.entities.is_linked(key)
    )


def forms_of(mentions: Iterable[Mention], key: Key) -> tuple[str, ...]:
    """Return the forms in which mentions name an entity, most frequent first."""
    found: Counter[str] = Counter()
    for mention in mentions:
        if (mention.type, mention.entity) == key:
            found[clean_line(mention.text)] += 1
    return tuple(form for form, _ in found.most_common())


def read_type(text: str) -> EntityType | None:
    """Return the type that a word or a letter says; None if it says none."""
    word = text.strip()
    upper = word.upper()
    return next((type_ for type_ in ENTITY_TYPES if type_ == upper), TYPE_LETTERS.get(word.lower()))


def place_of(text: str, wanted: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a wording stands that overlaps a stretch of a text; blanks may be line breaks there.

    Args:
        text: The text.
        wanted: The wording.
        start: Offset where the stretch starts.
        end: Offset after it.
    """
    words = wanted.split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    low = max(0, start - 2 * len(wanted))
    spans = [match.span() for match in pattern.finditer(text, low, end + 2 * len(wanted))]
    inside = [span for span in spans if span[0] < end and start < span[1]]
    return min(inside, key=lambda span: abs(span[0] - start), default=None)
