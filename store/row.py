"""What a list shows of an article."""

from __future__ import annotations

from typing import NamedTuple

from store.vocabulary import Precision


class Row(NamedTuple):
    """A line of the article list."""

    id: int
    title: str
    date: str | None
    date_precision: Precision | None
    source: str | None
    read: bool
    bookmarked: bool
    tags: tuple[str, ...]
    noted: bool
