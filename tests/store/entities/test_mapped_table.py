"""Tests of tables that are mapped into memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities.mapped_table import MappedTable, name_key
from store.entities.training.table_writer import write_table
from store.errors import DamageError
from tests.examples import fewer


@fewer(40)
@given(st.dictionaries(st.integers(0, 2**32 - 1), st.binary(min_size=3, max_size=3), max_size=60))
def test_rows_are_read_as_written(tmp_path_factory: pytest.TempPathFactory, rows: dict[int, bytes]) -> None:
    path = tmp_path_factory.mktemp("table") / "table"
    write_table(path, rows, 3, {"kind": "test"})
    table = MappedTable(path)
    assert table.facts == {"kind": "test"}
    for key in {*rows, 0, 1, 2**32 - 1}:
        row = table.row(key)
        assert (None if row is None else bytes(row)) == rows.get(key)


def test_neighbours_in_a_bucket_are_told_apart(tmp_path: Path) -> None:
    rows = {0x10000: b"a", 0x10001: b"b", 0x1FFFF: b"c", 0x20000: b"d"}
    write_table(tmp_path / "table", rows, 1, {})
    table = MappedTable(tmp_path / "table")
    assert {key: bytes(table.row(key) or b"") for key in rows} == rows
    assert table.row(0x10002) is None


def test_a_name_has_a_key_of_32_bits() -> None:
    assert name_key("Baku") == name_key("Baku") != name_key("baku")
    assert 0 <= name_key("\udc80") < 2**32


@pytest.mark.parametrize("place", [0, 9, 30, -1])
def test_one_wrong_byte_is_damage(tmp_path: Path, place: int) -> None:
    path = tmp_path / "table"
    write_table(path, {1: b"abc"}, 3, {})
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(DamageError, match="damaged"):
        MappedTable(path)


@pytest.mark.parametrize("size", [0, 5, 28, 1000])
def test_a_file_cut_short_is_damage(tmp_path: Path, size: int) -> None:
    path = tmp_path / "table"
    write_table(path, {1: b"abc"}, 3, {})
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(DamageError):
        MappedTable(path)
