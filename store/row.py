"""A line of the article list, in a module that the first rows of a run can load quickly."""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from store.vocabulary import Precision

PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "minute", "second")


class Row(
    namedtuple(
        "Row",
        ("id", "title", "date", "date_precision", "source", "read", "bookmarked", "tags", "noted", "others"),
    )
):
    """A line of the article list.

    A named tuple of `collections`: whoever waits for the first rows need not wait for dataclasses and typing
    to be loaded.
    """

    __slots__ = ()

    id: int
    title: str
    date: str | None
    date_precision: Precision | None
    source: str | None
    read: bool
    bookmarked: bool
    tags: tuple[str, ...]
    noted: bool
    others: int
    """How many other articles of the list tell the same story."""
