"""Lists of articles, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from store.row import Row
from store.rows import Rows, chunks


class LibraryView:
    """The whole library, newest first."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._count = rows.count()

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self._count

    def page(self, start: int, stop: int) -> Sequence[Row]:
        """Return the rows at these places."""
        return self._rows.page(start, stop)

    def position(self, id: int) -> int | None:
        """Return the place of an article."""
        return self._rows.position(id)

    def all_ids(self) -> Sequence[int]:
        """Return the articles in their order."""
        return self._rows.ids()

    def next_unread(self, place: int, step: int) -> int | None:
        """Return the place of the next unread article after (1) or before (-1) a place."""
        here = self.page(place, place + 1)
        found = self._rows.next_unread(here[0].id, step) if here else None
        return None if found is None else self.position(found)


class ResultView:
    """Chosen articles in the order given."""

    def __init__(self, rows: Rows, ids: Iterable[int]) -> None:
        from array import array

        self._rows = rows
        self.ids = array("q", ids)

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self.ids)

    def page(self, start: int, stop: int) -> Sequence[Row]:
        """Return the rows at these places."""
        return self._rows.rows_of(self.ids[start:stop])

    def position(self, id: int) -> int | None:
        """Return the place of an article, or None if it is not among them."""
        try:
            return self.ids.index(id)
        except ValueError:
            return None

    def all_ids(self) -> Sequence[int]:
        """Return the articles in their order."""
        return self.ids

    def next_unread(self, place: int, step: int) -> int | None:
        """Return the place of the next unread article after (1) or before (-1) a place."""
        places = range(place + 1, len(self.ids)) if step > 0 else range(place - 1, -1, -1)
        for chunk in chunks(places):
            unread = self._rows.unread([self.ids[at] for at in chunk])
            for at in chunk:
                if self.ids[at] in unread:
                    return at
        return None


View = LibraryView | ResultView
"""Articles in an order, of which a list shows a part."""
