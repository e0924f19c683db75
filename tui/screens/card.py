"""The card of an entity: what it is, why it was marked, where else it is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from store.clean import clean_line
from store.errors import DatelineError
from tui.commands import commands_for
from tui.display import entity_term
from tui.messages import CardFilled, OpenArticle
from tui.screens.card_text import Card, Findings, card_lines
from tui.widgets.article_list import ArticleList
from tui.widgets.scrolled_text import ScrolledText


class CardWish(NamedTuple):
    """What the reader wants after a card."""

    article: int | None = None
    """An article to open."""
    term: str = ""
    """A term for the query."""
    command: str = ""
    """A command to carry out on the entity."""


class CardScreen(ModalScreen["CardWish | None"]):
    """Shows a card at once, fills it with what the library knows, and ends with a wish."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "dismiss(None)", show=False, priority=True),
        Binding("plus", "ask('')", show=False, priority=True),
        Binding("minus", "ask('-')", show=False, priority=True),
        Binding("J", "scroll(3)", show=False, priority=True),
        Binding("K", "scroll(-3)", show=False, priority=True),
        *(
            Binding(key, f"correct('{command.id}')", show=False, priority=True)
            for command in commands_for("names")
            for key in command.keys
        ),
    ]

    def __init__(self, card: Card, look_up: Callable[[], Findings]) -> None:
        """Prepare.

        Args:
            card: What is known at once.
            look_up: Finds out what the library knows; called in a thread.
        """
        super().__init__()
        self._card, self._look_up = card, look_up

    def compose(self) -> ComposeResult:
        """Lay out the card over the list of articles."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "Entity"
            dialog.border_subtitle = "Enter opens · Tab · J K · + - · = x c R X C · Esc"
            yield ScrolledText(id="card-text")
            yield ArticleList(id="card-articles")

    def on_mount(self) -> None:
        """Show what is known, and look the rest up."""
        self._show(None)
        self.query_one(ArticleList).focus()
        self.run_worker(self._fill, thread=True)

    def _fill(self) -> None:
        try:
            self.post_message(CardFilled(self._look_up()))
        except DatelineError as error:
            self.post_message(CardFilled(None, str(error)))

    @on(CardFilled)
    def fill(self, message: CardFilled) -> None:
        """Show what the library knows."""
        self._show(message.findings, message.problem)
        if message.findings is not None:
            self.query_one(ArticleList).show(message.findings.articles)

    def _show(self, findings: Findings | None, problem: str = "") -> None:
        text = Content.styled(clean_line(self._card.entity), "bold $text-accent")
        for name, said in card_lines(self._card, findings, problem):
            text += Content("\n") + Content.styled(f"{name:9} ", "bold") + Content(clean_line(said))
        self.query_one(ScrolledText).show(text)

    @on(OpenArticle)
    def open(self, message: OpenArticle) -> None:
        """End with the article."""
        message.stop()
        self.dismiss(CardWish(article=message.id))

    def action_ask(self, sign: str) -> None:
        """End with a term for the query."""
        self.dismiss(CardWish(term=sign + entity_term(self._card.type, self._card.entity)))

    def action_correct(self, command: str) -> None:
        """End with a correction of the entity."""
        self.dismiss(CardWish(command=command))

    def action_scroll(self, step: int) -> None:
        """Scroll the text."""
        self.query_one(ScrolledText).action_scroll(step)
