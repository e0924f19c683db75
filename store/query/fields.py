"""The fields of the query language and the fixed values that some of them take."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

TEXT_FIELDS = ("title", "body")
"""Fields whose value is words of the text."""
REGEX_FIELDS = ("title", "source")
"""Fields whose value may be a regular expression."""
ENTITY_FIELDS = {"person": "PER", "org": "ORG", "place": "LOC", "event": "EVENT", "entity": None}
"""Fields that ask for an entity, with its type; None is any."""
FIELDS = (
    *("title", "body", "source", "byline", "lang", "tag", "is", "note", "id"),
    *("date", "added", "before", "after"),
    *(*ENTITY_FIELDS, "mentions", "with", "story", "search", "sort"),
)
STATES = ("unread", "read", "bookmarked", "tagged", "noted", "sample")
"""What `is:` takes."""
SORTS = ("newest", "oldest", "relevance")
"""What `sort:` takes."""
FIXED = {"is": STATES, "sort": SORTS}
"""Fields that take one of a few words."""


def nearest(word: str, known: Sequence[str]) -> str | None:
    """Return the word of some that is most like another, or None if none is like it."""
    found = difflib.get_close_matches(word.casefold(), known, 1, 0.5)
    return found[0] if found else None
