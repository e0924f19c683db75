"""Corrections applied to the mentions of one article: a pure function."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from store.article import Mention
from store.clean import clean_line
from store.corrections.correction import Correction, Key, key_of
from store.corrections.places import occurrences
from store.corrections.rules import Rules

_SAYS = {
    "extent": "extent",
    "add": "added",
    "merge": "merged",
    "split": "split",
    "rename": "renamed",
}
_CORRECTED = "corrected: "
_WAS = " (was "


class Corrected(NamedTuple):
    """What corrections have made of an article."""

    mentions: tuple[Mention, ...]
    """Sorted by start and never overlapping."""
    fired: tuple[int, ...]
    """Numbers of the corrections that changed something, in their order."""


class _Change(NamedTuple):
    """What one correction has made."""

    mentions: list[Mention]
    made: set[Key]
    """The entities that it may have brought."""


def correct(text: str, identity: str, mentions: Sequence[Mention], rules: Rules) -> Corrected:
    """Apply corrections in the order of their numbers, each to what the earlier ones have left.

    Args:
        text: The text of the article.
        identity: Its identity.
        mentions: What was found in it, sorted by start and not overlapping.
        rules: The corrections.
    """
    names = {(mention.type, mention.entity) for mention in mentions}
    if not rules.may_hold(identity, names):
        return Corrected(tuple(mentions), ())
    keys = {key_of(*name) for name in names}
    waiting = {correction.number: correction for correction in rules.first(text, identity, keys)}
    numbers = list(waiting)
    heapq.heapify(numbers)
    page, fired = list(mentions), list[int]()
    while numbers:
        number = heapq.heappop(numbers)
        change = _apply(waiting[number], text, page)
        if change is None:
            continue
        page = change.mentions
        fired.append(number)
        for correction in rules.then(identity, change.made, number):
            if correction.number not in waiting:
                waiting[correction.number] = correction
                heapq.heappush(numbers, correction.number)
    return Corrected(tuple(page), tuple(fired))


def _apply(correction: Correction, text: str, page: list[Mention]) -> _Change | None:
    """Return what a correction makes of mentions, or None if it changes nothing."""
    if correction.kind == "add":
        return _add(correction, text, page)
    if correction.kind == "extent":
        return _move(correction, text, page)
    return _hide_or_call(correction, page)


def _hide_or_call(correction: Correction, page: list[Mention]) -> _Change | None:
    """Let the mentions that match go, or give them another type and entity."""
    made: set[Key] = set()
    key = correction.key
    kept: list[Mention] = []
    changed = False
    for mention in page:
        if not _matches(correction, key, mention):
            kept.append(mention)
            continue
        changed = True
        if correction.kind != "hide":
            made.add(key_of(*correction.made))
            kept.append(_vouched(correction, mention, mention.start, mention.end, mention.text))
    return _Change(kept, made) if changed else None


def _matches(correction: Correction, key: Key, mention: Mention) -> bool:
    """Return whether a correction holds for a mention; one for a place holds whatever was found there."""
    if correction.in_place:
        return mention.start == correction.start and mention.end == correction.end
    return (
        mention.type == correction.type
        and (mention.entity == correction.entity or key_of(mention.type, mention.entity) == key)
        and (correction.form is None or clean_line(mention.text) == correction.form)
    )


def _move(correction: Correction, text: str, page: list[Mention]) -> _Change | None:
    """Give a mention the stretch that it shall have; what is in the way goes."""
    start, end = correction.to_start or 0, correction.to_end or 0
    old = next((mention for mention in page if _matches(correction, correction.key, mention)), None)
    low, high = _touched(page, start, end)
    if (old is None and low == high) or not start < end <= len(text):
        return None
    found = old or page[low]
    moved = _vouched(correction, found, start, end, text[start:end])
    kept = [mention for mention in (*page[:low], *page[high:]) if mention is not old]
    return _Change(_sorted([*kept, moved]), {key_of(moved.type, moved.entity)})


def _add(correction: Correction, text: str, page: list[Mention]) -> _Change | None:
    """Mark a text wherever it stands as whole words.

    Where it is a part of a longer name, or marked with this type already, it stays so; of what else is in
    its way it takes the place.
    """
    type_, entity = correction.made
    added: list[Mention] = []
    gone: set[int] = set()
    starts, ends = [mention.start for mention in page], [mention.end for mention in page]
    for start, end in occurrences(correction.form or "", text):
        low, high = bisect_right(ends, start), bisect_left(starts, end)
        if high - low == 1:
            there = page[low]
            longer = there.start <= start and end <= there.end and end - start < there.end - there.start
            if longer or (there.start, there.end, there.type) == (start, end, type_):
                continue
        gone.update(range(low, high))
        rule = f"{_CORRECTED}{_SAYS['add']}"
        added.append(Mention(start, end, type_, text[start:end], entity, rule, 1.0))
    if not added:
        return None
    kept = [mention for at, mention in enumerate(page) if at not in gone]
    return _Change(_sorted([*kept, *added]), {key_of(type_, entity)})


def _touched(page: list[Mention], start: int, end: int) -> tuple[int, int]:
    """Return the range of the mentions that overlap a stretch."""
    return (
        bisect_right(page, start, key=lambda mention: mention.end),
        bisect_left(page, end, key=lambda mention: mention.start),
    )


def _sorted(mentions: list[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: mention.start)


def _vouched(correction: Correction, mention: Mention, start: int, end: int, text: str) -> Mention:
    """Return a mention as a correction has it, which the reader vouches for."""
    says = f"type {correction.to_type}" if correction.kind == "type" else _SAYS[correction.kind]
    return Mention(
        start=start,
        end=end,
        type=correction.to_type or mention.type,
        text=text,
        entity=correction.to_entity or mention.entity,
        rule=f"{_CORRECTED}{says}{_WAS}{_found_by(mention.rule)})",
        score=1.0,
    )


def _found_by(rule: str) -> str:
    """Return what found a mention, whatever was corrected of it since."""
    if not rule.startswith(_CORRECTED):
        return rule
    says, was, found = rule.removeprefix(_CORRECTED).partition(_WAS)
    return found.removesuffix(")") if was else says
