"""The line at the bottom that asks: a command, tags, what to find, what a name is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from store.clean import clean_line
from tui.messages import PromptChanged, PromptDone
from tui.widgets.field import Field


class PromptInput(Field):
    """The field of the prompt; Tab completes the last word, or all of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, priority=True),
        Binding("escape", "give_up", show=False, priority=True),
        Binding("ctrl+c", "give_up", show=False, priority=True),
    ]

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.candidates: Sequence[str] = ()
        """What the last word may become, or the whole text."""
        self.whole = False
        """Whether it is the whole text."""
        self._cycle: tuple[str, list[str], int] | None = None

    def action_complete(self) -> None:
        """Put the next candidate in the place of the last word."""
        if self._cycle is None or self.value != self._cycle[0]:
            found = self._whole_ones() if self.whole else self._with_last_word()
            if not found:
                return
            self._cycle = (self.value, found, -1)
        _, found, place = self._cycle
        place = (place + 1) % len(found)
        self.value = found[place]
        self._cycle = (self.value, found, place)
        self.cursor_position = len(self.value)

    def _with_last_word(self) -> list[str]:
        head, word = _last_word(self.value)
        sign = word[:1] if word[:1] in ("+", "-") else ""
        stem = word.removeprefix(sign).casefold()
        return [head + sign + name for name in self.candidates if name.casefold().startswith(stem)]

    def _whole_ones(self) -> list[str]:
        """Return all candidates, those first that begin with what is there."""
        stem = self.value.casefold()
        return sorted(self.candidates, key=lambda name: not name.casefold().startswith(stem))

    def action_give_up(self) -> None:
        """Leave the prompt without an answer."""
        self.post_message(PromptDone("", None))


class Prompt(Horizontal):
    """A label and a field, on view only while something is asked."""

    DEFAULT_CSS = """
    Prompt { height: 1; background: $panel; display: none; }
    Prompt.-open { display: block; }
    Prompt > Static { width: auto; padding: 0 0 0 1; color: $text-accent; text-style: bold; }
    Prompt > PromptInput { width: 1fr; background: $panel; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.kind = ""
        self._letters = ""

    def compose(self) -> ComposeResult:
        """Lay out label and field."""
        yield Static(id="prompt-label")
        yield PromptInput(id="prompt-input")

    @property
    def is_open(self) -> bool:
        """Whether something is being asked."""
        return self.has_class("-open")

    def ask(
        self,
        kind: str,
        label: str,
        text: str = "",
        candidates: Sequence[str] = (),
        *,
        whole: bool = False,
        letters: str = "",
    ) -> None:
        """Ask for a line of text; the answer comes as PromptDone.

        Args:
            kind: What the answer is for.
            label: What stands before the field.
            text: What stands in it at first.
            candidates: What Tab completes words to.
            whole: Whether they are completed to the whole text.
            letters: Each of these alone is an answer as soon as it is typed.
        """
        self.kind, self._letters = kind, letters
        self.query_one("#prompt-label", Static).update(Content(clean_line(label)))
        field = self.query_one(PromptInput)
        field.candidates, field.whole = candidates, whole
        with field.prevent(Input.Changed):
            field.value = text
        field.cursor_position = len(text)
        self.add_class("-open")
        self.screen.set_focus(field)

    def offer(self, candidates: Sequence[str]) -> None:
        """Let Tab complete to something else."""
        self.query_one(PromptInput).candidates = candidates

    def close(self) -> None:
        """Ask no more."""
        self.remove_class("-open")

    @on(Input.Changed)
    def tell_change(self, event: Input.Changed) -> None:
        """Tell what is typed while it is typed."""
        event.stop()
        if len(event.value) == 1 and event.value in self._letters:
            self.post_message(PromptDone(self.kind, event.value))
        else:
            self.post_message(PromptChanged(self.kind, event.value))

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Give the answer."""
        event.stop()
        self.post_message(PromptDone(self.kind, event.value))

    def on_prompt_done(self, event: PromptDone) -> None:
        """Name the question that was given up."""
        if not event.kind:
            event.kind = self.kind


def _last_word(text: str) -> tuple[str, str]:
    """Return a line up to its last word, and that word."""
    head, blank, word = text.rpartition(" ")
    return head + blank, word
