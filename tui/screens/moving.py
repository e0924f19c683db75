"""Commands that move between panes, articles and screens, and the command line."""

from __future__ import annotations

from tui.command_line import read_command_line
from tui.commands import commands_in
from tui.layout.panes import Pane, visible_panes
from tui.screens.part import Handler, Part


class Moving(Part):
    """Where the reader goes."""

    def handlers(self) -> dict[str, Handler]:
        """Return what carries out each command."""
        screen = self.screen
        return {
            "pane-list": lambda argument: screen.show_pane("list"),
            "pane-article": lambda argument: self._article(),
            "pane-entities": lambda argument: screen.show_pane("entities"),
            "pane-search": lambda argument: screen.show_pane("search"),
            "next-pane": lambda argument: self._cycle(1),
            "previous-pane": lambda argument: self._cycle(-1),
            "pane-left": lambda argument: self._sideways(-1),
            "pane-right": lambda argument: self._sideways(1),
            "list-scroll-down": lambda argument: screen.pane.scroll_lines(3),
            "list-scroll-up": lambda argument: screen.pane.scroll_lines(-3),
            "search-scroll-down": lambda argument: screen.pane.scroll_lines(3),
            "search-scroll-up": lambda argument: screen.pane.scroll_lines(-3),
            "entity-scroll-down": lambda argument: screen.pane.scroll_lines(3),
            "entity-scroll-up": lambda argument: screen.pane.scroll_lines(-3),
            "zen": self._zen,
            "redraw": lambda argument: screen.refresh(layout=True),
            "suspend": lambda argument: screen.app.action_suspend_process(),
            "back": self._back,
            "peel": self._peel,
            "quit": lambda argument: screen.app.exit(),
            "help": self._help,
            "palette": lambda argument: screen.app.action_command_palette(),
            "theme": self._theme,
            "command-line": self._command_line,
        }

    def answer(self, kind: str, text: str | None) -> None:
        """Take the answer of the prompt; None if it was given up."""
        if kind == "filter":
            return
        if kind == "find":
            self.screen.finding.answer(text)
        elif text is None:
            if kind == "entities":
                self.screen.entities.narrow("")
            self.screen.say("")
        elif kind == "entities":
            self.screen.entities.narrow(text)
        elif kind == "tags":
            self.screen.marking.answer_tags(text)
        elif kind in ("names", "same as"):
            self.screen.correcting.answer(text)
        else:
            self.command(text)

    def command(self, text: str) -> None:
        """Carry out what was written on the command line."""
        line = read_command_line(text)
        if not line.name:
            return
        self.screen.state.remember("command", text.strip())
        if self.screen.bulk.carry_out(text):
            return
        command = line.command
        if command is None:
            near = ", ".join(command.id for command in line.commands[:6])
            self.screen.say(
                f"There is no command “{line.name}”" + (f"; there is {near}." if near else "."), error=True
            )
        elif line.argument and not command.argument:
            self.screen.say(f"“{command.id}” takes nothing after it; write :{command.id} alone.", error=True)
        else:
            self.screen.action_run(command.id, line.argument)

    def _go(self, pane: Pane) -> None:
        if pane == "article":
            self._article()
        else:
            self.screen.show_pane(pane)

    def _article(self) -> None:
        """Go to the article: from a list to the one under the cursor."""
        screen = self.screen
        current = screen.list.current
        if screen.active in ("list", "search") and current is not None:
            screen.showing.open(current)
        else:
            screen.show_pane("article")

    def _panes(self) -> list[Pane]:
        """Return the panes that can be gone to, from left to right."""
        screen = self.screen
        shown = visible_panes(screen.size.width, screen.active, screen.left, screen.zen)
        order: list[Pane] = [screen.left, "article", "entities"]
        return order if len(shown) < len(order) else [pane for pane in order if pane in shown]

    def _cycle(self, step: int) -> None:
        panes = self._panes()
        self._go(panes[(panes.index(self.screen.active) + step) % len(panes)])

    def _sideways(self, step: int) -> None:
        panes = self._panes()
        place = panes.index(self.screen.active) + step
        if step > 0 and self.screen.active in ("list", "search"):
            self._article()
        elif 0 <= place < len(panes):
            self.screen.show_pane(panes[place])

    def _zen(self, argument: str) -> None:
        screen = self.screen
        screen.zen = not screen.zen
        if screen.zen:
            screen.show_pane("article")
        else:
            screen.lay_out()

    def _back(self, argument: str) -> None:
        screen = self.screen
        if screen.faceting.leave():
            return
        if screen.zen:
            self._zen("")
        elif screen.active == "entities":
            screen.show_pane("article")
        elif screen.active == "article":
            screen.show_pane(screen.left)
        elif screen.active == "search":
            screen.show_pane("list")
        else:
            screen.app.exit()

    def _peel(self, argument: str) -> None:
        """Take one layer away: matches, focus, selection, search, what was given. Never quits."""
        screen, pane = self.screen, self.screen.pane
        in_article = screen.active in ("article", "entities")
        if screen.faceting.leave():
            return
        if screen.active == "entities" and screen.entities.filter:
            screen.entities.narrow("")
        elif in_article and pane.matches:
            pane.set_matches(())
        elif in_article and screen.finding.forget():
            screen.say("")
        elif in_article and pane.focused_mention is not None:
            pane.focus_mention(None)
        elif screen.active == "entities" or screen.zen:
            self._back("")
        elif screen.active == "article":
            screen.show_pane(screen.left)
        elif screen.list.clear_selection():
            screen.say("")
        elif screen.active == "search":
            screen.show_pane("list")
        elif screen.filtering.clear():
            screen.say("All articles of the list.")
        elif screen.showing.scope is not None:
            screen.showing.set_scope(None)
            screen.showing.load_list(screen.articles.current)
            screen.say("All articles of the library.")
        else:
            screen.say("")

    def _theme(self, argument: str) -> None:
        app = self.screen.app
        if not argument:
            app.search_themes()
        elif argument in app.available_themes:
            app.theme = argument
        else:
            self.screen.say(f"There is no theme “{argument}”; :theme shows them.", error=True)

    def _help(self, argument: str) -> None:
        from tui.screens.help import HelpScreen

        self.screen.app.push_screen(HelpScreen(self.screen.place))

    def _command_line(self, argument: str) -> None:
        names = [command.id for command in commands_in(self.screen.place) if not command.action]
        history = self.screen.state.typed("command")
        self.screen.prompt.ask(
            "command", ":", "", [*sorted(names), *self.screen.saved.written()], history=history
        )
