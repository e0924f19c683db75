"""Cpu of building the index, beside `notmuch new` on the same articles as mail."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.bench.formats import mails
from tests.bench.libraries import library_places
from tests.bench.measuring import Bar, Report, number, ratio, run_python

ROUNDS = 3
PEER_SIZE = 10_000

_BUILD = """
import resource, sys, time
from pathlib import Path
from store.library import Library
from store.places import Places
start = time.perf_counter()
library, folder = Path(sys.argv[1]), Path(sys.argv[2])
places = Places(library, folder / "cache", folder / "config", folder / "log", folder / "state")
Library(places).close()
who = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
print(sum(sum(resource.getrusage(one)[:2]) for one in who), time.perf_counter() - start)
"""


def measure(size: int) -> Report:
    """Measure the cpu of both; notmuch takes so long that it runs once."""
    size = min(size, PEER_SIZE)
    ours, walls = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory(dir=Path(library_places(size).library).parent) as folder:
            cpu, wall = build_index(size, Path(folder))
        ours.append(cpu)
        walls.append(wall)
    yield f"index of {size:,}: {number(min(walls))} s wall, {number(1e3 * min(walls) / size)} ms an article"
    if not shutil.which("notmuch"):
        yield "notmuch is not installed; skipped"
        return
    peer = _notmuch(mails(size))
    yield ratio(f"cpu of building the index, {size:,}", ours, "notmuch new", [peer] * ROUNDS, Bar(0.05), "s")


def build_index(size: int, folder: Path) -> tuple[float, float]:
    """Build the index of a library's articles, without its marks, in a folder; return cpu and wall."""
    library = folder / "library"
    library.mkdir()
    (library / "articles").symlink_to(Path(library_places(size).library, "articles"))
    cpu, wall = run_python(_BUILD, str(library), str(folder)).split()
    return float(cpu), float(wall)


def _notmuch(mail: Path) -> float:
    """Return the cpu seconds of indexing a maildir from nothing."""
    shutil.rmtree(mail / ".notmuch", ignore_errors=True)
    config = mail / "notmuch-config"
    config.write_text(f"[database]\npath={mail}\n[new]\ntags=\n[user]\nname=a\nprimary_email=a@example.org\n")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "NOTMUCH_CONFIG": str(config)}
    subprocess.run(["notmuch", "new", "--quiet"], env=environment, check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
