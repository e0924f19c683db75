"""The registry: what a path yields, and one clear sentence for what yields nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import ReadError
from store.readers import read_bytes, read_path
from store.readers.walk import walk


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
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read everything, so no mode would do
    with pytest.raises(ReadError, match="permission"):
        read_path(tmp_path / "a.txt")


def test_a_hostile_name_is_cleaned_in_the_message() -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(b"", "a\x1b]0;evil\x07\n.txt")
    assert str(caught.value) == "a .txt is empty."


def test_a_walk_is_sorted_and_leaves_out_what_is_hidden(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.TXT",
        "c/d.text",
        "c/noname",
        "e.pdf",
        ".hidden.txt",
        ".git/config",
        "z/.x/y.txt",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text("x")
    (tmp_path / "c" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "f.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "g.txt").symlink_to(tmp_path / "nowhere")
    found = [str(path.relative_to(tmp_path)) for path in walk(tmp_path)]
    assert found == ["a.TXT", "b.txt", "c/d.text", "c/noname", "f.txt"]


def test_a_walk_finds_the_messages_of_maildirs_and_mh_folders(tmp_path: Path) -> None:
    for name in (
        "box/cur/1700000000.M1P2.host.example:2,S",
        "box/new/1700000001.M1P3.host.example",
        "box/tmp/1700000002.M1P4.host.example",
        "box/cur/report.pdf",
        "mh/1",
        "mh/.mh_sequences",
        "old/1700000003.M1P5.host.example",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text("x")
    assert [str(path.relative_to(tmp_path)) for path in walk(tmp_path)] == [
        "box/cur/1700000000.M1P2.host.example:2,S",
        "box/new/1700000001.M1P3.host.example",
        "mh/1",
    ]


def test_a_file_that_is_named_is_always_tried(tmp_path: Path) -> None:
    file = tmp_path / ".notes.pdf"
    file.write_text("x")
    assert list(walk(file)) == [file]
