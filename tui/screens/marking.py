"""Commands that change what the reader made: bookmarks, tags, notes, read, removed; undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.bulk_command import OFF
from tui.display import plural
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from textual.worker import Worker

    from store.journal import Act


HISTORY = 100
"""Acts that the history shows at the most."""


class Marking(Part):
    """Acts on the selected articles, the one under the cursor or the open one."""

    _last: Callable[[Sequence[int]], Act | None] | None = None
    """What was done last, to be repeated on other articles."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "bookmark": self._bookmark,
            "tag": self._tag,
            "note": self._note,
            "read": self._read,
            "list-read-all": self._read_all,
            "search-read-all": self._read_all,
            "remove": self._remove,
            "remove-samples": self._remove_samples,
            "repeat": self._repeat,
            "undo": lambda argument: self.undo(),
            "redo": lambda argument: self.redo(),
            "history": self._history,
            "dump": self._dump,
        }

    def answer_tags(self, text: str) -> None:
        """Put tags on and take them off as written in the prompt."""
        add, remove = self.library.read_tags(text)
        if add or remove:
            self._do(partial(self._tagged, add=add, remove=remove))
        elif text.strip():
            self.screen.say("No tag in that; write +this -that.", error=True)

    def mark_read(self, id: int) -> None:
        """Mark an article as read because its end was reached."""
        self._write(partial(self.library.mark_read, [id], True))

    def _do(self, act: Callable[[Sequence[int]], Act | None]) -> None:
        ids = self.screen.targets
        if not ids:
            self.screen.say("There is no article here.")
            return
        self._last = act
        self._write(partial(act, ids))

    def mark_many(
        self, ids: Sequence[int], act: Callable[[Sequence[int]], Act | None], *, again: bool
    ) -> None:
        """Do something to those of many articles that are still in the library.

        Args:
            ids: The articles.
            act: What to do.
            again: Whether it can be repeated on others.
        """
        if again:
            self._last = act
        self._write(lambda: act(self.library.still_there(ids)))

    def _write(self, act: Callable[[], Act | None]) -> None:
        self.screen.write(act, self._done)

    def _done(self, act: Act | None) -> None:
        self.screen.say(f"{act.label} · u undoes" if act else "It was so already.")

    def _bookmark(self, argument: str) -> None:
        rows = self.library.rows(self.screen.targets)
        on = OFF not in argument.split() and not all(row.bookmarked for row in rows)
        self._do(partial(self._bookmarked, on=on))

    def _bookmarked(self, ids: Sequence[int], on: bool) -> Act | None:
        return self.library.bookmark(ids, on)

    def _read(self, argument: str) -> None:
        rows = self.library.rows(self.screen.targets)
        on = OFF not in argument.split() and not all(row.read for row in rows)
        self._do(partial(self._marked_read, on=on))

    def _marked_read(self, ids: Sequence[int], on: bool) -> Act | None:
        return self.library.mark_read(ids, on)

    def _read_all(self, argument: str) -> None:
        ids = self.library.unread(self.screen.list.all_ids())
        if ids:
            self._write(partial(self.library.mark_read, ids, True))
        else:
            self.screen.say("All of the list is read.")

    def _tag(self, argument: str) -> None:
        if argument:
            self.answer_tags(argument)
            return
        rows = self.library.rows(self.screen.targets)
        if not rows:
            self.screen.say("There is no article here.")
            return
        counts = self.library.tags()
        self.screen.prompt.ask("tags", "tags +a -b:", "+", list(counts))
        on_all = {tag for row in rows for tag in row.tags}
        now = " ".join(f"#{tag}" for tag in sorted(on_all)) or "none"
        used = ", ".join(f"{tag} {count}" for tag, count in counts.items())
        self.screen.say(f"now: {now}" + (f"   Tab: {used}" if used else ""))

    def _tagged(self, ids: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> Act | None:
        return self.library.tag(ids, add, remove)

    def _note(self, argument: str) -> None:
        ids = [self.screen.here] if self.screen.here is not None else []
        if not ids:
            self.screen.say("There is no article here.")
            return
        if argument:
            self._write(partial(self.library.write_note, ids[0], argument))
            return
        from tui.screens.note import NoteScreen

        stored = self.library.article(ids[0])

        def written(text: str | None) -> None:
            if text is not None and text.strip() != (stored.marks.note or ""):
                self._write(partial(self.library.write_note, ids[0], text))

        self.screen.app.push_screen(NoteScreen(stored.article.title, stored.marks.note or ""), written)

    def _remove(self, argument: str) -> None:
        ids = self.screen.targets
        if ids:
            self.screen.list.clear_selection()
            self._write(partial(self.library.remove, ids))

    def _remove_samples(self, argument: str) -> None:
        ids = self.library.samples()
        if ids:
            self._write(partial(self.library.remove, ids))
        else:
            self.screen.say("There are no sample articles in the library.")

    def _repeat(self, argument: str) -> None:
        if self._last is None:
            self.screen.say("There is nothing to repeat yet.")
        else:
            self._do(self._last)

    def undo(self) -> Worker[None]:
        """Take the last act back and say so."""

        def undo() -> Act | None:
            acts = self.library.history()
            if acts and acts[0].batch is not None:
                self.screen.background.stop_importing()
            return self.library.undo()

        return self.screen.write(undo, partial(self._told, "Undone: {} · U does it again", "undo"))

    def redo(self) -> Worker[None]:
        """Do again what was taken back last and say so."""
        return self.screen.write(self.library.redo, partial(self._told, "Done again: {} · u undoes", "redo"))

    def _history(self, argument: str) -> None:
        from tui.screens.text import TextScreen

        acts = [(act.time, act.label) for act in self.library.history()[:HISTORY]]
        self.screen.app.push_screen(TextScreen("What u takes back, from the top", acts or [("", "Nothing.")]))

    def _told(self, sentence: str, verb: str, act: Act | None) -> None:
        if act is None:
            self.screen.say(f"There is nothing to {verb}.")
            return
        if act.changes and self.screen.list.current not in {change.id for change in act.changes}:
            self.screen.list.stand_on(act.changes[-1].id)
        if act.turned:
            self.screen.background.look_for_names()
        if act.corrections:
            self.screen.correcting.follow_up(act)
        self.screen.say(sentence.format(act.label))

    def _dump(self, argument: str) -> None:
        if not argument:
            self.screen.prompt.ask("command", ":", "dump ")
            return
        path = Path(argument).expanduser()
        self.screen.write(
            lambda: self.library.dump(path),
            lambda report: self.screen.say(f"{plural(report.marked, 'marked article')} are in {path}."),
        )
