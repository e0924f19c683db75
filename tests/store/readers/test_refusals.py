"""Files that are known and not read: one sentence that says what to do."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from store.errors import ReadError
from store.readers.registry import read_bytes, read_path
from tests.store.readers.packing import zipped

WORD = {"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<x/>", "word/document.xml": b"<w/>"}
SHEET = {"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<Types/>"}
BOOK = {"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<container/>"}
TEXT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"}
TABLE = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<office/>"}
PANDOC = "convert it with “pandoc -t plain -o FILE.txt FILE” and import the text."
SAVE = "save it as text in the program that it comes from and import that."


def complaints(data: bytes, path: str) -> list[str]:
    """Return what is said of data of which nothing is read."""
    try:
        reading = read_bytes(data, path)
    except ReadError as error:
        return [str(error)]
    assert not reading.articles
    return [failure.reason for failure in reading.failures]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF; convert it with “pdftotext FILE” and import the text."),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", "is a PDF; convert it with “pdftotext FILE” and import the text."),
        (zipped(WORD), f"is a Word document; {PANDOC}"),
        (zipped(SHEET), "is a spreadsheet; save it as CSV and import that."),
        (zipped(BOOK, 0), f"is an EPUB; {PANDOC}"),
        (zipped(TEXT, 0), f"is an OpenDocument text; {PANDOC}"),
        (zipped(TABLE, 0), "is a spreadsheet; save it as CSV and import that."),
        (rb"{\rtf1\ansi Words.}", f"is an RTF document; {PANDOC}"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), f"is an old Word, Excel or Outlook file; {SAVE}"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "is a 7z archive; unpack it and import what comes out."),
        (b"Rar!\x1a\x07\x01\x00", "is a RAR archive; unpack it and import what comes out."),
        (b"\x28\xb5\x2f\xfd\x24\x05", "is packed with zstd; unpack it and import what comes out."),
        (b"Title" + bytes(55) + b"BOOKMOBI" + bytes(50), f"is a Kindle book; {SAVE}"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is a binary file, not text."),
        (b"ID3\x04\x00\x00\x00\x00\x00\x00\x00\x00", "is a binary file, not text."),
    ],
)
def test_it_is_told_by_its_content(data: bytes, sentence: str) -> None:
    assert complaints(data, "in/a.txt") == [f"in/a.txt {sentence}"]


def test_a_zip_archive_with_the_name_of_a_document_is_that() -> None:
    with pytest.raises(ReadError, match="is a Word document"):
        read_bytes(zipped({"custom/part.xml": b"<x/>"}), "report.DOCX")


@pytest.mark.parametrize(
    "text",
    ["PDF files are everywhere now.", "The price of %PDF-1.7 rose.", "{\\rtf was on the page.", "Rar!"],
)
def test_an_article_about_such_files_is_none(text: str) -> None:
    if text.startswith("{"):
        text = f"Words. {text}"
    (article,) = read_bytes(text.encode(), "a.pdf").articles
    assert article.paragraphs or article.title


def test_only_the_beginning_of_a_refused_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Large(io.BufferedReader):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("it is read whole")

    def opened(path: Path, mode: str) -> Large:
        return Large(io.BytesIO(b"%PDF-1.7" + bytes(9000)))

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(ReadError, match="is a PDF"):
        read_path(Path("a.pdf"))
