"""Drops the names that only a neighbour could have supported, where none does."""

from __future__ import annotations

from store.entities.page import Found, Page

WEAK = "among people"
"""The rule that holds only if a neighbour in a list is a person, or the word before says so."""

_BEFORE_PEOPLE = frozenset({"by", "with", "including", "include", "includes", "said", "named"})
_BETWEEN_PEOPLE = frozenset({",", "and", "or", ";"})


def weed(page: Page, found: list[Found]) -> list[Found]:
    """Return the names without those of rule `WEAK` that nothing around supports."""
    kept: list[Found] = []
    for index, name in enumerate(found):
        if name.rule == WEAK and page.word(name.first - 1) not in _BEFORE_PEOPLE:
            before, after = kept[-1] if kept else None, found[index + 1] if index + 1 < len(found) else None
            listed = before and before.type == "PER" and _listed(page, before.last, name.first)
            if not listed and not (
                after and after.type == "PER" and after.rule != WEAK and _listed(page, name.last, after.first)
            ):
                continue
        kept.append(name)
    return kept


def _listed(page: Page, first: int, last: int) -> bool:
    return 1 <= last - first <= 2 and all(word in _BETWEEN_PEOPLE for word in page.words[first:last])
