"""Libraries of generated articles, built once and kept outside the repository."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from store.article import StoredArticle
from store.documents import article_document
from store.files import LibraryFiles
from store.library import Library
from store.places import Places, find_places
from store.shard_format import FORMAT, Document
from tests.bench.generator import VERSION, months

BATCH = "bench"
_STAMP_NAME = ".bench-stamp"
_STAMP = f"generator {VERSION}, format {FORMAT}"


def bench_folder() -> Path:
    """Return where built libraries are kept: DATELINE_BENCH, else in the user's cache folder."""
    named = os.environ.get("DATELINE_BENCH")
    return Path(named).absolute() if named else Path.home() / ".cache" / "dateline-bench"


def use_own_folders() -> None:
    """Keep this run's indexes, state and log, and those of all it starts, apart from the user's own."""
    for kind in ("CACHE", "STATE", "CONFIG", "DATA"):
        os.environ[f"XDG_{kind}_HOME"] = str(bench_folder() / kind.lower())


def size_folder(size: int) -> Path:
    """Return the folder of all that is made of the articles of a size."""
    return bench_folder() / str(size)


def has_library(size: int) -> bool:
    """Return whether a library of this size has been built."""
    return is_current(size_folder(size) / "library")


def library_places(size: int) -> Places:
    """Return the places of a library of this size with every article marked; build it if need be."""
    folder = size_folder(size) / "library"
    places = find_places(folder)
    if not is_current(folder):
        announce(f"building a library of {size:,} articles in {folder}")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(places.cache, ignore_errors=True)
        build(folder, size)
        Library(places).close()
        stamp(folder)
    return places


def build(folder: Path, size: int) -> None:
    """Write articles and marks, a month at a time."""
    files = LibraryFiles(folder)
    for name, articles in months(size):
        documents = {id: article_document(stored, BATCH) for id, stored in articles.items()}
        marks = {id: _marks_document(stored) for id, stored in articles.items()}
        for shelf, put in ((files.articles, documents), (files.marks, marks)):
            shelf.change(name, lambda table, put=put: table.update(put))  # type: ignore[misc]
    files.change_settings(samples_offered=True)


def environment(size: int) -> dict[str, str]:
    """Return the environment in which the program opens the library of a size."""
    return {"DATELINE_LIBRARY": str(library_places(size).library)}


def one_file(size: int) -> Path:
    """Return a plain TinyDB of the same articles in one file; build it if need be."""
    path = size_folder(size) / "tinydb" / "one.json"
    if not is_current(path.parent):
        announce(f"building a plain TinyDB of {size:,} articles in {path}")
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            separator = '{"_default": {'
            for _, articles in months(size):
                for id, stored in articles.items():
                    file.write(f'{separator}"{id}": {json.dumps(article_document(stored, BATCH))}')
                    separator = ", "
            file.write("}}")
        stamp(path.parent)
    return path


def announce(sentence: str) -> None:
    """Say what takes long."""
    print(f"… {sentence}", file=sys.stderr, flush=True)


def stamp(folder: Path) -> None:
    """Note that a folder is complete, and of which articles."""
    (folder / _STAMP_NAME).write_text(_STAMP, "utf-8")


def is_current(folder: Path) -> bool:
    """Return whether a folder is complete and of the articles that are generated now."""
    try:
        return (folder / _STAMP_NAME).read_text("utf-8") == _STAMP
    except FileNotFoundError:
        return False


def _marks_document(stored: StoredArticle) -> Document:
    marks = {key: value for key, value in asdict(stored.marks).items() if value}
    return {"identity": stored.identity, **marks}
