"""The card of an entity: what it is, why it was marked, where else it is named."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from store.article import Mention
from store.clean import clean_line
from store.row import Row
from tui.display import TYPE_NAME, entity_term, plural
from tui.messages import OpenArticle
from tui.widgets.article_list import ArticleList


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of an entity."""

    mention: Mention
    """The mention that was asked about."""
    mentions: tuple[Mention, ...]
    """All of the entity in the open article."""
    articles: tuple[Row, ...]
    """All of the library that name it, newest first."""


class CardScreen(ModalScreen["int | str | None"]):
    """Shows a card; ends with the id of an article to open, or with a term for the query."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "dismiss(None)", show=False, priority=True),
        Binding("plus", "ask('')", show=False, priority=True),
        Binding("minus", "ask('-')", show=False, priority=True),
    ]

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card

    def compose(self) -> ComposeResult:
        """Lay out the card over the list of articles."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "Entity"
            dialog.border_subtitle = "Enter opens · + search · Esc"
            yield Static(self._text())
            yield ArticleList(id="card-articles")

    def on_mount(self) -> None:
        """Show the articles."""
        rows = self._card.articles
        articles = self.query_one(ArticleList)
        places = {row.id: place for place, row in enumerate(rows)}
        articles.show(len(rows), lambda start, stop: rows[start:stop], places.get)
        articles.focus()

    @on(OpenArticle)
    def open(self, message: OpenArticle) -> None:
        """End with the article."""
        message.stop()
        self.dismiss(message.id)

    def action_ask(self, sign: str) -> None:
        """End with a term for the query."""
        self.dismiss(sign + entity_term(self._card.mention.type, self._card.mention.entity))

    def _text(self) -> Content:
        card, mention = self._card, self._card.mention
        forms = Counter(found.text for found in card.mentions)
        seen = ", ".join(f"{form} {count}" for form, count in forms.most_common())
        lines = [
            ("type", TYPE_NAME[mention.type]),
            ("here", f"{plural(len(card.mentions), 'mention')}: {seen}"),
            ("why", f"“{mention.text}” by the rule {mention.rule}, confidence {mention.score:.0%}"),
            ("named in", plural(len(card.articles), "article")),
        ]
        text = Content.styled(clean_line(mention.entity), "bold $text-accent")
        for name, said in lines:
            text += Content("\n") + Content.styled(f"{name:9}", "bold") + Content(clean_line(said))
        return text
