"""Several articles in one text file, and the bytes that each has."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import ReadError
from store.readers.registry import Reading, read_bytes

ONE = "Title: Bridge Opens\nDate: 2024-03-05\n\nThe bridge – four years’ work – is open.\n"
TWO = "Title: Café Closes\nDate: 2024-03-06\nBy: Eva Alieva\n\nThe café’s owner is tired.\n"
THREE = "Date: 7 March 2024\nHeadline: Fair Begins\n\nThe fair has begun.\n"
EXTRACTED = " date 2024-03-05 Bridge Opens\nThe bridge is open now.\n"
EXTRACTED_TOO = " date 2024-03-06 Café Closes\nThe café is closed.\n"
TITLES = ["Bridge Opens", "Café Closes", "Fair Begins"]


def titles(reading: Reading) -> list[str]:
    return [article.title for article in reading.articles]


SEPARATORS = (
    "----\n",
    "\n-----------------------------\n\n",
    "====\n",
    "\n* * *\n\n",
    "*****\n",
    "\n#####\n\n",
    "\f",
    "\n\f\n",
    "   ----   \n",
    "\n_____\n\n-----\n",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_separators_part_articles_with_heads_and_each_has_its_bytes(encoding: str, ending: str) -> None:
    plain = encoding.replace("-sig", "") if encoding != "utf-16-be" else encoding
    for separator in SEPARATORS:
        data = separator.join((ONE, TWO, THREE)).replace("\n", ending).encode(encoding)
        reading = read_bytes(data, "a.txt")
        assert titles(reading) == TITLES, separator
        for article, part in zip(reading.articles, (ONE, TWO, THREE), strict=True):
            place = article.provenance
            text = data[place.start : place.end]
            if encoding == "utf-16" and place.start:
                text = b"\xff\xfe" + text
            if encoding == "utf-32" and place.start:
                text = b"\xff\xfe\x00\x00" + text
            decoded = text.decode(plain).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
            assert decoded.strip() == part.strip(), separator
        assert reading.articles[1].byline == "Eva Alieva", separator
        dates = [article.date for article in reading.articles]
        assert dates == ["2024-03-05", "2024-03-06", "2024-03-07"], separator


@pytest.mark.parametrize("gap", ["\n", "\n\n\n", "\n----\n\n", "\f", "====\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_label_of_an_extractor_begins_an_article_after_a_blank_line(gap: str, encoding: str) -> None:
    data = (EXTRACTED + gap + EXTRACTED_TOO).encode(encoding)
    reading = read_bytes(data, "a.txt")
    assert titles(reading) == ["Bridge Opens", "Café Closes"]
    first, second = (article.provenance for article in reading.articles)
    assert data[second.start : second.end].decode(encoding.replace("utf-16", "utf-16-le")) == EXTRACTED_TOO
    mark = 2 if encoding == "utf-16" else 0
    assert first.start == mark
    assert EXTRACTED in data[mark : first.end].decode(encoding.replace("utf-16", "utf-16-le"))


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}----\nThe rest of the text stands below a line.\n",
        f"{ONE}\n* * *\n\nNobody knows what comes next.\n\n* * *\n\nIt ends here.\n",
        f"{EXTRACTED}The date 2024-03-06 is near.\n",
        f"{EXTRACTED} date 2024-03-06 is no blank line away.\n",
        "Title: Bridge Opens\n=====\nDate: 2024-03-05\n\nIt is open.\n",
        "A text without a head.\n\n----\n\nTitle: Bridge Opens\nDate: 2024-03-05\n\nIt is open.\n",
        "A text without a head.\n\n date 2024-03-06 is no head here.\n",
        f"{ONE}----\nNote: nothing follows.\n",
        f"{ONE}\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "Bridge Opens\n============\n\nIt is open.\n\nWhat now\n--------\n\nNobody knows.\n",
        "1 of 1 DOCUMENTS\n\nBridge Opens\n\nIt is open.\n",
        f"{ONE}\n----\n\nDate and time: nobody knows.\n",
    ],
)
def test_otherwise_a_file_is_one_article_with_all_its_bytes(text: str) -> None:
    (article,) = read_bytes(text.encode(), "a.txt").articles
    assert (article.provenance.start, article.provenance.end) == (0, len(text.encode()))


DOCUMENTS = """


                               1 of 3 DOCUMENTS


                              The Morning Paper

                     March 5, 2024 Tuesday
                        Late Edition - Final

