"""Which articles tell the same story: texts that are nearly the same, and those nearly the same as they."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from store.sketch import are_alike, bands

FORMULA = 500
"""Articles that may have a hash; what more begin with is a formula, by which no two are held together."""
_WITH_HASH = "SELECT s.article FROM band b JOIN sketch s ON s.key = b.sketch WHERE b.hash"


class Stories:
    """Keeps sketches and stories in the rows, within a transaction.

    A story is a set of articles joined by likeness, named by the lowest id among them. Which articles are
    alike depends on nothing but their texts, so the stories are the same in whatever order they come and go.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, id: int, sketch: bytes) -> None:
        """Take an article in, or note that its text is another one; an empty sketch is alike to none."""
        if sketch == (self._sketch(id) or b""):
            return
        self.drop([id])
        if not sketch:
            return
        put = "INSERT INTO sketch(article, hashes) VALUES(?, ?)"
        key = self._connection.execute(put, (id, sketch)).lastrowid
        hashes = bands(sketch)
        self._connection.executemany("INSERT INTO band VALUES(?, ?)", ((band, key) for band in hashes))
        found = self._found(hashes)
        parted = [articles for articles in found if len(articles) == FORMULA + 1]
        if parted:
            self._regroup({id}.union(*parted))
        else:
            self._join(id, sketch, found)

    def drop(self, ids: Iterable[int]) -> None:
        """Forget articles; the others of their stories stay together as far as they are alike."""
        again: set[int] = set()
        for id in ids:
            sketch = self._sketch(id)
            if sketch is not None:
                again.update(self._take_out(id, bands(sketch)))
        self._regroup(again)

    def _take_out(self, id: int, hashes: list[int]) -> Iterator[int]:
        """Forget the sketch of an article and yield the articles whose stories may be others now."""
        self._connection.executemany(
            "DELETE FROM band WHERE hash = ? AND sketch = (SELECT key FROM sketch WHERE article = ?)",
            ((band, id) for band in hashes),
        )
        self._connection.execute("DELETE FROM sketch WHERE article = ?", (id,))
        if self._story(id) is not None:
            yield id
        for articles in map(self._articles, hashes):
            if len(articles) == FORMULA:
                yield from articles

    def _regroup(self, ids: Iterable[int]) -> None:
        """Part the stories of these articles and join again what is alike."""
        members = set(ids)
        for story in {self._story(id) for id in members} - {None}:
            members.update(
                id
                for (id,) in self._connection.execute("SELECT article FROM story WHERE story = ?", (story,))
            )
        self._connection.executemany("DELETE FROM story WHERE article = ?", ((id,) for id in members))
        for id in members:
            sketch = self._sketch(id)
            if sketch is not None:
                self._join(id, sketch, self._found(bands(sketch)))

    def _join(self, id: int, sketch: bytes, found: Iterable[list[int]]) -> None:
        """Join the stories of the articles found to which an article is alike, and its own."""
        own = self._story(id) or id
        joined = {own}
        for other in {other for articles in found if len(articles) <= FORMULA for other in articles}:
            story = self._story(other) or other
            if story not in joined and are_alike(sketch, self._sketch(other) or b""):
                joined.add(story)
        if len(joined) == 1:
            return
        name = min(joined)
        for story in joined:
            self._connection.execute("UPDATE story SET story = ? WHERE story = ?", (name, story))
            self._connection.execute("INSERT OR IGNORE INTO story VALUES(?, ?)", (story, name))

    def _found(self, hashes: list[int]) -> list[list[int]]:
        """Return the articles that have each of some hashes, at one go if they are few."""
        query = f"{_WITH_HASH} IN ({','.join('?' * len(hashes))}) LIMIT ?"
        few = [id for (id,) in self._connection.execute(query, (*hashes, FORMULA + 1))]
        return [few] if len(few) <= FORMULA else list(map(self._articles, hashes))

    def _articles(self, band: int) -> list[int]:
        """Return the articles that have a hash; one more than `FORMULA` stands for more."""
        found = self._connection.execute(f"{_WITH_HASH} = ? LIMIT ?", (band, FORMULA + 2))
        return [id for (id,) in found]

    def _story(self, id: int) -> int | None:
        found = self._connection.execute("SELECT story FROM story WHERE article = ?", (id,)).fetchone()
        return None if found is None else int(found[0])

    def _sketch(self, id: int) -> bytes | None:
        found = self._connection.execute("SELECT hashes FROM sketch WHERE article = ?", (id,)).fetchone()
        return None if found is None else bytes(found[0])
