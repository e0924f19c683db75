"""Who and what the library speaks of: counted, with company, with what a name may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.article import EntityCount, Mention
from store.clean import clean_line
from store.rows import Rows
from store.subjects.describing import Wanted, of_library, of_tallied
from store.subjects.finding import Named, articles_of, find_subject, named_in, tally_articles
from store.subjects.ids import shown_id
from store.vocabulary import EntityType

if TYPE_CHECKING:
    from store.article import Companion, Suggestion
    from store.entities.linking import Name
    from store.files import LibraryFiles
    from store.index import Index


class EntityCounts:
    """Entities of an article, of a list of articles and of the whole library."""

    def __init__(self, files: LibraryFiles, index: Index) -> None:
        """Prepare.

        Args:
            files: Where the articles are, for the sentences that are evidence.
            index: Where their mentions are counted.
        """
        self._files = files
        self._index = index

    @property
    def _rows(self) -> Rows:
        return self._index.rows

    def of_articles(
        self, ids: Sequence[int] | None = None, wanted: Wanted | None = None
    ) -> list[EntityCount]:
        """Return the entities of articles, most mentioned first if no other order is wanted.

        A name that is not linked is one entry, whoever it stands for in each article. The whole library is
        quick with a limit, as its counts are kept; of other articles each is counted.

        Args:
            ids: The articles, each once; None is all of the library.
            wanted: Which entities, and how many; None is all.
        """
        return self.counted(ids)(wanted or Wanted())

    def counted(self, ids: Sequence[int] | None = None) -> Callable[[Wanted], list[EntityCount]]:
        """Count the entities of articles once, and return what then gives any page of them.

        Args:
            ids: The articles, each once; None is all of the library.
        """
        if ids is None:
            return partial(of_library, self._rows)
        return partial(of_tallied, self._rows, tally_articles(self._rows, ids))

    def of_mentions(self, mentions: Sequence[Mention], article: int | None = None) -> list[EntityCount]:
        """Return the entities of one article's mentions, most mentioned first, then as they come.

        The counts are of the article, the number of articles is that of the library.

        Args:
            mentions: All that the article has.
            article: Its id, which is part of the ids of unlinked entities.
        """
        groups: dict[Name, list[Mention]] = {}
        for mention in mentions:
            groups.setdefault((mention.type, mention.entity), []).append(mention)
        known = {} if article is None else named_in(self._rows, article)
        if not groups.keys() <= known.keys():
            known = self._linked(mentions)
        found = []
        for name, group in groups.items():
            id, linked, articles = known[name]
            forms = Counter(mention.text for mention in group)
            found.append(
                EntityCount(
                    entity=clean_line(name[1]),
                    type=name[0],
                    count=len(group),
                    articles=max(1, articles),
                    aliases=tuple(clean_line(form) for form, _ in forms.most_common()),
                    id=shown_id(id, linked, article),
                    linked=linked,
                    confidence=max(mention.score for mention in group),
                )
            )
        return sorted(found, key=lambda entity: -entity.count)

    def _linked(self, mentions: Sequence[Mention]) -> Named:
        """Return what mentions name that are not in the index, or not as they are now."""
        from store.corrections.mirror import rules_of
        from store.entities.linking import entity_id, linked_names

        names = {(mention.type, mention.entity) for mention in mentions}
        confirmed = rules_of(self._rows).confirmed_of(names)
        linked = linked_names(((m.type, m.entity, m.text, m.rule) for m in mentions), confirmed)
        known: Named = {}
        for name in names:
            subject = find_subject(self._rows, *name, name in linked)
            known[name] = entity_id(*name), name in linked, subject.articles if subject else 1
        return known

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

    def forms(self, type: EntityType, entity: str, linked: bool | None = None) -> list[tuple[str, int]]:
        """Return the forms in which the library names an entity, each with its mentions, most frequent first.

        Args:
            type: Its type.
            entity: Its name.
            linked: Whether the linked entity of this name is meant; None takes it if there is one.
        """
        subject = find_subject(self._rows, type, entity, linked)
        if subject is None:
            return []
        found = self._rows.connection.execute(
            "SELECT a.form, sum(a.mentions) FROM entity e JOIN alias a ON a.entity = e.key"
            " WHERE e.subject = ? AND a.mentions > 0 GROUP BY a.form ORDER BY 2 DESC, 1",
            (subject.key,),
        )
        return [(clean_line(form), count) for form, count in found]

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
