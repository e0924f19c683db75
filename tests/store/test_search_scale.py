"""What goes wrong in searches of large libraries: caps on words, large sets, portions of hits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store.search
import store.text_search
import store.word_queries
from store.library import Library
from store.search import Sort
from tests.store.making import make_places, shard, write_article

MANY = 120
SORTS: tuple[Sort, ...] = ("newest", "oldest", "relevance")


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library in which a prefix stands for more than a hundred words."""
    folder = tmp_path_factory.mktemp("crowded")
    for number in range(MANY):
        letters = f"{chr(97 + number // 26)}{chr(97 + number % 26)}"
        body = (
            f"The gov{letters} of the town spoke of café number {number} and of the rest of it at length.",
        )
        write_article(folder / "in", f"{number:03}", f"Report {number} By Gov{letters}", "2024-11-29", body)
    library = Library(make_places(folder))
    library.import_paths([folder / "in"], annotate=False)
    ids = list(library.search("").found.ids)
    library.tag(ids[::2], add=["large"])
    library.tag(ids[::40], add=["small"])
    library.mark_read(ids[::3])
    yield library
    library.close()


@pytest.mark.parametrize(
    "query",
    ["gov*", "title:gov*", '"the gov"', "the gov", "-nothing gov*"],
)
def test_a_prefix_stands_for_every_word(query: str, crowded: Library) -> None:
    found = crowded.search(query, limit=50, typing=query == "the gov").found
    assert found.count == MANY if query != '"the gov"' else found.count == 0


def test_the_last_word_of_a_phrase_may_go_on_to_any_word(crowded: Library) -> None:
    assert crowded.search("title:report gov", typing=True).found.count == MANY
    assert crowded.search("by-gov*").found.count == MANY


@pytest.mark.parametrize("typed", ["g", "c", "t", "é"])
def test_one_letter_is_a_word_and_no_prefix(typed: str, crowded: Library) -> None:
    assert crowded.search(typed, typing=True).found.count == 0


@pytest.mark.parametrize("query", ["CAFÉ", "cafe", "Cafe\u0301", "caf*", "cafe number"])
def test_accents_do_not_count(query: str, crowded: Library) -> None:
    assert crowded.search(query, limit=1).found.count == MANY


QUERIES = (
    "town tag:large",
    "town -tag:large",
    "town is:unread tag:large",
    "town (is:unread OR tag:small)",
    "(town is:read) OR (gov* tag:small)",
    "town date:2024-11 is:read",
    "town date:..2024-10",
    "town after:2024-10 before:2025",
    "town added:2000..",
    "town -added:2000..",
    "town -tag:small lang:en",
    "added:2000..",
    "lang:xx OR added:2000..",
    "tag:large is:unread",
    "is:unread",
    "govaa is:unread",
    "(govaa OR govbc) -tag:small",
    "-govaa -tag:large",
    "-is:unread -tag:small",
    '"the town" tag:large',
    '"of the town"',
    '-"number 7" -"spoke town"~3',
    '"number of"~2 (is:unread OR "by govaa")',
    'date:2024 "the rest" -tag:small',
)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize(("hits", "misses"), [(0, 0), (0, MANY), (MANY, 0)])
def test_large_sets_and_small_portions_change_nothing(
    query: str, hits: int, misses: int, crowded: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = {sort: crowded.search(query, sort).found for sort in SORTS}
    monkeypatch.setattr(store.search, "_FEW_HITS", hits)
    monkeypatch.setattr(store.search, "_HITS_FOR_ONE", 1)
    monkeypatch.setattr(store.search, "_FEW", 2)
    monkeypatch.setattr(store.text_search, "_PORTION", 7)
    monkeypatch.setattr(store.word_queries, "MANY_BODIES", 0)
    monkeypatch.setattr(store.search.Search, "_misses", lambda self, hits: misses)
    for sort in SORTS:
        found = crowded.search(query, sort).found
        assert found.count == plain[sort].count == len(found.ids)
        assert list(found.ids) == list(plain[sort].ids)


@given(st.sampled_from(QUERIES), st.sampled_from(SORTS), st.integers(0, MANY))
def test_the_first_are_the_first_of_all(crowded: Library, query: str, sort: Sort, limit: int) -> None:
    every = crowded.search(query, sort).found
    first = crowded.search(query, sort, limit).found
    assert first.count == every.count
    assert list(first.ids) == list(every.ids)[:limit]


def test_a_large_set_follows_the_marks(crowded: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.search, "_FEW", 2)
    monkeypatch.setattr(store.search, "_FEW_HITS", 0)
    before = crowded.search("town tag:large").found
    act = crowded.tag([before.ids[0]], remove=["large"])
    assert act is not None
    after = crowded.search("town tag:large").found
    assert (after.count, after.ids[0]) == (before.count - 1, before.ids[1])
    crowded.undo()
    assert crowded.search("town tag:large").found == before


def test_marks_that_outlive_their_articles_find_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for month in range(1, 7):
        write_article(folder, str(month), f"Report {month}", f"2024-{month:02}-01")
    library = Library(make_places(tmp_path))
    library.import_paths([folder], annotate=False)
    ids = library.search("").found.ids
    library.tag(ids, add=["kept"])
    library.bookmark(ids)
    for id in ids:
        library.write_note(id, "A note")
    library.close()
    for month in range(1, 5):
        shard(library.places, f"2024-{month:02}").unlink()
    library = Library(library.places)
    for query in ("tag:kept", "is:bookmarked", "note:*", "note:note"):
        for asked in (query, f"{query} ministers", f"{query} is:unread", f"ministers -(-{query})"):
            assert library.search(asked).found.count == 2, asked
        for asked in (f"-{query}", f"-{query} ministers", f"(nothing OR -{query}) report"):
            assert library.search(asked).found.count == 0, asked
    library.close()
