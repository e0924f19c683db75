"""A short text under many heads, and how it is read for their tests."""

from __future__ import annotations

from store.article import Article
from store.readers.registry import read_bytes

WRAPPED = """The bridge over the river was opened on Monday, the city said, and
the first cars crossed it in the afternoon.
Work on it had begun four years ago, and it cost less than had been
feared when the plans were drawn.
"""
FIRST = (
    "The bridge over the river was opened on Monday, the city said, and the first cars crossed it in the "
    "afternoon."
)
SECOND = (
    "Work on it had begun four years ago, and it cost less than had been feared when the plans were drawn."
)
BOTH = (FIRST, SECOND)
DAY = "2024-03-05"
D = f" date {DAY} "


def read(text: str) -> Article:
    """Return the one article of a text."""
    (article,) = read_bytes(text.encode(), "a.txt").articles
    return article


def head_of(article: Article) -> tuple[str | None, str | None, str | None, str | None]:
    """Return title, date, source and byline."""
    title = None if article.title_derived else article.title
    return title, article.date, article.source, article.byline
