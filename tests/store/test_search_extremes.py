"""Queries that nobody would type: huge, garbled, in other scripts and forms of writing."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import StoredArticle
from store.errors import QueryError
from store.library import Library
from store.search import Sort
from tests.store.making import ids_by_title, make_places, write_article
from tests.store.searchable import SIZE


@pytest.mark.parametrize("number", ["99999999999999999999", "9" * 5000])
def test_a_large_id_is_no_article(number: str, filled: Library) -> None:
    assert filled.search(f"id:{number}").found.count == 0


@pytest.mark.parametrize("word", ["\udcff", "tag:\udcff", '"a \ud800"'])
def test_a_surrogate_in_a_query_is_borne(word: str, filled: Library) -> None:
    assert filled.search(word).found.count >= 0


def test_alternatives_may_be_many(filled: Library, articles: list[StoredArticle]) -> None:
    ids = " OR ".join(f"id:{number}" for number in range(1, 1500))
    assert list(filled.search(f"{ids} OR id:{articles[0].id}").found.ids) == [articles[0].id]


def test_alternatives_may_be_deep(filled: Library, articles: list[StoredArticle]) -> None:
    deep = f"id:{articles[0].id}"
    for number in range(1, 60):
        deep = f"(id:{number} OR (is:unread is:read) OR {deep})"
    assert list(filled.search(deep).found.ids) == [articles[0].id]


@pytest.mark.parametrize(
    "inner", ["is:read -tag:third", "-tag:third", "note:ask", "lang:en is:read", "report"]
)
def test_negations_may_be_deep(inner: str, filled: Library) -> None:
    once, twice = filled.search(f"-({inner})").found, filled.search(inner).found
    for depth in (51, 58, 59):
        found = filled.search("-(" * depth + inner + ")" * depth).found
        assert list(found.ids) == list((once if depth % 2 else twice).ids)


def test_a_sign_that_a_form_of_writing_hides_matches_itself(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    write_article(tmp_path / "in", "a", "Alpha")
    library.import_paths([tmp_path / "in"])
    library.write_note(library.search("").found.ids[0], "about 50\ufe6a off, x\ufe68y a\ufe4db")
    for query, count in (
        ("note:50\ufe6a", 1),
        ("note:5\ufe6a", 0),
        ("note:\ufe4d\ufe4d", 0),
        ("note:x\ufe68y", 1),
        ("note:\ufe68", 0),
        ("person:\ufe6a", 0),
        ('person:"x \ufe6a"', 0),
        ("place:al\ufe6a", 0),
    ):
        assert library.search(query).found.count == count, query
    library.close()


SORTS: tuple[Sort, ...] = ("newest", "relevance")

garbage = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(
            [
                "(",
                ")",
                "-",
                '"',
                "*",
                "OR ",
                "NOT ",
                " ",
                "oil",
                "en*",
                "tag:",
                "is:read ",
                "date:2024 ",
                "id:9 ",
                "title:",
                "person:a ",
                "%",
                "_",
                "\\",
                "'",
                "note:",
                "\x00",
                "[",
                ".",
                "é",
            ]
        ),
        max_size=10,
    ).map("".join),
)


@given(garbage, st.booleans(), st.sampled_from(SORTS))
def test_anything_is_a_result_or_a_query_error(filled: Library, text: str, typing: bool, sort: Sort) -> None:
    try:
        found = filled.search(text, sort, typing=typing).found
    except QueryError as error:
        column = error.column
    else:
        column = 1
        assert len(found.ids) == found.count <= SIZE
    assert 1 <= column <= len(text) + 1


def test_decomposed_letters_are_the_same_words(tmp_path: Path) -> None:
    """Files of macOS often hold e and a combining accent for é."""
    library = Library(make_places(tmp_path))
    body = ("A de\u0301cor was seen there.",)
    library.import_paths([write_article(tmp_path / "in", "a", "The cafe\u0301s Of Baku", body=body)])
    assert library.search("cafés").found.count == library.search("décor").found.count == 1
    library.close()


def test_a_turkish_capital_i_is_found_by_its_small_letter(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    library.import_paths([write_article(tmp_path / "in", "a", "İlham Said It In İzmir")])
    assert library.search("ilham").found.count == library.search("izmir").found.count == 1
    library.close()


@pytest.mark.parametrize("query", ["note:ЁЛКА", "tag:ÜBER"])
def test_fields_do_not_mind_the_case_of_letters_outside_ascii(query: str, tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    library.import_paths([write_article(tmp_path / "in", "a", "Alpha")])
    (id,) = ids_by_title(library).values()
    library.write_note(id, "ёлка")
    library.tag([id], add=["über"])
    assert library.search(query.casefold()).found.count == 1
    assert library.search(query).found.count == 1
    library.close()


HUGE = {
    "a thousand words": " ".join(f"w{number}" for number in range(1000)),
    "a thousand alternatives": " OR ".join(f"w{number}*" for number in range(1000)),
    "a thousand fields": " ".join(f"source:s{number}" for number in range(1000)),
    "a thousand names": " OR ".join(f"person:n{number}" for number in range(1000)),
    "a thousand notes": " ".join(f"-note:n{number}" for number in range(1000)),
    "a thousand dates": " ".join(["date:2024-11-29"] * 1000),
    "one long word": "w" * 10_000,
    "ten thousand letters": "report baku " * 833,
    "ten thousand typos": "report~2 " * 1100,
    "only parentheses": "(" * 10_000,
    "only closing ones": ")" * 10_000,
    "only quotes": '"' * 10_001,
    "only minuses": "-" * 10_000,
    "only slashes": "/" * 10_000,
    "open expressions": "/a( " * 2500,
    "nested repetition": "/" + "(" * 500 + "a" + "*)*" * 500 + "/",
    "catastrophic": "/(a+)+(b|c|r)*(r+e+)+$/ /^(([a-z])+.)+[A-Z]([a-z])+$/",
    "only fields": "tag:" * 2500,
    "only ORs": "OR " * 3333,
    "mixed": '(a OR "b" -/c/ title:"d e"~3 f~1 ' * 300,
}


@pytest.mark.parametrize("name", HUGE)
def test_what_is_huge_ends_within_a_tenth_of_a_second(name: str, filled: Library) -> None:
    times, columns = [], []
    for _ in range(3):
        start = process_time()
        try:
            filled.search(HUGE[name], limit=50)
        except QueryError as error:
            columns.append(error.column)
        times.append(process_time() - start)
    assert all(1 <= column <= len(HUGE[name]) + 1 for column in columns)
    assert min(times) < 0.1, times
