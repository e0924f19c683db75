"""Mail and news: headers, parts, charsets, quotes, and what is no mail at all."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Article
from store.errors import ReadError
from store.readers.mail.message import MailReader
from store.readers.options import ReadOptions
from store.readers.registry import read_bytes
from tests.store.readers.mail_made import ALTERNATIVE, BROKEN, FIXTURES, PLAIN, RUSSIAN
from tests.store.readers.mutations import mutations


def read(data: bytes, options: ReadOptions | None = None) -> Article:
    (article,) = read_bytes(data, "a.eml", options or ReadOptions()).articles
    assert article.provenance.reader == "mail"
    assert (article.provenance.start, article.provenance.end) == (0, len(data))
    return article


@pytest.mark.parametrize(
    ("name", "title", "date", "precision", "byline", "source", "url", "language"),
    [
        (
            "plain",
            "New ferry line opens in spring",
            "2024-11-29T14:01:05+04:00",
            "second",
            "Harbour Desk",
            None,
            "https://lists.example.org/arch/1",
            "en",
        ),
        (
            "russian",
            "Погода на севере",
            "2008-03-03T09:15:00+03:00",
            "second",
            "Иван Петров",
            "Служба погоды",
            None,
            "ru",
        ),
        (
            "alternative",
            "Three things to know",
            "2020-05-05T06:30:00+00:00",
            "second",
            "City Newsletter",
            "City Briefing",
            None,
            "en",
        ),
        ("html", "Café prices", "2021-07-04", "day", "editor@example.org", None, None, "en"),
        (
            "flowed",
            "Re: The station",
            "2003-06-11T08:00:00-05:00",
            "second",
            "Ann Reader",
            None,
            None,
            "en",
        ),
        (
            "usenet",
            "Re: Launch on Sunday?",
            "1993-04-06T21:05:00-05:00",
            "second",
            "Kim Lee",
            "example.space, example.science",
            None,
            "en",
        ),
        ("broken", "Flood warning for the river", None, None, "Jane Doe", None, None, "en"),
        ("forwarded", "Fwd: Harvest", "2018-09-01T10:00:00+02:00", "second", "Desk", None, None, "en"),
        (
            "japanese",
            "天気",
            "2002-04-01T12:00:00+09:00",
            "second",
            "山田",
            None,
            "http://example.jp/tenki",
            "ja",
        ),
        (
            "no subject",
            "The library opens again on Tuesday.",
            "2015-02-02T15:04+01:00",
            "minute",
            "nobody@example.org",
            None,
            None,
            "en",
        ),
    ],
)
def test_headers(
    name: str,
    title: str,
    date: str | None,
    precision: str | None,
    byline: str,
    source: str | None,
    url: str | None,
    language: str | None,
) -> None:
    article = read(FIXTURES[name])
    assert (article.title, article.title_derived) == (title, name == "no subject")
    assert (article.date, article.date_precision) == (date, precision)
    assert (article.byline, article.source, article.url) == (byline, source, url)
    assert article.language == language


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        (
            "plain",
            (
                "The new ferry line between the two towns will open in spring, the harbour office said on"
                " Friday after a year of preparations, and it will carry cars.",
                "Tickets are on sale from March.",
            ),
        ),
        ("russian", ("Сегодня на севере было холодно.",)),
        (
            "alternative",
            (
                "The bridge is closed. Cafés stay open, and one line of this text is longer than the limit of"
                " the encoding.",
            ),
        ),
        ("html", ("Prices in the cafés rose.", "• Tea: 2", "More to\ncome.")),
        (
            "flowed",
            (
                "On Tuesday Bob wrote:",
                "> The station will be rebuilt next year.",
                ">> Who pays for it?",
                "The town does, as was said in the meeting.",
                "From now on it is certain.",
                "--\nAnn Reader\nExample Street 1",
            ),
        ),
        (
            "usenet",
            (
                "In article <3@example.edu> bob@example.edu writes:",
                "> Does anybody know when the launch will be, and whether it can be seen from the coast in"
                " the evening?",
                "> A friend asked.",
                "It is on Sunday at noon, so that there will be nothing to see in the evening.",
                "--\nKim Lee, Example University",
            ),
        ),
        ("broken", ("The river rose by 20 cm, =ZZ the café said", "It will fall tomorrow.")),
        ("forwarded", ("See below.", "Harvest of apples", "The harvest is early this year.")),
        ("japanese", ("今日は晴れです。",)),
        ("no subject", ("The library opens again on Tuesday. It was closed for a week.",)),
    ],
)
def test_bodies(name: str, paragraphs: tuple[str, ...]) -> None:
    assert read(FIXTURES[name]).paragraphs == paragraphs


@pytest.mark.parametrize(
    ("name", "encoding", "warnings", "guesses"),
    [
        ("plain", "utf-8", (), ()),
        ("russian", "koi8-r", (), ()),
        ("alternative", "utf-8", ("An attachment is left out: bücher.pdf.",), ()),
        ("html", "cp1252", (), ()),
        ("usenet", "utf-8", (), ("The century of the year 1993 is a guess.",)),
        ("broken", "utf-8", ("“Thu, 32 Foo 2010 11:11:11 +0000” is no date that can be read.",), ()),
        ("forwarded", "utf-8", ("An attachment is left out: image/png.",), ()),
        ("japanese", "iso2022_jp", (), ()),
    ],
)
def test_provenance(name: str, encoding: str, warnings: tuple[str, ...], guesses: tuple[str, ...]) -> None:
    provenance = read(FIXTURES[name]).provenance
    assert (provenance.encoding, provenance.warnings, provenance.guesses) == (encoding, warnings, guesses)


def test_the_date_is_kept_as_written() -> None:
    assert read(RUSSIAN).provenance.date_written == "Mon, 3 Mar 2008 09:15:00 +0300 (MSK)"
    assert read(BROKEN).provenance.date_written == "Thu, 32 Foo 2010 11:11:11 +0000"


def test_lines_stay_when_they_are_not_to_be_joined() -> None:
    first, second = read(PLAIN, ReadOptions(unwrap=False)).paragraphs
    assert first.split("\n")[1] == "harbour office said on Friday after a year of preparations, and it"
    assert second == "Tickets are on sale from March."


@pytest.mark.parametrize(
    ("field", "byline"),
    [
        (b"jane@example.org", "jane@example.org"),
        (b"Doe, Jane <jane@example.org>", "Doe, Jane"),
        (rb'"Jane \"JD\" Doe" <jane@example.org>', 'Jane "JD" Doe'),
        (b"Jane <j@example.org>, Bob <b@example.org>", "Jane, Bob"),
        ("Jané <j@example.org>".encode("latin-1"), "Jané"),
        ("Яна <j@example.org>".encode(), "Яна"),
        (b"<>", None),
        (b"Our correspondent", "Our correspondent"),
        (b"=?utf-8?q?Doe=2C_Jane?= <j@example.org>", "Doe, Jane"),
    ],
)
def test_names_of_authors(field: bytes, byline: str | None) -> None:
    assert read(b"From: " + field + b"\nSubject: A title\n\nSome text.\n").byline == byline


@pytest.mark.parametrize(
    ("field", "source"),
    [
        (b"List-Id: <announce.example.org>", "announce.example.org"),
        (b"List-Id: Town Hall <hall.example.org>\nOrganization: Example", "Town Hall"),
        (b"Newsgroups: example.news\nOrganization: Example", "example.news"),
        (b"Organization: Example", "Example"),
        (b"X-Nothing: x", None),
    ],
)
def test_sources(field: bytes, source: str | None) -> None:
    assert read(b"From: a@example.org\nSubject: A title\n" + field + b"\n\nSome text.\n").source == source


def test_a_plain_part_that_is_blank_gives_way_to_html() -> None:
    data = (
        ALTERNATIVE.replace(b"The bridge is closed.", b"").split(b"Caf=C3=A9s")[0]
        + b"\n--in ner--\n--outer--\n"
    )
    assert read(data).paragraphs == ("As a page",)


def test_a_file_inside_the_text_is_left_out_and_named() -> None:
    article = read(
        b"From: a@example.org\nSubject: x\n\nSee the picture.\n\nbegin 644 a cat.gif\n"
        b"$1TE&.#EA`0`!`(``\n#86)C\n`\nend\n\nIt is small.\n"
    )
    assert article.paragraphs == ("See the picture.", "It is small.")
    assert article.provenance.warnings == ("An attachment is left out: a cat.gif.",)


def test_a_blank_before_a_lone_signature_line_does_not_join() -> None:
    article = read(
        b"From: a@example.org\nSubject: x\nContent-Type: text/plain; format=flowed; delsp=yes\n\n"
        b"One word is c \nut.\n-- \n" + b"A line of the end.\n" * 20
    )
    assert article.paragraphs[:3] == ("One word is cut.", "--", "A line of the end.")


def test_parts_nested_without_end_are_one_sentence() -> None:
    parts = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number) for number in range(3000)
    )
    with pytest.raises(ReadError, match=r"^a\.eml cannot be read: its parts are nested too deep\.$"):
        read_bytes(b"From: a@example.org\nSubject: x\n" + parts, "a.eml")


def test_nothing_to_read_is_one_sentence() -> None:
    with pytest.raises(ReadError, match=r"^a\.eml holds neither a subject nor text\.$"):
        read_bytes(b"From: a@example.org\nTo: b@example.org\n\n\n", "a.eml")


@pytest.mark.parametrize("name", FIXTURES)
@pytest.mark.parametrize("path", ["1", "x.eml", "cur/1700000000.M1P2.host:2,S", "post.txt"])
def test_mail_is_told_by_its_content(name: str, path: str) -> None:
    assert MailReader().matches(FIXTURES[name], path)
    assert MailReader().matches(FIXTURES[name].replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"), path)


@pytest.mark.parametrize(
    "data",
    [
        b"Title: A new bridge\nDate: 3 May 2020\nBy Jane Doe\n\nThe bridge is open.\n",
        b"Title: A new bridge\nDate: 3 May 2020\nAuthor: Jane Doe\n\nThe bridge is open.\n",
        b"Subject: the bridge\n\nThe bridge is open.\n",
        b"From: the harbour\nThe bridge is open, and cars cross it again.\n\nIt was closed.\n",
        b"From: a\nTo: b\nThe bridge is open.\n\nMore.\n",
        b"From: a\nDate: b\nSubject: c\n",
        b" date 2024-11-29 From: x\nSubject: y\n\nText\n",
        b"\n\nFrom: a\nSubject: b\n\nText\n",
        b"From there: a new look\nSubject to change\n\nText\n",
        b"Date: 3 May 2020\nContent-Type: text/html\nTo: all\n\n<p>x</p>\n",
        b"---\nFrom: a\nSubject: b\n---\n\nText\n",
        b"",
    ],
)
def test_other_text_is_no_mail(data: bytes) -> None:
    assert not MailReader().matches(data, "a.txt")


@pytest.mark.parametrize(
    "body",
    [
        b"<?xml version='1.0'?><rss version='2.0'><channel><title>y</title></channel></rss>",
        b"<!DOCTYPE html><html><body><p>y</p></body></html>",
        b'{"title": "y"}',
        b"title,date\ny,2020-01-01\n",
        b"<DOC><DOCNO>1</DOCNO><TEXT>y</TEXT></DOC>",
        b"---\ntitle: y\n---\n\ny\n",
    ],
)
def test_what_a_message_holds_does_not_make_it_something_else(body: bytes) -> None:
    assert read(b"From: a@example.org\nSubject: A title\n\n" + body).title == "A title"


def test_a_header_alone_is_mail_only_by_its_name() -> None:
    data = b"From: a@example.org\nSubject: Only a subject\n"
    assert not MailReader().matches(data, "a")
    assert read(data).title == "Only a subject"


def test_controls_are_counted_and_a_mark_is_passed_over() -> None:
    article = read(b"\xef\xbb\xbfFrom: a@example.org\nSubject: x\n\nA \x1b[34mblue\x1b[0m word.\n")
    assert article.paragraphs == ("A blue word.",)
    assert article.provenance.warnings == ("Characters that would control a terminal were taken out: 2.",)


@given(mutations(list(FIXTURES.values())))
def test_mutated_mail_is_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        for article in read_bytes(data, "a.eml").articles:
            assert article.title


@given(st.binary(max_size=300))
def test_any_bytes_after_a_header_are_read_or_refused(data: bytes) -> None:
    head = b"From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n"
    for joint in (b"\n", b"\n\n", b"\n\n--b\n"):
        with suppress(ReadError):
            for article in read_bytes(head + joint + data, "a.eml").articles:
                assert article.title


def test_a_field_of_nothing_but_groups_is_shown_as_it_is() -> None:
    (article,) = read_bytes(
        b"From: a@b" + b":" * 3000 + b"\nSubject: Plant Opens\n\nWords.\n", "a.eml"
    ).articles
    assert article.title == "Plant Opens"
    assert (article.byline or "").startswith("a@b:")
