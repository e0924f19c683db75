"""Who and what the library speaks of, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

from store.article import EntityCount, Mention
from store.clean import clean_line
from store.index import Index
from store.rows import Rows, chunks, unpack_counts
from store.vocabulary import EntityType

_VISIBLE = "SELECT id FROM article WHERE superseded = 0"
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
        blobs: list[bytes] = []
        for chunk in [None] if ids is None else chunks(ids):
            where = _VISIBLE if chunk is None else ",".join(map(str, chunk))
            rows = self._rows.connection.execute(f"SELECT aliases FROM mentioned WHERE article IN ({where})")
            blobs += (blob for (blob,) in rows)
        forms: Counter[int] = Counter()
        articles: Counter[int] = Counter()
        entity_of: dict[int, int] = {}
        for blob in blobs:
            counts = unpack_counts(blob)
            self._find_entities(entity_of, [key for key in counts if key not in entity_of])
            for key, count in counts.items():
                forms[key] += count
            articles.update({entity_of[key] for key in counts})
        return self._described(forms, articles)

    def _find_entities(self, entity_of: dict[int, int], keys: Sequence[int]) -> None:
        """Add which entity each of these forms names."""
        for chunk in chunks(keys):
            query = f"SELECT key, entity FROM alias WHERE key IN ({','.join(map(str, chunk))})"
            entity_of.update(self._rows.connection.execute(query))

    def _described(self, forms: Counter[int], articles: Counter[int]) -> list[EntityCount]:
        """Return entities with their forms.

        Args:
            forms: How often each form occurs.
            articles: In how many articles each entity occurs.
        """
        seen: dict[tuple[int, str, str], dict[str, int]] = {}
        for chunk in chunks(forms):
            query = (
                "SELECT a.key, a.form, e.key, e.type, e.name FROM alias a JOIN entity e ON e.key = a.entity"
                f" WHERE a.key IN ({','.join(map(str, chunk))})"
            )
            for key, form, entity, type_, name in self._rows.connection.execute(query):
                seen.setdefault((entity, type_, name), {})[form] = forms[key]
        found = [
            EntityCount(
                entity=clean_line(name),
                type=cast("EntityType", type_),
                count=sum(counts.values()),
                articles=articles[entity],
                aliases=tuple(
                    clean_line(form) for form in sorted(counts, key=lambda form: (-counts[form], form))
                ),
            )
            for (entity, type_, name), counts in seen.items()
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
