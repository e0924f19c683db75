"""Is every file whole, and the index in step with it?"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal

from store.catching_up import Step
from store.clock import now
from store.corrections.correction import correction_of
from store.errors import LibraryError
from store.files import LibraryFiles
from store.index import Index
from store.saved_searches import is_saved_search
from store.shapes import is_ours
from store.shard_format import DAMAGE, FORMAT, Document, document_spans
from store.shard_names import SHARD_NAME
from store.shelf import Shelf
from store.table_file import TableFile

_TEMPORARY = re.compile(r"\..*\.jsonl?\.\d+")

State = Literal["ok", "damaged", "foreign", "stale"]


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found of one file."""

    path: str
    state: State
    action: str
    """What is wrong and what was done, or is to be done; "" if all is well."""


def check(files: LibraryFiles, index: Index, repair: bool, step: Step | None = None) -> Iterator[CheckedFile]:
    """Read every file of a library, one after the other, and hold the index against it.

    Args:
        repair: Whether to mend: what is whole in a damaged file is kept, the file itself is put aside under
            another name, and the index is made anew.
        step: Told how many shards are indexed anew of how many.
    """
    with files.lock if repair else nullcontext():
        for shelf in files.shelves:
            for path in _paths(shelf):
                yield _check_shard(shelf, path, index, repair)
        yield _check_settings(files, repair)
        yield _check_table_file(files.failures_file, repair)
        yield _check_corrections(files, repair)
        yield _check_searches(files, repair)
        if repair:
            _sweep(files)
    if repair:
        index.rebuild(step)
        yield CheckedFile("index", "ok", "rebuilt")
    else:
        yield _check_index(index)


def _paths(shelf: Shelf) -> list[Path]:
    if not shelf.folder.is_dir():
        return []
    return sorted(path for path in shelf.folder.iterdir() if not path.name.startswith("."))


def _check_shard(shelf: Shelf, path: Path, index: Index, repair: bool) -> CheckedFile:
    name = path.stem
    if path.suffix != ".json" or not SHARD_NAME.fullmatch(name):
        return CheckedFile(str(path), "foreign", "not of this program; left alone")
    try:
        documents, beyond = shelf.contents(name)
        meta = shelf.open(name).table("meta").all()
    except (LibraryError, *DAMAGE) as error:
        return _mend(shelf, path, repair, str(error))
    left_over = shelf.some(beyond).keys()
    wrong = len(beyond.keys() - left_over) + sum(
        not is_ours(shelf.kind, id, document) for id, document in documents.items()
    )
    if wrong:
        return _mend(shelf, path, repair, f"{wrong} entries do not belong here")
    if not meta or meta[0].get("kind") != shelf.kind or meta[0].get("format") != FORMAT:
        return _mend(shelf, path, repair, "its kind or format is not the one of this folder")
    if left_over or (documents and not document_spans(path.read_bytes())):
        if repair:
            shelf.rewrite(name, documents)
        what = "left over from a split" if left_over else "not one document a line"
        return CheckedFile(str(path), "ok", f"mended: {what}" if repair else what)
    if not repair and not _in_step(shelf, name, documents.keys(), index):
        return CheckedFile(str(path), "stale", "the index differs; “dateline check --repair” makes it anew")
    return CheckedFile(str(path), "ok", "")


def _in_step(shelf: Shelf, name: str, ids: Collection[int], index: Index) -> bool:
    """Return whether the index knows the entries of a shard and no others there."""
    table = {"articles": "article", "marks": "mark", "removed": "removed"}[shelf.kind]
    query = f"SELECT id FROM {table} WHERE id >= ? AND id < ?"
    found = {id for (id,) in index.rows.connection.execute(query, shelf.routes().bounds(name))}
    return found == set(ids)


def _mend(shelf: Shelf, path: Path, repair: bool, reason: str) -> CheckedFile:
    if not repair:
        return CheckedFile(str(path), "damaged", f"{reason}; “dateline check --repair” keeps what is whole")
    start, end = shelf.routes().bounds(path.stem)
    kept = {
        id: document
        for id, document in _salvage(path.read_bytes()).items()
        if start <= id < end and is_ours(shelf.kind, id, document)
    }
    aside = _put_aside(path)
    shelf.rewrite(path.stem, kept)
    return CheckedFile(
        str(path), "damaged", f"{len(kept)} entries kept; the damaged file is now {aside.name}"
    )


