"""The corrections of a library: listed, taken back, replaced, and the index brought in line with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from store.marking import Marking

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from store.article import StoredArticle
    from store.catching_up import Step
    from store.corrections import Correction, Kind
    from store.corrections.correction import Key
    from store.files import LibraryFiles
    from store.journal import Act, EntryChange
    from store.vocabulary import EntityType

AT_ONCE = 50
"""Articles that the index is brought in line for before a correction returns; more wait."""


class CorrectionList(Marking):
    """The part of a library that keeps the corrections.

    They hold for articles that come later too, and whatever finds their names. An article that is read shows
    them at once; the index follows for some articles at once, for others in `apply_corrections`.
    """

    _files: LibraryFiles
    _read_last: int | None = None
    """The article that was read last, which the index follows first."""

    def corrections(self) -> list[Correction]:
        """Return all corrections in their order, each with the number of articles where it changed something.

        Raises:
            DamageError: Their file is damaged.
        """
        from dataclasses import replace

        from store.corrections.mirror import fired

        counts = fired(self._index.rows)
        listed = self._files.corrections.listed()
        return [replace(correction, articles=counts.get(correction.number, 0)) for correction in listed]

    def corrected_articles(self, number: int) -> list[int]:
        """Return the articles where a correction has changed something, newest first."""
        return self._index.rows.ids("id IN (SELECT article FROM corrected WHERE correction = ?)", (number,))

    def confirmed(self) -> frozenset[Key]:
        """Return the entities that are confirmed to be one in the whole library, as `key_of` has them."""
        from store.corrections.mirror import rules_of

        return rules_of(self._index.rows).confirmed

    def remove_corrections(self, numbers: Iterable[int]) -> Act | None:
        """Take corrections back; None if there are no numbers.

        Raises:
            LibraryError: There is no such correction.
        """
        from store.corrections import sentence
        from store.corrections.correction import document_of
        from store.corrections.sense import no_correction
        from store.journal import EntryChange

        wanted = list(dict.fromkeys(numbers))
        if not wanted:
            return None
        with self._acts.writing([]):
            listed = {correction.number: correction for correction in self._files.corrections.listed()}
            gone = [listed[number] for number in wanted if number in listed]
            if len(gone) < len(wanted):
                raise no_correction(next(number for number in wanted if number not in listed))
            what = f"the correction: {sentence(gone[0])}" if len(gone) == 1 else f"{len(gone)} corrections"
            act = self._perform(
                f"Took back {what}",
                [EntryChange(correction.number, document_of(correction), None) for correction in gone],
            )
        self._correct_some()
        return act

    def replace_correction(self, number: int, changed: Correction) -> Act | None:
        """Put another correction in place of one, after all others; None if it is the same.

        Args:
            number: The one that goes.
            changed: What comes; its number and time are given anew.

        Raises:
            LibraryError: There is no such correction, or the other one makes no sense.
        """
        from store.corrections import sentence
        from store.corrections.correction import document_of
        from store.corrections.sense import no_correction, sensible, what_it_does
        from store.journal import EntryChange

        with self._acts.writing([]):
            listed = {correction.number: correction for correction in self._files.corrections.listed()}
            if number not in listed:
                raise no_correction(number)
            if what_it_does(listed[number]) == what_it_does(changed):
                return None
            new = sensible(self._numbered(changed, listed))
            act = self._perform(
                f"Changed a correction: {sentence(new)}",
                [
                    EntryChange(number, document_of(listed[number]), None),
                    EntryChange(new.number, None, document_of(new)),
                ],
            )
        self._correct_some()
        return act

    # Bringing the index in line

    def uncorrected(self) -> int:
        """Return for how many articles the index is still to be brought in line with the corrections."""
        return self._index.rows.uncorrected()

    def apply_corrections(
        self, step: Step | None = None, *, stop: Callable[[], bool] = lambda: False, most: int | None = None
    ) -> int:
        """Bring the index in line with the corrections for the articles that wait for it.

        Args:
            step: Told how many articles are done of how many.
            stop: Asked now and then whether to end early.
            most: How many articles at the most; None is all.

        Returns:
            For how many it was done.
        """
        if not self._index.rows.uncorrected():
            return 0
        from store.corrections.reindexing import reindex

        return reindex(self._files, self._index, step, stop=stop, first=self._read_last, most=most)

    def _correct_some(self) -> None:
        """Bring the index in line as far as nobody has to wait for it, in memory all of it."""
        self.apply_corrections(most=None if self._index.in_memory else AT_ONCE)

    def _make(
        self, kind: Kind, type: EntityType, entity: str, stored: StoredArticle | None, **makes: Any
    ) -> Act:
        """Write a correction down and apply it."""
        from store.corrections import Correction, sentence
        from store.corrections.correction import document_of
        from store.journal import EntryChange

        draft = Correction(
            0,
            kind,
            type,
            entity,
            None if stored is None else stored.identity,
            None if stored is None else stored.article.title,
            **makes,
        )
        with self._acts.writing([]):
            new = self._numbered(draft, (other.number for other in self._files.corrections.listed()))
            change = EntryChange(new.number, None, document_of(new))
            act = self._perform(sentence(new), [change])
        self._correct_some()
        return act

    def _numbered(self, correction: Correction, others: Iterable[int]) -> Correction:
        """Return a correction with the number after those of all others."""
        from dataclasses import replace

        from store.clock import now

        return replace(correction, number=max(others, default=0) + 1, time=now())

    def _perform(self, label: str, changes: Sequence[EntryChange]) -> Act:
        from store.acts import Plan

        return self._acts.perform(Plan(label, corrections=changes))
