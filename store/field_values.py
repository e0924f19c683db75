"""What a field of a query may be given: values that the library has, each with its number of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import cast

from store.date_values import DATE_FIELDS, date_values
from store.errors import DamageError
from store.folding import fold_text
from store.index import Index
from store.kept import keep, known
from store.query import ENTITY_FIELDS, FIELDS, SORTS, STATES, Words
from store.query.parser import SHORTEST_PREFIX
from store.query.tree import Part
from store.saved_searches import SearchesFile
from store.schema import GONE, HIDDEN
from store.search import Search
from store.subjects.describing import Wanted, of_library
from store.value import Value
from store.vocabulary import EntityType

_VISIBLE = "c.count - coalesce(h.count, 0)"
_NAMED = (
    f"SELECT n.name, n.folded, {_VISIBLE} FROM {{0}} n JOIN"
    " (SELECT {0} AS key, count(*) AS count FROM article WHERE {0} IS NOT NULL GROUP BY {0}) c USING(key)"
    f" LEFT JOIN (SELECT {{0}} AS key, count(*) AS count FROM {HIDDEN} GROUP BY {{0}}) h"
    f" USING(key) WHERE {_VISIBLE} > 0 ORDER BY {_VISIBLE} DESC, n.name"
)
"""Counted by the index of the column, which does not know what is superseded."""
_COUNTS = {
    "source": _NAMED.format("source"),
    "byline": _NAMED.format("byline"),
    "lang": (
        f"SELECT coalesce(c.language, 'unknown'), NULL, {_VISIBLE} FROM"
        " (SELECT language, count(*) AS count FROM article GROUP BY language) c LEFT JOIN"
        f" (SELECT language, count(*) AS count FROM {HIDDEN} GROUP BY language) h"
        f" ON h.language IS c.language WHERE {_VISIBLE} > 0 ORDER BY {_VISIBLE} DESC"
    ),
}
"""What counts all values of a field: name, folded words if they are kept, articles on view."""
_STATES = (
    f"SELECT count(read), count(bookmarked), count(tags), count(note) FROM mark WHERE id NOT IN ({GONE})"
)
_SAMPLES = f"SELECT count(*) FROM tag WHERE name = 'sample' AND id NOT IN ({GONE})"


class FieldValues:
    """The values of the fields of one library, as it stands."""

    def __init__(self, index: Index, searches: SearchesFile, tags: Callable[[], dict[str, int]]) -> None:
        """Prepare.

        Args:
            index: Where they are counted.
            searches: The saved searches.
            tags: Returns the tags of the library with the number of articles, most used first.
        """
        self._index = index
        self._searches = searches
        self._tags = tags

    def of(self, field: str, typed: str, limit: int) -> list[Value]:
        """Return values of a field in which a word begins as typed, those that begin so themselves first.

        Args:
            field: A field of the query language; those whose values nobody could list have none.
            typed: The beginning; "" is that of all.
            limit: The most to return.
        """
        if field in DATE_FIELDS:
            return date_values(self._index.rows, field, typed, date.today(), limit)
        folded = fold_text(typed)
        if typed.strip() and not folded:
            return []
        if field in ("title", "body"):
            return self._words(cast("Part", field), folded, limit)
        if field in ENTITY_FIELDS or field == "with":
            return self._named(cast("EntityType | None", ENTITY_FIELDS.get(field)), typed, limit)
        return [Value(*value) for value in islice(_beginning(self._listed(field), folded), limit)]

    def _named(self, type: EntityType | None, typed: str, limit: int) -> list[Value]:
        """Return names; of people first those that are one person across the library, not a surname alone."""
        found: dict[str, Value] = {}
        for linked in (True, False) if type == "PER" else (None,):
            for begins in (True, False) if typed.strip() else (False,):
                if len(found) >= limit:
                    break
                most = limit + len(found)
                wanted = Wanted(typed, type, most, 0, "articles", begins, linked, unnamed=False)
                for entity in of_library(self._index.rows, wanted):
                    folded = fold_text(entity.entity)
                    found.setdefault(folded, Value(entity.entity, folded, entity.articles))
        return list(found.values())[:limit]

    def _words(self, part: Part, beginning: str, limit: int) -> list[Value]:
        """Return words of titles or bodies, those in most articles first; none for a single letter."""
        if len(beginning) < SHORTEST_PREFIX or " " in beginning:
            return []
        words = self._index.text.searcher().terms_with_prefix(part, beginning, limit=limit)
        search = Search(self._index, date.today())
        return [Value(word, word, search.run(Words(word, part=part), limit=1).count) for word, _ in words]

    def _listed(self, field: str) -> Sequence[tuple[str, str, int | None]]:
        """Return all values of a field with their folded words, counted anew if the library has changed."""
        if field in ("tag", "is", "note", *_COUNTS):
            rows = self._index.rows
            generation = rows.generation()
            found = known(rows.values, field, generation)
            if found is None:
                found = keep(rows.values, field, generation, self._counted(field), len(FIELDS))
            return found
        names = self._saved() if field == "search" else SORTS if field == "sort" else ()
        return [(name, fold_text(name), None) for name in names]

    def _counted(self, field: str) -> list[tuple[str, str, int]]:
        if field == "tag":
            return [(name, fold_text(name), count) for name, count in self._tags().items()]
        if field in ("is", "note"):
            states = self._states()
            if field == "note":
                return [("*", "", states["noted"])]
            return [(state, state, states[state]) for state in STATES]
        rows = self._index.rows.connection.execute(_COUNTS[field])
        return _told_apart((name, folded or fold_text(name), count) for name, folded, count in rows)

    def _states(self) -> dict[str, int]:
        """Count the articles of every state, most of them in one go."""
        rows = self._index.rows
        read, bookmarked, tagged, noted = rows.one(_STATES)
        (samples,) = rows.one(_SAMPLES)
        return {
            "unread": rows.count() - read,
            "read": read,
            "bookmarked": bookmarked,
            "tagged": tagged,
            "noted": noted,
            "sample": samples,
        }

    def _saved(self) -> list[str]:
        """Return the names of the saved searches; none if their file is damaged, as a search will say."""
        try:
            return [search.name for search in self._searches.listed()]
        except DamageError:
            return []


def _told_apart(values: Iterable[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Return values under the most frequent of the spellings that a query does not tell apart."""
    found = dict[str, tuple[str, str, int]]()
    for name, folded, count in values:
        first, _, before = found.get(folded, (name, folded, 0))
        found[folded] = first, folded, before + count
    return sorted(found.values(), key=lambda value: (-value[2], value[0]))


def _beginning(
    values: Sequence[tuple[str, str, int | None]], folded: str
) -> Iterator[tuple[str, str, int | None]]:
    inside = f" {folded}"
    yield from (value for value in values if value[1].startswith(folded))
    if folded:
        yield from (value for value in values if inside in value[1] and not value[1].startswith(folded))