def _salvage(data: bytes, field: str = "identity") -> dict[int, Document]:
    """Return the documents whose lines are whole and which have a field."""
    documents: dict[int, Document] = {}
    for line in data.splitlines():
        text = line.decode("utf-8", "replace").strip().removesuffix(",")
        if not text.startswith('"'):
            continue
        try:
            entry = json.loads("{" + text + "}")
        except ValueError:
            continue
        for key, document in entry.items():
            if key.isdigit() and isinstance(document, dict) and field in document:
                documents[int(key)] = document
    return documents


def _put_aside(path: Path) -> Path:
    """Move a damaged file out of the way, over nothing."""
    name = f".{path.stem}.damaged-{now().replace(':', '')}"
    places = (path.with_name(f"{name}-{number}" if number else name) for number in count())
    aside = next(place for place in places if not place.exists())
    os.replace(path, aside)
    return aside


def _check_settings(files: LibraryFiles, repair: bool) -> CheckedFile:
    checked = _check_table_file(files.settings_file, repair)
    if repair and checked.state == "damaged":
        files.change_settings(samples_offered=True)
    return checked


def _check_table_file(file: TableFile, repair: bool) -> CheckedFile:
    try:
        file.documents()
    except LibraryError as error:
        if not repair:
            return CheckedFile(str(file.path), "damaged", str(error))
        aside = _put_aside(file.path)
        return CheckedFile(str(file.path), "damaged", f"begun anew; the damaged file is now {aside.name}")
    return CheckedFile(str(file.path), "ok", "")


def _check_corrections(files: LibraryFiles, repair: bool) -> CheckedFile:
    entries = Entries(
        files.corrections_file,
        files.corrections.listed,
        files.corrections.put,
        lambda number, entry: correction_of(number, entry) is not None,
        "entity",
    )
    return _check_entries(entries, repair)


def _check_searches(files: LibraryFiles, repair: bool) -> CheckedFile:
    entries = Entries(
        files.searches_file,
        files.searches.listed,
        files.searches.put,
        lambda number, entry: is_saved_search(entry),
        "query",
    )
    return _check_entries(entries, repair)


@dataclass(frozen=True, slots=True)
class Entries:
    """A file of what the reader made, entry by entry."""

    file: TableFile
    listed: Callable[[], object]
    """Raises an error if the file holds something else."""
    put: Callable[[Mapping[int, Document]], None]
    is_whole: Callable[[int, Document], bool]
    field: str
    """One that every entry has."""


def _check_entries(entries: Entries, repair: bool) -> CheckedFile:
    path = entries.file.path
    try:
        entries.listed()
    except LibraryError as error:
        if not repair:
            return CheckedFile(str(path), "damaged", str(error))
        try:
            found = entries.file.documents()
        except LibraryError:
            found = _salvage(path.read_bytes(), entries.field)
        kept = {number: entry for number, entry in found.items() if entries.is_whole(number, entry)}
        aside = _put_aside(path)
        entries.put(kept)
        action = f"{len(kept)} entries kept; the damaged file is now {aside.name}"
        return CheckedFile(str(path), "damaged", action)
    return CheckedFile(str(path), "ok", "")


def _sweep(files: LibraryFiles) -> None:
    """Delete what killed writers have left behind; the lock says that none is at work."""
    for folder in (Path(files.folder), *(shelf.folder for shelf in files.shelves)):
        if folder.is_dir():
            for path in folder.iterdir():
                if _TEMPORARY.fullmatch(path.name):
                    path.unlink()


def _check_index(index: Index) -> CheckedFile:
    """Hold the full text against the rows, which were held against the files."""
    (rows,) = index.rows.one("SELECT count(*) FROM article")
    try:
        texts = index.text.searcher().num_docs
    except LibraryError as error:
        return CheckedFile("index", "stale", str(error))
    if rows == texts:
        return CheckedFile("index", "ok", "")
    state = f"{rows} rows, {texts} texts; “dateline check --repair” makes it anew"
    return CheckedFile("index", "stale", state)
