"""Names of shards say where they start, and lead every id to one of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.identifiers import DAY_SPAN, MONTH_SPAN, id_range
from store.shard_names import (
    SHARD_NAME,
    UNDATED,
    cut_points,
    find_routes,
    month_name,
    shard_name_at,
    shard_start,
)

MONTH = id_range("2024-11", "2024-11")[0]
DAY = id_range("2024-11-16", "2024-11-16")[0]
ids = st.one_of(st.integers(1, MONTH_SPAN - 1), st.integers(13 * MONTH_SPAN, 130_000 * MONTH_SPAN - 1))


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("2024-11", MONTH),
        ("2024-11-16", DAY),
        ("2024-11.780000001", DAY - DAY_SPAN + 1),
        ("2024", id_range("2024", "2024")[0]),
        ("undated", 0),
        ("undated.00000000f", 15),
    ],
)
def test_a_name_is_the_lowest_id(name: str, start: int) -> None:
    assert shard_start(name) == start
    assert shard_name_at(start) == name


@pytest.mark.parametrize(
    "name",
    ["2024-13", "2024-00", "2024-11.5", "2024-11-16.000000001", "24-11", "undated-1", "2024-11 (copy)"],
)
def test_other_names_are_none(name: str) -> None:
    assert SHARD_NAME.fullmatch(name) is None
    with pytest.raises(ValueError, match="not a shard"):
        shard_start(name)


@given(ids)
def test_every_id_has_a_name_of_its_own(id: int) -> None:
    name = shard_name_at(id)
    assert SHARD_NAME.fullmatch(name)
    assert shard_start(name) == id
    assert name.startswith(month_name(id))


@given(st.lists(ids, min_size=1, max_size=8), ids)
def test_an_id_belongs_to_the_last_shard_that_starts_before_it(starts: list[int], id: int) -> None:
    routes = find_routes(map(shard_name_at, starts))
    name = routes.name_of(id)
    start, end = routes.bounds(name)
    assert start <= id < end
    of_month = [other for other in starts if month_name(other) == month_name(id) and other <= id]
    assert start == max(of_month, default=id // MONTH_SPAN * MONTH_SPAN)
    assert not any(start < other <= id for other in of_month)


def test_a_month_without_a_shard_is_its_own() -> None:
    routes = find_routes(["2024-10", "2024-12-05", UNDATED])
    assert routes.names == (UNDATED, "2024-10", "2024-12-05")
    assert routes.name_of(MONTH) == "2024-11"
    assert routes.name_of(id_range("2024-12-04", "2024-12-04")[0]) == "2024-12"
    assert routes.group([MONTH, DAY, 5]) == {"2024-11": [MONTH, DAY], UNDATED: [5]}


sizes = st.lists(st.tuples(st.integers(MONTH, MONTH + MONTH_SPAN - 1), st.integers(1, 50)), max_size=80)


@given(sizes, st.integers(1, 200))
def test_no_piece_is_larger_than_the_limit_unless_it_is_one_document(
    documents: list[tuple[int, int]], limit: int
) -> None:
    ordered = sorted(dict(documents).items())
    cuts = cut_points(ordered, limit)
    assert cuts == sorted(set(cuts))
    edges = [0, *cuts, 1 << 60]
    for low, high in pairwise(edges):
        piece = [size for id, size in ordered if low <= id < high]
        assert piece or not ordered
        assert sum(piece) <= limit or len(piece) == 1


def test_a_cut_falls_on_the_start_of_a_day_if_it_can() -> None:
    days = [(MONTH + day * DAY_SPAN + hour, 10) for day in (1, 2, 3) for hour in range(4)]
    assert cut_points(days, 60) == [MONTH + 2 * DAY_SPAN, MONTH + 3 * DAY_SPAN]
    one_day = [(DAY + number, 10) for number in range(10)]
    assert cut_points(one_day, 40) == [DAY + 4, DAY + 8]
