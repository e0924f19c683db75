"""What a name of an article may be: everything that is not safe enough to be done unasked, with evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from store.article import Suggestion, SuggestionKind
from store.clean import clean_line
from store.entities.acronyms import is_acronym
from store.entities.linking import entity_key
from store.rows import Rows
from store.subjects.candidates import defined_under, full_names, namesakes, spellings
from store.subjects.circles import strangers
from store.subjects.describing import UNNAMED, describe
from store.subjects.finding import Subject, articles_of, company, subject_in
from store.vocabulary import EntityType

AT_MOST = 10
"""Suggestions for one name."""
NEWEST = 10
"""Articles that a suggestion names."""
SAMPLE = 100
"""Articles of a candidate whose company is compared, the newest."""
AGREEMENT = 0.8
"""Share of an acronym's definitions that must agree for one of them to come first."""


def suggest(rows: Rows, article: int, type: EntityType, entity: str) -> list[Suggestion]:
    """Return what a name of an article may be, best first, at most ten. None of it is ever done unasked.

    Args:
        rows: The index.
        article: The article.
        type: Type of the entity.
        entity: Its name there.
    """
    subject = subject_in(rows, article, type, entity)
    if subject is None or type in UNNAMED:
        return []
    found = [*_Suggester(rows, article, subject).all()]
    found.sort(key=lambda suggestion: (-suggestion.score, -suggestion.articles, suggestion.id))
    return found[:AT_MOST]


class _Suggester:
    """Finds what one name of one article may be."""

    def __init__(self, rows: Rows, article: int, subject: Subject) -> None:
        self._rows, self._article, self._subject = rows, article, subject
        self._key = entity_key(subject.type, subject.name)
        self._company = company(rows, [article]).get(article, frozenset())

    def all(self) -> Iterator[Suggestion]:
        """Yield every suggestion, in no order."""
        subject = self._subject
        if not subject.linked and subject.type == "PER" and "-" not in self._key:
            yield from self._full_names()
        if subject.type == "ORG" and is_acronym(subject.name):
            yield from self._long_forms()
        yield from self._same_names()
        for key, changed in spellings(self._rows, subject.type, self._key):
            what = ("the names between", "one letter", "two letters")[changed]
            yield self._made("spelling", key, 0.8 - 0.1 * changed, f"{{}}, in {{}}, differs by {what}.")
        if subject.linked and subject.type == "PER":
            apart = strangers(self._rows, subject.key, self._article)
            if apart:
                sentence = "{} stands in {} with nobody of this one; it may be somebody else there."
                yield self._made("different", subject.key, 0.45, sentence, articles=apart)

    def _full_names(self) -> Iterator[Suggestion]:
        """Full names with that surname or first name; the more of this article's company the better."""
        own = self._company - {self._subject.key}
        for key in full_names(self._rows, self._key):
            seen = company(self._rows, articles_of(self._rows, key, SAMPLE)).values()
            times = {other: sum(other in them for them in seen) for other in own - {key}}
            shared = sorted((other for other in times if times[other]), key=lambda other: -times[other])
            score = 0.5 + 0.5 * len(shared) / len(times) if shared else 0.4
            names = [named.entity for named in describe(self._rows, dict.fromkeys(shared[:2], (0, 0)))]
            also = f", also with {' and '.join(names)}" if names else ""
            yield self._made("surname", key, score, "{}, in {}{}.", also)

    def _long_forms(self) -> Iterator[Suggestion]:
        """Long forms that other articles define under that acronym."""
        acronym = clean_line(self._subject.name)
        definitions = defined_under(self._rows, acronym)
        total = sum(count for _, _, count in definitions)
        for key, linked, count in definitions:
            share = count / total
            score = share if share >= AGREEMENT else 0.4 * share
            if linked:
                sentence = "{}, in {}: {} of {} articles that define “{}”."
                yield self._made("acronym", key, score, sentence, count, total, acronym)

    def _same_names(self) -> Iterator[Suggestion]:
        """The same name in other articles, linked there or not."""
        for key, linked in namesakes(self._rows, self._subject.type, self._key):
            if key != self._subject.key:
                sentence = "“{}” is one entity in {}." if linked else "“{}” stands unexplained in {}."
                yield self._made("same name", key, 0.75 if linked else 0.25, sentence)
            elif not linked and self._subject.articles > 1:
                yield self._made("same name", key, 0.3, "“{}” stands in {}.")

    def _made(
        self,
        kind: SuggestionKind,
        key: int,
        score: float,
        sentence: str,
        *values: object,
        articles: Sequence[int] | None = None,
    ) -> Suggestion:
        """Return a suggestion.

        Args:
            kind: Its kind.
            key: The subject that is suggested.
            score: For the order.
            sentence: The evidence, with places for the name, the articles and the values.
            values: What else stands in it.
            articles: Those that speak for it, newest first; None is all others that name the subject.
        """
        (entity,) = describe(self._rows, {key: (0, 0)})
        count = self._rows.one("SELECT articles FROM subject WHERE key = ?", (key,))[0]
        newest = articles_of(self._rows, key, NEWEST + 1) if articles is None else articles
        newest = [id for id in newest if id != self._article][:NEWEST]
        here = key in self._company
        count = count - here if articles is None else len(articles)
        where = f"{count} {'other ' if here else ''}{'article' if count == 1 else 'articles'}"
        evidence = sentence.format(entity.entity, where, *values)
        return Suggestion(kind, entity.type, entity.entity, entity.id, count, tuple(newest), evidence, score)
