"""The line at the bottom that asks: a command, tags, what to find, what a name is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from store.clean import clean_line
from tui.messages import PromptChanged, PromptDone
from tui.widgets.bindings import bindings
from tui.widgets.completing_field import CompletingField
from tui.widgets.proposal_list import Proposal


class PromptInput(CompletingField):
    """The field of the prompt; Tab completes the last word, or all of it.

    A candidate with blanks in it stands for a whole line, which is completed once its first blank is typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("prompt")

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.asks = False
        self.candidates: Sequence[str] = ()
        """What the last word may become, or the whole text."""
        self.whole = False
        """Whether it is the whole text."""

    def own_proposals(self) -> Sequence[Proposal]:
        """Return what the candidates make of the text; none where the screen is asked."""
        if self.asks:
            return []
        if self.whole:
            stem = self.value.casefold()
            found = sorted(self.candidates, key=lambda name: not name.casefold().startswith(stem))
            return [Proposal(name, len(name), name) for name in found]
        head, word = _last_word(self.value)
        written = self.value.casefold()
        lines = [line for line in self.candidates if " " in line and line.casefold().startswith(written)]
        if head and lines:
            return [Proposal(line, len(line), line.partition(" ")[2]) for line in lines]
        sign = word[:1] if word[:1] in ("+", "-") else ""
        stem = word.removeprefix(sign).casefold()
        return [
            Proposal(text := head + sign + name, len(text), name)
            for name in self.candidates
            if " " not in name and name.casefold().startswith(stem)
        ]

    def action_give_up(self) -> None:
        """Leave the prompt without an answer."""
        self.post_message(PromptDone("", None))


class Prompt(Vertical):
    """A label and a field, on view only while something is asked."""

    DEFAULT_CSS = """
    Prompt { height: auto; background: $panel; display: none; }
    Prompt.-open { display: block; }
    Prompt > Horizontal { height: 1; }
    Prompt Static { width: auto; padding: 0 0 0 1; color: $text-accent; text-style: bold; }
    Prompt PromptInput { width: 1fr; background: $panel; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.kind = ""
        self._letters = ""

    def compose(self) -> ComposeResult:
        """Lay out what is proposed over label and field."""
        field = PromptInput(id="prompt-input")
        yield field.proposal_list
        with Horizontal():
            yield Static(id="prompt-label")
            yield field

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
        history: Sequence[str] = (),
        asks: bool = False,
    ) -> None:
        """Ask for a line of text; the answer comes as PromptDone.

        Args:
            kind: What the answer is for.
            label: What stands before the field.
            text: What stands in it at first.
            candidates: What Tab completes words to.
            whole: Whether they are completed to the whole text.
            letters: Each of these alone is an answer as soon as it is typed.
            history: What was answered before, the latest last.
            asks: Whether Tab asks the screen for what there are no candidates for.
        """
        self.kind, self._letters = kind, letters
        self.query_one("#prompt-label", Static).update(Content(clean_line(label)))
        field = self.query_one(PromptInput)
        field.candidates, field.whole = candidates, whole
        field.history, field.asks = history, asks
        with field.prevent(Input.Changed):
            field.put(text)
        self.add_class("-open")
        self.screen.set_focus(field)

    def offer(self, candidates: Sequence[str]) -> None:
        """Let Tab complete to something else."""
        self.query_one(PromptInput).candidates = candidates

    def complete_query(self, on: bool) -> None:
        """Complete the text as a query from now on, or from the candidates again."""
        self.query_one(PromptInput).asks = on

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
