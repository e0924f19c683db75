"""Opening an article, beside a plain TinyDB of the same articles in one file."""

from __future__ import annotations

import statistics
from random import Random

from tinydb import TinyDB

from store.library import Library
from tests.bench.libraries import has_library, library_places, one_file
from tests.bench.measuring import Bar, Report, in_turn, ratio, timed

ROUNDS = 3
_ARTICLES = 200
"""Opened a round, of which the median counts."""
_BIGGEST, _SMALL = 1_000_000, 10_000


def measure(size: int) -> Report:
    """Measure opening at a size, and how it grows if the biggest library is there."""
    random = Random(1)
    library = Library(library_places(size))
    ids = library.search("").found.ids
    database = TinyDB(one_file(size), access_mode="r", encoding="utf-8")

    def get() -> None:
        assert database.get(doc_id=random.choice(ids)) is not None

    ours, plain = in_turn(ROUNDS, lambda: open_articles(library, random), lambda: timed(get), warm_up=False)
    library.close()
    database.close()
    yield ratio(
        f"open an article, {size:,}", ours, "plain TinyDB get", plain, Bar(3000, at_least=True).for_size(size)
    )
    if not has_library(_BIGGEST):
        yield f"no library of {_BIGGEST:,} has been built; its growth is left out"
        return
    few, many = Library(library_places(_SMALL)), Library(library_places(_BIGGEST))
    small, big = in_turn(9, lambda: open_articles(few, random), lambda: open_articles(many, random))
    yield ratio(f"open an article, {_BIGGEST:,}", big, f"the same, {_SMALL:,}", small, Bar(4.0))
    few.close()
    many.close()


def open_articles(library: Library, random: Random) -> float:
    """Return the median seconds of opening one of some articles chosen at random."""
    count = library.view().count
    places = [random.randrange(count) for _ in range(_ARTICLES)]
    ids = [library.view().page(place, place + 1)[0].id for place in places]
    return statistics.median(timed(lambda id=id: library.article(id)) for id in ids)  # type: ignore[misc]
