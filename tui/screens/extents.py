"""Commands that say which stretch of the article is a name."""

from __future__ import annotations

from tui.screens.correcting import types_text
from tui.screens.naming import Target, place_of, read_type
from tui.screens.part import Handler, Part


class Extents(Part):
    """Changes where a mention starts and ends, and adds what was missed."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"entity-extent": self._extent, "add-entity": self._add}

    def _extent(self, argument: str) -> None:
        target = self.screen.correcting.found()
        if target is None:
            return
        mention, article = target.mention, target.article
        if mention is None or article is None:
            self.screen.say("The extent is that of one mention; 2 goes to the article, m to a mention.")
            return

        def answered(text: str) -> None:
            place = place_of(self.screen.pane.text, text, mention.start, mention.end)
            if place is not None:
                self.screen.correcting.do(lambda: self.library.change_extent(article, mention, *place))
            elif text:
                sentence = f"“{text}” does not stand there; it must overlap “{mention.text}” in the article."
                self.screen.say(sentence, error=True)

        if argument:
            answered(argument)
        else:
            self.screen.correcting.ask("the name is:", answered, mention.text)

    def _add(self, argument: str) -> None:
        stored = self.screen.showing.stored
        if stored is None:
            self.screen.say("There is no article here.")
            return

        def answered(text: str) -> None:
            word, _, name = text.partition(" ")
            type_, name = read_type(word), name.strip()
            if type_ is None or not name:
                self.screen.say(f"Write a type and the name: PER Ann Lee. {types_text()}.", error=True)
                return
            target = Target(type_, name, stored.id, None, (name,), False)
            self.screen.correcting.ask_where(
                target,
                f"add “{name}”",
                lambda article: self.library.add_entity(name, type_, article=article),
            )

        if argument:
            answered(argument)
        else:
            pane = self.screen.pane
            match = "" if pane.match is None else pane.text[slice(*pane.matches[pane.match])]
            self.screen.correcting.ask("type and name:", answered, f"PER {match}")
