"""Commands that say which names are one, and which are two."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.screens.naming import Target
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.article import EntityCount
    from tui.layout.entity_order import Key

OFFERED = 20
"""Names of the library that are offered."""
SAID = 5
"""Names that are told of those that are offered."""
PAUSE = 0.08
"""Seconds that the typing must pause before the library is asked for names."""


class Merging(Part):
    """Merges an entity into another one, and splits it."""

    _target: Target | None = None
    """The name for which another one is being asked."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self._offered: dict[str, Key] = {}
        """What Tab completes to, with what it stands for."""
        self._first: list[Key] = []
        """Those that are offered before anything is typed."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"merge-entity": self._merge, "split-entity": self._split}

    def _merge(self, argument: str) -> None:
        self._target = target = self.screen.correcting.found()
        if target is None:
            return
        self._offered = {}
        if argument:
            self._merge_into(argument)
            return
        names = [entity for entity in self.screen.entities.of_article if entity.type == target.type]
        names += [entity for entity in self.screen.entities.of_article if entity.type != target.type]
        self._first = [(entity.type, entity.entity) for entity in names]
        self.screen.correcting.ask("the same as:", self._merge_into, kind="same as")
        self._offer(self._first)
        self.screen.say(f"Tab: {' · '.join([*self._offered][:SAID])}" if self._offered else "")
        self.screen.beside("suggestions", partial(self._suggest, target))

    async def _suggest(self, target: Target) -> None:
        """Offer before all others what the library suggests, and say the evidence for the first."""
        if target.article is None:
            return
        found = await asyncio.to_thread(self.library.entities.suggestions, target.article, *target.key)
        if self._target is not target or self.screen.prompt.kind != "same as":
            return
        others = [suggestion for suggestion in found if (suggestion.type, suggestion.entity) != target.key]
        keys = [(suggestion.type, suggestion.entity) for suggestion in others]
        self._first = list(dict.fromkeys([*keys, *self._first]))
        self._offer(self._first)
        if others:
            self.screen.say(f"Tab: {others[0].evidence}")
        elif found and found[0].kind == "same name":
            self.screen.say(f"{found[0].evidence} The same name again confirms that it is one.")

    def look_up(self, text: str) -> None:
        """Offer names that begin like what is typed."""
        self.screen.beside("names offered", partial(self._look_up, text))

    async def _look_up(self, text: str) -> None:
        from store.folding import fold_text
        from store.subjects.describing import Wanted

        await asyncio.sleep(PAUSE)
        folded = fold_text(text)
        first = [key for key in self._first if f" {folded}" in f" {fold_text(key[1])}"]
        found: list[EntityCount] = []
        if folded:
            wanted = Wanted(text, limit=OFFERED)
            found = await asyncio.to_thread(self.library.entities.of_articles, None, wanted)
        self._offer([*first, *((entity.type, entity.entity) for entity in found)])

    def _offer(self, keys: Sequence[Key]) -> None:
        target = self._target
        if target is None:
            return
        labels = {
            (entity if type_ == target.type else f"{entity} ({type_})"): (type_, entity)
            for type_, entity in dict.fromkeys(keys)
            if (type_, entity) != target.key
        }
        self._offered |= labels
        self.screen.prompt.offer(list(labels))

    def _merge_into(self, text: str) -> None:
        target = self._target
        if target is None or not text:
            return
        key = self._offered.get(text, (target.type, text))
        if key == target.key:
            self.screen.correcting.do(lambda: self.library.confirm(*key))
            return
        self.screen.correcting.ask_where(
            target,
            f"“{target.entity}” is “{key[1]}”",
            lambda article: self.library.merge(*target.key, *key, article=article),
        )

    def _split(self, argument: str) -> None:
        target = self.screen.correcting.found()
        if target is None:
            return

        def named(form: str, name: str) -> None:
            if name:
                self.screen.correcting.ask_where(
                    target,
                    f"“{form}” is “{name}”",
                    lambda article: self.library.split(*target.key, form, name, article=article),
                )

        def chosen(form: str) -> None:
            if form not in target.forms:
                self.screen.say(
                    f"“{target.entity}” has the forms {', '.join(target.forms)}.", error=bool(form)
                )
            else:
                self.screen.correcting.ask(
                    f"“{form}” is:", partial(named, form), form if form != target.entity else ""
                )

        form = target.mention.text if target.mention is not None else ""
        if argument:
            chosen(argument)
        else:
            self.screen.say(f"Tab: {', '.join(target.forms)}")
            self.screen.correcting.ask("the form that leaves:", chosen, form, target.forms)
