"""Who and what the library speaks of: counted, with company, with what a name may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from store.article import EntityCount, Mention
from store.clean import clean_line
from store.rows import Rows
from store.subjects.describing import Wanted, of_library, of_tallied
from store.subjects.finding import articles_of, find_subject, tally_articles
from store.vocabulary import EntityType

if TYPE_CHECKING:
    from store.article import Companion, Suggestion
    from store.entities.linking import Name
    from store.files import LibraryFiles
    from store.index import Index


class EntityCounts:
    """Entities of an article, of a list of articles and of the whole library."""

    def __init__(self, files: LibraryFiles, index: Index, confirmed: Collection[Name] = ()) -> None:
        """Prepare.

        Args:
            files: Where the articles are, for the sentences that are evidence.
            index: Where their mentions are counted.
            confirmed: Names of which the reader has said that they are one entity everywhere.
        """
        self._files = files
        self._index = index
        self._confirmed = confirmed

    @property
    def _rows(self) -> Rows:
        return self._index.rows

    def of_articles(
        self, ids: Sequence[int] | None = None, wanted: Wanted | None = None
    ) -> list[EntityCount]:
        """Return the entities of articles, most mentioned first.

        A name that is not linked is one entry, whoever it stands for in each article. The whole library is
        quick with a limit, as its counts are kept; of other articles each is counted.

        Args:
            ids: The articles, each once; None is all of the library.
            wanted: Which entities, and how many; None is all.
        """
        if ids is None:
            return of_library(self._rows, wanted or Wanted())
        return of_tallied(self._rows, tally_articles(self._rows, ids), wanted or Wanted())

    def of_mentions(self, mentions: Sequence[Mention], article: int | None = None) -> list[EntityCount]:
        """Return the entities of one article's mentions, most mentioned first, then as they come.

        The counts are of the article, the number of articles is that of the library.

        Args:
            mentions: All that the article has.
            article: Its id, which is part of the ids of unlinked entities.
        """
        from store.entities.linking import entity_id, linked_names

        groups: dict[tuple[EntityType, str], list[Mention]] = {}
        for mention in mentions:
            groups.setdefault((mention.type, mention.entity), []).append(mention)
        linked = linked_names(groups, ((m.type, m.entity, m.rule) for m in mentions), self._confirmed)
        found = []
        for (type_, name), group in groups.items():
            is_linked = (type_, name) in linked
            subject = find_subject(self._rows, type_, name, is_linked)
            forms = Counter(mention.text for mention in group)
            found.append(
                EntityCount(
                    entity=clean_line(name),
                    type=type_,
                    count=len(group),
                    articles=subject.articles if subject else 1,
                    aliases=tuple(clean_line(form) for form, _ in forms.most_common()),
                    id=entity_id(type_, name, is_linked, article),
                    linked=is_linked,
                    confidence=max(mention.score for mention in group),
                )
            )
        return sorted(found, key=lambda entity: -entity.count)

    def articles_naming(self, type: EntityType, entity: str, linked: bool | None = None) -> list[int]:
        """Return the articles that name an entity, newest first.

        Of an unlinked name these are the articles where it stands unlinked; each may mean another one.

        Args:
            type: Its type.
            entity: Its name.
            linked: Whether the linked entity of this name is meant; None takes it if there is one.
        """
        subject = find_subject(self._rows, type, entity, linked)
        return articles_of(self._rows, subject.key) if subject else []

    def companions(
        self, type: EntityType, entity: str, limit: int = 10, linked: bool | None = None
    ) -> list[Companion]:
        """Return the entities that are most often named in the same articles, as `find_companions` says."""
        from store.subjects.companions import find_companions

        subject = find_subject(self._rows, type, entity, linked)
        return find_companions(self._files, self._rows, subject, limit) if subject else []

    def suggestions(self, article: int, type: EntityType, entity: str) -> list[Suggestion]:
        """Return what a name of an article may be, as `suggest` says; best first, at most ten."""
        from store.subjects.suggesting import suggest

        return suggest(self._rows, article, type, entity)
