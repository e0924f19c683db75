"""Commands that correct names: what is none, of another type, of another name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.vocabulary import EntityType
from tui.display import TYPE_NAME
from tui.screens.naming import TYPE_LETTERS, Target, find_target, read_type
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.journal import Act

_HERE, _EVERYWHERE = "h here", "e everywhere"


class Correcting(Part):
    """Every correction is asked for in the line that asks, and can be undone."""

    _then: Callable[[str], object] | None = None
    """Takes the answer that is waited for."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "hide-entity": self._hide,
            "type-entity": self._type,
            "rename-entity": self._rename,
            "confirm-entity": self._confirm,
        }

    # Asking

    def ask(
        self,
        label: str,
        then: Callable[[str], object],
        text: str = "",
        candidates: Sequence[str] = (),
        *,
        letters: str = "",
        kind: str = "names",
    ) -> None:
        """Ask for one line.

        Args:
            label: What is asked.
            then: Takes the answer.
            text: What stands in the line at first.
            candidates: What Tab completes it to.
            letters: Each of these alone is an answer.
            kind: What the answer is for, if more is done while it is typed.
        """
        self._then = then
        self.screen.prompt.ask(kind, label, text, candidates, whole=True, letters=letters)

    def answer(self, text: str) -> None:
        """Take the answer to the question that was asked last."""
        then, self._then = self._then, None
        if then is not None:
            then(text.strip())

    def found(self) -> Target | None:
        """Return the name that a command is for; say so if there is none."""
        target = find_target(self.screen)
        if target is None:
            gone = self.screen.active == "entities" and self.screen.entity_list.is_gone
            self.screen.say(
                "That is not marked any more; u undoes."
                if gone
                else "No name is in focus; m goes to one, 3 to their list."
            )
        return target

    def ask_where(self, target: Target, what: str, act: Callable[[int | None], Act | None]) -> None:
        """Ask whether a correction holds for the open article or everywhere, and make it.

        Args:
            target: What is corrected.
            what: What is done, in words.
            act: Makes the correction, for an article or for all.
        """
        if target.article is None:
            self.do(partial(act, None))
            return
        usual = _EVERYWHERE if target.linked else _HERE

        def answered(text: str) -> None:
            letter = (text or usual)[:1].lower()
            if letter in "he":
                self.do(partial(act, target.article if letter == "h" else None))
            else:
                self.screen.say(f"“{text}” is neither {_HERE} nor {_EVERYWHERE}.", error=True)

        self.screen.say(what)
        self.ask(f"{_HERE} · {_EVERYWHERE} (Enter: {usual[2:]}):", answered, letters="heHE")

    def do(self, act: Callable[[], Act | None]) -> None:
        """Make a correction and show what came of it."""
        self.screen.write(act, self._done)

    def _done(self, act: Act | None) -> None:
        self.screen.say(f"{act.label} · u undoes" if act else "It was so already.")
        if act is not None:
            self.follow_up(act)

    def follow_up(self, act: Act) -> None:
        """Count again, and go on with the articles that are left, after an act has changed corrections.

        If the entity under the cursor is none any more, the cursor goes to what it was before or is now.
        """
        documents = [document for change in act.corrections for document in (change.after, change.before)]
        for document in filter(None, documents):
            type_, entity = document["type"], document["entity"]
            made = document.get("to_type") or type_, document.get("to_entity") or entity
            self.screen.entities.follow(made, (type_, entity))
        self.screen.entities.recount()
        self.screen.background.look()

    # What is corrected

    def _hide(self, argument: str) -> None:
        target = self.found()
        if target is None:
            return
        mention, article = target.mention, target.article

        def answered(text: str) -> None:
            letter = text[:1].lower()
            if letter == "m" and mention is not None and article is not None:
                self.do(lambda: self.library.hide_mention(article, mention))
            elif letter == "e" or (letter == "h" and article is not None):
                place = article if letter == "h" else None
                self.do(lambda: self.library.hide_entity(*target.key, article=place))
            elif text:
                self.screen.say(f"“{text}” says none of: {choices}.", error=True)

        choices = _EVERYWHERE if article is None else f"{_HERE} · {_EVERYWHERE}"
        choices = choices if mention is None else f"m this mention · {choices}"
        if argument:
            answered(argument)
        else:
            self.screen.say(f"“{target.entity}” is no entity")
            self.ask(f"{choices}:", answered, letters="mheMHE")

    def _type(self, argument: str) -> None:
        target = self.found()
        if target is None:
            return

        def answered(text: str) -> None:
            wanted = read_type(text)
            if wanted is None:
                self.screen.say(f"“{text}” is no type; {types_text()}.", error=bool(text))
                return
            name = TYPE_NAME[wanted]
            act = partial(self._call_type, target, wanted)
            self.ask_where(target, f"“{target.entity}” as {name}", act)

        if argument:
            answered(argument)
        else:
            self.screen.say(types_text())
            self.ask("type:", answered, letters="".join(TYPE_LETTERS))

    def _call_type(self, target: Target, wanted: EntityType, article: int | None) -> Act | None:
        return self.library.change_type(*target.key, wanted, article=article)

    def _rename(self, argument: str) -> None:
        target = self.found()
        if target is None:
            return

        def answered(text: str) -> None:
            if text:
                self.do(lambda: self.library.rename(*target.key, text))

        if argument:
            answered(argument)
        else:
            self.ask("name everywhere:", answered, target.entity, target.forms)

    def _confirm(self, argument: str) -> None:
        target = self.found()
        if target is not None:
            self.do(lambda: self.library.confirm(*target.key))


def types_text() -> str:
    """Return what to type for each type."""
    letters = ((letter, TYPE_NAME[type_]) for letter, type_ in TYPE_LETTERS.items())
    return ", ".join(f"{letter} {name}" for letter, name in letters)
