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


_SAME = {
    **dict.fromkeys(("author", "by", "reporter", "writer"), "byline"),
    **dict.fromkeys(("from", "publisher", "paper", "site"), "source"),
    **dict.fromkeys(("subject", "headline"), "title"),
    **dict.fromkeys(("text", "content"), "body"),
    **dict.fromkeys(("language",), "lang"),
    **dict.fromkeys(("since",), "after"),
    **dict.fromkeys(("until", "till"), "before"),
    **dict.fromkeys(("people", "per", "who", "name"), "person"),
    **dict.fromkeys(("organisation", "organization", "company"), "org"),
    **dict.fromkeys(("location", "loc", "where", "city", "country"), "place"),
    **dict.fromkeys(("label", "keyword", "folder"), "tag"),
    **dict.fromkeys(("flagged", "starred", "star", "flag"), "bookmarked"),
    **dict.fromkeys(("seen", "old"), "read"),
    **dict.fromkeys(("unseen", "new"), "unread"),
}
"""What other programs call fields and states."""


def nearest(word: str, known: Sequence[str]) -> str | None:
    """Return the word of some that means the same as another or is most like it, or None if none is."""
    same = _SAME.get(word.casefold())
    if same in known:
        return same
    found = difflib.get_close_matches(word.casefold(), known, 1, 0.5)
    return found[0] if found else None
