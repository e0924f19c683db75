"""SGML collections: Reuters records, records of TREC and the LDC, and what is neither."""

from __future__ import annotations

from contextlib import suppress
from time import perf_counter

import pytest
from hypothesis import given

from store.article import Article
from store.errors import ReadError
from store.readers.options import ReadOptions
from store.readers.registry import Reading, read_bytes
from store.readers.sgml.reader import SgmlReader
from tests.store.readers.mutations import mutations
from tests.store.readers.sgml_made import (
    AP,
    BRIEF,
    COLLECTION,
    CUT,
    EMPTY,
    FIXTURES,
    GIGAWORD,
    NORMAL,
    SIX,
    STRAY,
    TIMES,
    UNPROCESSED,
    UNTITLED,
)


def read(data: bytes, options: ReadOptions | None = None) -> Reading:
    reading = read_bytes(data, "a.sgm", options or ReadOptions())
    assert {article.provenance.reader for article in reading.articles} == {"sgml"}
    return reading


def one(data: bytes) -> Article:
    (article,) = read(data).articles
    return article


def test_the_records_of_a_collection() -> None:
    articles = read(COLLECTION).articles
    assert [(article.title, article.date, article.byline, article.source) for article in articles] == [
        ("CORK <CRK> HARVEST REVIEW", "1987-02-26T15:01:01", "Ana Lima, Reuters", "Reuters"),
        ("BOARD LOWERS PRICE OF CORK BY TWO CTS", "1987-03-02T05:48:46", None, "Reuters"),
        ("HARBOUR TRAFFIC IN FEBRUARY", "1987-03-27T14:04:26", None, "Reuters"),
        ("Wine was good this year.", None, None, "Reuters"),
        ("BÜHLER TO LEAVE", "1987-03-04T10:00:00", None, "Reuters"),
        ("ROAD CLOSED", "1987-03-05T10:00:00", None, "Reuters"),
    ]
    assert [article.title_derived for article in articles] == [False, False, False, True, False, False]
    assert [article.paragraphs for article in articles] == [
        (
            "LISBON, Feb 26 - The harvest of cork went on in the south this week, as rain stayed away and"
            " long-term workers came back.",
            "Prices rose & fell.",
            "They were as follows:",
            "Grade    Low   High\nFirst    2.10  2.40\nSecond   1.10  1.40",
            "The season ends in May, the board of cork growers told farmers.",
        ),
        ("Blah blah blah.",),
        (
            "HAMBURG, March 27 - Traffic in the harbour rose again, the office said.",
            "Ships were larger, too.",
        ),
        ("ROME, March 3 - Wine was good this year.", "It was cheap."),
        ("ZURICH, March 4 - Mr Bühler leaves the bank in the summer, it said.",),
        ("BERNE, March 5 - The road is closed until",),
    ]


def test_the_records_know_their_bytes() -> None:
    places = [article.provenance for article in read(COLLECTION).articles]
    records = (NORMAL, BRIEF, UNPROCESSED, UNTITLED, STRAY)
    assert [COLLECTION[place.start : place.end] for place in places[:-1]] == [
        record.rstrip() for record in records
    ]
    assert COLLECTION[places[-1].start : places[-1].end] == CUT


def test_what_was_repaired_is_told() -> None:
    normal, brief, unprocessed, untitled, stray, cut = (one.provenance for one in read(COLLECTION).articles)
    assert normal.warnings == brief.warnings == ()
    assert unprocessed.warnings == ("“F” after the date is passed over.",)
    assert unprocessed.date_written == "27-MAR-1987 14:04:26.14 F"
    assert "The title is the first line of the text, which is in capitals." in unprocessed.guesses
    assert untitled.warnings == ("“no date at all” is no date that can be read.",)
    assert (normal.encoding, stray.encoding) == ("utf-8", "cp1252")
    assert stray.warnings == ("Characters that would control a terminal were taken out: 1.",)
    assert cut.warnings == ("The record has no end tag; it may be cut.",)


def test_an_empty_record_is_a_failure_with_its_place() -> None:
    (failure,) = read(COLLECTION).failures
    start = COLLECTION.index(b'<REUTERS NEWID="6"')
    assert failure.reason == f"The record at byte {start} of a.sgm holds no title and no text."


def test_a_binary_record_does_not_stop_the_others() -> None:
    data = NORMAL + b"<REUTERS NEWID='9'>" + bytes(range(32)) * 9 + b"</REUTERS>\n" + BRIEF
    reading = read(data)
    assert [article.title[:5] for article in reading.articles] == ["CORK ", "BOARD"]
    assert [failure.reason for failure in reading.failures] == [
        f"The record at byte {len(NORMAL)} of a.sgm is a binary file, not text."
    ]


def test_a_collection_of_nothing_is_refused() -> None:
    with pytest.raises(ReadError, match=r"^a\.sgm holds no record .* at byte 0 of a\.sgm holds no title"):
        read_bytes(EMPTY, "a.sgm")


