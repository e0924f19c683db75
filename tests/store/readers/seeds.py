"""Small files of every format, whole and good, for the mutations to begin with."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from functools import cache
from pathlib import Path

from tests.store.readers.packing import BRIDGE, PLANT, tarred, zipped

FIXTURES = Path(__file__).parent / "fixtures"
LARGEST = 20_000
"""Bytes of a fixture that is a seed; mutations of larger ones take long and find no more."""

Seed = tuple[str, bytes]
"""The name of a file and what it holds."""

_HTML = b"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Plant Opens - The Harbour Post</title>
<meta property="og:title" content="Plant Opens"><meta name="author" content="Ann Miller">
<link rel="canonical" href="https://post.example/plant">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Plant Opens",
"datePublished": "2024-11-29T08:30:00+01:00"}</script></head><body><nav><a href="/">Home</a></nav><article>
<h1>Plant Opens</h1><p>The plant makes bricks for the whole coast, its owner said on Friday.</p>
<p>Forty people work there. The harbour gets a new road &amp; a bridge.</p></article></body></html>
"""
_RSS = b"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Harbour Post</title>
<link>https://post.example/</link><item><title>Plant Opens</title><link>https://post.example/plant</link>
<pubDate>Fri, 29 Nov 2024 08:30:00 +0100</pubDate>
<description>&lt;p&gt;The plant makes bricks.&lt;/p&gt;</description>
</item><item><title>Bridge Closed</title><description>Drivers take the ferry.</description></item></channel>
</rss>
"""
_ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title>
<entry><title>Plant Opens</title><link href="https://post.example/plant"/><updated>2024-11-29T08:30:00Z</updated>
<content type="html">&lt;p&gt;The plant makes bricks.&lt;/p&gt;</content></entry></feed>
"""
_OPML = b"""<?xml version="1.0"?><opml version="2.0"><body><outline text="The Harbour Post" type="rss"
xmlUrl="https://post.example/rss"/></body></opml>
"""
_MAIL = b"""From: Ann Miller <ann@post.example>\r\nTo: desk@post.example\r\nSubject: =?utf-8?q?Plant_Opens?=\r
Date: Fri, 29 Nov 2024 08:30:00 +0100\r\nMessage-ID: <1@post.example>\r\nMIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="b1"\r\n\r
--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r
The plant makes bricks.\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r
Content-Transfer-Encoding: base64\r\n\r
PHA+VGhlIHBsYW50IG1ha2VzIGJyaWNrcy48L3A+\r\n--b1--\r\n"""
_MBOX = b"""From ann@post.example Fri Nov 29 08:30:00 2024
From: Ann Miller <ann@post.example>
Subject: Plant Opens
Date: Fri, 29 Nov 2024 08:30:00 +0100

The plant makes bricks.
>From there they go to the coast.

From bob@post.example Sun Dec  1 09:00:00 2024
From: Bob Stone <bob@post.example>
Subject: Bridge Closed

Drivers take the ferry.
"""
_RECORDS = [
    {
        "title": "Plant Opens",
        "date": "2024-11-29",
        "source": "Post",
        "text": "The plant makes bricks.\n\nForty work.",
    },
    {"title": "Bridge Closed", "date": "2024-12-01", "source": None, "text": "Drivers take the ferry."},
]
_JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1", "title": "The Harbour Post",
    "items": [{"id": "1", "title": "Plant Opens", "content_html": "<p>The plant makes bricks.</p>",
               "date_published": "2024-11-29T08:30:00+01:00", "url": "https://post.example/plant"}],
}  # fmt: skip
_CSV = b"""title,date,author,text
Plant Opens,2024-11-29,Ann Miller,"The plant makes bricks.
Forty people ""work"" there."
Bridge Closed,2024-12-01,,Drivers take the ferry.
"""
_TSV = b"headline\tbody\tpublished\nPlant Opens\tIt makes bricks.\t29/11/2024\n"
_SGML = b"""<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="1" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE><TOPICS><D>brick</D></TOPICS>
<TEXT>&#2;
<TITLE>PLANT OPENS</TITLE><DATELINE>    HARBOUR TOWN, Feb 26 - </DATELINE><BODY>The plant makes bricks.
    Forty people work there.
&#3;</BODY></TEXT>
</REUTERS>
"""
_MARKDOWN = b"""---
title: "Plant Opens"
date: 2024-11-29 08:30:00 +0100
author: Ann Miller
tags: [bricks, harbour]
---

# Plant Opens

The plant makes **bricks**, [its owner](https://post.example/owner) said.

- forty people
- one road

> Nobody left.
"""
_TOML = b"""+++
title = "Bridge Closed"
date = 2024-12-01T09:00:00Z
+++
Drivers take the ferry.
"""
_TEXT = b"""Title: Plant Opens
By Ann Miller
Date: 29 November 2024 08:30 (UTC+01:00)

HARBOUR TOWN, Nov. 29 (Post) - The plant makes bricks for the whole coast, its
owner said on Friday.\xe2\x80\x9cForty people work there,\xe2\x80\x9d she added.
   The harbour gets a new road.
"""

SEEDS: dict[str, tuple[Seed, ...]] = {
    "text": (("a.txt", PLANT), ("b.txt", BRIDGE), ("c.txt", _TEXT), ("d", "Größe".encode("utf-16") + _TEXT)),
    "markdown": (("a.md", _MARKDOWN), ("b.md", _TOML)),
    "html": (("a.html", _HTML),),
    "feed": (
        ("a.xml", _RSS), ("b.atom", _ATOM), ("c.json", json.dumps(_JSON_FEED).encode()), ("d.opml", _OPML),
    ),
    "xml": (("a.xml", b"<?xml version='1.0'?><catalogue><item><name>Brick</name></item></catalogue>"),),
    "mail": (("a.eml", _MAIL),),
    "mbox": (("a.mbox", _MBOX),),
    "json": (
        ("a.json", json.dumps(_RECORDS, indent=1).encode()), ("b.json", json.dumps(_RECORDS[0]).encode()),
    ),
    "jsonl": (("a.jsonl", b"".join(json.dumps(record).encode() + b"\n" for record in _RECORDS)),),
    "csv": (("a.csv", _CSV), ("b.tsv", _TSV)),
    "sgml": (("a.sgm", _SGML),),
    "packed": (
        ("a.txt.gz", gzip.compress(PLANT)), ("b.txt.bz2", bz2.compress(PLANT)),
        ("c.txt.xz", lzma.compress(PLANT)),
    ),
    "zip": (
        ("a.zip", zipped({"plant.txt": PLANT, "b/mail.eml": _MAIL})),
        ("b.zip", zipped({"in.zip": zipped({"plant.txt": PLANT}), "a.html": _HTML}, 0)),
    ),
    "tar": (
        ("a.tar", tarred({"plant.txt": PLANT, "records.csv": _CSV})),
        ("b.tgz", tarred({"x" * 120 + ".txt": PLANT, "in.zip": zipped({"feed.xml": _RSS})}, "w:gz")),
    ),
}  # fmt: skip
"""By format; the files below `fixtures/FORMAT` are added."""


@cache
def seeds() -> dict[str, tuple[Seed, ...]]:
    """Return what the mutations of each format begin with."""
    found = dict(SEEDS)
    for folder in sorted(path for path in FIXTURES.glob("*") if path.is_dir()):
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        small = ((file.name, file.read_bytes()) for file in files if file.stat().st_size <= LARGEST)
        found[folder.name] = (*found.get(folder.name, ()), *small)
    return {name: files for name, files in found.items() if files}
