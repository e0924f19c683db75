"""Terms added to a query and taken from it: what the reader wrote stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import QueryError
from store.query import And, Not, parse_query
from store.query.refining import as_typed, field_terms, with_term, without_term


@pytest.mark.parametrize(
    ("query", "term", "expected"),
    [
        ("", "tag:a", "tag:a"),
        ('"x y"   foo ', 'person:"Ann Lee"', '"x y"   foo person:"Ann Lee"'),
        ("a OR b", "tag:a", "(a OR b) tag:a"),
        ("foo or", "tag:a", "foo or tag:a"),
        ("foo ", "tag:a", "foo tag:a"),
        ('"open quote', "tag:a", '"open quote" tag:a'),
        ("foo tag:a", "tag:a", "foo tag:a"),
        ("foo #a", "tag:a", "foo #a"),
        ("foo -tag:a", "tag:a", "foo tag:a"),
        ("-tag:a", "tag:a", "tag:a"),
        ("sort:oldest a", "tag:b", "sort:oldest a tag:b"),
    ],
)
def test_a_term_is_added_once(query: str, term: str, expected: str) -> None:
    assert with_term(query, term) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("foo", "foo -tag:a"),
        ("foo ", "foo -tag:a"),
        ("foo tag:a", "foo -tag:a"),
        ("foo -tag:a", "foo -tag:a"),
        ("a OR b", "(a OR b) -tag:a"),
        ("foo OR bar", "(foo OR bar) -tag:a"),
    ],
)
def test_a_term_is_left_out(query: str, expected: str) -> None:
    assert with_term(query, "tag:a", exclude=True) == expected


def test_what_cannot_be_understood_is_said() -> None:
    with pytest.raises(QueryError, match="column 3"):
        with_term("a (", "tag:a")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ""),
        ("moo", "moo*"),
        ("moo ", "moo "),
        ("m", "m"),
        ("title:moo", "title:moo*"),
        ("a (b OR moo", "a (b OR moo"),
        ("moo*", "moo*"),
        ('"moo', '"moo'),
        ("is:unr", "is:unr"),
        ("tag:moo", "tag:moo"),
    ],
)
def test_the_last_word_is_ended_as_it_was_understood(query: str, expected: str) -> None:
    assert as_typed(query) == expected


def test_fields_are_named_and_taken_away() -> None:
    query = 'moon -tag:a (b OR c) source:"The Times" -moon'
    assert field_terms(query) == ["-tag:a", 'source:"The Times"']
    assert without_term(query, "-tag:a") == 'moon (b OR c) source:"The Times" -moon'
    assert without_term("tag:a", "tag:a") == ""
    assert without_term("moon", "tag:a") == "moon"


PIECES = [
    "moon",
    "OR",
    "(",
    ")",
    "-",
    "NOT",
    '"',
    '"a b"',
    "tag:a",
    "-tag:a",
    "/x y/",
    "~5",
    "sort:oldest",
    "é",
    ":",
]


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.booleans())
def test_what_was_asked_is_asked_still(pieces: list[str], exclude: bool) -> None:
    query = " ".join(pieces)
    try:
        before = parse_query(query)
    except QueryError:
        with pytest.raises(QueryError):
            with_term(query, "tag:a", exclude=exclude)
        return
    term = parse_query("tag:a")
    wanted, opposite = (Not(term), term) if exclude else (term, Not(term))
    after = parse_query(with_term(query, "tag:a", exclude=exclude))
    parts, parts_before = ((node.nodes if isinstance(node, And) else (node,)) for node in (after, before))
    assert set(parts) == {*parts_before, wanted} - {opposite}
