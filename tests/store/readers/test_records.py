"""Records: JSON, JSON Lines, CSV and TSV as people have them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.documents import parsed_json
from store.errors import ReadError
from store.readers.options import ReadOptions
from store.readers.registry import Reading, read_bytes
from tests.store.readers.json_made import JSON
from tests.store.readers.jsonl_made import JSONL
from tests.store.readers.made import Made, held
from tests.store.readers.table_made import CSV, TSV

ALL = (*JSON, *JSONL, *CSV, *TSV)


def mapped(**columns: str) -> ReadOptions:
    return ReadOptions(columns=columns)


def guesses(reading: Reading) -> list[str]:
    return [guess for article in reading.articles for guess in article.provenance.guesses]


@pytest.mark.parametrize("made", ALL, ids=lambda made: made.name)
def test_a_made_file_holds_what_it_holds(made: Made) -> None:
    reading = read_bytes(made.data, made.name)
    assert tuple(map(held, reading.articles)) == made.holds
    assert tuple(failure.reason for failure in reading.failures) == made.failures


@pytest.mark.parametrize("made", [*JSONL, *CSV, *TSV], ids=lambda made: made.name)
def test_each_article_has_its_own_bytes(made: Made) -> None:
    articles = read_bytes(made.data, made.name).articles
    places = [(article.provenance.start, article.provenance.end) for article in articles]
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert places[-1][1] <= len(made.data)


def test_the_bytes_of_an_article_are_exact() -> None:
    data = '\ufeff{"title": "Ä", "text": "Öl."}\n {"title": "B", "text": "Bier."} \n'.encode()
    pieces = [data[a.provenance.start : a.provenance.end] for a in read_bytes(data, "x.jsonl").articles]
    assert pieces == ['{"title": "Ä", "text": "Öl."}'.encode(), b'{"title": "B", "text": "Bier."}']
    data = 'title,text\nÄ,"Öl.\n\nMehr."\n\nB,Bier.\n'.encode()
    pieces = [data[a.provenance.start : a.provenance.end] for a in read_bytes(data, "x.csv").articles]
    assert pieces == ['Ä,"Öl.\n\nMehr."\n'.encode(), b"B,Bier.\n"]
    data = '[{"title": "Ä", "text": "Öl."}, {"title": "B", "text": "Bier."}]'.encode("utf-16")
    pieces = [data[a.provenance.start : a.provenance.end] for a in read_bytes(data, "x.json").articles]
    assert [piece.decode("utf-16-le") for piece in pieces] == [
        '{"title": "Ä", "text": "Öl."}',
        '{"title": "B", "text": "Bier."}',
    ]


def test_guessed_columns_are_told_and_plain_names_are_not() -> None:
    made = (
        b'[{"headline": "A", "published": "2024-01-02", "body": "Text of A.", "url": "https://a.example/"}]'
    )
    assert guesses(read_bytes(made, "a.json")) == [
        "Columns: title = headline, date = published, text = body."
    ]
    assert guesses(read_bytes(b"title,date,text\nA,2024-01-02,Text.\nB,2024-01-03,More.\n", "a.csv")) == []


def test_a_table_without_names_says_so() -> None:
    (bare,) = (made for made in CSV if made.name == "bare.csv")
    first = read_bytes(bare.data, bare.name).articles[0].provenance.guesses
    assert first == (
        "Columns: title = 2, date = 1, text = 3.",
        "The table has no row that names its columns; they are numbered.",
    )


def test_columns_can_be_told() -> None:
    data = b"when,what,more,text\n2024-01-02,Told Title,The told text of it.,Not this.\n"
    (article,) = read_bytes(data, "a.csv", mapped(title="what", date="when", text="more")).articles
    assert (article.title, article.date, article.paragraphs) == (
        "Told Title",
        "2024-01-02",
        ("The told text of it.",),
    )
    assert article.provenance.guesses == ()
    nested = b'{"a": {"b": [{"c": "The deep title"}]}, "t": "A text of some length."}'
    (article,) = read_bytes(nested, "a.json", mapped(title="a.b.0.c", text="t")).articles
    assert (article.title, article.paragraphs) == ("The deep title", ("A text of some length.",))


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_told_column_that_is_not_there_is_named_with_the_nearest(name: str) -> None:
    data = (
        b"headline,body\nA,Text.\nB,More.\n" if name == "a.csv" else b'{"headline": "A", "body": "Text."}\n'
    )
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name, mapped(title="headlin"))
    assert str(caught.value) == (
        f"{name} has no column “headlin” for the title. There are headline, body; did you mean “headline”?"
    )


@pytest.mark.parametrize(
    ("dayfirst", "date"), [(True, "2024-04-03"), (False, "2024-03-04"), (None, "2024-03-04")]
)
def test_the_order_of_dates_can_be_told(dayfirst: bool | None, date: str) -> None:
    options = ReadOptions(dayfirst=dayfirst)
    reading = read_bytes(b"title,date,text\nA,03/04/2024,Text.\nB,03/04/2024,More.\n", "a.csv", options)
    assert {article.date for article in reading.articles} == {date}
    assert bool(guesses(reading)) == (dayfirst is None)


def test_other_dates_of_a_file_tell_the_order() -> None:
    data = b"title,date,text\nA,03/04/2024,Text.\nB,25/04/2024,More.\nC,2024-05-06,Even more.\n"
    reading = read_bytes(data, "a.csv")
    assert [article.date for article in reading.articles] == ["2024-04-03", "2024-04-25", "2024-05-06"]
    assert guesses(reading) == ["“03/04/2024” is read in the order of other dates in the file."]
    data = data.replace(b"2024-05-06", b"05/26/2024")
    assert read_bytes(data, "a.csv").articles[0].date == "2024-03-04"


def test_lines_can_be_kept() -> None:
    data = b'title,text\nVerse,"One line\nand one\n\nand one more"\n'
    (article,) = read_bytes(data, "a.csv", ReadOptions(unwrap=False)).articles
    assert article.paragraphs == ("One line\nand one", "and one more")


def test_an_epoch_is_called_a_guess() -> None:
    (article,) = read_bytes(b'{"title": "A", "text": "T.", "created": 1700000000}', "a.json").articles
    assert "The date 1700000000 is read as seconds since 1970, in UTC." in article.provenance.guesses
    assert article.provenance.date_written == "1700000000"


def test_what_this_program_prints_is_read_back() -> None:
    articles = [article for made in ALL for article in read_bytes(made.data, made.name).articles]
    lines = "".join(json.dumps(parsed_json(article), ensure_ascii=False) + "\n" for article in articles)
    again = read_bytes(lines.encode(), "all.jsonl").articles
    assert list(map(held, again)) == list(map(held, articles))
    assert [article.language for article in again] == [article.language for article in articles]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (
            "package.json",
            '{"name": "x", "version": "1.0.0", "description": "A package of things.", "scripts": {"t": "y"}}',
            "holds no articles: no text among its keys name, version, description, scripts.t; "
            "say which with --map text=KEY.",
        ),
        (
            "map.json",
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Pond"},'
            ' "geometry": {"type": "Point", "coordinates": [1.5, 2.5]}}]}',
            "no text among its keys type, features, properties.name, geometry.type, geometry.coordinates",
        ),
        ("empty.json", "{}", "holds no articles: no objects with keys"),
        ("list.json", '["one", "two"]', "holds no articles: no objects with keys"),
        (
            "schema.json",
            '{"title": "Order", "description": "An order.", "type": "object"}',
            "holds no articles",
        ),
        ("not.json", "{not json", "is no JSON: expecting property name"),
        ("deep.json", "[" * 100_000, "is no JSON: it is nested too deeply."),
        ("deep.json", '{"a":' * 100_000, "is no JSON: it is nested too deeply."),
        (
            "rows.csv",
            "id,size\n1,2\n3,4\n",
            "holds no articles: no text among its keys id, size; say which with",
        ),
        ("void.csv", "title,text\n,1\n,2\n", "holds no articles: line 2 holds no text."),
        ("head.csv", "title,date,text\n", "names the columns of a table that has no rows."),
    ],
)
def test_what_holds_no_article_is_one_sentence(name: str, text: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(text.encode(), name)
    assert words in str(caught.value)
    assert name in str(caught.value)
    assert str(caught.value).endswith(".")


def test_one_bad_line_of_many_spoils_only_itself_whatever_the_file_is_called() -> None:
    lines = [f'{{"title": "T{number}", "text": "A text."}}' for number in range(30)]
    lines[1] = lines[20] = '{"title": "Spoilt'
    reading = read_bytes("\n".join(lines).encode(), "a.json")
    assert len(reading.articles) == 28
    assert [failure.reason[:31] for failure in reading.failures] == [
        "Line 2 of a.json is no JSON: un",
        "Line 21 of a.json is no JSON: u",
    ]


def test_what_breaks_off_again_and_again_is_given_up_and_says_so() -> None:
    piece = '{\n "title": "T",\n "text": "A text."\n}\n{\n "title": oops\n}\n'
    reading = read_bytes((piece * 20).encode(), "a.json")
    assert len(reading.articles) == 5
    assert len(reading.failures) == 5
    assert reading.failures[0].reason == "Line 5 of a.json is no JSON: expecting value at line 6, column 11."
    assert reading.failures[-1].reason.endswith("; the rest is not read.")


def test_many_failures_are_one_sentence() -> None:
    rows = [f"{number},{'A text.' if number % 10 else ''}" for number in range(1, 201)]
    reading = read_bytes("\n".join(["id,text", *rows]).encode(), "a.csv")
    assert len(reading.articles) == 180
    assert [failure.reason for failure in reading.failures] == [
        "20 of 200 rows of a.csv hold no text; the first is line 11."
    ]
    lines = ['{"text": "A text."}', *["oops"] * 12]
    reading = read_bytes("\n".join(lines).encode(), "a.jsonl")
    assert [failure.reason for failure in reading.failures] == [
        "12 of 13 lines of a.jsonl are no JSON; the first is line 2."
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "[Reuters] A title\n\nAnd a text."),
        ("a.txt", "[1] A note, with a comma, and more.\n[2] A note, with a comma, and more.\n"),
        ("a.txt", "{curly} words begin this text.\n"),
        ("a.txt", '{"title": "Front", "date": "2024-01-02"}\n\nThe text stands below.\n'),
        ("a.txt", "title,date,text\nA,2024-01-02,Text.\nB,2024-01-03,More.\n"),
        ("-", "Rain, wind, snow\nRain, hail, snow\nRain, wind, snow\n"),
        ("a.csv", "A Title\n\nThis text is called a table and is none, since nobody named it well.\n"),
        ("a.csv", "Prose, with commas.\n\nMore of it.\nThen, though, however, it ends.\n"),
    ],
)
def test_text_is_left_to_others(name: str, text: str) -> None:
    (article,) = read_bytes(text.encode(), name).articles
    assert article.provenance.reader == "text"


def test_standard_input_may_be_a_table_that_names_fields() -> None:
    articles = read_bytes(b"headline\tbody\nA\tText of A.\nB\tText of B.\n", "-").articles
    assert [(article.title, article.paragraphs) for article in articles] == [
        ("A", ("Text of A.",)),
        ("B", ("Text of B.",)),
    ]


def test_a_json_feed_is_left_to_others() -> None:
    from store.readers.records.json_records import JsonReader

    feed = b'{"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{"content_text": "T."}]}'
    assert not JsonReader().matches(feed, "feed.json")
    assert JsonReader().matches(feed.replace(b"jsonfeed", b"example"), "feed.json")


def mutations() -> st.SearchStrategy[tuple[str, bytes]]:
    """Return made files with some bytes cut, doubled, changed or put in."""
    cuts = st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=6) | st.sampled_from(_SIGNS)),
        min_size=1,
        max_size=6,
    )
    return st.tuples(st.sampled_from(ALL), cuts).map(lambda pair: (pair[0].name, _cut(pair[0].data, pair[1])))


_SIGNS = [
    b'"',
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"\n",
    b"\t",
    b"\\",
    b"\x00",
    b":",
    b'{"a":' * 2000,
    b"[" * 3000,
]


def _cut(data: bytes, cuts: Iterable[tuple[float, int, bytes]]) -> bytes:
    for share, length, put in cuts:
        at = int(share * len(data))
        data = data[:at] + put + data[at + length :]
    return data


@given(mutations())
@example(("a.json", b'[{"text": "' + b"\\ud800" + b'"}]'))
@example(("a.json", b'[{"text": 1e999}, {"title": true, "text": "T."}]'))
@example(("a.jsonl", b'{"text": ' + b"9" * 5000 + b"}\n"))
@example(("a.csv", b"title,text\n\x00,\x00\n\xff,\xfe\n"))
def test_a_spoiled_file_is_read_or_refused(spoiled: tuple[str, bytes]) -> None:
    name, data = spoiled
    reading, refusal = Reading(()), "Read."
    try:
        reading = read_bytes(data, name)
    except ReadError as error:
        refusal = str(error)
    assert refusal.endswith(".")
    assert all(article.title.strip() for article in reading.articles)
    assert all(failure.reason.endswith(".") for failure in reading.failures)
