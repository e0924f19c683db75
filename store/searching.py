"""What a library finds: by the query language, counted by facets, kept as saved searches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from store.correcting import Correcting
from store.errors import LibraryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from store.completing import Completions
    from store.facets import Facets
    from store.journal import Act
    from store.query import Sort
    from store.saved_searches import SavedSearch
    from store.search import Results
    from store.shard_format import Document


class Searching(Correcting):
    """The part of a library that searches and keeps searches."""

    def search(
        self, query: str, sort: Sort = "newest", limit: int | None = None, *, typing: bool = False
    ) -> Results:
        """Find articles.

        Args:
            query: In the query language; empty is everything.
            sort: Order of the ids, if the query does not ask for one.
            limit: The most ids to return; the count is always that of all.
            typing: Whether the query is still being typed.

        Raises:
            QueryError: The query cannot be understood.
        """
        from store.search import search

        saved = self._saved_queries() if "search:" in query.casefold() else {}
        return search(self._index, query, sort, limit, saved, typing=typing)

    def facets(self, found: Results | Sequence[int], limit: int = 10) -> Facets:
        """Return who, what and when some articles are about, as `count_facets` says.

        Args:
            found: What a search without a limit found, or the ids of articles.
            limit: The most values of each kind.
        """
        from store.facets import count_facets
        from store.search import Results

        return count_facets(self._index, found.found.ids if isinstance(found, Results) else found, limit)

    def complete(self, query: str, place: int, limit: int = 8) -> Completions:
        """Return how the piece of a query at the cursor may go on, as `store.completing.complete` says.

        Args:
            query: As far as it is typed; it need not be right.
            place: Offset of the cursor in code points.
            limit: The most choices to return.
        """
        from store.completing import complete
        from store.field_values import FieldValues

        return complete(query, place, limit, FieldValues(self._index, self._files.searches, self.tags))

    # Saved searches

    def saved_searches(self) -> list[SavedSearch]:
        """Return the saved searches in their order, each with what it finds now.

        Raises:
            DamageError: Their file is damaged.
        """
        return [self.count_search(search) for search in self.list_searches()]

    def list_searches(self) -> list[SavedSearch]:
        """Return the saved searches in their order, not counted.

        Raises:
            DamageError: Their file is damaged.
        """
        return self._files.searches.listed()

    def count_search(self, search: SavedSearch) -> SavedSearch:
        """Return a search, saved or not, with what it finds now or what is wrong with it.

        Raises:
            DamageError: It asks for saved searches, and their file is damaged.
        """
        from store.saved_counts import counted

        queries = self._saved_queries() if "search:" in search.query.casefold() else {}
        return counted(self._index, search, queries)

    def save_search(self, name: str, query: str) -> Act | None:
        """Save a query under a name, in place of the one that has it; None if it is so already.

        Raises:
            QueryError: The query cannot be understood, or would contain itself.
            LibraryError: The name is empty, or the files cannot be written.
        """
        from store.clean import clean_line
        from store.marking import shortened
        from store.saved_searches import saved_name
        from store.search import search

        name, query = saved_name(name), clean_line(query).strip()
        if not name:
            raise LibraryError("A saved search needs a name.")

        def change(documents: dict[int, Document]) -> dict[int, Document | None]:
            queries = {document["name"].casefold(): document["query"] for document in documents.values()}
            number = _number_of(documents, name)
            search(self._index, query, "newest", 1, {**queries, name.casefold(): query}, typing=False)
            if number is not None:
                return {number: {**documents[number], "query": query}}
            places = [document["place"] for document in documents.values()]
            new = next(free for free in count(1) if free not in documents)
            return {new: {"name": name, "query": query, "place": max(places, default=0) + 1}}

        verb = "Changed" if name.casefold() in self._saved_queries() else "Saved"
        return self._change_searches(change, f"{verb} the search “{shortened(name)}”")

    def rename_search(self, name: str, new: str) -> Act | None:
        """Give a saved search another name, also where others contain it; None if it has it already.

        Raises:
            LibraryError: There is no such saved search, or another one has the new name.
        """
        from store.marking import shortened
        from store.saved_searches import saved_name

        new = saved_name(new)
        if not new:
            raise LibraryError("A saved search needs a name.")

        def change(documents: dict[int, Document]) -> dict[int, Document | None]:
            number, taken = _existing(documents, name), _number_of(documents, new)
            if taken not in (None, number):
                raise LibraryError(f"There is a saved search “{new}” already.")
            changed: dict[int, Document | None] = {number: {**documents[number], "name": new}}
            for other, document in documents.items():
                query = _with_name(document["query"], documents[number]["name"], new)
                changed[other] = {**(changed.get(other) or document), "query": query}
            return changed

        return self._change_searches(change, f"Renamed a saved search to “{shortened(new)}”")

    def remove_search(self, name: str) -> Act | None:
        """Remove a saved search; others that contain it say so from then on.

        Raises:
            LibraryError: There is no such saved search.
        """
        from store.marking import shortened

        return self._change_searches(
            lambda documents: {_existing(documents, name): None},
            f"Removed the saved search “{shortened(name)}”",
        )

    def move_search(self, name: str, place: int) -> Act | None:
        """Move a saved search in their order; None if it is there already.

        Args:
            name: Its name.
            place: Where it shall stand, counted from 0; beyond the last one is last.

        Raises:
            LibraryError: There is no such saved search.
        """
        from store.marking import shortened

        def change(documents: dict[int, Document]) -> dict[int, Document | None]:
            number = _existing(documents, name)
            order = sorted(documents, key=lambda other: (documents[other]["place"], other))
            order.remove(number)
            order.insert(max(0, place), number)
            return {other: {**documents[other], "place": at} for at, other in enumerate(order, 1)}

        return self._change_searches(change, f"Moved the saved search “{shortened(name)}”")

    def _saved_queries(self) -> dict[str, str]:
        return _queries(self._files.searches.listed())

    def _change_searches(
        self, change: Callable[[dict[int, Document]], dict[int, Document | None]], label: str
    ) -> Act | None:
        """Change entries of the saved searches, one act; None if nothing is otherwise after it."""
        from store.acts import Plan
        from store.journal import EntryChange

        with self._acts.writing([]):
            self._files.searches.listed()
            documents = self._files.searches.documents()
            changes = [
                EntryChange(number, documents.get(number), after)
                for number, after in change(documents).items()
                if documents.get(number) != after
            ]
            return self._acts.perform(Plan(label, searches=changes)) if changes else None


def _queries(saved: Sequence[SavedSearch]) -> dict[str, str]:
    return {search.name.casefold(): search.query for search in saved}


def _number_of(documents: dict[int, Document], name: str) -> int | None:
    wanted = name.casefold()
    found = (number for number, document in documents.items() if document["name"].casefold() == wanted)
    return next(found, None)


def _existing(documents: dict[int, Document], name: str) -> int:
    number = _number_of(documents, name)
    if number is None:
        raise LibraryError(f"There is no saved search “{name}”.")
    return number


def _with_name(query: str, old: str, new: str) -> str:
    """Return a query in which a saved search is named anew; one that cannot be understood stays."""
    from store.errors import QueryError
    from store.query import parse_query, print_query, renamed, saved_names

    try:
        node = parse_query(query)
    except QueryError:
        return query
    if all(field.value.casefold() != old.casefold() for field in saved_names(node)):
        return query
    return print_query(renamed(node, old, new))
