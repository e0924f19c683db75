"""The command that explains an entity: its card, with what the library knows of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.display import date_text
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.article import Mention
    from store.vocabulary import EntityType
    from tui.screens.card import CardWish
    from tui.screens.card_text import Card, Findings

COMPANIONS = 8
"""Companions that a card names."""
_ENDS = 50
"""Articles at either end of those that name an entity among which one with a date is looked for."""


class Explaining(Part):
    """Opens the card of an entity."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"card": self._card}

    def _card(self, argument: str) -> None:
        pane = self.screen.pane
        if pane.focused_mention is None:
            self.screen.reading.step(1)
        if pane.focused_mention is not None:
            mention = pane.mentions[pane.focused_mention]
            self.show(mention.type, mention.entity, mention)

    def show(self, type: EntityType, entity: str, mention: Mention | None = None) -> None:
        """Show the card of an entity.

        Args:
            type: Its type.
            entity: Its name.
            mention: The mention whose rule is explained; without it, the first one of the open article.
        """
        from tui.screens.card import CardScreen
        from tui.screens.card_text import Card

        stored, screen = self.screen.showing.stored, self.screen
        same = [found for found in screen.pane.mentions if (found.type, found.entity) == (type, entity)]
        current = screen.entity_list.current
        if not same and current is not None and screen.active == "entities":
            linked = current.linked
        else:
            linked = screen.entities.is_linked((type, entity))
        card = Card(
            type,
            entity,
            linked,
            mention or (same[0] if same else None),
            tuple(same),
            stored.engine if stored is not None else "",
            stored.article.date if stored is not None else None,
        )
        article = stored.id if stored is not None and same else None
        screen.app.push_screen(CardScreen(card, partial(self._look_up, card, article)), self._answered)

    def _answered(self, wish: CardWish | None) -> None:
        if wish is None:
            return
        if wish.article is not None:
            self.screen.showing.open(wish.article)
        elif wish.term:
            self.screen.searching.refine(wish.term)
        elif wish.command:
            self.screen.action_run(wish.command)

    def _look_up(self, card: Card, article: int | None) -> Findings:
        """Find out what the library knows of an entity; for use in a thread."""
        from store.corrections import sentence
        from store.entities.related import related_names
        from tui.screens.card_text import Findings

        entities, key = self.library.entities, (card.type, card.entity)
        ids = entities.articles_naming(*key, linked=card.linked)
        return Findings(
            articles=self.library.view(ids),
            dates=self._dates(ids),
            forms=entities.forms(*key, linked=card.linked),
            related=related_names(*key),
            companions=entities.companions(*key, COMPANIONS, linked=card.linked),
            suggestions=() if article is None else entities.suggestions(article, *key),
            corrections=[
                sentence(correction)
                for correction in self.library.corrections()
                if key in (correction.key, correction.made)
            ],
        )

    def _dates(self, ids: Sequence[int]) -> tuple[str, ...]:
        """Return the dates of the first and the last of these articles, which come newest first."""
        ends = (ids[: -_ENDS - 1 : -1], ids[:_ENDS])
        dated = [[row.date for row in self.library.rows(end) if row.date is not None] for end in ends]
        return tuple(date_text(dates[0]) for dates in dated if dates)
