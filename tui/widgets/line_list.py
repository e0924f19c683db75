"""A list that paints only what is on the screen: the base of every list of the app."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.clean import clean_line
from tui.layout.cells import plain

Piece = tuple[str, str]
"""Text and the name of its style, which the list has as a component class after its prefix."""


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of a fixed height, of which any number may exist.

    A subclass gives the pieces of each line and says which rows the cursor may stand on.
    """

    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        background: $surface;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .line-list--plain { color: $foreground; }
        & > .line-list--strong { color: $foreground; text-style: bold; }
        & > .line-list--muted { color: $foreground-darken-3; }
        & > .line-list--mark { color: $text-warning; }
        & > .line-list--tag { color: $text-success; }
        & > .line-list--cursor { background: $surface-lighten-2; }
        & > .line-list--selected { background: $success-muted; }
    }
    LineList:focus > .line-list--cursor {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
        text-style: $block-cursor-text-style;
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--plain",
        "line-list--strong",
        "line-list--muted",
        "line-list--mark",
        "line-list--tag",
        "line-list--cursor",
        "line-list--selected",
    }

    cursor: reactive[int] = reactive(0, repaint=False)
    """Index of the row that keys act on."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.row_height = 1
        self._count = 0
        self._generation = 0
        self._by_rows = False
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(1024)
        self._styles: dict[tuple[str, ...], Style] = {}

    # For subclasses

    def pieces(self, index: int, line: int, width: int) -> list[Piece]:
        """Return what stands on a line of a row."""
        return []

    def may_stand(self, index: int) -> bool:
        """Return whether the cursor may stand on a row."""
        return True

    def is_selected(self, index: int) -> bool:
        """Return whether a row is selected."""
        return False

    def set_count(self, count: int, cursor: int = 0) -> None:
        """Show another number of rows, with the cursor on one of them."""
        self._count = count
        self.virtual_size = Size(1, count * self.row_height)
        if not self.size:
            # known before the first layout, or the first frame is laid out twice
            self.show_vertical_scrollbar = self.virtual_size.height > self.app.size.height
        self.repaint_all()
        self.set_reactive(LineList.cursor, max(0, min(cursor, count - 1)))
        self._scroll_to_cursor()

    def show_title(self, title: str) -> None:
        """Say on the border what is shown."""
        self.border_title = Content(clean_line(title))

    def set_row_height(self, height: int) -> None:
        """Give every row this many lines."""
        if height != self.row_height:
            self.row_height = height
            self.set_count(self._count, self.cursor)

    def repaint_all(self) -> None:
        """Forget what was painted."""
        self._generation += 1
        self.refresh()

    def repaint_row(self, index: int) -> None:
        """Forget how a row was painted."""
        self._generation += 1
        self._refresh_row(index)

    @property
    def on_view(self) -> range:
        """The rows that are on the screen, in whole or in part."""
        top = int(self.scroll_offset.y)
        bottom = top + self.scrollable_content_region.height
        return range(top // self.row_height, min(self._count, -(-bottom // self.row_height)))

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    # Painting

    def render_line(self, y: int) -> Strip:
        """Paint a line of the screen."""
        width = self.scrollable_content_region.width
        index, line = divmod(y + int(self.scroll_offset.y), self.row_height)
        if index >= self._count:
            return Strip.blank(width, self._style())
        on_cursor = index == self.cursor and self.may_stand(index)
        key = (index, line, width, on_cursor, self.has_focus, self.is_selected(index), self._generation)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._paint(index, line, width, on_cursor)
        return strip

    def _paint(self, index: int, line: int, width: int, on_cursor: bool) -> Strip:
        over: tuple[str, ...] = ("selected",) if self.is_selected(index) else ()
        if on_cursor:
            over += ("cursor",)
        segments = [
            Segment(plain(text), self._style(name, *over)) for text, name in self.pieces(index, line, width)
        ]
        return Strip(segments).adjust_cell_length(width, self._style(*over))

    def _style(self, *names: str) -> Style:
        """Return the style of the list with others laid over it."""
        style = self._styles.get(names)
        if style is None:
            parts = (self.get_component_rich_style(f"line-list--{name}", partial=True) for name in names)
            style = self._styles[names] = sum(parts, self.rich_style)
        return style

    def notify_style_update(self) -> None:
        """Paint anew in other colours."""
        super().notify_style_update()
        self._styles.clear()
        self._generation += 1

    def on_focus(self) -> None:
        """Show that the keys work here."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Show that the keys work elsewhere."""
        self._refresh_row(self.cursor)

    def _refresh_row(self, index: int) -> None:
        self.refresh_lines(index * self.row_height, self.row_height)

    def on_resize(self) -> None:
        """Keep the cursor on the screen."""
        if self._count:
            self._scroll_to_cursor()

    # Moving

    def validate_cursor(self, value: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(self._count - 1, value))

    def watch_cursor(self, old: int, new: int) -> None:
        """Paint the row that the cursor left and the one it came to."""
        self._refresh_row(old)
        self._refresh_row(new)
        self._scroll_to_cursor()
        if self._count:
            self.cursor_moved()

    def cursor_moved(self) -> None:
        """Tell others that the cursor stands on another row."""

    def _scroll_to_cursor(self) -> None:
        top = self.cursor
        while top > 0 and not self.may_stand(top - 1):
            top -= 1
        start, stop = top * self.row_height, (self.cursor + 1) * self.row_height
        first, height = int(self.scroll_offset.y), self.scrollable_content_region.height
        if self._by_rows and not first <= start <= stop <= first + height:
            middle = self.cursor - height // self.row_height // 2
            self.scroll_to(y=middle * self.row_height, animate=False, immediate=True, force=True)
        else:
            region = Region(0, start, 1, stop - start)
            self.scroll_to_region(region, animate=False, immediate=True, force=True)

    def action_move(self, step: int) -> None:
        """Move the cursor by rows.

        A list that has to scroll for it goes on by half a page, for that is painted anew altogether; the
        next keys then paint two rows.
        """
        self._by_rows = True
        self._go(self.cursor + step, 1 if step > 0 else -1)
        self._by_rows = False

    def action_page(self, pages: float) -> None:
        """Move the cursor by pages."""
        rows = max(1, self.scrollable_content_region.height // self.row_height)
        step = max(1, int(abs(pages) * rows)) * (1 if pages > 0 else -1)
        self._go(self.cursor + step, 1 if pages > 0 else -1)

    def action_edge(self, where: int) -> None:
        """Move the cursor to the first (-1) or the last (1) row."""
        self._go(0 if where < 0 else self._count - 1, -where)

    def _go(self, index: int, direction: int) -> None:
        """Go to a row, or on in the direction to the next one that the cursor may stand on."""
        index = max(0, min(self._count - 1, index))
        for way in (direction, -direction):
            place = index
            while 0 <= place < self._count:
                if self.may_stand(place):
                    self.cursor = place
                    return
                place += way

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row under the mouse."""
        index = (event.y + int(self.scroll_offset.y)) // self.row_height
        if index < self._count and self.may_stand(index):
            self.cursor = index
