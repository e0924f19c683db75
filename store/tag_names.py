"""The tags of a library; spellings that differ in letter case or accents are one tag, as `tag:` has it."""

from __future__ import annotations

from collections import defaultdict

from store.rows import Rows
from store.schema import GONE
from store.tags import tag_key

TAG_NAMES = (
    "WITH RECURSIVE names(name) AS (SELECT min(name) FROM tag UNION ALL"
    " SELECT (SELECT min(tag.name) FROM tag WHERE tag.name > names.name) FROM names WHERE name IS NOT NULL)"
)
"""The table `names`: every tag once, found without looking at every article that has it."""


def tag_labels(rows: Rows) -> dict[str, str]:
    """Return the spelling under which each tag is shown, by its key; another thread may add more."""
    labels = dict[str, str]()
    for (name,) in rows.connection.execute(f"{TAG_NAMES} SELECT name FROM names WHERE name IS NOT NULL"):
        labels.setdefault(tag_key(name), name)
    return labels


def count_tags(rows: Rows) -> dict[str, int]:
    """Return the tags on view with the number of their articles, most used first."""
    found = rows.connection.execute(
        f"SELECT name, count(*) FROM tag WHERE id NOT IN ({GONE}) GROUP BY name ORDER BY count(*) DESC, name"
    ).fetchall()
    spellings = defaultdict[str, list[str]](list)
    for name, _ in found:
        spellings[tag_key(name)].append(name)
    if len(spellings) == len(found):
        return dict(found)
    counts, labels = dict(found), tag_labels(rows)
    for key, names in spellings.items():
        if len(names) > 1:
            marks = ",".join("?" * len(names))
            (count,) = rows.one(
                f"SELECT count(DISTINCT id) FROM tag WHERE name IN ({marks}) AND id NOT IN ({GONE})", names
            )
            counts = {name: count for name, count in counts.items() if name not in names}
            counts[labels.get(key, names[0])] = count
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0].lower())))
