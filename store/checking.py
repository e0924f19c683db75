"""Is every file whole, and the index in step with it?"""

from __future__ import annotations

import json
import os
import re
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal

from store.clock import now
from store.errors import LibraryError
from store.files import LibraryFiles
from store.identifiers import SHARD_NAME, shard_name
from store.index import Index
from store.shard_format import FORMAT, Document, document_spans
from store.shelf import Shelf

_TEMPORARY = re.compile(r"\..*\.jsonl?\.\d+")

State = Literal["ok", "damaged", "foreign", "stale"]


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found of one file."""

    path: str
    state: State
    action: str
    """What is wrong and what was done, or is to be done; "" if all is well."""


def check(files: LibraryFiles, index: Index, repair: bool) -> list[CheckedFile]:
    """Read every file of a library and hold the index against it.

    Args:
        repair: Whether to mend: what is whole in a damaged file is kept, the file itself is put aside under
            another name, and the index is made anew.
    """
    with files.lock if repair else nullcontext():
        found = [_check_shard(shelf, path, repair) for shelf in files.shelves for path in _paths(shelf)]
        found.append(_check_settings(files, repair))
        if repair:
            _sweep(files)
            index.rebuild()
            found.append(CheckedFile("index", "ok", "rebuilt"))
        else:
            found.append(_check_index(files, index))
    return found


def _paths(shelf: Shelf) -> list[Path]:
    if not shelf.folder.is_dir():
        return []
    return sorted(path for path in shelf.folder.iterdir() if not path.name.startswith("."))


def _check_shard(shelf: Shelf, path: Path, repair: bool) -> CheckedFile:
    if path.suffix != ".json" or not SHARD_NAME.fullmatch(path.stem):
        return CheckedFile(str(path), "foreign", "not of this program; left alone")
    try:
        documents = shelf.documents(path.stem)
        wrong = [id for id, document in documents.items() if not _belongs(id, document, path.stem)]
        meta = shelf.open(path.stem).table("meta").all()
    except LibraryError as error:
        return _mend(shelf, path, repair, str(error))
    if wrong:
        return _mend(shelf, path, repair, f"{len(wrong)} entries do not belong here")
    if not meta or meta[0].get("kind") != shelf.kind or meta[0].get("format") != FORMAT:
        return _mend(shelf, path, repair, "its kind or format is not the one of this folder")
    if not document_spans(path.read_bytes()) and documents:
        if repair:
            shelf.rewrite(path.stem, documents)
        return CheckedFile(
            str(path), "ok", "one document a line again" if repair else "not one document a line"
        )
    return CheckedFile(str(path), "ok", "")


def _belongs(id: int, document: Document, name: str) -> bool:
    return shard_name(id) == name and isinstance(document.get("identity"), str)


def _mend(shelf: Shelf, path: Path, repair: bool, reason: str) -> CheckedFile:
    if not repair:
        return CheckedFile(str(path), "damaged", f"{reason}; “dateline check --repair” keeps what is whole")
    kept = {
        id: document
        for id, document in _salvage(path.read_bytes()).items()
        if _belongs(id, document, path.stem)
    }
    aside = _put_aside(path)
    shelf.rewrite(path.stem, kept)
    return CheckedFile(
        str(path), "damaged", f"{len(kept)} entries kept; the damaged file is now {aside.name}"
    )


def _salvage(data: bytes) -> dict[int, Document]:
    """Return the documents whose lines are whole."""
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
            if key.isdigit() and isinstance(document, dict) and "identity" in document:
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
    path = files.settings_path
    try:
        files.settings()
    except LibraryError as error:
        if not repair:
            return CheckedFile(str(path), "damaged", str(error))
        aside = _put_aside(path)
        files.change_settings(samples_offered=True)
        return CheckedFile(str(path), "damaged", f"written anew; the damaged file is now {aside.name}")
    return CheckedFile(str(path), "ok", "")


def _sweep(files: LibraryFiles) -> None:
    """Delete what killed writers have left behind; the lock says that none is at work."""
    for folder in (files.folder, *(shelf.folder for shelf in files.shelves)):
        if folder.is_dir():
            for path in folder.iterdir():
                if _TEMPORARY.fullmatch(path.name):
                    path.unlink()


def _check_index(files: LibraryFiles, index: Index) -> CheckedFile:
    """Count what the index holds against what the files hold."""
    shelved = sum(map(len, (_readable(files.articles, name) for name in files.articles.names())))
    rows = len(index.rows.ids("1"))
    try:
        texts = index.text.searcher().num_docs
    except LibraryError as error:
        return CheckedFile("index", "stale", str(error))
    marks = {id for name in files.marks.names() for id in _readable(files.marks, name)}
    mirrored = {id for (id,) in index.rows.connection.execute("SELECT id FROM mark")}
    if shelved == rows == texts and marks == mirrored:
        return CheckedFile("index", "ok", "")
    state = f"{shelved} articles, {rows} rows, {texts} texts; “dateline check --repair” makes it anew"
    return CheckedFile("index", "stale", state)


def _readable(shelf: Shelf, name: str) -> dict[int, Document]:
    try:
        return shelf.documents(name)
    except LibraryError:
        return {}
