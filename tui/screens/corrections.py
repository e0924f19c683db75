"""The command that lists the corrections, and what is done there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.screens.correcting import types_text
from tui.screens.naming import read_type
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.corrections import Correction
    from store.journal import Act
    from tui.screens.correction_screen import CorrectionWish


class Corrections(Part):
    """Takes corrections back and changes them; the list is shown again after each change."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {"corrections": lambda argument: self._show()}

    def _show(self, place: int = 0) -> None:
        from store.corrections import sentence
        from tui.screens.correction_screen import CorrectionsScreen
        from tui.widgets.correction_list import Corrected

        found = self.library.corrections()[::-1]
        if not found:
            self.screen.say(self.screen.status.message or "You have corrected no names yet.")
            return
        rows = [Corrected(sentence(one), one.articles, one.time) for one in found]
        screen = CorrectionsScreen(rows, place)
        self.screen.app.push_screen(screen, partial(self._answered, found))

    def _answered(self, found: Sequence[Correction], wish: CorrectionWish | None) -> None:
        if wish is None:
            return
        if wish.what == "delete":
            number = found[wish.place].number
            self._write(partial(self.library.remove_corrections, [number]), "{} · u undoes", wish.place)
        elif wish.what == "undo":
            self._write(self.library.undo, "Undone: {} · U does it again", wish.place)
        elif wish.what == "redo":
            self._write(self.library.redo, "Done again: {} · u undoes", wish.place)
        else:
            self._edit(found[wish.place], wish.place)

    def _write(self, act: Callable[[], Act | None], says: str, place: int) -> None:
        def done(made: Act | None) -> None:
            self.screen.say(says.format(made.label) if made else "Nothing has changed.")
            if made is not None:
                self.screen.correcting.follow_up(made)
            self._show(place)

        self.screen.write(act, done)

    def _edit(self, old: Correction, place: int) -> None:
        """Ask for what a correction makes of a name, as far as that can be written on a line."""

        def put(new: Correction) -> None:
            self._write(partial(self.library.replace_correction, old.number, new), "{} · u undoes", place)

        def name(text: str) -> None:
            put(replace(old, to_entity=text)) if text else self._show(place)

        def type_(text: str) -> None:
            wanted = read_type(text)
            if wanted is None:
                self.screen.say(f"“{text}” is no type; {types_text()}.", error=True)
            else:
                put(replace(old, to_type=wanted))

        def added(text: str) -> None:
            word, _, form = text.partition(" ")
            wanted, form = read_type(word), form.strip()
            if wanted is None or not form:
                self.screen.say(f"Write a type and the name: PER Ann Lee. {types_text()}.", error=True)
            else:
                put(replace(old, type=wanted, to_type=None, entity=form, form=form))

        def widen(text: str) -> None:
            put(replace(old, article=None, title=None)) if text else self._show(place)

        ask = self.screen.correcting.ask
        if old.kind in ("merge", "split", "rename"):
            ask("name:", name, old.to_entity or old.entity)
        elif old.kind == "type":
            ask("type:", type_, old.to_type or old.type)
        elif old.kind == "add":
            ask("type and name:", added, f"{old.type} {old.form or old.entity}")
        elif old.kind == "hide" and old.article is not None and not old.in_place:
            ask("no entity, e everywhere:", widen, letters="e")
        else:
            self.screen.say("That one can be deleted (d), not changed.")
            self._show(place)
