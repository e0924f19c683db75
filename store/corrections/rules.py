"""All corrections of a library, arranged so that an article meets only those that may hold for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from store.corrections.correction import Correction, Key, key_of
from store.corrections.places import first_word, occurrences, words_in
from store.vocabulary import EntityType

Name = tuple[EntityType, str]
"""Type and name of an entity."""


class Rules:
    """The corrections in their order. They never change: others make other rules."""

    def __init__(self, corrections: Iterable[Correction] = (), version: int = 0) -> None:
        """Arrange them.

        Args:
            corrections: In any order.
            version: Number of this state of the corrections in the index.
        """
        self.version = version
        ordered = sorted(corrections, key=lambda correction: correction.number)
        self._library = _Group()
        self._articles: dict[str, _Group] = {}
        self._added: dict[str, list[Correction]] = {}
        """Additions of the whole library by their first word."""
        self._loose: list[Correction] = []
        """Those that may stand inside of a word."""
        for correction in ordered:
            if correction.kind == "confirm":
                continue
            if correction.article is not None:
                self._articles.setdefault(correction.article, _Group()).add(correction)
            elif correction.kind != "add":
                self._library.add(correction)
            elif (word := first_word(correction.form or "")) is not None:
                self._added.setdefault(word, []).append(correction)
            else:
                self._loose.append(correction)
        self.confirmed = _confirmed(ordered)
        """The entities that are one in the whole library, as later corrections call them."""

    def may_hold(self, identity: str, names: Collection[Name]) -> bool:
        """Return whether any may hold for an article with these entities, without looking at its text."""
        return bool(
            self._added
            or self._loose
            or identity in self._articles
            or (self._library.by_key and any(key_of(*name) in self._library.by_key for name in names))
        )

    def confirmed_of(self, names: Iterable[Name]) -> frozenset[Name]:
        """Return those of these entities that are confirmed."""
        if not self.confirmed:
            return frozenset()
        return frozenset(name for name in names if key_of(*name) in self.confirmed)

    def first(self, text: str, identity: str, keys: Collection[Key]) -> Iterator[Correction]:
        """Yield those that may hold for an article as it was found; for what they make there is `then`."""
        if of_article := self._articles.get(identity):
            yield from of_article.others
        yield from self.then(identity, keys, -1)
        if self._added:
            for word in self._added.keys() & words_in(text):
                yield from self._added[word]
        for correction in self._loose:
            if any(occurrences(correction.form or "", text)):
                yield correction

    def then(self, identity: str, keys: Iterable[Key], number: int) -> Iterator[Correction]:
        """Yield those after a number that hold for entities of an article."""
        groups = [group for group in (self._library, self._articles.get(identity)) if group and group.by_key]
        for group in groups:
            for key in keys:
                for correction in group.by_key.get(key, ()):
                    if correction.number > number:
                        yield correction


class _Group:
    """The corrections of one article, or of the whole library."""

    __slots__ = ("by_key", "others")

    def __init__(self) -> None:
        self.by_key: dict[Key, list[Correction]] = {}
        """Those that hold for every mention of an entity."""
        self.others: list[Correction] = []
        """Those that hold for a place, and additions."""

    def add(self, correction: Correction) -> None:
        if correction.in_place or correction.kind == "add":
            self.others.append(correction)
        else:
            self.by_key.setdefault(correction.key, []).append(correction)


def _confirmed(ordered: Iterable[Correction]) -> frozenset[Key]:
    """Return the confirmed entities, each followed through what was made of it later."""
    confirmed: set[Key] = set()
    for correction in ordered:
        if correction.kind == "confirm":
            confirmed.add(correction.key)
        elif correction.key in confirmed and correction.article is None and correction.form is None:
            confirmed.remove(correction.key)
            if correction.kind != "hide":
                confirmed.add(key_of(*correction.made))
    return frozenset(confirmed)