@pytest.mark.parametrize(
    ("name", "title", "date", "precision", "byline", "source", "url"),
    [
        ("ap", "Old Bridge Reopens After Repairs", "1988-02-12", "day", None, "AP", None),
        (
            "wsj",
            "Paper Maker Is Near Accord To Sell Unit",
            "1987-03-24",
            "day",
            None,
            "EXAMPLE STREET JOURNAL",
            None,
        ),
        ("gigaword", "A QUIET MORNING IN TOWN", "1994-07-01", "day", None, None, None),
        ("aquaint", "Market opens late", "1998-06-02T00:02:00", "second", None, None, None),
        ("times", "A GARDEN GROWS", "1989-01-01", "day", "JANE DOE, Times Staff Writer", None, None),
        ("six digits", "Jubilee is near", "1991-05-14", "day", None, "The Example Times", None),
        ("persian", "باران در شمال", "1996-05-22", "day", None, None, None),
        ("extracted", "Tea & cake", None, None, None, None, "https://example.org/wiki?curid=12"),
    ],
)
def test_other_records(
    name: str,
    title: str,
    date: str | None,
    precision: str | None,
    byline: str | None,
    source: str | None,
    url: str | None,
) -> None:
    article = one(FIXTURES[name])
    assert (article.title, article.title_derived) == (title, False)
    assert (article.date, article.date_precision) == (date, precision)
    assert (article.byline, article.source, article.url) == (byline, source, url)


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        (
            "ap",
            (
                "BANGKOR, Maine (AP) - The old bridge over the river was opened again on Friday, and cars"
                " crossed it for the first time in a year.",
                "The mayor said ``at last.''",
            ),
        ),
        ("wsj", ("NEW YORK - Paper & Co. is close to an accord.", "It did not say with whom.")),
        (
            "gigaword",
            (
                "BETHESDA, Md. - The morning was quiet. It was the first one for weeks.",
                "Then it rained.",
            ),
        ),
        ("aquaint", ("The market opened late on Tuesday.", "Nobody minded - they — said.")),
        ("times", ("The garden grows well.",)),
        (
            "six digits",
            (
                "The town prepares for the jubilee and expects guests from everywhere, so that the hotels"
                " are full.",
            ),
        ),
        ("persian", ("دیروز در شمال کشور باران بارید و هوا سرد شد.",)),
        ("extracted", ("Tea is drunk with cake in the afternoon.",)),
    ],
)
def test_the_text_of_other_records(name: str, paragraphs: tuple[str, ...]) -> None:
    assert one(FIXTURES[name]).paragraphs == paragraphs


def test_a_date_that_only_the_name_of_the_record_says_is_a_guess() -> None:
    assert one(AP).provenance.guesses[:1] == (
        "The date is taken from the name of the record, AP880212-0001; the century is a guess.",
    )
    assert one(GIGAWORD).provenance.guesses == (
        "The date is taken from the name of the record, NYT_ENG_19940701.0001.",
    )
    assert one(AP).provenance.date_written == "AP880212-0001"
    assert "“910514” is read as year, month and day; the century is a guess." in one(SIX).provenance.guesses
    assert one(TIMES).provenance.warnings == ("“Home Edition” after the date is passed over.",)


@pytest.mark.parametrize("name", [b"FT911-1", b"AP881399-0001", b"LA010189-0001", b"12345678", b"X"])
def test_a_name_without_a_date_gives_none(name: bytes) -> None:
    assert one(AP.replace(b"AP880212-0001", name)).date is None


def test_lines_stay_when_they_are_not_to_be_joined() -> None:
    (article,) = read(NORMAL, ReadOptions(unwrap=False)).articles
    assert len(article.paragraphs) == 1
    assert article.paragraphs[0].split("\n")[:2] == [
        "LISBON, Feb 26 - The harvest of cork went on in",
        "the south this week, as rain stayed away and long-",
    ]


@pytest.mark.parametrize("name", FIXTURES)
@pytest.mark.parametrize("path", ["reut2-000.sgm", "ap880212", "a.txt"])
def test_a_collection_is_told_by_its_content(name: str, path: str) -> None:
    assert SgmlReader().matches(FIXTURES[name], path)


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><DOC><TEXT>x</TEXT></DOC></body></html>",
        b"<add><doc><field name='id'>1</field></doc></add>",
        b"<doc>x</doc>",
        b"<?xml version='1.0'?><rss><channel><title>x</title></channel></rss>",
        b"The tag <REUTERS> starts a record.",
        b"<DOCTOR><TEXT>x</TEXT></DOCTOR>",
        b"",
    ],
)
def test_other_markup_is_no_collection(data: bytes) -> None:
    assert not SgmlReader().matches(data, "a.sgm")


def test_elements_without_end_cost_no_more_than_their_length() -> None:
    def seconds(count: int) -> float:
        start = perf_counter()
        read_bytes(b"<REUTERS><TEXT>" + b"<TITLE>" * count + b"x", "a.sgm")
        return perf_counter() - start

    small = min(seconds(1000) for _ in range(3))
    assert min(seconds(16_000) for _ in range(2)) < 16 * 4 * max(small, 0.002)


@given(mutations(list(FIXTURES.values())))
def test_mutated_collections_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        for article in read_bytes(data, "a.sgm").articles:
            assert article.title
            assert 0 <= article.provenance.start < article.provenance.end <= len(data)
