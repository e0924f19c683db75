"""The articles of a library by their source and their tags, kept between two questions about many of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from store.index import Index
from store.tag_names import tag_labels
from store.tags import tag_key

Kind = tuple[int | None, tuple[str, ...]]
"""What the articles of a group have in common: the number of their source, if any, and their tags."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Which articles on view have the same source and the same tags."""

    kinds: tuple[Kind, ...]
    places: dict[int, int]
    """By the id of an article the place of its group in `kinds`; in the order of the ids, that is quicker."""
    sizes: Counter[int]
    """How many articles each group has, by its place."""

    def count(self, ids: Sequence[int]) -> tuple[Mapping[int | None, int], Mapping[str, int]]:
        """Return how many of these articles each source and each tag has.

        Args:
            ids: Articles of these groups, each once; if there are as many as in all groups, it is those.
        """
        found = self.sizes if len(ids) == len(self.places) else Counter(map(self.places.get, ids))
        sources, tags = defaultdict[int | None, int](int), defaultdict[str, int](int)
        for place, count in found.items():
            if place is None:
                continue
            source, names = self.kinds[place]
            sources[source] += count
            for name in names:
                tags[name] += count
        sources.pop(None, None)
        return sources, tags


def groups_of(index: Index, *, make: bool) -> Groups | None:
    """Return the groups of a library.

    Args:
        index: Of the library.
        make: Whether to make them if they are not kept as the library now stands; else None is returned.
    """
    rows = index.rows
    generation, kept = rows.generation(), rows.groups
    if kept is None or kept[0] != generation:
        if not make:
            return None
        kept = rows.groups = generation, _grouped(index)
    return kept[1]


def _grouped(index: Index) -> Groups:
    connection = index.rows.connection
    tags: dict[int, tuple[str, ...]] = {}
    labels, label_of = tag_labels(index.rows), dict[str, str]()
    for name, id in connection.execute("SELECT name, id FROM tag"):
        label = label_of.get(name) or label_of.setdefault(name, labels.get(tag_key(name), name))
        if label not in (others := tags.get(id, ())):
            tags[id] = (*others, label)
    kinds: dict[Kind, int] = {}
    rows = connection.execute("SELECT id, source FROM article WHERE superseded = 0 ORDER BY id DESC")
    places = {id: kinds.setdefault((source, tags.get(id, ())), len(kinds)) for id, source in rows}
    return Groups(tuple(kinds), places, Counter(places.values()))
