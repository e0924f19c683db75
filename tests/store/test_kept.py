"""What is kept between two questions: for one generation, so much and no more, never across a new index."""

from __future__ import annotations

from pathlib import Path

from store.kept import keep, known
from store.library import Library
from tests.store.making import make_places, write_article

Words = dict[str, tuple[int, str]]


def test_a_value_holds_for_its_generation() -> None:
    kept: Words = {}
    assert known(kept, "a", 1) is None
    assert keep(kept, "a", 1, "one", 5) == "one"
    assert known(kept, "a", 1) == "one"
    assert known(kept, "a", 2) is None


def test_what_was_asked_for_least_lately_goes() -> None:
    kept: Words = {}
    for key in "abcab":
        keep(kept, key, 1, key.upper(), 2)
    assert list(kept) == ["a", "b"]


def test_weights_count_and_the_newest_stays() -> None:
    kept: Words = {}
    for text in ("xx", "yyy", "z", "wwwwwwwww"):
        keep(kept, text, 1, text, 4, len)
        assert list(kept) == {"xx": ["xx"], "yyy": ["yyy"], "z": ["yyy", "z"]}.get(text, ["wwwwwwwww"])


def test_an_index_made_anew_starts_with_nothing(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    for name in ("Alpha", "Beta"):
        write_article(tmp_path / "in", name, f"{name} Opens A Plant")
    library.import_paths([tmp_path / "in"])
    one, other = library.search("").found.ids
    library.bookmark([one])
    assert list(library.search("is:bookmarked").found.ids) == [one]
    rows = library._index.rows
    library._index.rebuild()
    assert rows.sets
    assert library._index.rows is not rows
    assert not library._index.rows.sets
    library.bookmark([one], False)
    library.bookmark([other])
    assert list(library.search("is:bookmarked").found.ids) == [other]
    library.close()
