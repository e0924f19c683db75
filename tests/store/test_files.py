"""The settings of a library."""

from __future__ import annotations

from pathlib import Path

import pytest
from tinydb import TinyDB

from store.errors import LibraryError
from store.files import LibraryFiles


def test_settings_are_kept_and_changed(tmp_path: Path) -> None:
    files = LibraryFiles(tmp_path / "library")
    assert files.settings() == {}
    files.change_settings(a=1, b="x")
    files.change_settings(a=2)
    assert LibraryFiles(tmp_path / "library").settings() == {"a": 2, "b": "x"}
    database = TinyDB(tmp_path / "library" / "library.json", access_mode="r", encoding="utf-8")
    assert database.table("meta").all() == [{"kind": "library", "format": 1}]


def test_damaged_settings_are_an_error_that_names_the_file(tmp_path: Path) -> None:
    files = LibraryFiles(tmp_path)
    (tmp_path / "library.json").write_bytes(b"{")
    with pytest.raises(LibraryError, match="is damaged") as error:
        files.settings()
    assert str(tmp_path / "library.json") in str(error.value)


def test_changing_damaged_settings_is_a_library_error(tmp_path: Path) -> None:
    files = LibraryFiles(tmp_path)
    (tmp_path / "library.json").write_bytes(b"{")
    with pytest.raises(LibraryError):
        files.change_settings(a=1)


def test_settings_that_cannot_be_written_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be written"):
        LibraryFiles(tmp_path / "file").change_settings(a=1)
    (tmp_path / "library.json").mkdir()
    with pytest.raises(LibraryError):
        LibraryFiles(tmp_path).change_settings(a=1)
