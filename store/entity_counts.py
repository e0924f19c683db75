"""Who and what the library speaks of, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

from store.article import EntityCount, Mention
from store.clean import clean_line
from store.index import Index
from store.rows import Rows, chunks
from store.vocabulary import EntityType

_JOINED = "mention m JOIN alias a ON a.key = m.alias JOIN entity e ON e.key = a.entity"


class EntityCounts:
    """Counts of mentions, over the library or a part of it."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @property
    def _rows(self) -> Rows:
        return self._index.rows

    def of_articles(self, ids: Sequence[int] | None = None) -> list[EntityCount]:
        """Return the entities of articles, most mentioned first.

        Args:
            ids: The articles; None is all of the library.
        """
        counted: dict[tuple[str, str], tuple[dict[str, int], set[int]]] = {}
        for chunk in [None] if ids is None else chunks(ids):
            where = "SELECT id FROM article WHERE superseded = 0"
            if chunk is not None:
                where = ",".join(map(str, chunk))
            rows = self._rows.connection.execute(
                f"SELECT e.type, e.name, a.form, m.count, m.article FROM {_JOINED}"
                f" WHERE m.article IN ({where})"
            )
            for type_, name, form, count, article in rows:
                forms, articles = counted.setdefault((type_, name), ({}, set()))
                forms[form] = forms.get(form, 0) + count
                articles.add(article)
        found = [
            EntityCount(
                entity=clean_line(name),
                type=cast("EntityType", type_),
                count=sum(forms.values()),
                articles=len(articles),
                aliases=tuple(
                    clean_line(form) for form in sorted(forms, key=lambda form: (-forms[form], form))
                ),
            )
            for (type_, name), (forms, articles) in counted.items()
        ]
        return sorted(found, key=lambda entity: (-entity.count, -entity.articles, entity.entity))

    def of_mentions(self, mentions: Sequence[Mention]) -> list[EntityCount]:
        """Return the entities of one article's mentions, most mentioned first, then as they come.

        The counts are of the article, the number of articles is that of the library.
        """
        forms: dict[tuple[EntityType, str], Counter[str]] = {}
        for mention in mentions:
            forms.setdefault((mention.type, mention.entity), Counter())[mention.text] += 1
        found = [
            EntityCount(
                entity=clean_line(name),
                type=type_,
                count=seen.total(),
                articles=max(1, self._articles(type_, name)),
                aliases=tuple(clean_line(form) for form, _ in seen.most_common()),
            )
            for (type_, name), seen in forms.items()
        ]
        return sorted(found, key=lambda entity: -entity.count)

    def _articles(self, type: EntityType, entity: str) -> int:
        (count,) = self._rows.one(
            f"SELECT count(DISTINCT m.article) FROM {_JOINED} WHERE e.type = ? AND e.name = ?", (type, entity)
        )
        return int(count)

    def articles_naming(self, type: EntityType, entity: str) -> list[int]:
        """Return the articles that mention an entity, newest first."""
        return self._rows.ids(
            f"superseded = 0 AND id IN (SELECT m.article FROM {_JOINED} WHERE e.type = ? AND e.name = ?)",
            (type, entity),
        )
