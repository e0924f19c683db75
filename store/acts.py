"""What the reader does to the library: written into the journal, carried out, undone and done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from store.clock import now
from store.errors import LibraryError
from store.files import LibraryFiles
from store.index import Index
from store.journal import Act, EntryChange, MarkChange
from store.shard_format import Document, Table

REMOVED, UNDONE = "removed", "undone"
"""Why an article is out of the library: by the reader's wish, or because its import was undone."""

Edit = Callable[[Document], dict[str, Any]]
"""From the marks of an article to the fields that shall be otherwise; None takes a field away."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An act before it has a number."""

    label: str
    changes: Sequence[MarkChange] = ()
    removed: Sequence[int] = ()
    batch: str | None = None
    lifted: Sequence[int] = ()
    turned: Sequence[int] = ()
    dismissed: Sequence[int] = ()
    corrections: Sequence[EntryChange] = ()
    searches: Sequence[EntryChange] = ()


class Acts:
    """Carries out acts on the files and keeps the index in step."""

    def __init__(self, files: LibraryFiles, index: Index) -> None:
        self._files = files
        self._index = index

    def mark(self, ids: Iterable[int], edit: Edit, label: Callable[[Sequence[int]], str]) -> Act | None:
        """Change marks of articles.

        Args:
            ids: The articles.
            edit: What to change.
            label: From the articles that were changed to what was done.

        Returns:
            The act, or None if everything was so already.

        Raises:
            LibraryError: There is no such article, or the files cannot be written.
        """
        wanted = list(dict.fromkeys(ids))
        with self.writing(wanted):
            changes = self._changes(wanted, edit)
            return self.perform(Plan(label([change.id for change in changes]), changes)) if changes else None

    @contextmanager
    def writing(self, marked: Sequence[int] | None = None) -> Iterator[None]:
        """Hold the write lock, with the index in step with what others have written.

        Args:
            marked: The articles, if only their marks are written: nothing else need be in step then.
        """
        try:
            with self._files.lock:
                shelf = self._files.marks
                if marked is None or self._index.differs(shelf, shelf.routes().group(marked)):
                    self._index.catch_up()
                yield
        finally:
            self._index.settle()

    def perform(self, plan: Plan) -> Act:
        """Write an act down and carry it out, while writing; what cannot be carried out is taken back.

        Raises:
            LibraryError: The files cannot be written; nothing was changed.
        """
        act = self.begin(plan)
        try:
            self._write_marks(act.changes, after=True)
            self._take_out(act.removed, REMOVED)
            self._turn(act)
            self._correct(act.corrections, after=True)
            self._save_searches(act.searches, after=True)
        except LibraryError:
            with suppress(LibraryError):
                self._write_marks(act.changes, after=False)
                self._bring_back(act.removed)
                self._correct(act.corrections, after=False)
                self._save_searches(act.searches, after=False)
            self._save_searches(act.searches, after=False)
            self._files.journal.retract(act)
            raise
        return act

    def begin(self, plan: Plan) -> Act:
        """Write an act down that the caller carries out."""
        act = Act(
            number=self._files.journal.next_number(),
            time=now(),
            label=plan.label,
            changes=tuple(plan.changes),
            removed=tuple(plan.removed),
            batch=plan.batch,
            lifted=tuple(plan.lifted),
            turned=tuple(plan.turned),
            dismissed=tuple(plan.dismissed),
            corrections=tuple(plan.corrections),
            searches=tuple(plan.searches),
        )
        self._files.journal.add(act)
        return act

    def extend(self, act: Act, plan: Plan) -> None:
        """Write a further part of an act down and carry out its changes of marks."""
        part = Act(act.number, act.time, plan.label, tuple(plan.changes), (), None, tuple(plan.lifted))
        self._files.journal.extend(act, part)
        self._write_marks(part.changes, after=True)

    def undo(self) -> Act | None:
        """Take back the last act; None if there is none."""
        with self.writing():
            act = self._files.journal.last_done()
            if act is None:
                return None
            self._bring_back(act.removed)
            self._write_marks(act.changes, after=False)
            self._turn(act)
            self._correct(act.corrections, after=False)
            self._save_searches(act.searches, after=False)
            if act.batch is not None:
                self._take_out(self._index.rows.ids_of_batch(act.batch), UNDONE)
                self._take_out(act.lifted, REMOVED)
            self._files.journal.undone(act)
            return act

    def redo(self) -> Act | None:
        """Do the last undone act again; None if there is none."""
        with self.writing():
            act = self._files.journal.last_undone()
            if act is None:
                return None
            if act.batch is not None:
                self._bring_back(self._removed_of_batch(act.batch))
                self._bring_back(act.lifted)
            self._write_marks(act.changes, after=True)
            self._take_out(act.removed, REMOVED)
            self._turn(act)
            self._correct(act.corrections, after=True)
            self._save_searches(act.searches, after=True)
            self._files.journal.redone(act)
            return act

    def _changes(self, ids: Sequence[int], edit: Edit) -> list[MarkChange]:
        rows, changes = self._index.rows, []
        present = self._files.marks.some(ids)
        for id in ids:
            found = rows.one("SELECT identity FROM article WHERE id = ?", (id,))
            if found is None:
                raise LibraryError(f"There is no article {id} in the library {self._files.folder}.")
            marks = present.get(id, {})
            after = {key: value for key, value in edit(marks).items() if marks.get(key) != value}
            if after:
                changes.append(MarkChange(id, found[0], {key: marks.get(key) for key in after}, after))
        return changes

    def _write_marks(self, changes: Sequence[MarkChange], after: bool) -> None:
        if not changes:
            return
        shelf, written = self._files.marks, set[str]()
        by_id: dict[int, list[MarkChange]] = {}
        for change in changes:
            by_id.setdefault(change.id, []).append(change)
        put: dict[int, Document | None] = {}
        for name, of_shard in shelf.routes().group(by_id).items():

            def update(table: Table, of_shard: list[int] = of_shard) -> None:
                for change in (change for id in of_shard for change in by_id[id]):
                    put[change.id] = _set_fields(table, change, change.after if after else change.before)

            written |= shelf.change(name, update)
        self._index.documents_written(shelf, put, written)

    def _turn(self, act: Act) -> None:
        """Do what is its own opposite."""
        if act.turned:
            from store.broken_lines import turn_lines

            turn_lines(self._files.articles, self._index, act.turned)
        if act.dismissed:
            self._files.failures.turn(act.dismissed)

    def _correct(self, changes: Sequence[EntryChange], after: bool) -> None:
        """Put corrections in place, or what was there before them."""
        if changes:
            self._files.corrections.put(
                {change.number: change.after if after else change.before for change in changes}
            )
            self._index.corrections_written()

    def _save_searches(self, changes: Sequence[EntryChange], after: bool) -> None:
        """Put saved searches in place, or what was there before them."""
        if changes:
            self._files.searches.put(
                {change.number: change.after if after else change.before for change in changes}
            )

    def _take_out(self, ids: Sequence[int], why: str) -> None:
        """Move articles to the shelf of removed ones; one that is there already only gets the reason."""
        articles, removed = self._files.articles, self._files.removed
        for of_shard in articles.routes().group(ids).values():
            documents = removed.some(of_shard) | articles.some(of_shard)
            put = {id: {**document, "why": why, "taken": now()} for id, document in documents.items()}
            if put:
                self._index.documents_written(removed, put, removed.patch(put))
                present = dict.fromkeys(id for id in put if self._index.rows.locate(id))
                self._index.articles_written(present, articles.patch(present))

    def _bring_back(self, ids: Sequence[int]) -> None:
        """Move removed articles back; one of which only the name was kept is no longer held back."""
        articles, removed = self._files.articles, self._files.removed
        for of_shard in removed.routes().group(ids).values():
            put: dict[int, Document] = {}
            kept: dict[int, Document | None] = {}
            for id, document in removed.some(of_shard).items():
                if "paragraphs" in document:
                    put[id] = {key: value for key, value in document.items() if key not in ("why", "taken")}
                    kept[id] = None
                else:
                    kept[id] = {**document, "why": UNDONE}
            if kept:
                from store.corrections.mirror import rules_of
                from store.entries import entry_of, words_of

                rules = rules_of(self._index.rows)
                entries = {
                    id: (entry_of(document, rules), words_of(document)) for id, document in put.items()
                }
                self._index.articles_written(entries, articles.patch(put))
                self._index.documents_written(removed, kept, removed.patch(kept))

    def _removed_of_batch(self, batch: str) -> list[int]:
        shelf = self._files.removed
        return [
            id
            for name in shelf.names()
            for id, document in shelf.documents(name).items()
            if document.get("batch") == batch and document.get("why") == UNDONE
        ]


def _set_fields(table: Table, change: MarkChange, fields: dict[str, Any]) -> Document | None:
    document = {**table.get(change.id, {}), "identity": change.identity, **fields}
    document = {key: value for key, value in document.items() if value}
    if len(document) == 1:
        table.pop(change.id, None)
        return None
    table[change.id] = document
    return document
