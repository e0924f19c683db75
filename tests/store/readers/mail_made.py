"""Mail and news, written for the tests of their reader."""

from __future__ import annotations

import base64

PLAIN = b"""Return-Path: <desk@example.org>
Received: from mx.example.org (mx.example.org [192.0.2.1])
\tby mail.example.net with ESMTP; Fri, 29 Nov 2024 14:01:07 +0400
From: "Harbour Desk" <desk@example.org>
To: readers@example.net
Subject: New ferry line opens
 in spring
Date: Fri, 29 Nov 2024 14:01:05 +0400
Message-ID: <1@example.org>
Content-Language: en-GB
Archived-At: <https://lists.example.org/arch/1>

The new ferry line between the two towns will open in spring, the
harbour office said on Friday after a year of preparations, and it
will carry cars.

Tickets are on sale from March.
"""
"""A plain message with a folded subject."""

RUSSIAN = (
    (
        "From: =?koi8-r?B?{name}?= <ivan@example.ru>\n"
        "Subject: =?KOI8-R?Q?=F0=CF=C7=CF=C4=C1?= =?KOI8-R?Q?_=CE=C1_=D3=C5=D7=C5=D2=C5?=\n"
        "Date: Mon, 3 Mar 2008 09:15:00 +0300 (MSK)\n"
        "Organization: =?koi8-r?B?{place}?=\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=koi8-r\n"
        "Content-Transfer-Encoding: base64\n"
        "\n"
        "{body}\n"
    )
    .format(
        name=base64.b64encode("Иван Петров".encode("koi8-r")).decode(),
        place=base64.b64encode("Служба погоды".encode("koi8-r")).decode(),
        body=base64.b64encode("Сегодня на севере было холодно.\n".encode("koi8-r")).decode(),
    )
    .encode()
)
"""Words and body in KOI8-R, the subject cut into two words."""

ALTERNATIVE = b"""From: news@example.com (City Newsletter)
Subject: Three things to know
Date: Tue, 05 May 2020 06:30:00 GMT
List-Id: "City Briefing" <briefing.example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary="in ner"

--in ner
Content-Type: text/html; charset=utf-8

<p>As a page</p>
--in ner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The bridge is closed. Caf=C3=A9s stay open, and one line of this text is =
longer than the limit of the encoding.
--in ner--

--outer
Content-Type: application/pdf
Content-Disposition: attachment; filename="=?utf-8?Q?b=C3=BCcher.pdf?="
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--outer--
"""
"""Two forms of a text, the HTML first, and an attachment."""

HTML_ONLY = b"""From: editor@example.org
Subject: =?utf-8?Q?Caf=C3=A9_prices?=
Date: 2021-07-04
MIME-Version: 1.0
Content-Type: text/html

<html><head><meta charset="iso-8859-1"><title>x</title><style>p {}</style></head>
<body><p>Prices in the caf\xe9s rose.</p><ul><li>Tea: 2</li></ul><p>More to<br>come.</p></body></html>
"""
"""Only HTML, its charset declared inside."""

FLOWED = (
    b"From: Ann Reader <ann@example.org>\n"
    b"Subject: Re: The station\n"
    b"Date: Wed, 11 Jun 2003 08:00:00 -0500\n"
    b"Message-ID: <2@example.org>\n"
    b"Content-Type: text/plain; charset=us-ascii; format=flowed\n"
    b"\n"
    b"On Tuesday Bob wrote:\n"
    b"> The station will be \n"
    b"> rebuilt next year.\n"
    b">> Who pays for it?\n"
    b"\n"
    b"The town does, as was \n"
    b"said in the meeting.\n"
    b" From now on it is certain.\n"
    b"-- \n"
    b"Ann Reader\n"
    b"Example Street 1\n"
)
"""Flowed text with quotes, a protected line and a signature."""

USENET = b"""Path: news.example.edu!not-for-mail
From: kim@example.edu (Kim Lee)
Newsgroups: example.space,example.science
Subject: Re: Launch on Sunday?
Date: 6 Apr 93 21:05:00 CDT
Organization: Example University
Lines: 9

In article <3@example.edu> bob@example.edu writes:
> Does anybody know when the launch will be, and whether it can be
> seen from the coast in the evening?
> A friend asked.

It is on Sunday at noon, so that there will be nothing to see in the
evening.

--
Kim Lee, Example University
"""
"""A post with a date of two digits and no MIME."""

BROKEN = b"""From: =?utf-8?B?SmFuZSBEb2U?= <jane@example.org>
Subject: =?no-such-charset?Q?Flood_warning?= =?utf-8?B?IGZvciB0aGUgcml2ZXI===?=
Date: Thu, 32 Foo 2010 11:11:11 +0000
Message-ID: broken
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: quoted-printable

The river rose by 2=
0 cm, =ZZ the caf\xc3\xa9 said=
--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

SXQgd2lsbCBmYWxs!IHRvbW9ycm93Lg
"""
"""Words, date, quoted-printable and base64 that are broken, a charset that lies, no end."""

FORWARDED = b"""From: Desk <desk@example.org>
Subject: Fwd: Harvest
Date: Sat, 1 Sep 2018 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=f

--f
Content-Type: text/plain

See below.
--f
Content-Type: message/rfc822

From: farm@example.org
Subject: Harvest of apples
Date: Fri, 31 Aug 2018 10:00:00 +0200

The harvest is early this year.
--f
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--f--
"""
"""A message inside a message, and a picture."""

JAPANESE = (
    b"From: =?ISO-2022-JP?B?" + base64.b64encode("山田".encode("iso-2022-jp")) + b"?= <e@example.jp>\r\n"
    b"Subject: =?ISO-2022-JP?B?" + base64.b64encode("天気".encode("iso-2022-jp")) + b"?=\r\n"
    b"Date: Mon, 1 Apr 2002 12:00:00 +0900\r\n"
    b"X-URL: http://example.jp/tenki\r\n"
    b"Content-Type: text/plain; charset=ISO-2022-JP\r\n"
    b"\r\n" + "今日は晴れです。\r\n".encode("iso-2022-jp")
)
"""Words and text in a charset of escape sequences."""

NO_SUBJECT = b"""From: <nobody@example.org>
To: list@example.org
Date: Mon, 02 Feb 2015 15:04 +0100

The library opens again on Tuesday. It was closed for a week.
"""

FIXTURES = {
    "plain": PLAIN,
    "russian": RUSSIAN,
    "alternative": ALTERNATIVE,
    "html": HTML_ONLY,
    "flowed": FLOWED,
    "usenet": USENET,
    "broken": BROKEN,
    "forwarded": FORWARDED,
    "japanese": JAPANESE,
    "no subject": NO_SUBJECT,
}
