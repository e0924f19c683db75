"""Relevance on the samples, by judgements of what a reader would want first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from store.places import find_seeds
from tests.store.making import make_places, write_article

JUDGED = {
    "moon": {"Two Men Walk on the Moon", "India Lands Near the South Pole of the Moon", "Voyage to the Moon"},
    "mandela": {"Nelson Mandela Dies at 95", "Mandela Sworn In", "Nelson Mandela came out"},
    "berlin wall": {"The Berlin Wall Is Open"},
    "south pole": {"Amundsen Brings News From the South Pole", "India Lands Near the South Pole"},
    "japan": {"Azerbaijan, Japan Discuss", "Japan Struggles With Earthquake"},
    "conference": {"Baku Conference", "Dubai Conference", "Paris Conference", "Kyoto Conference"},
    "united nations": {
        "United Nations Adopts",
        "China at the United Nations",
        "Charter of the United Nations",
    },
    "reactor*": {"Japan Struggles With Earthquake"},
    "kennedy": {"Kennedy Speaks", "Kennedy Explains"},
    "treaty": {"Treaty to Save the Ozone Layer"},
    "telescope": {"Webb Telescope Leaves", "Hubble Telescope Into Orbit"},
    "gorbachev": {"Gorbachev Resigns", "Reagan and Gorbachev Meet"},
    "space": {"First Human in Space", "Webb Telescope Leaves for Deep Space"},
}
"""Parts of the titles that belong at the top for each query."""


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of the sample articles."""
    library = Library(make_places(tmp_path_factory.mktemp("samples")))
    library.import_paths([find_seeds()], annotate=False)
    yield library
    library.close()


@pytest.mark.parametrize("query", JUDGED)
def test_what_belongs_at_the_top_is_there(query: str, samples: Library) -> None:
    wanted = JUDGED[query]
    found = samples.search(f"{query} sort:relevance", limit=len(wanted)).found
    titles = [row.title for row in samples.rows(found.ids)]
    assert all(any(part in title for part in wanted) for title in titles), titles
    assert found.count >= len(titles)


def test_the_judged_queries_find_more_than_what_is_wanted(samples: Library) -> None:
    counts = [samples.search(query).found.count - len(wanted) for query, wanted in JUDGED.items()]
    assert sum(count > 0 for count in counts) > len(counts) // 2


def test_among_equals_the_newer_comes_first_however_few_are_asked_for(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    for half in (0, 1):
        for number in range(half * 20, half * 20 + 20):
            write_article(
                tmp_path / f"in{half}", f"{number:02}", "Rain Again", f"2024-{number % 12 + 1:02}-15"
            )
        library.import_paths([tmp_path / f"in{half}"], annotate=False)
    whole = library.search("rain", "relevance").found
    assert list(whole.ids) == sorted(whole.ids, reverse=True)
    for limit in (1, 3, 7):
        assert list(library.search("rain", "relevance", limit).found.ids) == list(whole.ids)[:limit]
    library.close()
