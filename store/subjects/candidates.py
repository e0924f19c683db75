"""Which other subjects a name may stand for, by the words in their names."""

from __future__ import annotations

from store.folding import fold_text
from store.rows import Rows
from store.subjects.edits import SHORTEST, has_middle_names, spelling_edits
from store.vocabulary import EntityType

MOST = 50
"""Candidates of one kind, those that most articles name."""

_BY_WORD = (
    "SELECT DISTINCT s.key, s.id FROM name_word w JOIN entity e ON e.key = w.entity"
    " JOIN subject s ON s.key = e.subject"
    " WHERE w.word BETWEEN ? AND ? AND w.alias = 0 AND s.type = ? AND s.linked = 1 AND s.articles > 0"
)


def full_names(rows: Rows, name: str) -> list[int]:
    """Return linked people whose first or last name is this one, those that most articles name first."""
    found = rows.connection.execute(f"{_BY_WORD} ORDER BY s.articles DESC, s.id", (name, name, "PER"))
    ends = ((key, _words(id)) for key, id in found)
    return [key for key, words in ends if name in (words[0], words[-1])][:MOST]


def spellings(rows: Rows, type: EntityType, name: str) -> list[tuple[int, int]]:
    """Return linked subjects whose name is nearly the same, with how many letters differ.

    As `spelling_edits` has it; no letter differs where a person only has further names between.

    Args:
        rows: The index.
        type: Type of the entity.
        name: Its key, as `entity_key` has it; a name of one word must begin with the same letter.
    """
    words = name.split("-")
    if not any(len(word) >= SHORTEST for word in words):
        return []
    same = sorted(set(words), key=len)[-2:] if len(words) > 1 else []
    ranges = [(word, word) for word in same] or [(name[0], name[0] + "\U0010ffff")]
    found: dict[int, int] = {}
    for low, high in ranges:
        for key, id in rows.connection.execute(_BY_WORD, (low, high, type)):
            fuller = type == "PER" and has_middle_names(words, _words(id))
            changed = 0 if fuller else spelling_edits(words, _words(id))
            if changed is not None:
                found[key] = changed
    return sorted(found.items(), key=lambda one: (one[1], one[0]))[:MOST]


def defined_under(rows: Rows, acronym: str) -> list[tuple[int, bool, int]]:
    """Return the organisations with a longer name that articles call by an acronym.

    Each with whether it is linked, as one is whose acronym is defined, and the number of these articles, the
    most first. A nationality before the acronym is a word of it.
    """
    folded = fold_text(acronym)
    found = rows.connection.execute(
        "SELECT e.subject, e.linked, count(DISTINCT m.article) AS articles FROM name_word w"
        " JOIN alias a ON a.key = w.alias JOIN entity e ON e.key = a.entity"
        " JOIN mention m ON m.alias = a.key JOIN article r ON r.id = m.article"
        " WHERE w.word = ? AND a.folded = ? AND e.type = 'ORG' AND e.folded <> a.folded"
        " AND r.superseded = 0 GROUP BY e.subject ORDER BY articles DESC, e.subject",
        (folded.partition(" ")[0], folded),
    )
    return [(key, bool(linked), count) for key, linked, count in found][:MOST]


def namesakes(rows: Rows, type: EntityType, name: str) -> list[tuple[int, bool]]:
    """Return the subjects of this name, the linked one and the unlinked one, with whether it is linked.

    Args:
        rows: The index.
        type: Type of the entity.
        name: Its key, as `entity_key` has it.
    """
    found = rows.connection.execute(
        "SELECT key, linked FROM subject WHERE id = ? AND articles > 0", (f"{type}:{name}",)
    )
    return [(key, bool(linked)) for key, linked in found]


def _words(id: str) -> list[str]:
    return id.partition(":")[2].split("-")
