"""The query language: trees, and the columns of what cannot be understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import QueryError
from store.query import (
    DEEPEST,
    FIELDS,
    MOST_TERMS,
    STATES,
    And,
    Field,
    Node,
    Not,
    Or,
    Regex,
    Words,
    parse_query,
    print_query,
)

A, B, C = Words("a"), Words("b"), Words("c")


def outcome(text: str, typing: bool = False) -> Node | QueryError:
    """Return the tree of a query, or why there is none."""
    try:
        return parse_query(text, typing=typing)
    except QueryError as error:
        return error


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", And(())),
        ("   ", And(())),
        ("()", And(())),
        ("a", A),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a OR b", Or((A, B))),
        ("a or b", And((A, Words("or"), B))),
        ("a b OR c", Or((And((A, B)), C))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("NOT NOT a", A),
        ("NOT -a", A),
        ("a -b", And((A, Not(B)))),
        ("-(a b)", Not(And((A, B)))),
        ("a-b", Words("a-b")),
        ("- a", And((Words("-"), A))),
        ('"a b"', Words("a b")),
        ('-"a b"', Not(Words("a b"))),
        ('"a b', Words("a b")),
        ('"a OR (b"', Words("a OR (b")),
        ("ener*", Words("ener", prefix=True)),
        ("en*", Words("en", prefix=True)),
        ("e*", Words("e")),
        ("10:30", Words("10:30")),
        ("title:a", Words("a", part="title")),
        ("title:ener*", Words("ener", prefix=True, part="title")),
        ('title:"a b"', Words("a b", part="title")),
        ("tag:x", Field("tag", "x", 5)),
        ("#x", Field("tag", "x", 2)),
        ("a #x", And((A, Field("tag", "x", 4)))),
        ("-#x", Not(Field("tag", "x", 3))),
        ("TAG:x", Field("tag", "x", 5)),
        ("is:read", Field("is", "read", 4)),
        ("person:Aliyev", Field("person", "Aliyev", 8)),
        ('org:"European Union"', Field("org", "European Union", 5, exact=True)),
        ('date:"last week"', Field("date", "last week", 6, exact=True)),
        ("date:2024..2025-06", Field("date", "2024..2025-06", 6)),
        ("(a)OR(b)", Or((A, B))),
        ("body:a", Words("a", part="body")),
        ('"a b"~5', Words("a b", near=5)),
        ('title:"a b"~0', Words("a b", part="title", near=0)),
        ("Tpyo~", Words("tpyo", typos=1)),
        ("tpyo~2", Words("tpyo", typos=2)),
        ("body:tpyo~1", Words("tpyo", part="body", typos=1)),
        ("a~b", Words("a~b")),
        ("/", Words("/")),
        ("a/b", Words("a/b")),
        ("/gas|oil/", Regex("gas|oil")),
        ("/a b(c)/ d", And((Regex("a b(c)"), Words("d")))),
        ("title:/^a/", Regex("^a", "title")),
        ("(source:/x$/)", Regex("x$", "source")),
        (r"/a\/b/", Regex(r"a\/b")),
        ("-/a/", Not(Regex("a"))),
        ("note:/a/", Field("note", "/a/", 6)),
        ("sort:oldest a", And((Field("sort", "oldest", 6), A))),
        ('search:"my own"', Field("search", "my own", 8, exact=True)),
    ],
)
def test_trees(text: str, tree: Node) -> None:
    assert parse_query(text) == tree


@pytest.mark.parametrize(
    ("text", "column", "says"),
    [
        ("(a", 1, "not closed"),
        ("a (b (c)", 3, "not closed"),
        ("a)", 2, "no opening parenthesis"),
        ("(a))", 4, "no opening parenthesis"),
        ("a OR", 3, "both sides"),
        ("OR a", 1, "both sides"),
        ("a OR OR b", 3, "both sides"),
        ("(OR a)", 2, "both sides"),
        ("a NOT", 6, "needs something"),
        ("(a NOT)", 7, "needs something"),
        ("NOT OR b", 5, "needs something"),
        ("a autor:x", 3, "There is no field “autor:”"),
        ("tags:x", 1, "did you mean “tag:”"),
        ("titel:x", 1, "did you mean “title:”"),
        ("zzzz:x", 1, "fields are title, body"),
        ("a is:unred", 6, "did you mean “is:unread”"),
        ("is:qqq", 4, "there are unread, read"),
        ("tag:", 5, "needs a value"),
        ("a date: b", 8, "needs a value"),
        ('person:"" a', 8, "needs a value"),
        ("-date:", 7, "needs a value"),
        ("a /b", 3, "not closed"),
        ("/etc/passwd", 1, "not closed"),
        ("title:/a", 7, "not closed"),
        ("source:// a", 8, "not closed"),
        ("a bc~3", 5, "2 typos at the most"),
        ("a-b~1", 4, "needs one word"),
        ('"a b"~', 6, "needs a number"),
        ('"a b"~101', 6, "needs a number"),
        ('"a"~3', 4, "two words or more"),
        ('tag:"x"~3', 8, "words of the text only"),
        ("a sort:newst", 8, "did you mean “sort:newest”"),
        ("a OR sort:newest", 11, "cannot stand in OR"),
        ("-sort:newest", 7, "cannot stand in OR"),
        ("sort:newest a sort:oldest", 20, "a second time"),
        ("/a/ " * 11, 41, "regular expressions"),
        ("ab~1 " * 101, 501, "words with typos"),
        ("with:a,b " * 51, 451, "names"),
        ("a " * (MOST_TERMS + 1), 2 * MOST_TERMS + 1, "terms"),
    ],
)
def test_errors_point_at_a_column(text: str, column: int, says: str) -> None:
    with pytest.raises(QueryError, match=says) as error:
        parse_query(text)
    assert error.value.column == column


@pytest.mark.parametrize(("text", "column"), [("a #x", 4), ("tag:x", 5), ('org:"x y"', 5), ("a is:read", 6)])
def test_a_field_knows_its_column(text: str, column: int) -> None:
    node = parse_query(text)
    field = node.nodes[-1] if isinstance(node, And) else node
    assert isinstance(field, Field)
    assert field.column == column


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_takes_a_value(name: str) -> None:
    value = "newest" if name == "sort" else "read"
    assert not isinstance(parse_query(f"{name}:{value}"), And)


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_known(state: str) -> None:
    assert parse_query(f"is:{state}") == Field("is", state, 4)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", Words("a")),
        ("ab", Words("ab", prefix=True)),
        ("ab ", Words("ab")),
        ("ab cd", And((Words("ab"), Words("cd", prefix=True)))),
        ("-ab", Not(Words("ab", prefix=True))),
        ("(ab)", Words("ab")),
        ('"ab cd', Words("ab cd")),
        ("title:ab", Words("ab", prefix=True, part="title")),
        ("is:unr", Field("is", "unr", 4)),
        ("is:", Field("is", "", 4)),
        ("tag:", Field("tag", "", 5)),
        ("date:", Field("date", "", 6)),
    ],
)
def test_the_last_word_may_go_on_while_it_is_typed(text: str, tree: Node) -> None:
    assert parse_query(text, typing=True) == tree


def test_a_quoted_title_that_is_closed_does_not_go_on() -> None:
    assert parse_query('title:"ab cd"', typing=True) == parse_query('title:"ab cd"')


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("(" * 100_000, DEEPEST + 1),
        ("-(" * 50_000, 2 * DEEPEST + 2),
        ("a " + "(" * 20_000 + "a" + ")" * 20_000, DEEPEST + 3),
        ("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), DEEPEST + 1),
    ],
)
def test_parentheses_that_are_too_deep_are_an_error_at_their_column(text: str, column: int) -> None:
    with pytest.raises(QueryError, match=f"Too many parentheses .* at column {column}") as error:
        parse_query(text)
    assert error.value.column == column


def test_parentheses_may_be_deep_and_many() -> None:
    assert parse_query("(" * DEEPEST + "a" + ")" * DEEPEST) == A
    assert parse_query(" ".join(["(a)"] * 2 * DEEPEST)) == And((A,) * 2 * DEEPEST)


garbage = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=30),
    st.lists(
        st.sampled_from(
            [
                "(",
                ")",
                "-",
                "#",
                '"',
                "*",
                ":",
                "OR",
                "NOT",
                "AND",
                " ",
                "a",
                "tag:",
                "is:read",
                "date:",
                "id:9",
                "title:",
                "x:y",
                "person:",
                "..",
                "/",
                "/a/",
                "~1",
                "title:/x/",
                "with:",
                "sort:",
                "newest",
                "\\",
                "\u202e",
                "é",
            ]
        ),
        max_size=14,
    ).map("".join),
)


@given(garbage, st.booleans())
def test_anything_is_a_tree_or_a_query_error(text: str, typing: bool) -> None:
    found = outcome(text, typing)
    if isinstance(found, QueryError):
        assert 1 <= found.column <= len(text) + 1
        assert str(found)
    else:
        assert typing or outcome(print_query(found)) == found


def test_a_long_query_is_read_quickly() -> None:
    words = " ".join(f"w{number}" for number in range(MOST_TERMS))
    tree = parse_query(words)
    assert isinstance(tree, And)
    assert len(tree.nodes) == MOST_TERMS
    assert isinstance(parse_query('"' * (2 * MOST_TERMS)), And)


def test_typographic_quotes_are_quotes() -> None:
    assert parse_query("“berlin wall”") == parse_query('"berlin wall"')


@pytest.mark.parametrize("value", ["foo", "reade", "unreadable"])
def test_a_state_that_none_begins_with_is_an_error_while_typing(value: str) -> None:
    with pytest.raises(QueryError):
        parse_query(f"is:{value}", typing=True)
    parse_query("is:un", typing=True)
