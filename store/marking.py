"""The marks that the reader makes: bookmarks, read or not, tags, notes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from store.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from store.acts import Acts
    from store.index import Index
    from store.journal import Act
    from store.shard_format import Document

TITLE_LETTERS = 40
"""Letters of a title in the label of an act."""
NOTE_LIMIT = 100_000
"""Characters of a note at the most."""


class Marking(ABC):
    """The part of a library that marks articles; every mark is an act that can be undone."""

    _index: Index

    @property
    @abstractmethod
    def _acts(self) -> Acts:
        """What carries the acts out."""

    def bookmark(self, ids: Sequence[int], on: bool = True) -> Act | None:
        """Bookmark articles, or take the bookmark away; None if it was so already."""
        from store.clock import now

        verb = "Bookmarked" if on else "Took the bookmark from"
        time = now()
        return self._acts.mark(
            ids,
            lambda marks: {"bookmarked": marks.get("bookmarked") or time if on else None},
            lambda changed: f"{verb} {self._naming(changed)}",
        )

    def mark_read(self, ids: Sequence[int], on: bool = True) -> Act | None:
        """Mark articles as read, or as unread; None if it was so already."""
        from store.clock import now

        time = now()
        return self._acts.mark(
            ids,
            lambda marks: {"read": marks.get("read") or time if on else None},
            lambda changed: f"Marked {self._naming(changed)} as {'read' if on else 'unread'}",
        )

    def tag(self, ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()) -> Act | None:
        """Put tags on articles and take tags off them; None if it was so already."""
        from store.clock import now
        from store.tags import normalise_tag, tag_key

        wanted = list(filter(None, map(normalise_tag, add)))
        time, gone = now(), set(map(tag_key, remove))

        def edit(marks: Document) -> Document:
            tags = {tag: at for tag, at in (marks.get("tags") or {}).items() if tag_key(tag) not in gone}
            present = set(map(tag_key, tags))
            tags |= {tag: time for tag in wanted if tag_key(tag) not in present}
            return {"tags": tags or None}

        signs = " ".join([*(f"+{tag}" for tag in wanted), *(f"-{tag}" for tag in remove)])
        return self._acts.mark(ids, edit, lambda changed: f"Tagged {self._naming(changed)} {signs}")

    def write_note(self, id: int, text: str) -> Act | None:
        """Write the note of an article; an empty one takes it away. None if it was so already."""
        from store.clock import now

        note = clean(text).strip()[:NOTE_LIMIT] or None
        verb = "Wrote a note on" if note else "Took the note from"

        def edit(marks: Document) -> Document:
            return {} if marks.get("note") == note else {"note": note, "noted": now() if note else None}

        return self._acts.mark([id], edit, lambda changed: f"{verb} {self._naming(changed)}")

    def tags(self) -> dict[str, int]:
        """Return the tags of the library with the number of articles, most used first."""
        from store.tag_names import count_tags

        return count_tags(self._index.rows)

    def read_tags(self, text: str) -> tuple[list[str], list[str]]:
        """Return the tags to put on and to take off, in the spelling of the library."""
        from store.tags import read_tag_changes

        return read_tag_changes(text, self.tags())

    def _naming(self, ids: Sequence[int]) -> str:
        """Name one article by its title, several by their number."""
        if len(ids) == 1:
            rows = self._index.rows.rows_of(ids)
            return f"“{shortened(rows[0].title)}”" if rows else "an article"
        return f"{len(ids):,} articles"


def shortened(title: str) -> str:
    """Return a title, or a name, short enough for the label of an act."""
    return title if len(title) <= TITLE_LETTERS else title[: TITLE_LETTERS - 1].rstrip() + "…"
