"""The full text: what was put in is found, what was taken out is not, words are folded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import tantivy

from store.entries import Words, words_of
from store.fulltext import FullText

FIRST = 1_808_965_063_147_520


def words(title: str, *paragraphs: str, derived: bool = False) -> Words:
    """Return what is indexed of an article."""
    return words_of({"title": title, "title_derived": derived, "paragraphs": list(paragraphs)})


def put(text: FullText, gone: Iterable[int], new: Iterable[tuple[int, Words]]) -> None:
    """Change the index as its one writer."""
    text.hold(0)
    text.update(gone, new)
    text.settle()


def count(text: FullText, word: str, field: str = "body") -> int:
    """Return how many documents hold a word."""
    query = tantivy.Query.term_query(text.schema, field, word)
    return len(text.searcher().search(query, 1000).hits)


@pytest.fixture(params=["folder", "memory"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], FullText]:
    """Return what opens the index."""
    return lambda: FullText(tmp_path / "text" if request.param == "folder" else None)


def test_documents_are_found_by_title_and_body(make: Callable[[], FullText]) -> None:
    text = make()
    put(text, [], [(FIRST, words("Talks", "In Baku.", "On oil.")), (FIRST + 1, words("Oil", "None."))])
    assert (count(text, "oil"), count(text, "oil", "title"), count(text, "baku")) == (1, 1, 1)
    assert text.searcher().num_docs == 2


def test_a_derived_title_is_not_indexed_twice(make: Callable[[], FullText]) -> None:
    text = make()
    put(text, [], [(FIRST, words("In Baku", "In Baku they met.", derived=True))])
    assert (count(text, "baku"), count(text, "baku", "title")) == (1, 0)


def test_a_document_taken_out_is_not_found(make: Callable[[], FullText]) -> None:
    text = make()
    put(text, [], [(FIRST + number, words(f"t{number}", "oil")) for number in range(3)])
    put(text, [FIRST], [])
    assert text.searcher().num_docs == 2
    assert count(text, "oil") == 2


def test_a_document_put_again_takes_the_place_of_the_former(make: Callable[[], FullText]) -> None:
    text = make()
    put(text, [], [(FIRST, words("Old", "oil"))])
    put(text, [FIRST], [(FIRST, words("New", "gas"))])
    assert text.searcher().num_docs == 1
    assert (count(text, "oil"), count(text, "gas")) == (0, 1)


def test_another_process_sees_it_after_a_reload(tmp_path: Path) -> None:
    text, other = FullText(tmp_path / "text"), FullText(tmp_path / "text")
    put(text, [], [(FIRST, words("Talks", "oil"))])
    other.reload()
    assert count(other, "oil") == 1
    assert FullText(tmp_path / "text").searcher().num_docs == 1
