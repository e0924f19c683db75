"""Regular expressions: what they find, where they are wrong, and that none takes long."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import QueryError
from store.library import Library
from store.regexes import Lines, compile_regex
from tests.store.making import ids_by_title, make_places, write_article

lines = st.lists(st.text("abXé ", max_size=6), max_size=6)
patterns = st.sampled_from(["a", "^a", "b$", "a+b?", "[^a]", "x|é", "(a|b){2}", "", "^$", ".b", "a.*b"])


@given(lines, patterns)
def test_lines_match_as_one_by_one(lines: list[str], pattern: str) -> None:
    plain = re.compile(pattern, re.IGNORECASE)
    expected = [number for number, line in enumerate(lines) if plain.search(line)]
    assert Lines(lines).matching(compile_regex(pattern, 1)) == expected


@pytest.mark.parametrize(
    ("pattern", "column"),
    [
        ("a(?=b)", 11),
        ("(?<!b)a", 10),
        (r"(a)\1", 13),
        ("a(b", 10),
        ("ab)", 10),
        ("a[b", 11),
        ("a**", 11),
        ("*a", 10),
        ("a{2000}", 11),
        (r"a\Ab", 11),
        ("(?i-m)a", 10),
        (r"\q", 10),
        (r"a\Qb", 11),
    ],
)
def test_what_re2_lacks_is_an_error_at_its_column(pattern: str, column: int) -> None:
    with pytest.raises(QueryError) as error:
        compile_regex(pattern, 10)
    assert error.value.column == column
    assert f"column {column}" in str(error.value)


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*b", "(.*)*x", "(a?){50}a{50}b", "(([a-z])+.)+x"])
def test_no_expression_backtracks_without_end(pattern: str) -> None:
    long = Lines(["a" * 5000 + "!"] * 20)
    start = time.perf_counter()
    long.matching(compile_regex(pattern, 1))
    assert time.perf_counter() - start < 0.1


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of three articles, one of a source."""
    folder = tmp_path_factory.mktemp("regex")
    for number, title in enumerate(("Oil In Baku", "Gas / Oil Prices")):
        write_article(folder / "in", str(number), title)
    path = folder / "in" / "c.json"
    path.write_text(
        '{"title": "Rain In Ganja", "date": "2024-11-29", "source": "The Morning Star",'
        ' "text": "It rained all day in Ganja, and the people there were very glad of it, they said."}'
    )
    library = Library(make_places(folder))
    library.import_paths([folder / "in"], annotate=False)
    yield library
    library.close()


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("/^oil/", {"Oil In Baku"}),
        ("title:/OIL/", {"Oil In Baku", "Gas / Oil Prices"}),
        ("/(?-i)oil/", set()),
        (r"/gas \/ oil/", {"Gas / Oil Prices"}),
        ("source:/star$/", {"Rain In Ganja"}),
        ("title:/star$/", set()),
        ("/star$|gas/", {"Rain In Ganja", "Gas / Oil Prices"}),
        ("-/oil/", {"Rain In Ganja"}),
        ("ministers -/^gas/", {"Oil In Baku"}),
        ("/oil/ OR ganja", {"Oil In Baku", "Gas / Oil Prices", "Rain In Ganja"}),
    ],
)
def test_expressions_find_titles_and_sources(query: str, titles: set[str], library: Library) -> None:
    found = library.search(query).found
    assert {row.title for row in library.rows(found.ids)} == titles
    assert found.count == len(titles)


def test_an_expression_follows_what_is_imported(library: Library, tmp_path: Path) -> None:
    before = library.search("/pipeline/").found.count
    library.import_paths([write_article(tmp_path, "new", "A Pipeline Opens")], annotate=False)
    assert library.search("/pipeline/").found.count == before + 1
    library.remove([ids_by_title(library)["A Pipeline Opens"]])
    assert library.search("/pipeline/").found.count == before
