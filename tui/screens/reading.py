"""Commands of the reading pane: mentions, highlighting, width."""

from __future__ import annotations

from tui.display import entity_term
from tui.layout.highlighting import TYPE_KEYS, Highlighting, Mode
from tui.messages import NextMention
from tui.screens.part import Handler, Part
from tui.state import MEASURES

_DIGITS: dict[str, Mode] = {"0": "off", "1": "focused", "2": "first", "3": "all"}


class Reading(Part):
    """The open article under the reader's eyes."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "next-mention": lambda argument: self.step(1),
            "previous-mention": lambda argument: self.step(-1),
            "same-next": lambda argument: self._same(1),
            "same-previous": lambda argument: self._same(-1),
            "query-focus": self._query_focus,
            "entity-query": lambda argument: self._query_entity(exclude=False),
            "entity-exclude": lambda argument: self._query_entity(exclude=True),
            "article-space": self._space,
            "narrower": lambda argument: self._widen(-4),
            "wider": lambda argument: self._widen(4),
            "highlight": self._highlight,
        }

    # Mentions

    def _shown(self) -> list[int]:
        """Return the places of the mentions whose types are not hidden."""
        hidden = self.screen.state.hidden
        return [
            place for place, mention in enumerate(self.screen.pane.mentions) if mention.type not in hidden
        ]

    def step(self, step: int) -> None:
        """Go to the next mention (1) or the one before (-1), from the focus or the top of the screen."""
        pane, shown = self.screen.pane, self._shown()
        if not shown:
            self.screen.say("No entity is marked in this article.")
            return
        if pane.focused_mention is not None:
            after = [place for place in shown if (place - pane.focused_mention) * step > 0]
        else:
            after = [place for place in shown if pane.mentions[place].start >= pane.top]
        wrapped = not after
        after = after or shown
        place = after[0] if step > 0 or pane.focused_mention is None else after[-1]
        pane.focus_mention(place)
        if wrapped:
            self.screen.say("From the end on to the top." if step > 0 else "From the top on to the end.")

    def _same(self, step: int) -> None:
        pane = self.screen.pane
        if pane.focused_mention is None:
            self.step(1)
        if pane.focused_mention is not None:
            mention = pane.mentions[pane.focused_mention]
            self.next_of(NextMention(mention.type, mention.entity, step))

    def next_of(self, wish: NextMention) -> None:
        """Go to the next mention of an entity, after the one in focus or the top of the screen."""
        pane = self.screen.pane
        key = (wish.type, wish.entity)
        places = [place for place, m in enumerate(pane.mentions) if (m.type, m.entity) == key]
        if not places:
            self.screen.say(f"This article does not name “{wish.entity}”.")
            return
        here = pane.focused_mention
        if here is None or here not in places:
            after = [place for place in places if pane.mentions[place].start >= pane.top]
            pane.focus_mention((after or places)[0] if wish.step > 0 else (after or places)[-1])
        else:
            pane.focus_mention(places[(places.index(here) + wish.step) % len(places)])

    def standing(self) -> list[str]:
        """Return where the reader is: mention, match, how far in the article."""
        pane = self.screen.pane
        if pane.article_id is None:
            return []
        matches = f"match {pane.match + 1}/{len(pane.matches)}" if pane.match is not None else ""
        return [self._focus_text(), matches, f"{pane.progress}%"]

    def _focus_text(self) -> str:
        """Return which mention is in focus, and which of how many of its entity."""
        pane = self.screen.pane
        if pane.focused_mention is None:
            return ""
        focused = pane.mentions[pane.focused_mention]
        same = [
            place
            for place, m in enumerate(pane.mentions)
            if (m.type, m.entity) == (focused.type, focused.entity)
        ]
        return f"{same.index(pane.focused_mention) + 1}/{len(same)} {focused.entity}"

    def _query_focus(self, argument: str) -> None:
        pane = self.screen.pane
        if pane.focused_mention is None:
            self.screen.say("No mention is in focus; m goes to one.")
            return
        mention = pane.mentions[pane.focused_mention]
        self.screen.searching.refine(entity_term(mention.type, mention.entity))

    def _query_entity(self, *, exclude: bool) -> None:
        entity = self.screen.entity_list.current
        if entity is not None:
            self.screen.searching.refine(entity_term(entity.type, entity.entity), exclude=exclude)

    # The pane

    def _space(self, argument: str) -> None:
        pane = self.screen.pane
        if pane.at_end:
            pane.tell_end()
            self.screen.showing.next_article(1, unread=True)
        else:
            pane.action_page(1)

    def _widen(self, step: int) -> None:
        state = self.screen.state
        state.measure = max(MEASURES[0], min(MEASURES[1], state.measure + step))
        self.screen.pane.set_measure(state.measure)
        self.screen.say(f"Text {state.measure} columns wide at the most.")

    def _highlight(self, argument: str) -> None:
        if argument:
            self.press_highlight(argument)
            return
        from tui.screens.highlight import HighlightScreen

        self.screen.app.push_screen(HighlightScreen(self.screen.state.highlighting), self.press_highlight)

    def press_highlight(self, key: str | None) -> None:
        """Change what is marked, by the key that follows e."""
        if key is None:
            return
        before = self.screen.state.highlighting
        if key == "e":
            after = before.next_mode()
        elif key in _DIGITS:
            after = Highlighting(_DIGITS[key], before.hidden)
        elif key in TYPE_KEYS:
            after = before.toggled(TYPE_KEYS[key])
        else:
            self.screen.say(f"“{key}” says nothing after e: e 0 1 2 3 p o l d.", error=True)
            return
        self.screen.state.highlighting = after
        self.screen.pane.set_highlighting(after)
        self.screen.say(highlighting_text(after))
        self.screen.stand()


def highlighting_text(highlighting: Highlighting) -> str:
    """Return what is marked, in words."""
    modes = {
        "all": "all",
        "first": "first in each paragraph",
        "focused": "only the one in focus",
        "off": "none",
    }
    names = {"p": "people", "o": "organisations", "l": "places", "d": "dates and money"}
    hidden = [name for key, name in names.items() if TYPE_KEYS[key][0] in highlighting.hidden]
    return f"Marks: {modes[highlighting.mode]}" + (f"; hidden: {', '.join(hidden)}" if hidden else "")
