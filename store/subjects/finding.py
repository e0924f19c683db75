"""Which subject a name stands for, where it is named, and who stands in an article."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat

from store.packing import unpack_counts, unpack_many
from store.rows import Rows, chunks
from store.subjects.describing import UNNAMED, Tallied
from store.subjects.tally import find_subjects
from store.vocabulary import EntityType

AT_ONCE = 2000
"""Articles whose counts are unpacked together."""
KEPT_SUBJECTS = 300_000
"""Forms up to which it is kept whom or what they name."""
_NAMING = (
    "SELECT m.article FROM entity e JOIN alias a ON a.entity = e.key JOIN mention m ON m.alias = a.key"
    " WHERE e.subject = ?"
)


Named = dict[tuple[EntityType, str], tuple[str, bool, int]]
"""What an article names: by type and name the id, whether it is linked, how many articles on view name it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a name stands for."""

    key: int
    """Its number in the index."""
    type: EntityType
    name: str
    """The name by which it was asked for."""
    linked: bool
    articles: int
    """Articles on view that name it."""


def find_subject(rows: Rows, type: EntityType, name: str, linked: bool | None = None) -> Subject | None:
    """Return who or what a name stands for, or None if no article names it.

    Args:
        type: Its type.
        name: A name of the entity.
        linked: Whether the linked one is meant; None takes it if there is one.
    """
    found = rows.one(
        "SELECT s.key, s.linked, s.articles FROM entity e JOIN subject s ON s.key = e.subject"
        " WHERE e.type = ? AND e.name = ? AND e.linked IN (?, ?) AND s.articles > 0"
        " ORDER BY e.linked DESC LIMIT 1",
        (type, name, *((0, 1) if linked is None else (linked, linked))),
    )
    return None if found is None else Subject(found[0], type, name, bool(found[1]), found[2])


def subject_in(rows: Rows, article: int, type: EntityType, name: str) -> Subject | None:
    """Return who or what a name stands for in an article, or None if the article does not name it."""
    named = named_in(rows, article).get((type, name))
    return find_subject(rows, type, name, named[1]) if named else None


def named_in(rows: Rows, article: int) -> Named:
    """Return what an article names, as it is indexed."""
    found = rows.one("SELECT aliases FROM mentioned WHERE article = ?", (article,))
    named: Named = {}
    for chunk in chunks(unpack_counts(found[0]) if found else ()):
        query = (
            "SELECT e.type, e.name, s.id, s.linked, s.articles FROM alias a JOIN entity e ON e.key = a.entity"
            f" JOIN subject s ON s.key = e.subject WHERE a.key IN ({','.join(map(str, chunk))})"
        )
        for type_, name, id, linked, articles in rows.connection.execute(query):
            named[type_, name] = id, bool(linked), articles
    return named


def articles_of(rows: Rows, subject: int, limit: int = -1) -> list[int]:
    """Return the articles that name a subject, newest first.

    Args:
        subject: Its number.
        limit: The most to return; a negative one is no limit.
    """
    return rows.ids(f"superseded = 0 AND id IN ({_NAMING})", (subject,), limit)


def company(rows: Rows, ids: Collection[int]) -> dict[int, frozenset[int]]:
    """Return the subjects that each of these articles names, dates and sums of money left out."""
    forms: dict[int, dict[int, int]] = {}
    for chunk in chunks(ids):
        query = f"SELECT article, aliases FROM mentioned WHERE article IN ({','.join(map(str, chunk))})"
        forms |= {article: unpack_counts(blob) for article, blob in rows.connection.execute(query)}
    keys = {key: 0 for counts in forms.values() for key in counts}
    subjects: dict[int, int] = {}
    for chunk in chunks(keys):
        query = (
            "SELECT a.key, e.subject FROM alias a JOIN entity e ON e.key = a.entity"
            f" WHERE e.type NOT IN {UNNAMED} AND a.key IN ({','.join(map(str, chunk))})"
        )
        subjects.update(rows.connection.execute(query))
    return {
        article: frozenset(subjects[key] for key in counts if key in subjects)
        for article, counts in forms.items()
    }


def tally_articles(rows: Rows, ids: Sequence[int], *, mentions: bool = True) -> Tallied:
    """Return the counts of a set of articles, an article twice if it is named twice.

    Args:
        rows: Where they are indexed.
        ids: The articles.
        mentions: Whether to count how often each subject is mentioned.
    """
    if len(rows.known_subjects) > KEPT_SUBJECTS:
        rows.known_subjects = {}
    tallied, subjects = Tallied(), rows.known_subjects
    for chunk in chunks(ids, AT_ONCE):
        query = f"SELECT aliases FROM mentioned WHERE article IN ({','.join(map(str, chunk))})"
        packed = [blob for (blob,) in rows.connection.execute(query)]
        forms, counts, sizes = unpack_many(packed)
        tallied.forms.update(chain.from_iterable(map(repeat, forms, counts)))
        find_subjects(rows, subjects, set(forms))
        named = map(subjects.__getitem__, forms)
        tallied.articles.update(chain.from_iterable(set(islice(named, size)) for size in sizes))
    for form, count in tallied.forms.items() if mentions else ():
        tallied.mentions[subjects[form]] += count
    return tallied
