"""Files gone bad, the same one for the same number."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping, Sequence
from random import Random

from tests.store.readers.packing import tarred, zipped
from tests.store.readers.seeds import Seed

HOSTILE = (
    b"\x00", b"\x1a", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x1b]0;PWNED\x07", b"\x1b[2J", b"\x9b31m",
    b"\xc2\x9b2J", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"\\ud800", b"\\u0000", b"\xc2\xad",
    b"\r", b"\r\r\n", b"\n\n\n", b"&#0;", b"&#27;[2J", b"&#x9b;2J", b"&#x110000;", b"&#99999999999;",
    b"&amp;lt;p&amp;gt;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<p>", b"</p>", b"</article>", b"<title>",
    b"<div>" * 300, b"</div>" * 300, b"<", b">", b'"', b"'", b"{" * 500, b"[" * 5000, b'{"a":' * 3000, b"}",
    b"]", b",", b",,,,,", b"\t", b";", b"null", b"true", b"1e999", b"-1", b"9" * 5000, b"NaN", b"\nFrom \n",
    b"\nFrom x Fri Nov 29 08:30:00 2024\n", b"Subject: ", b"Date: ", b"Date: 31/02/2024\n",
    b"=?utf-8?q?=1B=5B2J?=", b"=?x-none?b?////?=", b"charset=rot13", b"charset=utf-7", b"charset=idna",
    b'encoding="hex"', b"Content-Type: multipart/mixed; boundary=b1\n",
    b"Content-Transfer-Encoding: base64\n", b"--b1\n", b"\n---\n", b"\n+++\n", b"title: [",
    b"date: 2024-99-99\n", b"0000-00-00", b"99999-01-01", b"<REUTERS>", b"</REUTERS>", b"<BODY>", b"</BODY>",
    b"<!DOCTYPE a [<!ENTITY b '" + b"c" * 500 + b"'>]>", b"<!ENTITY e SYSTEM 'file:///etc/passwd'>", b"&e;",
    b"PK\x05\x06", b"PK\x03\x04", b"PK\x01\x02", b"\x1f\x8b\x08", b"ustar", b"\xff" * 8, b"\x00" * 512,
    b"a" * 3000, "ض".encode() * 50, "語。".encode() * 50, "😀".encode(),
)  # fmt: skip
"""What makes programs stumble, or terminals obey."""
_MOST_CHANGES = 6
_LONGEST = 60_000
"""Bytes of a file after which it is cut."""

_Change = Callable[[Random, bytearray, bytes], None]


def mutated(seeds: Mapping[str, Sequence[Seed]], kind: str, number: int) -> Seed:
    """Return a file gone bad.

    Args:
        seeds: Whole files by format.
        kind: The format to begin with.
        number: Which of them; the same number gives the same file as long as the seeds are the same.
    """
    random = Random(f"{kind} {number}")
    name, data = random.choice(seeds[kind])
    other = random.choice(seeds[random.choice(sorted(seeds))])[1]
    broken = bytearray(data)
    for _ in range(random.randint(1, _MOST_CHANGES)):
        random.choice(_CHANGES)(random, broken, other)
    data = bytes(broken[:_LONGEST])
    carrier = random.random()
    if carrier < 0.03:
        return f"{name}.gz", gzip.compress(data)
    if carrier < 0.06:
        return "a.zip", zipped({name: data, "b.txt": other})
    if carrier < 0.09:
        return "a.tar", tarred({name: data, "b.txt": other})
    return ("a" if carrier < 0.15 else name), data


def _flip(random: Random, data: bytearray, other: bytes) -> None:
    for _ in range(random.choice((1, 1, 2, 8, 64)) if data else 0):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _write(random: Random, data: bytearray, other: bytes) -> None:
    for _ in range(random.choice((1, 2, 4)) if data else 0):
        data[random.randrange(len(data))] = random.choice((0, 1, 0x7F, 0x80, 0xFF, random.randrange(256)))


def _cut(random: Random, data: bytearray, other: bytes) -> None:
    del data[random.randint(0, len(data)) :]


def _cut_beginning(random: Random, data: bytearray, other: bytes) -> None:
    del data[: random.randint(0, len(data) // 2)]


def _delete(random: Random, data: bytearray, other: bytes) -> None:
    start = random.randint(0, len(data))
    del data[start : start + random.choice((1, 2, 8, 40, 200))]


def _insert(random: Random, data: bytearray, other: bytes) -> None:
    start = random.randint(0, len(data))
    data[start:start] = random.choice(HOSTILE)


def _replace(random: Random, data: bytearray, other: bytes) -> None:
    start, hostile = random.randint(0, len(data)), random.choice(HOSTILE)
    data[start : start + len(hostile)] = hostile


def _repeat(random: Random, data: bytearray, other: bytes) -> None:
    start = random.randint(0, len(data))
    piece = data[start : start + random.choice((1, 10, 100, 1000))]
    data[start:start] = piece * random.choice((1, 2, 20))
    del data[_LONGEST:]


def _splice(random: Random, data: bytearray, other: bytes) -> None:
    start = random.randint(0, len(data))
    data[start:] = other[random.randint(0, len(other)) :]


def _mix(random: Random, data: bytearray, other: bytes) -> None:
    start, begin = random.randint(0, len(data)), random.randint(0, len(other))
    data[start:start] = other[begin : begin + random.choice((10, 100, 1000))]


_CHANGES: tuple[_Change, ...] = (
    _flip, _write, _cut, _cut_beginning, _delete, _insert, _insert, _replace, _repeat, _splice, _mix,
)  # fmt: skip
