"""All that the reader made, in one readable file, and back again."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from store.acts import REMOVED, Acts, Plan
from store.atomic import write_atomically
from store.clean import clean, clean_line
from store.clock import now
from store.corrections.correction import correction_of, document_of
from store.corrections.sense import what_it_does
from store.errors import LibraryError
from store.files import LibraryFiles
from store.index import Index
from store.journal import Act, EntryChange, MarkChange
from store.saved_searches import is_saved_search
from store.shard_format import Document, encode_document
from store.tags import normalise_tag

KIND = "dateline dump"
FORMAT = 1
_FIELDS = ("bookmarked", "read", "tags", "note", "noted")
_TABLES = ("marks", "removed", "corrections", "searches")
_NAMES = ("title", "date", "date_precision", "source")


@dataclass(frozen=True, slots=True)
class DumpReport:
    """What a dump or a restore dealt with."""

    marked: int
    """Articles with marks."""
    removed: int
    """Articles that the reader had removed."""
    corrections: int = 0
    """Corrections of names."""
    searches: int = 0
    """Saved searches."""
    absent: int = 0
    """Marked articles that are not in the library; their marks wait for them."""
    act: Act | None = None


def dump(files: LibraryFiles, index: Index, path: Path) -> DumpReport:
    """Write all marks, removals, corrections and saved searches to a file, a line each.

    Raises:
        LibraryError: The file cannot be written, or is there and no dump.
    """
    if path.exists():
        try:
            _read(path)
        except LibraryError as error:
            raise LibraryError(f"{path} is there and is no dump; name another file.") from error
    elif not path.absolute().parent.is_dir():
        raise LibraryError(f"{path} cannot be written: there is no folder {path.absolute().parent}.")
    with files.lock:
        marks = [
            {
                "identity": document["identity"],
                "id": id,
                **_naming(index, document["identity"]),
                **_marks(document),
            }
            for name in files.marks.names()
            for id, document in files.marks.documents(name).items()
        ]
        removed = [
            {"identity": document["identity"], "id": id, **{key: document.get(key) for key in _NAMES}}
            for name in files.removed.names()
            for id, document in files.removed.documents(name).items()
            if document.get("why") == REMOVED
        ]
        corrections = [
            {"number": correction.number, **document_of(correction)}
            for correction in files.corrections.listed()
        ]
        searches = [
            {"name": search.name, "query": search.query, "place": place}
            for place, search in enumerate(files.searches.listed(), 1)
        ]
    head = json.dumps({"kind": KIND, "format": FORMAT, "made": now()})[:-1]
    body = ",\n".join(
        f'"{name}":[\n' + ",\n".join(map(encode_document, entries)) + "\n]"
        for name, entries in (
            ("marks", marks),
            ("removed", removed),
            ("corrections", corrections),
            ("searches", searches),
        )
    )
    try:
        write_atomically(path.absolute(), f"{head},\n{body}}}\n".encode())
    except OSError as error:
        raise LibraryError(f"{path} cannot be written: {error.strerror}.") from error
    return DumpReport(len(marks), len(removed), len(corrections), len(searches))


def restore(files: LibraryFiles, index: Index, acts: Acts, path: Path) -> DumpReport:
    """Give every article that a dump names the marks it has there; one act, which can be undone.

    Articles are found by their identity. Marks and corrections of an article that is not in the library wait
    for it. Corrections come after those that are there, and none that is there comes again. A saved search
    takes the place of one with its name; others come after those that are there.

    Raises:
        LibraryError: The file is no dump, or the library cannot be written.
    """
    content = _read(path)
    with acts.writing():
        changes, absent = [], 0
        places = [_place(index, entry) for entry in content["marks"]]
        present_marks = files.marks.some(id for id, _ in places)
        for entry, (id, present) in zip(content["marks"], places, strict=True):
            absent += not present
            marks = present_marks.get(id, {})
            wanted = _cleaned(entry)
            after = {key: wanted.get(key) for key in _FIELDS if wanted.get(key) != marks.get(key)}
            if after:
                before = {key: marks.get(key) for key in after}
                changes.append(MarkChange(id, entry["identity"], before, after))
        removed = []
        for entry in content["removed"]:
            id, present = _place(index, entry)
            if present:
                removed.append(id)
            elif index.rows.one(
                "SELECT 1 FROM removed WHERE identity = ? AND why = ?", (entry["identity"], REMOVED)
            ):
                continue
            else:
                _keep_name(files, index, id, entry)
                removed.append(id)
        act, corrections = None, _new_corrections(files, content["corrections"])
        searches = _new_searches(files, content["searches"])
        if changes or removed or corrections or searches:
            parts = [f"the marks of {len(changes)} articles"] if changes or removed else []
            parts += [f"{len(corrections)} corrections"] if corrections else []
            parts += [f"{len(searches)} saved searches"] if searches else []
            label = f"Restored {' and '.join(parts)}"
            act = acts.perform(Plan(label, changes, removed, corrections=corrections, searches=searches))
    marked, gone, corrected, saved = (len(content[name]) for name in _TABLES)
    return DumpReport(marked, gone, corrected, saved, absent, act)


def _new_corrections(files: LibraryFiles, entries: list[dict[str, Any]]) -> list[EntryChange]:
    """Return what puts those corrections of a dump after all others that do not stand there yet."""
    listed = files.corrections.listed()
    numbers = count(max((correction.number for correction in listed), default=0) + 1)
    found = (correction_of(entry["number"], entry) for entry in entries)
    known, changes = {what_it_does(correction) for correction in listed}, []
    for correction in sorted(filter(None, found), key=lambda correction: correction.number):
        if what_it_does(correction) not in known:
            known.add(what_it_does(correction))
            changes.append(EntryChange(next(numbers), None, document_of(correction)))
    return changes


def _new_searches(files: LibraryFiles, entries: list[dict[str, Any]]) -> list[EntryChange]:
    """Return what saves the searches of a dump, but for those that are saved so already."""
    known = files.searches.documents()
    numbers = {document["name"].casefold(): number for number, document in known.items()}
    free = count(max(known, default=0) + 1)
    places = count(max((document["place"] for document in known.values()), default=0) + 1)
    changes: dict[int, EntryChange] = {}
    for entry in sorted(entries, key=lambda entry: entry["place"]):
        name, query = entry["name"], clean_line(entry["query"])
        number = numbers.setdefault(name.casefold(), 0) or next(free)
        numbers[name.casefold()] = number
        before = known.get(number)
        after = (
            {**before, "query": query} if before else {"name": name, "query": query, "place": next(places)}
        )
        if after != before:
            changes[number] = EntryChange(number, before, after)
    return list(changes.values())


def _naming(index: Index, identity: str) -> dict[str, Any]:
    found = index.rows.rows_of(index.rows.ids("identity = ?", (identity,))[:1])
    return {name: getattr(found[0], name) if found else None for name in _NAMES}


def _marks(document: Document) -> dict[str, Any]:
    return {key: document[key] for key in _FIELDS if document.get(key)}


def _read(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise LibraryError(f"{path} cannot be read: {os.strerror(error.errno or 0)}.") from error
    except (ValueError, RecursionError) as error:
        raise LibraryError(f"{path} is not a dump of this program.") from error
    if not isinstance(content, dict) or content.get("kind") != KIND:
        raise LibraryError(f"{path} is not a dump of this program.")
    if content.get("format") != FORMAT:
        raise LibraryError(f"{path} has format {content.get('format')}; this program reads format {FORMAT}.")
    content.setdefault("corrections", [])
    searches = content.setdefault("searches", [])
    if not isinstance(searches, list) or not all(
        isinstance(entry, dict) and is_saved_search(entry) for entry in searches
    ):
        raise LibraryError(f"{path} is damaged: “searches” is not a list of saved searches.")
    corrections = content["corrections"]
    if not isinstance(corrections, list) or not all(map(_is_correction, corrections)):
        raise LibraryError(f"{path} is damaged: “corrections” is not a list of corrections.")
    for name in ("marks", "removed"):
        entries = content.get(name)
        if not isinstance(entries, list) or not all(map(_is_entry, entries)):
            raise LibraryError(f"{path} is damaged: “{name}” is not a list of articles.")
    return content


def _is_correction(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and type(entry.get("number")) is int
        and correction_of(entry["number"], entry) is not None
    )


def _is_entry(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("identity"), str)
        and len(entry["identity"]) == 32
        and isinstance(entry.get("id"), int)
        and 0 < entry["id"] < 1 << 53
        and all(isinstance(entry.get(name) or "", str) for name in (*_FIELDS, *_NAMES) if name != "tags")
        and isinstance(entry.get("tags") or {}, dict)
        and all(isinstance(time, str) for time in (entry.get("tags") or {}).values())
    )


def _cleaned(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the marks of an entry as they would have come from the keyboard."""
    marks = _marks(entry)
    if "tags" in marks:
        marks["tags"] = {name: at for tag, at in marks["tags"].items() if (name := normalise_tag(tag))}
    if "note" in marks:
        marks["note"] = clean(marks["note"])
    return marks


def _place(index: Index, entry: dict[str, Any]) -> tuple[int, bool]:
    """Return the id for an article of a dump, and whether it is in the library."""
    identity = entry["identity"]
    found = index.rows.one("SELECT id FROM article WHERE identity = ?", (identity,))
    if found:
        return int(found[0]), True
    id = int(entry["id"])
    other = "SELECT 1 FROM {} WHERE id = ? AND identity <> ?"
    while any(
        index.rows.one(other.format(table), (id, identity)) for table in ("article", "mark", "removed")
    ):
        id += 1
    return id, False


def _keep_name(files: LibraryFiles, index: Index, id: int, entry: dict[str, Any]) -> None:
    """Note a removed article that is not here, so that an import leaves it out."""
    stub: dict[int, Document | None] = {
        id: {"identity": entry["identity"], **{key: entry.get(key) for key in _NAMES}, "why": REMOVED}
    }
    index.documents_written(files.removed, stub, files.removed.patch(stub))
