"""Keeps the counts of the whole library beside its entities while articles come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from store.packing import unpack_counts
from store.rows import Rows, chunks


class Tally:
    """Counts mentions within one transaction; only articles on view count."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._forms: Counter[int] = Counter()
        self._articles: Counter[int] = Counter()

    def put(self, article: int) -> None:
        """Count what an article mentions, if it is on view."""
        self._count(article, 1)

    def drop(self, article: int) -> None:
        """Count no more what an article mentions; to be called while it is still indexed."""
        self._count(article, -1)

    def write(self) -> None:
        """Write the counts; to be called before the transaction ends."""
        connection, subjects = self._rows.connection, self._rows.subjects
        find_subjects(self._rows, subjects, self._forms)
        mentions: Counter[int] = Counter()
        for form, count in self._forms.items():
            mentions[subjects[form]] += count
        connection.executemany(
            "UPDATE alias SET mentions = mentions + ? WHERE key = ?",
            ((count, form) for form, count in self._forms.items() if count),
        )
        connection.executemany(
            "UPDATE subject SET mentions = mentions + ?, articles = articles + ? WHERE key = ?",
            (
                (count, self._articles[subject], subject)
                for subject, count in mentions.items()
                if count or self._articles[subject]
            ),
        )
        self._forms.clear()
        self._articles.clear()

    def _count(self, article: int, sign: int) -> None:
        found = self._rows.one(
            "SELECT m.aliases FROM mentioned m JOIN article a ON a.id = m.article"
            " WHERE m.article = ? AND a.superseded = 0",
            (article,),
        )
        if found is None:
            return
        counts = unpack_counts(found[0])
        subjects = self._rows.subjects
        find_subjects(self._rows, subjects, counts)
        for form, count in counts.items():
            self._forms[form] += sign * count
        for subject in {subjects[form] for form in counts}:
            self._articles[subject] += sign


def find_subjects(rows: Rows, known: dict[int, int], forms: Iterable[int]) -> None:
    """Add to what is known which subject each of these forms names."""
    for chunk in chunks(form for form in forms if form not in known):
        known.update(
            rows.connection.execute(
                "SELECT a.key, e.subject FROM alias a JOIN entity e ON e.key = a.entity"
                f" WHERE a.key IN ({','.join(map(str, chunk))})"
            )
        )
