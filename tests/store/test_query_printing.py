"""Trees of queries as text: what is printed means the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.query import FIELDS, And, Field, Node, Not, Or, Regex, Words, parse_query, print_query
from store.query.tree import Part

texts = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters='"“”„«»'), max_size=12),
    st.lists(
        st.sampled_from(["a", "or", "OR", "NOT", "-", "#", "(", ")", " ", "*", "~1", "/", "tag:", "\\", "é"]),
        max_size=5,
    ).map("".join),
)
letters = st.text("abcdeé0", min_size=2, max_size=5)
values = st.text(st.characters(codec="utf-8", exclude_characters='"“”„«»'), min_size=1, max_size=10)
parts = st.sampled_from(["", "title", "body"])
plain_fields = st.sampled_from(
    [name for name in FIELDS if name not in ("title", "body", "is", "sort")],
)


def words(text: str, part: Part) -> Words:
    return Words(text, part=part)


leaves: st.SearchStrategy[Node] = st.one_of(
    st.builds(words, texts, st.just("")),
    st.builds(words, texts.filter(bool), parts),
    st.builds(Words, letters, st.just(True), parts),
    st.builds(
        lambda left, right, part, near: Words(f"{left} {right}", part=part, near=near),
        letters,
        letters,
        parts,
        st.integers(0, 100),
    ),
    st.builds(
        lambda text, part, typos: Words(text, part=part, typos=typos),
        st.sampled_from(["mammadov", "e", "cafe"]),
        parts,
        st.integers(1, 2),
    ),
    st.builds(lambda name, value: Field(name, value, 1, exact=True), plain_fields, values),
    st.builds(lambda name, value: Field(name, value, 1), plain_fields, letters),
    st.builds(lambda state: Field("is", state, 1), st.sampled_from(["read", "unread", "sample"])),
    st.builds(
        Regex,
        st.text(st.sampled_from('ab .*+()[]|^$"-:#é'), min_size=1, max_size=8),
        st.sampled_from(["", "title", "source"]),
    ),
)
trees: st.SearchStrategy[Node] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, min_size=2, max_size=4).map(lambda nodes: And(tuple(nodes))),
        st.lists(inner, min_size=2, max_size=4).map(lambda nodes: Or(tuple(nodes))),
    ),
    max_leaves=10,
)


@given(trees)
def test_every_tree_prints_to_text_that_parses_to_it(tree: Node) -> None:
    assert parse_query(print_query(tree)) == tree


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a b OR c",
        "a (b OR c) -(d e)",
        'title:"a b"~3 ener* tpyo~1 /x y/',
        'person:"elnur mammadov" with:japan,baku #x'.replace("#x", "tag:x"),
        "a OR (b OR c)",
        "-(-a)",
        'date:"last week" sort:oldest',
        "a ()",
    ],
)
def test_what_needs_nothing_is_printed_as_it_was(text: str) -> None:
    assert print_query(parse_query(text)) == text
