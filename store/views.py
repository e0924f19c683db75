"""Lists of articles, a page at a time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Protocol

from store.row import Row
from store.rows import Rows


class View(Protocol):
    """Articles in an order, of which a list shows a part."""

    @property
    def count(self) -> int:
        """How many there are."""

    def page(self, start: int, stop: int) -> list[Row]:
        """Return the rows at these places."""

    def position(self, id: int) -> int | None:
        """Return the place of an article, or None if it is not in the view."""


class LibraryView:
    """The whole library, newest first."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._count = rows.count()

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self._count

    def page(self, start: int, stop: int) -> list[Row]:
        """Return the rows at these places."""
        return self._rows.page(start, stop)

    def position(self, id: int) -> int | None:
        """Return the place of an article."""
        return self._rows.position(id)


class ResultView:
    """Chosen articles in the order given."""

    def __init__(self, rows: Rows, ids: Iterable[int]) -> None:
        self._rows = rows
        self.ids = array("q", ids)

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self.ids)

    def page(self, start: int, stop: int) -> list[Row]:
        """Return the rows at these places."""
        return self._rows.rows_of(self.ids[start:stop])

    def position(self, id: int) -> int | None:
        """Return the place of an article, or None if it is not among them."""
        try:
            return self.ids.index(id)
        except ValueError:
            return None
