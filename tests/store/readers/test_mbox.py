"""Mailboxes: where messages start and end, what is quoted in them, and what is no mailbox."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given

from store.errors import ReadError
from store.readers.mail.mbox import MboxReader
from store.readers.registry import Reading, read_bytes
from tests.store.readers.mutations import mutations

FIRST = b"""From: Ann <ann@example.org>
Subject: Rain in the north
Date: Sat, 1 Jan 2000 10:00:00 +0000

It rained all night.
"""
SECOND = b"""From: Bob <bob@example.org>
Subject: Sun in the south
Date: Sun, 2 Jan 2000 10:00:00 +0000

The sun shone all day.
"""

PLAIN = (
    b"From ann@example.org Sat Jan  1 10:00:01 2000\n" + FIRST + b"\n"
    b"From bob@example.org Sun Jan  2 10:00:01 2000\n" + SECOND + b"\n"
)
WINDOWS = PLAIN.replace(b"\n", b"\r\n")
MOZILLA = PLAIN.replace(b"From ann@example.org", b"From -").replace(b"From bob@example.org", b"From -")
TAKEOUT = (
    b"From 1461@xxx Mon Mar 03 10:11:12 +0000 2014\nX-GM-THRID: 1461\n" + FIRST + b"\n"
    b"From 1462@xxx Tue Mar 04 10:11:12 +0000 2014\nX-GM-THRID: 1462\n" + SECOND
)
PIPERMAIL = (
    b"From ann at example.org  Sat Jan  1 10:00:01 2000\n"
    b"From: ann at example.org (Ann)\n"
    b"Date: Sat, 1 Jan 2000 10:00:00 +0000\n"
    b"Subject: [Weather] Rain in the north\n"
    b"Message-ID: <1@example.org>\n"
    b"\n"
    b"It rained all night.\n"
    b"\n"
    b"-------------- next part --------------\n"
    b"An HTML attachment was scrubbed...\n"
    b"\n"
)
QUOTED = (
    b"From ann@example.org Sat Jan  1 10:00:01 2000\n"
    b"From: Ann <ann@example.org>\nSubject: Letters\nDate: Sat, 1 Jan 2000 10:00:00 +0000\n"
    b"\n"
    b"A letter began so.\n"
    b"\n"
    b">From Monday to Friday it rained.\n"
    b"\n"
    b"From the town came the answer at 10:00 on Monday.\n"
    b"\n"
    b">>From Saturday on it was dry.\n"
)
"""Lines that are quoted once and twice, and one that is none of a separator although a time is in it."""
LYING_LENGTH = (
    b"From ann@example.org Sat Jan  1 10:00:01 2000\nContent-Length: 999999\n" + FIRST + b"\n"
    b"From bob@example.org Sun Jan  2 10:00:01 2000\nContent-Length: 1\n" + SECOND
)
PARTS = (
    b"From ann@example.org Sat Jan  1 10:00:01 2000\n"
    b"From: Ann <ann@example.org>\nSubject: Two forms\nDate: Sat, 1 Jan 2000 10:00:00 +0000\n"
    b"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
    b"--b\nContent-Type: text/plain; charset=windows-1251\n\n" + "Дождь идёт.".encode("cp1251") + b"\n"
    b"--b\nContent-Type: text/html\n\n<p>x</p>\n--b--\n\n"
    b"From bob@example.org Sun Jan  2 10:00:01 2000\n" + SECOND
)
BROKEN = (
    b"From ann@example.org Sat Jan  1 10:00:01 2000\n" + FIRST + b"\n"
    b"From x Sun Jan  2 10:00:01 2000\n"
    b"no header at all, only text\n\n"
    b"From y Sun Jan  2 10:00:02 2000\n"
    b"\n\n"
    b"From z Sun Jan  2 10:00:03 2000\n"
    b"From: z@example.org\nTo: a@example.org\n\n\n\n"
    b"From bob@example.org Sun Jan  2 10:00:04 2000\n" + SECOND
)
"""A message without a header, one of nothing, one with neither subject nor text, between two good ones."""
PATCH = (
    b"From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\n"
    b"From: Ann <ann@example.org>\nDate: Sat, 1 Jan 2000 10:00:00 +0000\nSubject: [PATCH] Mend the gate\n"
    b"\nThe gate was broken.\n"
)

FIXTURES = {
    "plain": PLAIN,
    "windows": WINDOWS,
    "mozilla": MOZILLA,
    "takeout": TAKEOUT,
    "pipermail": PIPERMAIL,
    "quoted": QUOTED,
    "lying length": LYING_LENGTH,
    "parts": PARTS,
    "broken": BROKEN,
    "patch": PATCH,
}
BOTH = [
    ("Rain in the north", "2000-01-01T10:00:00+00:00", "Ann", ("It rained all night.",)),
    ("Sun in the south", "2000-01-02T10:00:00+00:00", "Bob", ("The sun shone all day.",)),
]


def read(data: bytes) -> Reading:
    reading = read_bytes(data, "a.mbox")
    assert {article.provenance.reader for article in reading.articles} == {"mbox"}
    return reading


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", BOTH),
        ("windows", BOTH),
        ("mozilla", BOTH),
        ("takeout", BOTH),
        ("lying length", BOTH),
        ("broken", BOTH),
        (
            "pipermail",
            [
                (
                    "[Weather] Rain in the north",
                    "2000-01-01T10:00:00+00:00",
                    "Ann",
                    (
                        "It rained all night.",
                        "-------------- next part --------------",
                        "An HTML attachment was scrubbed...",
                    ),
                )
            ],
        ),
        (
            "quoted",
            [
                (
                    "Letters",
                    "2000-01-01T10:00:00+00:00",
                    "Ann",
                    (
                        "A letter began so.",
                        "From Monday to Friday it rained.",
                        "From the town came the answer at 10:00 on Monday.",
                        "> From Saturday on it was dry.",
                    ),
                )
            ],
        ),
        ("parts", [("Two forms", "2000-01-01T10:00:00+00:00", "Ann", ("Дождь идёт.",)), BOTH[1]]),
        (
            "patch",
            [("[PATCH] Mend the gate", "2000-01-01T10:00:00+00:00", "Ann", ("The gate was broken.",))],
        ),
    ],
)
def test_messages(name: str, expected: list[tuple[str, str, str, tuple[str, ...]]]) -> None:
    articles = read(FIXTURES[name]).articles
    assert [(one.title, one.date, one.byline, one.paragraphs) for one in articles] == expected


def test_each_message_knows_its_bytes() -> None:
    places = [article.provenance for article in read(PLAIN).articles]
    assert [PLAIN[place.start : place.end] for place in places] == [FIRST, SECOND]
    windows = [article.provenance for article in read(WINDOWS).articles]
    assert [WINDOWS[place.start : place.end] for place in windows] == [
        FIRST.replace(b"\n", b"\r\n"),
        SECOND.replace(b"\n", b"\r\n"),
    ]


def test_a_broken_message_is_a_failure_with_its_place() -> None:
    reading = read(BROKEN)
    assert [failure.reason for failure in reading.failures] == [
        f"The message at byte {BROKEN.index(b'no header')} of a.mbox has no header.",
        f"The message at byte {BROKEN.index(b'y Sun') + 27} of a.mbox is empty.",
        f"The message at byte {BROKEN.index(b'From: z')} of a.mbox holds neither a subject nor text.",
    ]


def test_a_mailbox_of_nothing_is_refused() -> None:
    data = b"From z Sun Jan  2 10:00:03 2000\nFrom: z@example.org\nTo: a@example.org\n\n\n"
    with pytest.raises(ReadError, match=r"a\.mbox holds no message .* at byte 32 of a\.mbox holds neither"):
        read_bytes(data, "a.mbox")


@pytest.mark.parametrize("name", FIXTURES)
@pytest.mark.parametrize("path", ["inbox", "a.mbox", "2005-March.txt"])
def test_a_mailbox_is_told_by_its_content(name: str, path: str) -> None:
    assert MboxReader().matches(FIXTURES[name], path)
    assert MboxReader().matches(b"\xef\xbb\xbf\n" + FIXTURES[name], path)


@pytest.mark.parametrize(
    "data",
    [
        b"From Monday, 3 May 2020 at 10:00 the bridge is open.\n\nIt was closed.\n",
        b"From the harbour\n\nThe bridge is open.\n",
        b"From ann@example.org\nSubject: x\n\nThe bridge is open.\n",
        b"Subject: x\nFrom: y\n\nFrom ann@example.org Sat Jan  1 10:00:01 2000\n",
        b"From ann@example.org Sat Jan  1 10:00:01 2000\n",
        b"",
    ],
)
def test_other_text_is_no_mailbox(data: bytes) -> None:
    assert not MboxReader().matches(data, "a.txt")


def test_time_grows_with_size_only() -> None:
    def seconds(count: int) -> float:
        data = (
            b"From a@example.org Sat Jan  1 10:00:01 2000\nFrom: a\nSubject: x\n\n" + b"From \n\n" * 4
        ) * count
        start = process_time()
        assert len(read_bytes(data, "a.mbox").articles) == count
        return process_time() - start

    seconds(10)
    small = min(seconds(100) for _ in range(3))
    assert min(seconds(1600) for _ in range(2)) < 16 * 4 * small


@given(mutations(list(FIXTURES.values())))
def test_mutated_mailboxes_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        for article in read_bytes(data, "a.mbox").articles:
            assert article.title
            assert 0 <= article.provenance.start <= article.provenance.end <= len(data)
