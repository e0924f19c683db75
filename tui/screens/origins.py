"""Commands about the files behind the articles: where they come from, what stands there, what failed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.article import StoredArticle
    from store.journal import Act
    from tui.screens.failures import Wish


class Origins(Part):
    """From the article back to its file."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        return {
            "provenance": self._provenance,
            "source": self._source,
            "lines": self._lines,
            "failures": self._failures,
        }

    def _provenance(self, argument: str) -> None:
        screen = self.screen
        if screen.active == "entities" and screen.entity_list.current is not None:
            entity = screen.entity_list.current
            screen.explaining.show(entity.type, entity.entity)
            return
        from tui.screens.text import ProvenanceScreen

        stored = self._article()
        if stored is None:
            return
        older = self.library.older_version(stored.id)

        def answered(command: str | None) -> None:
            if command:
                screen.action_run(command)

        story = self.library.rows(self.library.others_of_story(stored.id))
        screen.app.push_screen(ProvenanceScreen(stored, older, story), answered)

    def _source(self, argument: str) -> None:
        from tui.screens.text import TextScreen

        stored = self._article()
        if stored is None:
            return
        source = self.library.source(stored.id)
        lines = [("", source.text)]
        if source.left_out:
            lines.append(("", f"… {source.left_out:,} more bytes are in {stored.article.provenance.path}."))
        self.screen.app.push_screen(TextScreen("The file as it stands", lines))

    def _lines(self, argument: str) -> None:
        stored = self._article()
        if stored is None:
            return
        self.screen.write(partial(self.library.turn_lines, stored.id), self._turned)

    def _turned(self, act: Act) -> None:
        self.screen.say(f"{act.label} · u undoes")
        self.screen.background.look_for_names()

    def _article(self) -> StoredArticle | None:
        """Return the article that the reader is at, in a list the one under the cursor."""
        if self.screen.here is None:
            self.screen.say("There is no article here.")
            return None
        return self.library.article(self.screen.here)

    def _failures(self, argument: str) -> None:
        from tui.screens.failures import FailuresScreen

        failed = self.library.failures()
        if failed:
            self.screen.app.push_screen(FailuresScreen(failed), self._answer)
        else:
            self.screen.say("Every file that was imported could be read.")

    def _answer(self, wish: Wish | None) -> None:
        if wish is None:
            return
        if wish.what == "again":
            files = dict.fromkeys(failed.file for failed in wish.failed)
            self.screen.background.bring([Path(file) for file in files])
            return
        self.screen.write(
            partial(self.library.dismiss, wish.failed),
            lambda act: self.screen.say(
                f"{act.label} · u undoes" if act else "There was nothing to dismiss."
            ),
        )
