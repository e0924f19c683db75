"""Which column of a table, or key of an object, is which field of an article."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from store.clean import clean_line
from store.errors import ReadError
from store.readers.records.field_names import by_field, is_plain_name

MOST_NAMED = 20
"""Columns that an error names at the most."""
LONGEST_NAMED = 60
"""Characters of a name that it names."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that may hold each field, the likeliest first."""

    of: Mapping[str, tuple[str, ...]]
    told: frozenset[str] = frozenset()
    """Fields whose column was told, not guessed."""

    @property
    def hold_articles(self) -> bool:
        """Whether there is a column that a text or a title can be in."""
        return bool(self.of.get("text") or self.of.get("title"))


def choose_columns(
    names: Iterable[str], told: Mapping[str, str], looks: Mapping[str, str] | None = None
) -> Columns:
    """Return the columns for the fields of an article.

    Args:
        names: What the columns are called.
        told: Fields with the columns that a person says hold them.
        looks: Fields with the columns that look like them, for fields that no name speaks of.
    """
    taken = set(told.values())
    names = [name for name in names if name not in taken]
    found = {field: candidates for field, candidates in by_field(names).items() if field not in told}
    for field, name in (looks or {}).items():
        if field not in told and field not in found and name not in taken:
            found[field] = (name,)
    return Columns({**found, **{field: (name,) for field, name in told.items()}}, frozenset(told))


def columns_sentence(used: Mapping[str, str], told: Collection[str]) -> str | None:
    """Return what to say of the columns that an article was made of, None if nothing was guessed.

    Args:
        used: Fields with the columns that they came from.
        told: Fields whose column was told.
    """
    guessed = [
        f"{field} = {name}"
        for field, name in used.items()
        if field not in told and not is_plain_name(field, name)
    ]
    return f"Columns: {', '.join(guessed)}." if guessed else None


def check_told(told: Mapping[str, str], names: Collection[str], path: str) -> None:
    """See that every column that was told is there.

    Raises:
        ReadError: One is not.
    """
    for field, name in told.items():
        if name in names:
            continue
        lower = {other.lower(): other for other in names if len(other) <= LONGEST_NAMED}
        near = difflib.get_close_matches(name.lower(), lower, 1)
        hint = f"; did you mean “{lower[near[0]]}”?" if near else "."
        raise ReadError(
            clean_line(f"{path} has no column “{name}” for the {field}. There are {named(names)}{hint}")
        )


def named(names: Collection[str]) -> str:
    """Return the names of columns as a list in words, the rest counted if there are many."""
    shown = ", ".join(name[:LONGEST_NAMED] for name in list(names)[:MOST_NAMED])
    return shown + (f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else "")
