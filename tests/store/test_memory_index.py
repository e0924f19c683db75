"""An index in memory, for want of a cache: threads ask while others write, as in one on disk."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from store.library import Library
from store.saved_searches import SavedSearch
from tests.store.making import IN_MEMORY, make_places, write_article

QUERIES = ("alpha", "alpha is:read", "tag:x", "-tag:x", "is:unread", "title:/a/", "alpha -tag:x", "source:*")


@pytest.mark.parametrize("cache", [IN_MEMORY, "cache"])
def test_threads_ask_while_another_writes(cache: str, tmp_path: Path) -> None:
    library = Library(make_places(tmp_path, cache))
    for number in range(40):
        write_article(tmp_path / "in", str(number), f"Alpha Number {number}")
    library.import_paths([tmp_path / "in"], annotate=False)
    ids, over = library.search("").found.ids, Event()

    def ask() -> int:
        asked = 0
        while not over.is_set():
            query = QUERIES[asked % len(QUERIES)]
            library.facets(library.search(query))
            library.count_search(SavedSearch(1, "a", query))
            library.complete("tag:", 4)
            asked += 1
        return asked

    with ThreadPoolExecutor(2) as pool:
        askers = [pool.submit(ask) for _ in range(2)]
        try:
            for number in range(12):
                on = number % 2 == 0
                library.tag(ids[number : number + 9], add=["x"] if on else [], remove=[] if on else ["x"])
                library.mark_read(ids[:20], on)
        finally:
            over.set()
        assert all(asker.result() for asker in askers)
    for query in QUERIES:
        assert library.count_search(SavedSearch(1, "a", query)).count == library.search(query).found.count
    assert library.tags() == ({"x": library.search("tag:x").found.count} if library.tags() else {})
    library.close()
