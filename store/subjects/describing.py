"""Entities as the panes show them: who leads the list, with names and forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from store.article import EntityCount
from store.clean import clean_line
from store.rows import Rows, chunks
from store.subjects.ids import shown_id
from store.vocabulary import ENTITY_TYPES, EntityType

Order = Literal["count", "articles", "name"]
"""Most mentioned first, in most articles first, by the alphabet."""
UNNAMED = ("DATE", "MONEY")
"""Types that are nobody's company."""
_ORDERS: Mapping[Order, str] = {
    "count": "s.mentions DESC, s.articles DESC, s.id, s.linked DESC",
    "articles": "s.articles DESC, s.mentions DESC, s.id, s.linked DESC",
    "name": "s.id, s.linked DESC",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entities are asked for."""

    named: str = ""
    """Beginnings of words in a row that stand in the name or a form; accents and case do not count."""
    type: EntityType | None = None
    limit: int | None = None
    """The most to return; None is all."""
    start: int = 0
    """How many are passed over, for the next page."""
    order: Order = "count"
    begins: bool = False
    """Whether the name itself must begin so, not a word in it."""
    linked: bool | None = None
    """Whether it is one entity across the library; None is either."""
    unnamed: bool = True
    """Whether dates and sums of money are among them."""

    def condition(self) -> tuple[str, list[object]]:
        """Return an SQL condition on the table `subject` `s` with its values."""
        parts, values = ["1"], list[object]()
        if self.type is not None:
            parts.append("s.type = ?")
            values.append(self.type)
        if self.linked is not None:
            parts.append("s.linked = ?")
            values.append(self.linked)
        if not self.unnamed:
            parts.append(f"s.type NOT IN {UNNAMED}")
        if self.named.strip():
            from store.folding import fold_text

            folded = fold_text(self.named)
            if not folded:
                return "0", []
            named, asked = self._beginning(folded) if self.begins else _holding(folded)
            parts.append(named)
            values += asked
        return " AND ".join(parts), values

    def _beginning(self, folded: str) -> tuple[str, list[object]]:
        from store.folding import LAST_LETTER

        types = ENTITY_TYPES if self.type is None else (self.type,)
        lowest = [f"{type_}:{folded.replace(' ', '-')}" for type_ in types]
        ranges = " OR ".join(["s.id BETWEEN ? AND ?"] * len(lowest))
        return f"({ranges})", [value for low in lowest for value in (low, low + LAST_LETTER)]


def _holding(folded: str) -> tuple[str, list[object]]:
    """Return the condition that folded words begin words in a row of a name or a form."""
    from store.folding import LAST_LETTER, word_pattern

    first, _, more = folded.partition(" ")
    found = "SELECT e.subject FROM name_word w JOIN entity e ON e.key = w.entity"
    if not more:
        return f"s.key IN ({found} WHERE w.word BETWEEN ? AND ?)", [first, first + LAST_LETTER]
    return (
        f"s.key IN ({found} LEFT JOIN alias a ON a.key = w.alias WHERE w.word = ?"
        " AND ' ' || coalesce(a.folded, e.folded) LIKE ? ESCAPE '\\')",
        [first, word_pattern(folded)],
    )


@dataclass(slots=True)
class Tallied:
    """Counts of a set of articles."""

    forms: Counter[int] = field(default_factory=Counter)
    """How often each form occurs."""
    articles: Counter[int] = field(default_factory=Counter)
    """In how many articles each subject occurs."""
    mentions: Counter[int] = field(default_factory=Counter)
    """How often each subject is mentioned."""


def of_library(rows: Rows, wanted: Wanted) -> list[EntityCount]:
    """Return entities of the whole library in the order that is wanted."""
    where, values = wanted.condition()
    limit = -1 if wanted.limit is None else wanted.limit
    found = rows.connection.execute(
        f"SELECT s.key, s.mentions, s.articles FROM subject s WHERE s.mentions > 0 AND {where}"
        f" ORDER BY {_ORDERS[wanted.order]} LIMIT ? OFFSET ?",
        (*values, limit, wanted.start),
    ).fetchall()
    counts = {key: (mentions, articles) for key, mentions, articles in found}
    return describe(rows, counts)


def of_tallied(rows: Rows, tallied: Tallied, wanted: Wanted) -> list[EntityCount]:
    """Return entities of a set of articles in the order that is wanted."""
    where, values = wanted.condition()
    keys: Collection[int] = tallied.mentions
    if where != "1":
        asked = rows.connection.execute(f"SELECT s.key FROM subject s WHERE {where}", values)
        keys = {key for (key,) in asked} & tallied.mentions.keys()
    ids: dict[int, tuple[str, int]] = {}
    for chunk in chunks(keys):
        query = f"SELECT key, id, linked FROM subject WHERE key IN ({','.join(map(str, chunk))})"
        ids |= {key: (id, -linked) for key, id, linked in rows.connection.execute(query)}

    def place(key: int) -> tuple[object, ...]:
        mentions, articles = -tallied.mentions[key], -tallied.articles[key]
        if wanted.order == "name":
            return ids[key]
        return (
            (articles, mentions, ids[key]) if wanted.order == "articles" else (mentions, articles, ids[key])
        )

    ordered = sorted(keys, key=place)
    stop = None if wanted.limit is None else wanted.start + wanted.limit
    counts = {key: (tallied.mentions[key], tallied.articles[key]) for key in ordered[wanted.start : stop]}
    return describe(rows, counts, tallied.forms)


def describe(
    rows: Rows, counts: Mapping[int, tuple[int, int]], forms: Mapping[int, int] | None = None
) -> list[EntityCount]:
    """Return subjects with their names and forms, in the order in which they are given.

    Args:
        counts: Mentions and articles of each subject.
        forms: How often each form occurs in the articles in question; None counts the whole library.
    """
    seen: dict[int, list[tuple[str, str, int]]] = {key: [] for key in counts}
    heads: dict[int, tuple[str, EntityType, bool]] = {}
    for chunk in chunks(counts):
        marks = ",".join(map(str, chunk))
        query = f"SELECT key, id, type, linked FROM subject WHERE key IN ({marks})"
        heads |= {key: (id, type_, bool(linked)) for key, id, type_, linked in rows.connection.execute(query)}
        query = (
            "SELECT e.subject, e.name, a.key, a.form, a.mentions"
            f" FROM entity e JOIN alias a ON a.entity = e.key WHERE e.subject IN ({marks})"
        )
        for subject, name, key, form, mentions in rows.connection.execute(query):
            count = mentions if forms is None else forms.get(key, 0)
            if count:
                seen[subject].append((name, form, count))
    return [_described(heads[key], seen[key], *counts[key]) for key in counts if seen[key]]


def _described(
    head: tuple[str, EntityType, bool], seen: Sequence[tuple[str, str, int]], mentions: int, articles: int
) -> EntityCount:
    id, type_, linked = head
    names, forms = Counter[str](), Counter[str]()
    for name, form, count in seen:
        names[name] += count
        forms[form] += count
    return EntityCount(
        entity=clean_line(_by_count(names)[0]),
        type=type_,
        count=mentions,
        articles=articles,
        aliases=tuple(map(clean_line, _by_count(forms))),
        id=shown_id(id, linked),
        linked=linked,
        confidence=None,
    )


def _by_count(counts: Mapping[str, int]) -> list[str]:
    """Return names, the most frequent first, then by the alphabet."""
    return sorted(counts, key=lambda name: (-counts[name], name))
