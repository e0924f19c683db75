"""The entity pane: whose entities, in which order, which of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.errors import DatelineError
from store.vocabulary import EntityType
from tui.display import entity_term, plural
from tui.layout.entity_order import (
    SCOPES,
    Key,
    Order,
    Scope,
    by_type,
    first_places,
    in_order,
    key_of,
    named,
    next_order,
)
from tui.messages import EntitiesCounted, FocusEntity, NextMention
from tui.screens.entity_pages import EntityPages
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.article import EntityCount, StoredArticle
    from store.subjects.describing import Wanted

NEAR = 20
"""Entities that are left below the cursor when the next page is looked up."""
PAUSE = 0.15
"""Seconds that the list must stand before its entities are counted."""
TYPING = 0.08
"""Seconds that the typing of a filter must pause before the entities are looked up."""
_ORDER_TEXT: dict[Order, str] = {
    "count": "by count",
    "articles": "by articles",
    "name": "by name",
    "confidence": "sure first",
    "text": "as in text",
}


class Entities(Part):
    """What the entity pane shows of the open article, of the list as it stands, or of the library."""

    scope: Scope = "article"
    order: Order = "count"
    filter = ""
    """Beginnings of the words of a name or a form of it; all are shown if it is empty."""
    of_article: Sequence[EntityCount] = ()
    """Those of the open article, most mentioned first."""
    _article: int | None = None
    _pages: EntityPages | None = None
    """What is there of a list or of the library; None while it is being counted."""
    _loading = False
    """Whether a further page is being looked up."""
    _outdated = False
    """Whether the list has changed since its entities were counted."""
    _follow: tuple[Key, ...] = ()
    """Where the cursor may go when the entities are shown the next time."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "entity-scope": self._next_scope,
            "entity-sort": self._next_order,
            "entity-filter": lambda argument: self.screen.prompt.ask("entities", "name:", self.filter),
            "entity-open": self._open,
        }

    # The open article

    def counted(self, message: EntitiesCounted) -> None:
        """Show the entities of the open article, here and on their line."""
        stored = self.screen.showing.stored
        if stored is None or stored.id != message.id:
            return
        anew, self._article = message.id != self._article, message.id
        self.of_article = message.entities
        self.screen.entity_line.show(message.entities)
        if self.scope == "article":
            self._show(anew=anew)

    def clear(self) -> None:
        """Show that there is no open article."""
        self.of_article, self._article = (), None
        self.screen.entity_line.show(())
        if self.scope == "article":
            self._show()

    # What is asked for

    def narrow(self, text: str) -> None:
        """Show only the entities of which the name or a form begins like this."""
        if text != self.filter:
            self.filter = text
            self._look()

    def _next_scope(self, argument: str) -> None:
        self.scope = SCOPES[(SCOPES.index(self.scope) + 1) % len(SCOPES)]
        self.order = "count"
        self._pages = None
        current = self.screen.entity_list.current
        self._follow = (key_of(current),) if current is not None else self._follow
        self._look()
        self.screen.say(f"Entities of {self._whose()}.")

    def _next_order(self, argument: str) -> None:
        self.order = next_order(self.scope, self.order)
        self._look()
        self.screen.say(f"Entities {_ORDER_TEXT[self.order]}.")

    def _look(self) -> None:
        """Show what is asked for now, the cursor on the entity where it was."""
        if self.scope == "article":
            self.screen.workers.cancel_group(self.screen, "entities-counted")
            self._show()
        elif self._pages is None:
            self._count()
        else:
            self._drop_page()
            self.screen.beside("entities-counted", partial(self._begin, self._pages.count))

    def _drop_page(self) -> None:
        """Give up the further page that is being looked up."""
        self.screen.workers.cancel_group(self.screen, "entities-page")
        self._loading = False

    def _open(self, argument: str) -> None:
        """Go to the next mention, or make the articles that name the entity the list."""
        entity = self.screen.entity_list.current
        if entity is None:
            return
        if self.scope == "article":
            self.screen.reading.next_of(NextMention(entity.type, entity.entity, 1))
            return
        term = entity_term(entity.type, entity.entity)
        if self.scope == "view" and self.screen.left == "search":
            self.screen.searching.refine(term)
        else:
            self.screen.searching.only(term, self.screen.list.current)

    # Lists and the library

    def view_changed(self) -> None:
        """Count anew if the entities are those of the list, once they are on view."""
        self._outdated = self.scope == "view"

    def catch_up(self) -> None:
        """Count what has changed, if it is on view."""
        if self._outdated and self.screen.entity_list.display:
            self._count(clear=False)

    def recount(self) -> None:
        """Count again after a change of the names."""
        self.screen.showing.count_entities()
        if self.scope != "article" and self._pages is not None:
            self._count(clear=False, anew=False)

    def cursor_moved(self) -> None:
        """Look up the next page of a type when the cursor comes near the end of what is there of it."""
        shown, pages = self.screen.entity_list, self._pages
        current = shown.current
        if self.scope == "article" or pages is None or current is None or self._loading:
            return
        if pages.has_more(current.type) and shown.ends_within(NEAR):
            self._loading = True
            self.screen.beside("entities-page", partial(self._go_on, pages, current.type))

    def _ids(self) -> Sequence[int] | None:
        """Return the articles whose entities are asked for; None is all of the library."""
        screen = self.screen
        if self.scope == "library":
            return None
        if screen.list.selection:
            return sorted(screen.list.selection)
        if screen.left == "list" and screen.showing.is_whole:
            return None
        return screen.list.all_ids()

    def _count(self, *, clear: bool = True, anew: bool = True) -> None:
        """Count the entities of a list or of the library.

        Args:
            clear: Whether nothing is shown meanwhile; else what is on view stays.
            anew: Whether an entity under the cursor that is none any more goes.
        """
        self._outdated = False
        self._drop_page()
        if clear:
            self._pages = None
            self._show()
        self.screen.beside("entities-counted", partial(self._counting, anew))

    async def _counting(self, anew: bool) -> None:
        await asyncio.sleep(PAUSE if self.scope == "view" else 0)
        try:
            count = await asyncio.to_thread(self.library.entities.counted, self._ids())
        except DatelineError as error:
            self.screen.say(str(error), error=True)
            return
        await self._begin(count, anew)

    async def _begin(self, count: Callable[[Wanted], list[EntityCount]], anew: bool = True) -> None:
        """Show the beginning of every type, after a change of the names as much of it as was there."""
        await asyncio.sleep(TYPING if self.screen.prompt.is_open else 0)
        pages = EntityPages(count)
        order = self.order if self.order in ("count", "articles", "name") else "count"
        await pages.begin(self.filter, order, None if anew else self._pages)
        self._pages = pages
        self._show(anew=anew)

    async def _go_on(self, pages: EntityPages, type: EntityType) -> None:
        await pages.go_on(type)
        self._loading = False
        self._show(anew=False)

    # On the screen

    def follow(self, *keys: Key) -> None:
        """Name where the cursor goes if its entity is gone when the entities are shown the next time."""
        self._follow += keys

    def _show(self, *, anew: bool = True) -> None:
        shown, follow = self.screen.entity_list, self._follow
        if self.scope == "article":
            groups = self._article_groups()
        else:
            groups = {} if self._pages is None else self._pages.groups
        if self.scope == "article" or self._pages is not None:
            self._follow = ()
        with shown.prevent(FocusEntity), self.screen.prevent(FocusEntity):
            shown.show(groups, self._notes(any(groups.values())), follow=follow, anew=anew)
        shown.show_title(self._title())

    def _article_groups(self) -> dict[EntityType, list[EntityCount]]:
        from store.folding import fold_text

        places = first_places(self.screen.pane.mentions) if self.order == "text" else {}
        entities = named(self.of_article, self.filter, fold_text)
        return by_type(in_order(entities, self.order, places, fold_text))

    def _notes(self, any_found: bool) -> list[str]:
        stored = self.screen.showing.stored
        notes = [f"Only “{self.filter}”, Esc: all"] if self.filter else []
        if self.scope == "article":
            notes += [] if stored is None else article_notes(stored)
        elif self._pages is None:
            return [*notes, f"Counting {self._whose()} …"]
        if not any_found:
            notes.append("No name begins like that" if self.filter else "No names")
        return notes

    def _whose(self) -> str:
        """Return whose entities are on view, in words."""
        if self.scope != "view":
            return f"the {self.scope}"
        selected = len(self.screen.list.selection)
        return plural(selected, "selected article") if selected else f"the {self._list_name()}"

    def _list_name(self) -> str:
        return "results" if self.screen.left == "search" else "list"

    def _title(self) -> str:
        whose: str = self.scope
        if whose == "view":
            selected = len(self.screen.list.selection)
            whose = f"{selected} selected" if selected else self._list_name()
        return f"3 Entities · {whose} · {_ORDER_TEXT[self.order]}"

    def is_linked(self, key: Key) -> bool:
        """Return whether an entity of the open article is one in the whole library."""
        return any(key_of(entity) == key and entity.linked for entity in self.of_article)


def article_notes(stored: StoredArticle) -> list[str]:
    """Return what is to be said about the names of an article, a line each."""
    if not stored.engine:
        return ["Names not looked for yet"]
    notes = []
    if stored.engine.startswith("rules"):
        notes.append("Rules only: the weights are missing")
    if stored.article.language not in (None, "en"):
        notes.append("Not English: only listed names")
    return notes
