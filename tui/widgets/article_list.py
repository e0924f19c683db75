"""The list of articles: rows by page, a selection, the cursor kept on its article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Protocol

from rich.cells import cell_len
from textual.binding import BindingType
from textual.cache import LRUCache

from store.row import Row
from tui.display import date_text
from tui.layout.cells import fit
from tui.messages import OpenArticle, SelectionChanged
from tui.widgets.bindings import bindings
from tui.widgets.line_list import LineList, Piece

_PAGE = 32


class ArticleView(Protocol):
    """Articles in an order, as the screen gives them."""

    @property
    def count(self) -> int:
        """How many there are."""

    def page(self, start: int, stop: int) -> Sequence[Row]:
        """Return the rows from a place up to the one before another."""

    def position(self, id: int) -> int | None:
        """Return the place of an article, or None."""

    def all_ids(self) -> Sequence[int]:
        """Return the ids of all."""

    def next_unread(self, place: int, step: int) -> int | None:
        """Return the place of the next unread article after (1) or before (-1) a place."""


class ArticleList(LineList):
    """Articles in an order that the screen gives."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("list")

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.selection: set[int] = set()
        """Ids of the selected articles."""
        self._view: ArticleView | None = None
        self._pages: LRUCache[int, Sequence[Row]] = LRUCache(64)

    def show(self, view: ArticleView, keep: int | None = None) -> None:
        """Show a list.

        Args:
            view: The articles.
            keep: Id of the article to put the cursor on; without it, the first.
        """
        self._view = view
        self._pages.clear()
        place = None if keep is None else view.position(keep)
        self.set_count(view.count, self.cursor if place is None and keep is not None else place or 0)

    def reload(self) -> None:
        """Read the rows again; they stay where they are."""
        self._pages.clear()
        self.repaint_all()

    def row(self, index: int) -> Row | None:
        """Return a row, or None if it is gone from the library."""
        page, place = divmod(index, _PAGE)
        rows = self._pages.get(page)
        if rows is None:
            stop = min(self.count, (page + 1) * _PAGE)
            rows = self._pages[page] = self._view.page(page * _PAGE, stop) if self._view else ()
        return rows[place] if place < len(rows) else None

    @property
    def current(self) -> int | None:
        """Id of the article under the cursor."""
        row = self.row(self.cursor) if self.count else None
        return None if row is None else row.id

    @property
    def targets(self) -> list[int]:
        """Ids of the articles that a command is for: the selected ones, else the one under the cursor."""
        if self.selection:
            return sorted(self.selection, reverse=True)
        return [] if self.current is None else [self.current]

    def stand_on(self, id: int) -> bool:
        """Put the cursor on an article; False if it is not in the list."""
        place = self._view.position(id) if self._view else None
        if place is not None:
            self.cursor = place
        return place is not None

    def is_selected(self, index: int) -> bool:
        """Return whether a row is selected."""
        if not self.selection:
            return False
        row = self.row(index)
        return row is not None and row.id in self.selection

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return title and marks, then date, source and tags; all on one line where rows have one."""
        row = self.row(index)
        if row is None:
            return [("  (not in the library any more)", "muted")] if line == 0 else []
        title = "plain" if row.read else "strong"
        if self.row_height == 1:
            source = fit(row.source or "", 12)
            return [
                *marks(row),
                (f"{date_text(row.date):10} {source} ", "muted"),
                *_titled(row, title, width - 27 - len(story_sign(row))),
                (story_sign(row), "muted"),
            ]
        if line == 0:
            return [*marks(row), (fit(row.title, width - 3), title)]
        meta = f"   {date_text(row.date)}" + (f"  {row.source}" if row.source else "") + story_sign(row) + " "
        tags = "".join(f" #{tag}" for tag in row.tags)
        return [(meta, "muted"), (fit(tags, width - cell_len(meta)), "tag")]

    # What keys do

    def action_open(self) -> None:
        """Read the article under the cursor."""
        if self.current is not None:
            self.post_message(OpenArticle(self.current))

    def action_select(self) -> None:
        """Select the row, or not any more, and move on."""
        if self.current is not None:
            self.selection ^= {self.current}
            self._refresh_row(self.cursor)
            self.action_move(1)
            self.post_message(SelectionChanged())

    def action_invert(self) -> None:
        """Select what is not selected."""
        self.selection ^= self._all()
        self.refresh()
        self.post_message(SelectionChanged())

    def action_select_all(self) -> None:
        """Select every article of the list."""
        self.selection = self._all()
        self.refresh()
        self.post_message(SelectionChanged())

    def action_unread(self, step: int) -> None:
        """Go to the next unread article, or with -1 to the one before."""
        place = self._view.next_unread(self.cursor, step) if self._view else None
        if place is not None:
            self.cursor = place

    def standing(self) -> list[str]:
        """Return how many are selected, and where the cursor is."""
        selected = f"{len(self.selection):,} selected" if self.selection else ""
        return [selected, f"{self.cursor + 1:,}/{self.count:,}" if self.count else "no article"]

    def clear_selection(self) -> bool:
        """Select nothing; False if nothing was."""
        had = bool(self.selection)
        self.selection = set()
        self.refresh()
        if had:
            self.post_message(SelectionChanged())
        return had

    def deselect(self, ids: Iterable[int]) -> None:
        """Select some articles no more."""
        kept = self.selection.difference(ids)
        if kept != self.selection:
            self.selection = kept
            self.refresh()
            self.post_message(SelectionChanged())

    def all_ids(self) -> Sequence[int]:
        """Return the ids of all articles of the list."""
        return self._view.all_ids() if self._view else ()

    def _all(self) -> set[int]:
        return set(self.all_ids())


def marks(row: Row) -> list[Piece]:
    """Return the columns of marks: unread, bookmarked, noted."""
    return [
        (" " if row.read else "●", "mark"),
        ("★" if row.bookmarked else "✎" if row.noted else " ", "mark"),
        (" ", "plain"),
    ]


def story_sign(row: Row) -> str:
    """Return the sign of a row whose story others tell as well, with their number."""
    return f"  ≈{row.others}" if row.others else ""


def _titled(row: Row, style: str, width: int) -> list[Piece]:
    tags = "".join(f" #{tag}" for tag in row.tags)
    room = max(0, width - len(tags))
    return [(fit(row.title, room) if tags else fit(row.title, width), style), (tags, "tag")]
