"""How well and how fast files are read: the figures that the readers are held to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from store.errors import ReadError
from store.readers.decoding import decode
from store.readers.options import AS_EVER
from store.readers.plain.text import TextReader
from store.readers.registry import read_bytes
from tests.bench.measuring import Bar, Figure, Report, in_turn, ratio, timed
from tests.store.readers.corpus import (
    CORPORA,
    Score,
    corpus_files,
    date_rows,
    encodings_right,
    score,
)

ROUNDS, REPEATS = 3, 50
SLOWEST, GRACE = 100, 0.5
"""How many times as long as to load and decode it may reading a file take, and seconds on top of that."""
OTHER_CORPORA = {"feeds": Bar(0.97, at_least=True), "markdown": Bar(1.0, at_least=True)}
"""Formats that `tests.store.readers.corpus_NAME` scores: its `score()` gives the expectations, counted, and
those that were missed."""
_SHARE = "share"


def measure(size: int) -> Report:
    """Measure every figure on the corpora, whatever the size."""
    if not CORPORA.is_dir():
        yield f"there are no corpora at {CORPORA}; skipped"
        return
    yield from _date_shape()
    yield from _encodings()
    yield from _date_tables()
    for name, bar in OTHER_CORPORA.items():
        module = f"tests.store.readers.corpus_{name}"
        if find_spec(module) is None:
            yield f"{name}: not scored yet"
            continue
        counts, missed = import_module(module).score()
        total = counts.total()
        yield _share(f"{name}: as expected", f"{total} expectations", total - len(missed), total, bar)
    yield from _any_file()
    yield from _speed()


def _share(what: str, of: str, right: int, total: int, bar: Bar | None) -> Figure:
    return Figure(what, of, (right / total,), bar, unit=_SHARE)


def _date_shape() -> Report:
    scores = score()
    yield f"{'variant':26}{'files':>6}{'titles':>8}{'dates':>8}{'breaks F1':>11}"
    total = sum(scores.values(), Score())
    for variant, part in [*sorted(scores.items()), ("all", total)]:
        files = max(1, part.files)
        titles, dates = f"{part.titles / files:8.3f}", f"{part.dates / files:8.3f}"
        yield f"{variant:26}{part.files:6}{titles}{dates}{part.breaks:11.4f}"
    of = f"{total.files} posts"
    yield _share("date_shape: title", of, total.titles, total.files, Bar(0.99, at_least=True))
    yield _share("date_shape: date", of, total.dates, total.files, Bar(1.0, at_least=True))
    bar = Bar(0.975, at_least=True)
    yield Figure("date_shape: paragraph breaks", "F1", (total.breaks,), bar, unit=_SHARE)


def _encodings() -> Report:
    right = encodings_right()
    bar = Bar(1.0, at_least=True)
    yield _share("encodings: identical text", f"{len(right)} files", sum(right.values()), len(right), bar)
    yield from (f"  not identical: {name}" for name, is_right in right.items() if not is_right)


def _date_tables() -> Report:
    counts, failing = date_rows()
    counted = counts["right"] + counts["wrong"] + counts["missed"]
    bar = Bar(0.95, at_least=True)
    yield _share("date_tables: the right day", f"{counted} rows", counts["right"], counted, bar)
    total = counts.total()
    yield _share("date_tables: a wrong day", f"{total} rows", counts["wrong"], total, Bar(0.01))
    yield from (f"  {outcome}: {text!r} is read as {day}" for outcome, text, day in failing)


def _any_file() -> Report:
    """Read every file of the corpora and compare it with loading and decoding it."""
    paths = [path for path in sorted(CORPORA.rglob("*")) if path.is_file()]
    untitled = slow = 0
    worst = 0.0
    crashes: list[str] = []
    for path in paths:
        decoding = timed(lambda path=path: _decoded(path))  # type: ignore[misc]
        titles: list[str] = []
        try:
            reading = timed(lambda path=path, titles=titles: titles.extend(_titles(path)))  # type: ignore[misc]
        except Exception as error:
            crashes.append(f"{path.relative_to(CORPORA)}: {error!r}")
            continue
        untitled += not all(title.strip() for title in titles)
        slow += reading > SLOWEST * decoding + GRACE
        worst = max(worst, reading / (decoding + GRACE / SLOWEST))
    of = f"{len(paths)} files"
    yield Figure("any file: crashes", of, (len(crashes),), Bar(0), unit="")
    yield from (f"  {crash}" for crash in crashes)
    yield Figure("any file: with an empty title", of, (untitled,), Bar(0), unit="")
    yield Figure("any file: too slow", of, (slow,), Bar(0), unit="", detail=f"slowest {worst:.1f} x decoding")


def _decoded(path: Path) -> None:
    try:
        decode(path.read_bytes(), str(path))
    except ReadError:
        return


def _titles(path: Path) -> Iterator[str]:
    try:
        articles = read_bytes(path.read_bytes(), str(path)).articles
    except ReadError:
        return
    yield from (article.title for article in articles)


def _speed() -> Report:
    files = [path.read_bytes() for path, _ in corpus_files()] * REPEATS
    texts = [data.decode("utf-8") for data in files]
    reading, splitting = in_turn(
        ROUNDS, lambda: timed(lambda: _read(files)), lambda: timed(lambda: _split(texts))
    )
    yield ratio(f"text reader, {len(files):,} posts", reading, "str.split", splitting, Bar(60), unit="s")


def _read(files: Sequence[bytes]) -> None:
    reader = TextReader()
    for data in files:
        list(reader.read(data, "-", AS_EVER))


def _split(texts: Sequence[str]) -> None:
    for text in texts:
        text.split()