Bridge Opens

BYLINE: By JOHN DOE

SECTION: Section A; Column 0

LENGTH: 12 words

DATELINE: BAKU

BODY:
The bridge was opened.

It had been closed.

LOAD-DATE: March 5, 2024


                               2 of 3 DOCUMENTS


                           Copyright 2024 The Evening Paper
                              The Evening Paper

                     March 6, 2024

HEADLINE: Café Closes

BODY:

The café is closed.

                               3 of 3 DOCUMENTS

Fair Begins
7 March 2024

The fair has begun.
"""


def test_numbered_documents_of_a_database() -> None:
    data = DOCUMENTS.encode()
    reading = read_bytes(data, "a.txt")
    assert titles(reading) == TITLES
    one, two, three = reading.articles
    assert (one.date, one.source, one.byline) == ("2024-03-05", "The Morning Paper", "JOHN DOE")
    assert one.paragraphs[:2] == ("The bridge was opened.", "It had been closed.")
    assert set(one.paragraphs[2:]) == {
        "LOAD-DATE: March 5, 2024",
        "SECTION: Section A; Column 0",
        "LENGTH: 12 words",
        "DATELINE: BAKU",
        "Late Edition - Final",
    }
    assert (two.date, two.source, two.byline) == ("2024-03-06", "The Evening Paper", None)
    assert two.paragraphs == ("The café is closed.", "Copyright 2024 The Evening Paper")
    assert (three.date, three.paragraphs) == ("2024-03-07", ("The fair has begun.",))
    for number, article in enumerate(reading.articles, start=1):
        place = article.provenance
        assert data[place.start : place.end].decode().strip().startswith(f"{number} of 3 DOCUMENTS")
    assert reading.articles[-1].provenance.end == len(data)


def test_a_part_without_text_is_a_failure_and_the_rest_is_read() -> None:
    reading = read_bytes(f"{EXTRACTED}\n date 2024-03-06\n\n----\n\n{EXTRACTED_TOO}".encode(), "a.txt")
    assert titles(reading) == ["Bridge Opens", "Café Closes"]
    (failure,) = reading.failures
    assert failure.reason == "Article 2 of 3: a.txt holds a date and no text."


def test_bytes_of_articles_are_right_where_the_file_is_damaged() -> None:
    one = ONE.replace("open.", "“open”, “as ever”, “at last”.")
    data = (one + "----\n" + TWO).encode().replace(b"four", b"fo\xff\xfer")
    first, second = (article.provenance for article in read_bytes(data, "a.txt").articles)
    assert data[first.end : second.start] == b"----\n"
    assert data[second.start :] == TWO.encode()
    assert "damaged" in first.warnings[0]


PIECES = st.sampled_from(
    [ONE, TWO, EXTRACTED, EXTRACTED_TOO, "----\n", "\n", "\f", "====\n", "It is – so.\n", "\r", "é"]
)


@given(
    st.lists(PIECES, max_size=9).map(lambda pieces: ONE + "".join(pieces)),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_articles_follow_each_other_and_keep_every_word(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    try:
        reading = read_bytes(data, "a.txt")
    except ReadError:
        return
    places = [(article.provenance.start, article.provenance.end) for article in reading.articles]
    assert places == sorted(places)
    assert all(start < end <= len(data) for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    for article in reading.articles:
        wide = encoding.replace("utf-16", "utf-16-le").replace("-sig", "")
        own = data[article.provenance.start : article.provenance.end].decode(wide)
        assert all(word in own for paragraph in article.paragraphs for word in paragraph.split())
