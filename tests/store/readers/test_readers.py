"""The registry: what a path yields, and one clear sentence for what yields nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import ReadError
from store.readers.options import ReadOptions
from store.readers.plain.text import TextReader
from store.readers.registry import read_bytes, read_path, try_path


def test_a_file_is_read_with_its_path_as_given(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b" date 2024-11-29 A Title\nIts text is here.\n")
    (article,) = read_path(file).articles
    assert (article.title, article.paragraphs) == ("A Title", ("Its text is here.",))
    place = article.provenance
    assert (place.path, place.reader, place.encoding) == (str(file), "text", "utf-8")
    assert (place.start, place.end, place.date_written) == (0, 43, "2024-11-29")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x1b[0m   \n", "is empty"),
        (" \u00a0\u2003\n".encode(), "is empty"),
        (b" date 2024-11-29\n\n", "holds a date and no text"),
        (b"\x89PNG\r\n\x1a\n", "is a binary file"),
        (bytes(range(256)) * 4, "is a binary file"),
        (b"text\x00\x01\x02 and more of it", "is a binary file"),
    ],
)
def test_what_holds_no_article_is_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "news/a.txt")
    assert str(caught.value).startswith(f"news/a.txt {words}")
    assert str(caught.value).endswith(".")


def test_a_missing_file_a_folder_and_a_bad_name_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"There is no file .*none\.txt\."):
        read_path(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read_path(tmp_path)
    with pytest.raises(ReadError, match="cannot be read"):
        read_path(tmp_path / ("x" * 300))


def test_a_file_without_permission(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything, so no mode would do
    with pytest.raises(ReadError, match="you have no permission to"):
        read_path(tmp_path / "a.txt")


def test_a_hostile_name_is_cleaned_in_the_message() -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(b"", "a\x1b]0;evil\x07\n.txt")
    assert str(caught.value) == "a .txt is empty."


def test_an_error_in_a_reader_is_told_and_ends_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(reader: TextReader, data: bytes, path: str, options: ReadOptions) -> None:
        raise RecursionError("too deep\x1b[2J")

    monkeypatch.setattr(TextReader, "read", stumble)
    (tmp_path / "a.txt").write_text("A Text\n\nIt is a text.\n")
    with pytest.raises(ReadError) as caught:
        try_path(tmp_path / "a.txt")
    assert str(caught.value).endswith("it led the program into an error (RecursionError: too deep).")
    with pytest.raises(RecursionError):
        read_path(tmp_path / "a.txt")
