"""The acts of the reader, one line each, kept across restarts: what undo and redo walk along."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from store.atomic import sync_folder, write_atomically
from store.errors import LibraryError

COMPACT_AT = 4_000_000
"""Size in bytes past which old acts are let go."""
KEEP = 1000
"""How many acts are kept then."""
_HEAD = 200
"""Bytes at the beginning by which a journal that was written anew is told."""


@dataclass(frozen=True, slots=True)
class MarkChange:
    """What an act changed in the marks of one article, only the fields it touched."""

    id: int
    identity: str
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What an act made of one entry of a file, a correction or a saved search.

    Its documents before and after are None where there is none.
    """

    number: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Act:
    """One act: all that a single undo takes back."""

    number: int
    time: str
    label: str
    """What was done, in the past tense, for example: Bookmarked “A title”."""
    changes: tuple[MarkChange, ...] = ()
    removed: tuple[int, ...] = ()
    """Ids of articles taken out of the library."""
    batch: str | None = None
    """Name of the import whose articles came in."""
    lifted: tuple[int, ...] = ()
    """Ids of articles that had been removed and were brought back by the import."""
    turned: tuple[int, ...] = ()
    """Ids of articles that show the lines of their file where they were joined, or the other way round."""
    dismissed: tuple[int, ...] = ()
    """Numbers of failures that were dismissed."""
    corrections: tuple[EntryChange, ...] = ()
    searches: tuple[EntryChange, ...] = ()


@dataclass(slots=True)
class _Stacks:
    acts: dict[int, Act] = field(default_factory=dict)
    done: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)


class Journal:
    """The file of acts. Whoever appends holds the library's write lock."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stacks = _Stacks()
        self._inode = -1
        self._offset = 0
        self._head = b""

    def last_done(self) -> Act | None:
        """Return the act that undo would take back."""
        stacks = self._read()
        return stacks.acts[stacks.done[-1]] if stacks.done else None

    def last_undone(self) -> Act | None:
        """Return the act that redo would do again."""
        stacks = self._read()
        return stacks.acts[stacks.undone[-1]] if stacks.undone else None

    def done(self) -> list[Act]:
        """Return the acts that can be undone, the last one first."""
        stacks = self._read()
        return [stacks.acts[number] for number in reversed(stacks.done)]

    def next_number(self) -> int:
        """Return the number for a new act."""
        return max(self._read().acts, default=0) + 1

    def add(self, act: Act) -> None:
        """Write an act down, durably. It must be in the journal before it is carried out.

        Raises:
            LibraryError: The journal cannot be written.
        """
        if self._offset > COMPACT_AT:
            self._compact()
        self._append({"act": act.number, **_encode(act)})

    def extend(self, act: Act, part: Act) -> None:
        """Write down a further part of an act that is still going on."""
        self._append({"more": act.number, **_encode(part)})

    def undone(self, act: Act) -> None:
        """Write down that an act was undone."""
        self._append({"undo": act.number})

    def redone(self, act: Act) -> None:
        """Write down that an act was done again."""
        self._append({"redo": act.number})

    def retract(self, act: Act) -> None:
        """Write down that an act could not be carried out."""
        self._append({"failed": act.number})

    def _append(self, record: dict[str, Any]) -> None:
        """Add a line; one before it that a crash has torn was never acknowledged and goes."""
        self._read()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new = not self._path.exists()
            with open(self._path, "ab") as file:
                if file.tell() > self._offset:
                    file.truncate(self._offset)
                file.write(_line(record))
                file.flush()
                os.fsync(file.fileno())
            if new:
                sync_folder(self._path.parent)
        except OSError as error:
            raise LibraryError(
                f"{self._path} cannot be written: {error.strerror}; nothing was changed."
            ) from error

    def _read(self) -> _Stacks:
        """Return the stacks after reading what was appended since the last time, by whichever process."""
        try:
            with open(self._path, "rb") as file:
                self._follow(file)
        except (FileNotFoundError, NotADirectoryError):
            self._inode, self._offset, self._head, self._stacks = -1, 0, b"", _Stacks()
        return self._stacks

    def _follow(self, file: BinaryIO) -> None:
        stat = os.fstat(file.fileno())
        head = file.read(_HEAD)
        if stat.st_ino != self._inode or stat.st_size < self._offset or not head.startswith(self._head):
            self._inode, self._offset, self._stacks = stat.st_ino, 0, _Stacks()
        file.seek(self._offset)
        data = file.read()
        whole = data.rfind(b"\n") + 1
        for line in data[:whole].splitlines():
            _replay(self._stacks, line)
        self._offset += whole
        self._head = head[: self._offset]

    def _compact(self) -> None:
        stacks = self._read()
        undone = stacks.undone[-KEEP:]
        kept = stacks.done[-KEEP:] + undone[::-1]
        lines = [{"act": number, **_encode(stacks.acts[number])} for number in kept]
        lines += [{"undo": number} for number in undone]
        write_atomically(self._path, b"".join(map(_line, lines)))


def _line(record: dict[str, Any]) -> bytes:
    return (json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _encode(act: Act) -> dict[str, Any]:
    record: dict[str, Any] = {"time": act.time, "label": act.label}
    if act.changes:
        record["changes"] = [[c.id, c.identity, c.before, c.after] for c in act.changes]
    if act.removed:
        record["removed"] = list(act.removed)
    if act.batch is not None:
        record["batch"] = act.batch
    for name in ("corrections", "searches"):
        if changes := getattr(act, name):
            record[name] = [[c.number, c.before, c.after] for c in changes]
    for name in ("lifted", "turned", "dismissed"):
        if getattr(act, name):
            record[name] = list(getattr(act, name))
    return record


def _decode(number: int, record: dict[str, Any]) -> Act:
    return Act(
        number=number,
        time=record.get("time", ""),
        label=record.get("label", ""),
        changes=tuple(MarkChange(*change) for change in record.get("changes", ())),
        removed=tuple(record.get("removed", ())),
        batch=record.get("batch"),
        lifted=tuple(record.get("lifted", ())),
        turned=tuple(record.get("turned", ())),
        dismissed=tuple(record.get("dismissed", ())),
        corrections=tuple(EntryChange(*change) for change in record.get("corrections", ())),
        searches=tuple(EntryChange(*change) for change in record.get("searches", ())),
    )


def _replay(stacks: _Stacks, line: bytes) -> None:
    """Follow one line; one that is not whole or not ours is passed over."""
    with contextlib.suppress(ValueError, TypeError, AttributeError, RecursionError):
        _follow_record(stacks, json.loads(line))


def _follow_record(stacks: _Stacks, record: dict[str, Any]) -> None:
    if "act" in record:
        number = record["act"]
        stacks.acts[number] = _decode(number, record)
        stacks.done.append(number)
        stacks.undone.clear()
    elif (number := record.get("more")) in stacks.acts:
        act, part = stacks.acts[number], _decode(number, record)
        stacks.acts[number] = Act(
            number=number,
            time=act.time,
            label=part.label or act.label,
            changes=act.changes + part.changes,
            removed=act.removed + part.removed,
            batch=act.batch,
            lifted=act.lifted + part.lifted,
        )
    elif (number := record.get("undo")) in stacks.done:
        stacks.done.remove(number)
        stacks.undone.append(number)
    elif (number := record.get("failed")) in stacks.done:
        stacks.done.remove(number)
    elif (number := record.get("redo")) in stacks.undone:
        stacks.undone.remove(number)
        stacks.done.append(number)
