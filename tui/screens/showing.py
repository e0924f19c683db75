"""What the panes show: the list, the open article, its entities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.errors import DatelineError
from tui.display import marks_text, meta_text
from tui.layout.panes import MEDIUM
from tui.messages import EntitiesCounted
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.article import StoredArticle


class Showing(Part):
    """Brings articles from the library to the panes."""

    stored: StoredArticle | None = None
    """The open article."""
    scope: Sequence[int] | None = None
    """The articles given, if it is not the whole library; some may be out of the library by now."""
    _filtered: Sequence[int] | None = None
    """Those that the filter of the list has found, if there is one."""
    _present: Sequence[int] | None = None
    """The articles of the list; None is all of the library."""
    _trail: tuple[int, ...] = ()
    """Ids of the articles that were opened, the open one last."""
    _counter = 0
    _of = -1
    """How many articles the library had when the list was looked at last."""
    _armed: tuple[object, ...] = ()
    """Article and patterns for which matches are marked."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "article-next": lambda argument: self.next_article(1),
            "article-previous": lambda argument: self.next_article(-1),
            "jump-back": self._jump_back,
        }

    # Lists

    def load_list(self, keep: int | None = None) -> None:
        """Show the list, with the cursor on an article."""
        self._counter = self.library.change_counter()
        count = self.library.view().count
        if count != self._of:
            self.screen.entities.view_changed()
        wanted = self.scope if self._filtered is None else self._filtered
        if count != self._of or wanted is None:
            self._of = count
            self._present = None if wanted is None else self.library.still_there(wanted)
        self.screen.articles.show(self.library.view(self._present), keep)

    def set_scope(self, ids: Sequence[int] | None) -> None:
        """Make these articles the list, or with None the whole library, without showing it yet."""
        self.scope, self._of = ids, -1

    def narrow(self, ids: Sequence[int] | None, keep: int | None) -> None:
        """Show only these articles in the list, or with None all that belong there.

        Args:
            ids: The articles, in their order.
            keep: The article to put the cursor on if it is there, else it is the first.
        """
        self._filtered, self._of = ids, -1
        self.load_list()
        if keep is not None:
            self.screen.articles.stand_on(keep)

    @property
    def is_whole(self) -> bool:
        """Whether the list is all of the library."""
        return self.scope is None and self._filtered is None

    def widen_scope(self, ids: Sequence[int]) -> None:
        """Add articles to the list if it is not the whole library."""
        if self.scope is not None:
            self.set_scope(sorted({*self.scope, *ids}, reverse=True))
            self.load_list(self.screen.articles.current)

    def library_changed(self) -> None:
        """Show the rows, the results and the article as they are now; no row goes because it changed."""
        self.load_list(self.screen.articles.current)
        self.screen.searching.show_changes()
        if self.stored is not None:
            before = self.stored
            try:
                self.stored = self.library.article(before.id)
                if self.stored.article != before.article:
                    self._show_text(self.stored, self.screen.pane.top)
                elif (self.stored.mentions, self.stored.engine) != (before.mentions, before.engine):
                    self.screen.pane.set_mentions(self.stored.mentions)
                    self.count_entities()
            except DatelineError:
                self.stored = None
                self.screen.pane.clear()
                self.screen.entities.clear()
        self.show_current()
        self._show_header()
        self.screen.stand()

    def watch(self) -> None:
        """Look whether another process has changed the library."""
        if self.library.change_counter() == self._counter:
            return
        try:
            self.library.reload()
            self.library_changed()
        except DatelineError as error:
            self.screen.say(str(error), error=True)
        self.screen.background.look()

    def show_current(self) -> None:
        """Show the article under the cursor beside the list."""
        id = self.screen.list.current
        if id is None:
            return
        if self.stored is None or (
            self.screen.size.width >= MEDIUM and self.screen.active in ("list", "search")
        ):
            self.show_article(id)

    def next_article(self, step: int, unread: bool = False) -> None:
        """Open the next article of the list, in the order it has there."""
        articles = self.screen.list
        before = articles.cursor
        if self.stored is not None:
            articles.stand_on(self.stored.id)
        if unread:
            articles.action_unread(step)
        else:
            articles.action_move(step)
        id = articles.current
        if id is None or (self.stored is not None and id == self.stored.id):
            articles.cursor = before
            self.screen.say("No further unread article." if unread else "No further article.")
        else:
            self.open(id)

    # The article

    def open(self, id: int) -> None:
        """Show an article and go to it."""
        self.show_article(id)
        if self.stored is None or self.stored.id != id:
            return
        if self._trail[-1:] != (id,):
            self._trail = (*self._trail[-99:], id)
        self.screen.state.article = id
        self.screen.show_pane("article")

    def show_article(self, id: int) -> None:
        """Show an article where it was left."""
        screen = self.screen
        if self.stored is not None and self.stored.id == id == screen.pane.article_id:
            self._arm_find()
            return
        self.keep_place()
        try:
            stored = self.library.article(id)
        except DatelineError as error:
            screen.say(str(error), error=True)
            return
        self.stored = stored
        self._armed = ()
        self._show_text(stored, screen.state.places.get(str(id), 0))
        self._arm_find()
        self._show_header()
        screen.stand()

    def _show_text(self, stored: StoredArticle, place: int) -> None:
        """Show the text with its mentions, from a place on."""
        article = stored.article
        self.screen.pane.show(stored.id, article.text, not article.title_derived, stored.mentions, place)
        self.count_entities()

    def count_entities(self) -> None:
        """Count the entities of the open article in a thread."""
        stored = self.stored
        if stored is not None:
            self.screen.in_thread("entities", lambda: self._count_entities(stored))

    def _arm_find(self) -> None:
        """Mark what the search was for, and go to the first place of it."""
        pane, asking = self.screen.pane, self.screen.asking
        armed = (pane.article_id, asking.patterns)
        if asking.patterns and armed != self._armed:
            self._armed = armed
            pane.set_matches(asking.hits(pane.text, pane.mentions))
            if pane.matches:
                pane.go_to_match(0)

    def keep_place(self) -> None:
        """Keep where the reader is in the open article."""
        if self.stored is not None and (pane := self.screen.pane).article_id == self.stored.id:
            self.screen.state.keep_place(self.stored.id, 0 if pane.at_end else pane.top)

    def _count_entities(self, stored: StoredArticle) -> None:
        entities = self.library.entities.of_mentions(stored.mentions, stored.id)
        self.screen.post_message(EntitiesCounted(stored.id, entities))

    def _show_header(self) -> None:
        header = self.screen.header
        if self.stored is None:
            header.show("", "")
        else:
            header.show(meta_text(self.stored.article), marks_text(self.stored.marks))

    def _jump_back(self, argument: str) -> None:
        if len(self._trail) < 2:
            self.screen.say("There is no article before this one.")
            return
        self._trail = self._trail[:-1]
        id = self._trail[-1]
        self.screen.list.stand_on(id)
        self.open(id)
