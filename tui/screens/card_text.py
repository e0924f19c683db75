"""What the card of an entity says, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.display import TYPE_NAME, plural

if TYPE_CHECKING:
    from store.article import Companion, Mention, Suggestion
    from store.vocabulary import EntityType
    from tui.widgets.article_list import ArticleView

Line = tuple[str, str]
"""What a line is about, and what it says."""
MOST_FORMS = 20
"""Forms of a name that are listed."""
MOST_SUGGESTIONS = 5
_KEY_SAYS = {"same name": "C confirms that it is one", "different": "X splits"}
"""The key for a suggestion of a kind; for all others it is that of merging."""
_GAZETTEER = "gazetteer:"
_IN_WORDS = {"tagger": "the trained tagger", "consistency": "the same words elsewhere in the article"}
"""What is said for signs that are named for the program."""
_ALIAS = "; alias "
_DATE = "date: "


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of an entity at once."""

    type: EntityType
    entity: str
    linked: bool
    """Whether it is one entity in the whole library."""
    mention: Mention | None
    """The mention that is explained."""
    mentions: tuple[Mention, ...]
    """All of the entity in the open article."""
    engine: str
    """What found the names of the article."""
    date: str | None
    """Of the article."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the library knows of an entity."""

    articles: ArticleView
    """All that name it, newest first."""
    dates: tuple[str, ...]
    """Of the first and the last article that have one."""
    forms: Sequence[tuple[str, int]]
    """How it is named, with the number of mentions."""
    related: Sequence[tuple[EntityType, str]]
    companions: Sequence[Companion]
    suggestions: Sequence[Suggestion]
    corrections: Sequence[str]
    """A sentence for each that touched it."""


def card_lines(card: Card, findings: Findings | None, problem: str = "") -> list[Line]:
    """Return all that a card says.

    Args:
        card: What is known at once.
        findings: What the library knows; None while it is being looked up.
        problem: Why it could not be.
    """
    lines = [("type", TYPE_NAME[card.type]), *_why(card), *_here(card)]
    if problem:
        return [*lines, ("library", problem)]
    if findings is None:
        return [*lines, ("library", "looking it up …")]
    return [*lines, *_in_library(card, findings)]


def _why(card: Card) -> Iterator[Line]:
    mention = card.mention
    if mention is None:
        return
    rule, alias, number = mention.rule.partition(_ALIAS)
    signs = rule.split(", ")
    yield "found by", card.engine or "an unknown engine"
    if mention.type == "DATE":
        yield "as date", _resolved(mention, card.date)
    said = " and ".join(_IN_WORDS.get(sign, sign) for sign in signs if not sign.startswith(_GAZETTEER))
    listed = [sign.removeprefix(_GAZETTEER) for sign in signs if sign.startswith(_GAZETTEER)]
    yield "rule", f"“{mention.text}”: {said or 'a list of names'}, confidence {mention.score:.0%}"
    if listed:
        yield "listed as", ", ".join(listed)
    if alias:
        yield "alias", f"rule {number}"


def _resolved(mention: Mention, date: str | None) -> str:
    if not mention.rule.startswith(_DATE):
        return f"“{mention.text}” says no day, month or year"
    reason = mention.rule.removeprefix(_DATE)
    dated = f"; the article is of {date}" if date and "article" in reason else ""
    return f"{mention.entity}, from “{mention.text}” ({reason}{dated})"


def _here(card: Card) -> Iterator[Line]:
    if not card.mentions:
        return
    forms = Counter(mention.text for mention in card.mentions)
    seen = ", ".join(f"{form} {count}" for form, count in forms.most_common())
    yield "here", f"{plural(len(card.mentions), 'mention')}: {seen}"


def _in_library(card: Card, findings: Findings) -> Iterator[Line]:
    total = sum(count for _, count in findings.forms)
    seen = ", ".join(f"{form} {count:,}" for form, count in findings.forms[:MOST_FORMS])
    more = len(findings.forms) - MOST_FORMS
    dates = f", {' to '.join(dict.fromkeys(findings.dates))}" if findings.dates else ""
    yield "library", f"{plural(total, 'mention')}: {seen}" + (f" and {more} other forms" if more > 0 else "")
    yield "named in", plural(findings.articles.count, "article") + dates
    if not card.linked and card.type not in ("DATE", "MONEY"):
        yield "~", "not known to be one: in other articles the name may mean others (C confirms it is one)"
    if findings.related:
        yield "related", ", ".join(f"{name} ({TYPE_NAME[type_]})" for type_, name in findings.related)
    for sentence in findings.corrections:
        yield "corrected", sentence
    for suggestion in findings.suggestions[:MOST_SUGGESTIONS]:
        yield "perhaps", f"{suggestion.evidence} ({_KEY_SAYS.get(suggestion.kind, '= merges')})"
    for companion in findings.companions:
        where = plural(companion.articles, "article")
        said = f": {companion.sentence}" if companion.sentence else ""
        yield "with", f"{companion.entity}, {where}{said}"
