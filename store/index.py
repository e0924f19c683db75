"""What is derived from the files, kept in step with them: rows and full text."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping
from functools import cached_property

from store.errors import LibraryError, LockError
from store.files import CORRECTIONS, LibraryFiles
from store.lock import WriteLock
from store.rows import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import nullcontext
    from pathlib import Path
    from typing import Any

    from store.catching_up import CatchUp, Step
    from store.entries import Entry, Words
    from store.fulltext import FullText
    from store.row_writer import RowWriter
    from store.shelf import Shelf, Signature

TEXT_PATIENCE = 10.0
"""Seconds to wait for another process that writes the full text; it may be merging."""

_COUNTER_SPAN = 1 << 32
"""More than SQLite counts changes of one file."""
ShardKey = tuple[str, str]
"""Kind and name of a shard."""


class Index:
    """The rows and the full text of a library.

    A shard's signature is noted last, so whatever was cut short is done again when it is next looked at.
    """

    def __init__(self, cache: str | Path, files: LibraryFiles) -> None:
        """Open the index as it is; `sync` brings it up to date with the files.

        Args:
            cache: The library's folder for derived files. If it cannot be written, the index is kept in
                memory and `in_memory` says so.
        """
        self._files = files
        self._cache: str | None = os.fspath(cache)
        self.damaged: dict[ShardKey, tuple[Signature | None, str]] = {}
        """The shards that could not be read: the signature that they had then, and a sentence."""
        self._openings = 0
        self.reloads = 0
        """How often the full text was looked at anew; until then it is older than the rows may be."""
        try:
            os.makedirs(cache, exist_ok=True)
            self.lock: WriteLock | nullcontext[None] = WriteLock(os.path.join(cache, ".lock"))
            if not self._opened():
                with self.lock:
                    self._open()
        except LockError:
            raise
        except (OSError, LibraryError):
            from contextlib import nullcontext

            self._cache = None
            self.lock = nullcontext()
            self.rows = Rows(None)

    @cached_property
    def text(self) -> FullText:
        """The full text, opened when it is first asked for.

        Raises:
            LibraryError: It is damaged.
        """
        from store.fulltext import FullText

        try:
            return FullText(os.path.join(self._cache, "text") if self._cache else None)
        except ValueError as error:
            raise LibraryError(
                f"The full text in {self._cache} is damaged; run “dateline check --repair”."
            ) from error

    @property
    def in_memory(self) -> bool:
        """Whether the index goes when the program ends."""
        return self._cache is None

    def close(self) -> None:
        """Let go of the files."""
        self.rows.close()

    # Keeping in step

    def stale(self) -> dict[ShardKey, Signature | None]:
        """Return the shards to index with the signatures of their files, None where a file is gone."""
        known, present = self.rows.signatures(), self._files.signatures()
        if known == present:
            return {}
        stale: dict[ShardKey, Signature | None] = {
            (kind, name): (size, mtime, inode) for kind, name, size, mtime, inode in present - known
        }
        gone = {(kind, name) for kind, name, *_ in known - present} - stale.keys()
        if stale:
            from store.shard_names import SHARD_NAME

            for kind, name in list(stale):
                signature, _ = self.damaged.get((kind, name), (None, ""))
                is_ours = kind == CORRECTIONS or SHARD_NAME.fullmatch(name)
                if stale[kind, name] == signature or not is_ours:
                    del stale[kind, name]
        return stale | dict.fromkeys(gone)

    def differs(self, shelf: Shelf, shards: Iterable[str]) -> bool:
        """Return whether one of these shards is not as it was when it was last indexed."""
        from store.shelf import file_signature

        return any(
            file_signature(shelf.path(name)) != self.rows.signature(shelf.kind, name) for name in shards
        )

    def sync(self, step: Step | None = None) -> None:
        """Index every shard whose file is not as it was when it was last indexed.

        If another process is at it, what it has done by now must do.

        Args:
            step: Told how many shards are done of how many.
        """
        try:
            try:
                self._catch_up(step, patience=0)
            except sqlite3.DatabaseError:
                self.rebuild(step)
        except LockError:
            return

    def refresh(self) -> None:
        """See what other processes have indexed, and index what they have only written."""
        self.reload()
        self.sync()

    def reload(self) -> None:
        """See what other processes have indexed."""
        if "text" in self.__dict__:
            self.text.reload()
        self.reloads += 1

    def change_counter(self) -> int:
        """Return a number that changes when another process has changed the index, or made it anew."""
        if self.rows.is_replaced:
            self._opened()
            self.__dict__.pop("text", None)
            self._openings += 1
        return self._openings * _COUNTER_SPAN + self.rows.change_counter()

    def settle(self) -> None:
        """Tidy up the full text after writing, when the locks are free again."""
        if "text" in self.__dict__:
            self.text.settle()

    def catch_up(self, step: Step | None = None) -> None:
        """Index every such shard now; whoever writes does it first, so that nothing of others is passed over.

        Args:
            step: Told how many shards are done of how many.

        Raises:
            LockError: Another process is at it and did not finish in time.
        """
        self._catch_up(step, TEXT_PATIENCE)

    def _catch_up(self, step: Step | None, patience: float) -> None:
        if self.stale():
            self._catching_up().run(step, patience)

    def articles_written(
        self, put: Mapping[int, tuple[Entry, Words] | None], shards: Iterable[str], *, fresh: bool = False
    ) -> None:
        """Follow a change of the articles' shards.

        Args:
            put: What to index by id; None where there is no article any more.
            shards: The shards that were written.
            fresh: Whether none of the articles was known before.
        """
        self._catching_up().articles_written(put, shards, fresh=fresh)

    def documents_written(
        self, shelf: Shelf, put: Mapping[int, Mapping[str, Any] | None], shards: Iterable[str]
    ) -> None:
        """Follow a change of the shards of marks or of removed articles.

        Args:
            shelf: The shelf that was written.
            put: Documents by id; None where there is none any more.
            shards: The shards that were written.
        """
        from store.row_writer import RowWriter
        from store.shelf import file_signature

        with self.lock, self.rows.transaction():
            writer = RowWriter(self.rows)
            keep = writer.put_marks if shelf is self._files.marks else writer.put_removed
            for name in shards:
                self.sign(writer, shelf, name, file_signature(shelf.path(name)))
            for id, document in put.items():
                keep(id, document)

    def corrections_written(self) -> None:
        """Follow a change of the file of the corrections."""
        self._catching_up().corrections_written()

    def mentions_written(self, put: Mapping[int, Entry], shards: Iterable[str]) -> None:
        """Follow a change of the articles' shards by which articles got their mentions.

        Args:
            put: Entries of these articles by id.
            shards: The shards that were written.
        """
        self._catching_up().mentions_written(put, shards)

    def sign(self, writer: RowWriter, shelf: Shelf, name: str, signature: Signature | None) -> None:
        """Note that a shard is indexed, unless there is something in it that could not be."""
        if (shelf.kind, name) not in self.damaged:
            writer.sign(shelf.kind, name, signature)

    def rebuild(self, step: Step | None = None) -> None:
        """Throw everything away and make it anew."""
        with self.lock:
            self.rows.close()
            self.__dict__.pop("text", None)
            self._open(anew=True)
        self.catch_up(step)

    def _catching_up(self) -> CatchUp:
        from store.catching_up import CatchUp

        return CatchUp(self, self._files)

    # Opening

    def _opened(self) -> bool:
        """Open an index that is there and whole, as it nearly always is; False if there is none."""
        assert self._cache is not None
        database = os.path.join(self._cache, "rows.db")
        if not os.path.exists(database):
            return False
        try:
            self.rows = Rows(database)
            return not self._lacks_text()
        except sqlite3.Error:
            return False

    def _open(self, anew: bool = False) -> None:
        if self._cache is None:
            self.rows = Rows(None)
            return
        if anew or not self._opened():
            self._throw_away()
            self.rows = Rows(os.path.join(self._cache, "rows.db"))

    def _lacks_text(self) -> bool:
        """Return whether articles are indexed whose full text is not there."""
        assert self._cache is not None
        if os.path.isfile(os.path.join(self._cache, "text", "meta.json")):
            return False
        return self.rows.one("SELECT 1 FROM article LIMIT 1") is not None

    def _throw_away(self) -> None:
        import shutil
        from pathlib import Path

        assert self._cache is not None
        for path in Path(self._cache).glob("rows.db*"):
            path.unlink(missing_ok=True)
        shutil.rmtree(os.path.join(self._cache, "text"), ignore_errors=True)
