"""Who is named together with an entity, and a sentence that says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

from store.article import Companion, Mention, StoredArticle
from store.errors import LibraryError
from store.files import LibraryFiles
from store.reading import read_article
from store.rows import Rows, chunks
from store.subjects.describing import describe
from store.subjects.finding import Subject, articles_of, company
from store.subjects.sentences import closest, sentence_of

SAMPLE = 2000
"""Articles that are looked at, the newest that name the entity."""
READ = 3
"""Articles that are read for the sentence of one companion, the newest that name both."""


def find_companions(files: LibraryFiles, rows: Rows, subject: Subject, limit: int) -> list[Companion]:
    """Return the entities that are most telling company of a subject, each with a sentence.

    The order is by shared · ln(1 + lift), where lift is how many times more often the two share an article
    than chance would have it; so a country that is everywhere does not crowd out the others. It is the
    "local mutual information" of S. Evert, The Statistics of Word Cooccurrences (2005), kept above zero.
    Counted are the newest `SAMPLE` articles that name the subject; dates and sums of money are left out. The
    sentence is that of the newest article that has both in one, of the newest `READ`; else of the newest.

    Args:
        files: Where the articles are.
        rows: The index.
        subject: Whose company.
        limit: The most to return.
    """
    ids = articles_of(rows, subject.key, SAMPLE)
    shared: Counter[int] = Counter()
    newest: dict[int, list[int]] = {}
    by_article = company(rows, ids)
    for id in ids:
        for key in by_article.get(id, frozenset()) - {subject.key}:
            shared[key] += 1
            if shared[key] <= READ:
                newest.setdefault(key, []).append(id)
    ranked = rank_companions(rows, shared, len(ids))[:limit]
    shelf = _Shelf(files, rows)
    names = _names(rows, [subject.key, *ranked])
    found = []
    for entity, key in zip(describe(rows, {key: (0, shared[key]) for key in ranked}), ranked, strict=True):
        article, sentence = shelf.evidence(newest[key], names[subject.key], names[key])
        found.append(
            Companion(entity.entity, entity.type, entity.id, entity.linked, shared[key], article, sentence)
        )
    return found


def rank_companions(rows: Rows, shared: Mapping[int, int], sampled: int) -> list[int]:
    """Return subjects by shared · ln(1 + lift), the most telling first.

    Args:
        rows: The index.
        shared: In how many of the articles looked at each subject stands.
        sampled: How many articles those are.
    """
    total, everywhere = max(1, rows.count()), dict[int, tuple[int, str]]()
    for chunk in chunks(shared):
        query = f"SELECT key, articles, id FROM subject WHERE key IN ({','.join(map(str, chunk))})"
        everywhere |= {key: (articles, id) for key, articles, id in rows.connection.execute(query)}

    def order(key: int) -> tuple[float, int, str]:
        articles, id = everywhere[key]
        lift = shared[key] * total / (sampled * max(1, articles))
        return -shared[key] * log(1 + lift), -shared[key], id

    return sorted(shared, key=order)


def _names(rows: Rows, keys: Iterable[int]) -> dict[int, set[tuple[str, str]]]:
    """Return type and name of every spelling of these subjects."""
    found: dict[int, set[tuple[str, str]]] = {}
    for chunk in chunks(keys):
        query = f"SELECT subject, type, name FROM entity WHERE subject IN ({','.join(map(str, chunk))})"
        for key, type_, name in rows.connection.execute(query):
            found.setdefault(key, set()).add((type_, name))
    return found


class _Shelf:
    """Articles that have been read for their sentences."""

    def __init__(self, files: LibraryFiles, rows: Rows) -> None:
        self._files, self._rows = files, rows
        self._read: dict[int, StoredArticle | None] = {}

    def evidence(
        self, ids: list[int], these: set[tuple[str, str]], those: set[tuple[str, str]]
    ) -> tuple[int, str]:
        """Return an article that names two entities and the sentence that does so, "" if none can be read."""
        best = ids[0], ""
        for id in ids:
            stored = self._article(id)
            if stored is None:
                continue
            one, other = _mentions(stored, these), _mentions(stored, those)
            if one and other:
                sentence, both = sentence_of(stored.article.text, *closest(one, other))
                if both:
                    return id, sentence
                best = best if best[1] else (id, sentence)
        return best

    def _article(self, id: int) -> StoredArticle | None:
        if id not in self._read:
            try:
                self._read[id] = read_article(self._files, self._rows, id)
            except LibraryError:
                self._read[id] = None
        return self._read[id]


def _mentions(stored: StoredArticle, names: set[tuple[str, str]]) -> list[Mention]:
    return [mention for mention in stored.mentions if (mention.type, mention.entity) in names]
