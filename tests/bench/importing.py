"""`dateline import` of text files, beside writing the same articles as JSON from one process."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from store.documents import article_document
from store.shard_format import Document
from tests.bench.formats import text_files
from tests.bench.generator import months
from tests.bench.libraries import BATCH, announce, size_folder
from tests.bench.measuring import Bar, Report, in_turn, number, ratio, spread, timed

_IMPORT = (sys.executable, "-m", "tui", "import")
_WITHOUT_ENTITIES = "--no-entities"
_MOST_WITH_ENTITIES = 10_000
_FEW = 1_000
"""Articles up to which there are several rounds even if entities are found."""


def measure(size: int) -> Report:
    """Measure an import into a new library; without entities if the command can leave them out."""
    without = _WITHOUT_ENTITIES in subprocess.run([*_IMPORT, "--help"], capture_output=True, text=True).stdout
    options = [_WITHOUT_ENTITIES] if without else []
    if not without:
        size = min(size, _MOST_WITH_ENTITIES)
        yield f"the import has no {_WITHOUT_ENTITIES}: entities are included, and at most {size:,} articles"
    texts = text_files(size)
    shards = {
        name: [article_document(stored, BATCH) for stored in articles.values()]
        for name, articles in months(size)
    }
    cpu: list[float] = []

    def ours() -> float:
        with tempfile.TemporaryDirectory(dir=size_folder(size)) as folder:
            before = _children_cpu()
            command = [*_IMPORT, *options, "--library", f"{folder}/library", str(texts)]
            environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/cache"}
            seconds = timed(
                lambda: subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)
            )
            cpu.append(_children_cpu() - before)
            return seconds

    def plain() -> float:
        with tempfile.TemporaryDirectory(dir=size_folder(size)) as folder:
            return timed(lambda: write_json(Path(folder), shards))

    if size > _FEW:
        announce(f"importing {size:,} text files")
    rounds = 3 if without or size <= _FEW else 1
    walls, base = in_turn(rounds, ours, plain, warm_up=False)
    what = f"import of {size:,}" + (" without entities" if without else "")
    yield ratio(what, walls, "json.dumps, fsync; a file a month", base, Bar(6.0), "s")
    yield f"{number(size / min(walls))} articles a second, cpu {spread(cpu, 's')}"


def write_json(folder: Path, shards: dict[str, list[Document]]) -> None:
    """Write the articles of each month as one file and see it to the disk."""
    for name, documents in shards.items():
        with open(folder / f"{name}.json", "w", encoding="utf-8") as file:
            file.write(json.dumps(documents, ensure_ascii=False))
            file.flush()
            os.fsync(file.fileno())


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
