"""The reading pane: one string, offsets of its display lines, marks laid over what is on the screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from store.article import Mention
from store.clean import clean
from store.vocabulary import ENTITY_TYPES, PARAGRAPH_BREAK
from tui.layout.highlighting import Highlighting, Span, cut, place_after
from tui.layout.marks import Marks
from tui.layout.segments import lay_over
from tui.layout.wrapping import Line, next_paragraph, wrap
from tui.messages import EndReached, FocusMention, PlaceChanged
from tui.widgets.bindings import bindings

_OVERLAP = 2
"""Lines of the page before that stay on the screen."""
_MARGIN = 2
"""Lines kept between a place that is jumped to and the edge of the screen."""


class ReadingPane(ScrollView, can_focus=True, inherit_bindings=False):
    """An article with its mentions, matches and selection."""

    DEFAULT_CSS = """
    ReadingPane {
        height: 1fr;
        background: $surface;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .reading--title { text-style: bold; }
        & > .reading--PER { color: $text-accent; text-style: bold underline; }
        & > .reading--ORG { color: $text-success; text-style: underline; }
        & > .reading--LOC { color: $text-primary; text-style: italic underline; }
        & > .reading--NORP { color: $text-primary; text-style: italic; }
        & > .reading--EVENT { color: $text-error; text-style: bold; }
        & > .reading--MISC { color: $text-secondary; text-style: bold; }
        & > .reading--DATE { color: $foreground-darken-3; text-style: underline; }
        & > .reading--MONEY { color: $foreground-darken-3; text-style: underline; }
        & > .reading--entity { background: $primary-muted; text-style: bold; }
        & > .reading--focus { background: $primary; color: $text; text-style: bold not reverse; }
        & > .reading--match {
            background: $foreground; color: $warning-muted;
            text-style: reverse not bold not italic not underline;
        }
        & > .reading--here {
            background: $background; color: $warning;
            text-style: reverse bold underline not italic;
        }
        & > .reading--selection {
            background: $screen-selection-background; color: $foreground; text-style: not reverse;
        }
        &:ansi > .reading--selection { color: $screen-selection-foreground; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"reading--{name}"
        for name in ("title", *ENTITY_TYPES, "entity", "focus", "match", "here", "selection")
    }
    BINDINGS: ClassVar[list[BindingType]] = bindings("article", "names")

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.article_id: int | None = None
        self.text = ""
        self.mentions: Sequence[Mention] = ()
        self.focused_mention: int | None = None
        """Index of the mention in focus."""
        self.matches: Sequence[tuple[int, int]] = ()
        """Offsets of what was searched for."""
        self.match: int | None = None
        """Index of the match where the reader is."""
        self.measure = 76
        self._highlighting = Highlighting()
        self._entity: tuple[str, str] | None = None
        self._title_end = 0
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._wrapped_at = 0
        self._marks = Marks()
        self._strips: LRUCache[int, Strip] = LRUCache(512)
        self._end_told = False
        self._anchor = 0
        """Offset that a change of width brings back to the first line."""

    # What is shown

    def show(
        self, article_id: int, text: str, has_title: bool, mentions: Sequence[Mention], top: int = 0
    ) -> None:
        """Show an article.

        Args:
            article_id: Its id.
            text: Its text.
            has_title: Whether the first paragraph is its title.
            mentions: Its mentions, in order.
            top: Offset of the character to have on the first line.
        """
        self.article_id, self.text = article_id, clean(text)
        self.mentions = mentions if self.text == text else ()
        self._title_end = text.find(PARAGRAPH_BREAK) if has_title else 0
        self.focused_mention = self.match = self._entity = None
        self.matches = ()
        self._end_told = False
        self._wrap()
        self._choose()
        self._scroll(self._line_of(top) if top else 0)
        self._anchor = top

    def clear(self) -> None:
        """Show nothing."""
        self.show(0, "", False, ())
        self.article_id = None

    def set_highlighting(self, highlighting: Highlighting) -> None:
        """Mark other mentions."""
        self._highlighting = highlighting
        self._choose()

    def set_measure(self, measure: int) -> None:
        """Wrap at another width in cells; the first line keeps its place in the text."""
        self.measure = measure
        self._rewrap()

    def set_mentions(self, mentions: Sequence[Mention]) -> None:
        """Show other mentions of the same text; all else stays, the focus as near as it can be."""
        before, self.mentions = self.mentions, mentions
        if self.focused_mention is not None:
            hidden = self._highlighting.hidden
            self._take(place_after(mentions, before[self.focused_mention], self.bottom, hidden))
        self._choose()

    def set_entity(self, entity: tuple[str, str] | None) -> None:
        """Bring an entity into focus, by type and name."""
        self._entity = entity
        self._choose()

    def set_matches(self, matches: Sequence[tuple[int, int]], here: int | None = None) -> None:
        """Mark what was searched for, and one of it as the place where the reader is, without going there."""
        self.matches, self.match = matches, here
        self._paint_anew()

    @property
    def top(self) -> int:
        """Offset of the first character on the screen, before the first layout of the one to be there."""
        return self._first if self.size else self._anchor

    @property
    def _first(self) -> int:
        return self._starts[min(int(self.scroll_offset.y), len(self._starts) - 1)] if self._starts else 0

    @property
    def bottom(self) -> int:
        """Offset after the last character on the screen."""
        last = int(self.scroll_offset.y) + self.scrollable_content_region.height - 1
        return self._lines[min(last, len(self._lines) - 1)][1] if self._lines else 0

    @property
    def progress(self) -> int:
        """How much of the text has been on the screen, in percent."""
        return 100 * self.bottom // max(1, len(self.text))

    def tell_end(self) -> None:
        """Tell the screen once that the end of the text is on view."""
        height = self.scrollable_content_region.height
        seen = int(self.scroll_offset.y) + height >= len(self._lines) and height > 0
        if seen and not self._end_told and self.article_id is not None:
            self._end_told = True
            self.post_message(EndReached(self.article_id))

    # Layout

    def on_resize(self) -> None:
        """Wrap for the new width, keeping the place."""
        self._rewrap()

    def _rewrap(self) -> None:
        self._strips.clear()
        if self._width() != self._wrapped_at:
            self._wrap()
        self._scroll(self._line_of(self._anchor) if self._anchor else 0)
        self.refresh()
        self.post_message(PlaceChanged())

    def _width(self) -> int:
        room = self.scrollable_content_region.width - 2 if self.size else self.measure
        return max(10, min(self.measure, room))

    def _wrap(self) -> None:
        self._wrapped_at = self._width()
        self._lines = wrap(self.text, self._wrapped_at) if self.text else []
        self._starts = [start for start, _ in self._lines]
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))

    def _line_of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    # Painting

    def _choose(self) -> None:
        """Lay the marks over the text, the undermost first."""
        focused = self._entity
        chosen = self._highlighting.chosen(self.mentions, self.text, focused)  # type: ignore[arg-type]
        spans: list[Span] = [(mention.start, mention.end, mention.type) for mention in chosen]
        spans += [
            (mention.start, mention.end, "entity")
            for mention in chosen
            if (mention.type, mention.entity) == focused
        ]
        if self.focused_mention is not None:
            mention = self.mentions[self.focused_mention]
            spans.append((mention.start, mention.end, "focus"))
        self._marks = Marks(spans, self._title_end)
        self._paint_anew()

    def _paint_anew(self) -> None:
        self._strips.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint a line of the screen."""
        index = y + int(self.scroll_offset.y)
        if index >= len(self._lines):
            return Strip.blank(self.scrollable_content_region.width, self.rich_style)
        strip = self._strips.get(index)
        if strip is None:
            strip = self._strips[index] = self._paint(index)
        return strip

    def _paint(self, index: int) -> Strip:
        width = self.scrollable_content_region.width
        start, end = self._lines[index]
        base = self.rich_style
        spans = self._marks.on(start, end, self.matches, self.match)
        segments = [
            Segment(self.text[low:high], base + self._style(names))
            for low, high, names in cut(spans, start, end)
        ]
        segments = self._with_selection(segments, index)
        left = max(0, (width - self._wrapped_at) // 2)
        text = Strip(segments).apply_offsets(0, index)
        return Strip([Segment(" " * left, base), *text]).adjust_cell_length(width, base)

    def _style(self, names: Sequence[str]) -> Style:
        styles = (self.get_component_rich_style(f"reading--{name}", partial=True) for name in names)
        return sum(styles, Style())

    def notify_style_update(self) -> None:
        """Paint anew in other colours."""
        super().notify_style_update()
        self._strips.clear()

    # Selecting with the mouse

    def _with_selection(self, segments: list[Segment], index: int) -> list[Segment]:
        selection = self.text_selection
        span = None if selection is None else selection.get_span(index)
        if span is None:
            return segments
        style = self.get_component_rich_style("reading--selection")
        start, end = self._lines[index]
        low, high = span
        return lay_over(segments, low, end - start if high == -1 else high, style)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text as the article has it, without the breaks of the lines."""

        def offset(line: int, column: int) -> int:
            if line >= len(self._lines):
                return len(self.text)
            start, end = self._lines[line]
            return min(start + column, end)

        start, end = selection
        low = 0 if start is None else offset(start.y, start.x)
        high = len(self.text) if end is None else offset(end.y, end.x)
        return self.text[low:high], "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self._paint_anew()

    def on_click(self, event: events.Click) -> None:
        """Bring the mention under the mouse into focus."""
        offset = event.style.meta.get("offset")
        if offset is None or offset[1] >= len(self._lines):
            return
        place = self._lines[offset[1]][0] + offset[0]
        for index, mention in enumerate(self.mentions):
            if mention.start <= place < mention.end:
                self.focus_mention(index)

    # Moving

    def watch_scroll_y(self, old: float, new: float) -> None:
        """Tell that another part of the text is on the screen."""
        super().watch_scroll_y(old, new)
        self.post_message(PlaceChanged())

    def _to_line(self, line: int) -> None:
        """Go to a line, which is the reader's place from now on."""
        self._scroll(line)
        self._anchor = self._first

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, immediate=True, force=True)

    def scroll_lines(self, step: int) -> None:
        """Scroll as the reader wants; reaching the end counts."""
        self._to_line(max(0, int(self.scroll_offset.y) + step))
        self.tell_end()

    @property
    def page_lines(self) -> int:
        """Lines of a page, less the overlap."""
        return max(1, self.scrollable_content_region.height - _OVERLAP)

    @property
    def at_end(self) -> bool:
        """Whether the end of the text is on the screen."""
        return int(self.scroll_offset.y) + self.scrollable_content_region.height >= len(self._lines)

    def action_move(self, step: int) -> None:
        """Scroll by lines."""
        self.scroll_lines(step)

    def action_page(self, pages: float) -> None:
        """Scroll by pages."""
        self.scroll_lines(int(pages * self.page_lines) or (1 if pages > 0 else -1))

    def action_edge(self, where: int) -> None:
        """Scroll to the top (-1) or the bottom (1)."""
        self.scroll_lines(len(self._lines) * where)

    def action_paragraph(self, step: int) -> None:
        """Scroll to the beginning of the next paragraph (1) or the one before (-1)."""
        target = next_paragraph(self.text, self.top, step)
        self.scroll_lines(self._line_of(target) - int(self.scroll_offset.y))

    def go_back_to(self, offset: int) -> None:
        """Have a place of the text on the first line, as it was before."""
        self._to_line(self._line_of(offset))

    def reveal(self, offset: int) -> None:
        """Bring a place of the text on the screen, if it is not there."""
        line, top = self._line_of(offset), int(self.scroll_offset.y)
        height = self.scrollable_content_region.height
        margin = min(_MARGIN, max(0, (height - 1) // 2))
        if line < top + margin:
            self._to_line(max(0, line - height // 3))
        elif line >= top + height - margin:
            self._to_line(line - height // 3)

    def focus_mention(self, index: int | None) -> None:
        """Bring a mention into focus with its entity."""
        self._take(index)
        if index is not None:
            self.reveal(self.mentions[index].start)
            self.post_message(FocusMention(index))
        self._choose()

    def _take(self, index: int | None) -> None:
        self.focused_mention = index
        mention = None if index is None else self.mentions[index]
        self._entity = None if mention is None else (mention.type, mention.entity)

    def go_to_match(self, index: int) -> None:
        """Go to one of the matches."""
        self.match = index % len(self.matches)
        self.reveal(self.matches[self.match][0])
        self._paint_anew()
