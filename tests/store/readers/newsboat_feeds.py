"""What newsboat's fixtures hold, typed from the files: title, date, link and body of each entry."""

from __future__ import annotations

Entry = tuple[str, str | None, str, str]

_BLOG = "http://aksmoblog.blogspot.com/2006"
_PLACE = "http://example.com"
_MARKED = "1 < 2, 3 < 4.\nIn HTML, <b> starts a bold phrase\nand you start a link with <a href="

NEWSBOAT: dict[str, list[Entry]] = {
    "rss.xml": [
        ("Teh Saxxi", "2006-12-20T21:42:06+00:00", f"{_BLOG}/12/teh-saxxi.html", ""),
        ("Das Geburtstagskind", "2006-10-08T00:38:59+00:00", f"{_BLOG}/10/das-geburtstagskind.html", ""),
        (
            "Maronistand im Spaetsommer",
            "2006-09-29T16:13:26+00:00",
            f"{_BLOG}/09/maronistand-im-spaetsommer.html",
            "!!!",
        ),
        ("Gentomaten bei Lidl", "2006-09-27T07:08:43+00:00", f"{_BLOG}/09/gentomaten-bei-lidl.html", ""),
        ("Kurios", "2006-09-23T14:29:18+00:00", f"{_BLOG}/09/kurios.html", "Maroni schon im Spaetsommer"),
        (
            "Verregnetes Anif",
            "2006-09-19T16:42:05+00:00",
            f"{_BLOG}/09/verregnetes-anif.html",
            "Blick aus dem Hotelzimmer",
        ),
        (
            "Botox Center of Excellence",
            "2006-09-14T07:46:45+00:00",
            f"{_BLOG}/09/botox-center-of-excellence.html",
            "Sachen gibt's...",
        ),
        ("Handy als IR-Detektor", "2006-09-02T12:48:44+00:00", f"{_BLOG}/09/handy-als-ir-detektor.html", ""),
    ],
    "atom10_1.xml": [
        (
            "A gentle introduction to Atom testing",
            "2008-12-30T20:04:15+00:00",
            f"{_PLACE}/atom_testing.html",
            "some content",
        ),
        (
            "A missing rel attribute",
            "2008-12-30T20:14:15+00:00",
            f"{_PLACE}/atom_testing.html",
            "some content",
        ),
        (
            "alternate link isn't first",
            "2008-12-30T20:24:15+00:00",
            f"{_PLACE}/atom_testing.html",
            "some content",
        ),
    ],
    "rss091_1.xml": [("1 < 2", None, f"{_PLACE}/1_less_than_2.html", _MARKED)],
    "rss092_1.xml": [
        ("1 < 2", None, f"{_PLACE}/1_less_than_2.html", _MARKED),
        ("A second item", None, f"{_PLACE}/a_second_item.html", "no description"),
        ("A third item", None, f"{_PLACE}/a_third_item.html", "no description"),
    ],
    "rss20_1.xml": [
        (
            "this is an item",
            "2008-12-12T02:36:10+01:00",
            f"{_PLACE}/blog/this_is_an_item.html",
            "oh well, this is the content.",
        ),
    ],
    "multiple_item_links.atom": [
        ("Multiple links", "2022-05-13T05:18:02+00:00", "http://www.test.org/tests", "Some content"),
    ],
    "rss_091_with_empty_author.xml": [
        ("This one has en empty author tag", None, f"{_PLACE}/test_1.html", "It doesn't matter."),
        (
            "This one has en empty author tag as well",
            None,
            f"{_PLACE}/test_2.html",
            "Non-empty description though.",
        ),
    ],
    "rss_092_with_empty_author.xml": [
        ("This one has en empty author tag", None, f"{_PLACE}/test_1.html", "It doesn't matter."),
        (
            "This one has en empty author tag as well",
            None,
            f"{_PLACE}/test_2.html",
            "Non-empty description though.",
        ),
    ],
    "rss_094_with_bracket_author.xml": [
        (
            "This one has an author name ending with a closing bracket",
            None,
            f"{_PLACE}/test_1.html",
            "Non-empty description.",
        ),
        (
            "This one has an author name with an email in brackets",
            None,
            f"{_PLACE}/test_2.html",
            "This is empty description (no).",
        ),
        (
            "This one has an author name with a non-email next in brackets",
            None,
            f"{_PLACE}/test_3.html",
            "This is empty description (yes (no)).",
        ),
    ],
}
"""Entries by file; what has no entries (an empty file, two OPML files) is not in it."""
