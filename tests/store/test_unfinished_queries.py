"""What asks nothing, or nothing yet: words without a letter, values that are still being typed."""

from __future__ import annotations

import pytest

from store.errors import QueryError
from store.library import Library
from store.query import asks_nothing, parse_query
from tests.store.searchable import SIZE


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", True),
        ("- ()", True),
        ("*", True),
        ("-(--)", True),
        ("sort:newest", True),
        ("moon OR *", True),
        ("# a", False),
        ("tag:a", False),
        ("with:a", False),
        ("search:a", False),
        ("-a", False),
        ("title:.", False),
    ],
)
def test_a_query_may_ask_nothing(query: str, expected: bool) -> None:
    assert asks_nothing(parse_query(query)) is expected


@pytest.mark.parametrize("query", ["--", "-.", "-(--)", "-()", "- .", "energy -- OR .", "-(. OR oil)"])
def test_what_asks_nothing_leaves_everything(query: str, filled: Library) -> None:
    assert filled.search(query).found.count == SIZE


@pytest.mark.parametrize("query", ["-is:un", "-is:", "-tag:", "is:re", "sort:old", "energy OR is:un"])
def test_a_value_that_is_being_typed_leaves_everything(query: str, filled: Library) -> None:
    assert filled.search(query, typing=True).found.count == SIZE


@pytest.mark.parametrize("unfinished", ["-is:un", "-is:", "sort:", "-tag:", "--", "-."])
def test_nothing_changes_until_a_value_is_whole(unfinished: str, filled: Library) -> None:
    expected = filled.search("energy").found
    assert filled.search(f"energy {unfinished}", typing=True).found == expected


@pytest.mark.parametrize("order", ["o", "old", "oldes", "r", "relev", "newes"])
def test_an_order_that_is_being_typed_is_none_yet(order: str, filled: Library) -> None:
    assert filled.search(f"energy sort:{order}", typing=True).found == filled.search("energy").found
    assert filled.search("energy sort:oldest", typing=True).found != filled.search("energy").found


@pytest.mark.parametrize("query", ["with:,", "with:,,", "-with:,", "energy with:,"])
def test_a_list_without_a_name_is_an_error_and_not_everything(query: str, filled: Library) -> None:
    with pytest.raises(QueryError, match="needs a name") as refused:
        filled.search(query)
    assert refused.value.column == query.index(",") + 1
