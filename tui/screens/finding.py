"""Find in the open article: while it is typed, and from match to match."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.finding import FoldedText

ROUND = "Search went round."


class Before(NamedTuple):
    """How the reading pane was when something to find was asked for."""

    article_id: int | None
    top: int
    """Offset of the first character on the screen."""
    matches: Sequence[tuple[int, int]]
    match: int | None


class Finding(Part):
    """What is looked for in the article under the reader's eyes."""

    _before = Before(None, 0, (), None)
    _last = ""
    """What was looked for last, in whichever article."""
    _missed: int | None = None
    """The article in which it was not found."""
    _folded: tuple[str, FoldedText] | None = None
    """The text that was looked through last."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "find": self._find,
            "find-next": lambda argument: self._next_match(1),
            "find-previous": lambda argument: self._next_match(-1),
        }

    def _find(self, argument: str) -> None:
        if self.screen.active != "article":
            self.screen.show_pane("article")
        pane = self.screen.pane
        self._before = Before(pane.article_id, pane.top, pane.matches, pane.match)
        if argument:
            self.answer(argument)
        else:
            self._matches("")
            self.screen.prompt.ask("find", "/")

    def look(self, text: str) -> None:
        """Mark a text that is being typed, and go to the first place from where the reader was on.

        While there is nothing to look for, all is as it was.
        """
        if not text.strip():
            self._put_back()
            return
        found = self._matches(text)
        self._show(text, found, bisect_left(found, (self._before.top, 0)))

    def answer(self, text: str | None) -> None:
        """Keep what was found; an empty text looks for the last one again, None puts all back."""
        if text is None:
            self._put_back()
        elif text.strip():
            self._last = text
            self.look(text)
        elif self._last:
            self._repeat()
        else:
            self._put_back()
            self.screen.say("Nothing was looked for yet.")

    def _repeat(self) -> None:
        """Go to the next place of what was looked for last, which may have been in another article."""
        found, before = self._matches(self._last), self._before
        place = bisect_left(found, (before.top, 0))
        if before.match is not None and list(before.matches) == found:
            place = before.match + 1
        self._show(self._last, found, place)

    def _show(self, text: str, found: list[tuple[int, int]], place: int) -> None:
        """Mark what was found and go to one of it, as seen from where the reader was."""
        pane = self.screen.pane
        pane.go_back_to(self._before.top)
        pane.set_matches(found)
        if found:
            pane.go_to_match(place)
            self.screen.say(ROUND if place == len(found) else "")
        else:
            self.screen.say(f"“{text}” is not in this article.")
        self._missed = None if found else pane.article_id
        self.screen.stand()

    def forget(self) -> bool:
        """Let n go to the next article again; False if it does already."""
        missed, self._missed = self._missed, None
        return missed is not None and missed == self.screen.pane.article_id

    def _put_back(self) -> None:
        self._missed = None
        pane, before = self.screen.pane, self._before
        if pane.article_id == before.article_id:
            pane.go_back_to(before.top)
            pane.set_matches(before.matches, before.match)
        self.screen.say("")
        self.screen.stand()

    def _matches(self, text: str) -> list[tuple[int, int]]:
        from store.finding import FoldedText

        if self._folded is None or self._folded[0] is not self.screen.pane.text:
            self._folded = self.screen.pane.text, FoldedText(self.screen.pane.text)
        return self._folded[1].find(text)

    def _next_match(self, step: int) -> None:
        pane = self.screen.pane
        if not pane.matches and pane.article_id == self._missed:
            self.screen.say(f"“{self._last}” is not in this article; Esc, and n is the next unread one.")
            return
        if not pane.matches:
            self.screen.showing.next_article(step, unread=True)
            return
        if pane.match is None:
            place = bisect_left(pane.matches, (pane.top, 0)) - (step < 0)
        else:
            place = pane.match + step
        pane.go_to_match(place)
        self.screen.say("" if 0 <= place < len(pane.matches) else ROUND)
        self.screen.stand()
