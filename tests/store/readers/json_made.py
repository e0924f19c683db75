"""JSON files made for the tests, with what they hold typed by hand."""

from __future__ import annotations

from tests.store.readers.made import Holds, Made

JSON = (
    Made(
        "single.json",
        '{"title": "Harbour Opens", "date": "2024-05-01", "text": "The harbour opened'
        ' today.\\n\\nShips came."}',
        (Holds("Harbour Opens", ("The harbour opened today.", "Ships came."), "2024-05-01", "day"),),
    ),
    Made(
        "array.json",
        """[
  {"headline": "First Snow", "published": "2023-12-02T08:30:00Z", "body": "Snow fell on the hills.",
   "authors": ["Ann Reed", "Bo Lind"], "outlet": "Hill Post", "link": "https://hill.example/snow"},
  {"headline": "Second Snow", "published": "2023-12-03", "body": "More snow fell on the hills.",
   "authors": [], "outlet": "Hill Post", "link": "https://hill.example/more"}
]""",
        (
            Holds(
                "First Snow",
                ("Snow fell on the hills.",),
                "2023-12-02T08:30:00+00:00",
                "second",
                "Hill Post",
                "Ann Reed, Bo Lind",
                "https://hill.example/snow",
            ),
            Holds(
                "Second Snow",
                ("More snow fell on the hills.",),
                "2023-12-03",
                "day",
                "Hill Post",
                None,
                "https://hill.example/more",
            ),
        ),
    ),
    Made(
        "service.json",
        """{"status": "ok", "totalResults": 2, "articles": [
  {"source": {"id": null, "name": "Coast Daily"}, "author": "Cy Dahl", "title": "Ferry Is Back",
   "description": "The ferry runs again.", "url": "https://coast.example/1",
   "urlToImage": "https://coast.example/1.jpg", "publishedAt": "2024-02-03T04:05:06Z",
   "content": "The ferry runs again after a month in the yard."},
  {"source": {"id": "x", "name": "Coast Daily"}, "author": null, "title": "Bridge Closed",
   "description": "The bridge is closed until May.", "url": "https://coast.example/2",
   "urlToImage": null, "publishedAt": "2024-02-04T00:00:00Z", "content": null}]}""",
        (
            Holds(
                "Ferry Is Back",
                ("The ferry runs again after a month in the yard.",),
                "2024-02-03T04:05:06+00:00",
                "second",
                "Coast Daily",
                "Cy Dahl",
                "https://coast.example/1",
            ),
            Holds(
                "Bridge Closed",
                ("The bridge is closed until May.",),
                "2024-02-04T00:00:00+00:00",
                "second",
                "Coast Daily",
                None,
                "https://coast.example/2",
            ),
        ),
    ),
    Made(
        "archive.json",
        """{"copyright": "none", "response": {"docs": [
  {"abstract": "A short abstract.", "web_url": "https://old.example/a", "lead_paragraph": "The lead of it.",
   "source": "The Old Paper", "headline": {"main": "Old News", "kicker": null},
   "keywords": [{"name": "subject", "value": "News"}], "pub_date": "1969-07-21T00:00:00+0000",
   "section_name": "World", "byline": {"original": "By Di Eck", "person": []}, "word_count": 4}
], "meta": {"hits": 1}}}""",
        (
            Holds(
                "Old News",
                ("The lead of it.",),
                "1969-07-21T00:00:00+00:00",
                "second",
                "The Old Paper",
                "By Di Eck",
                "https://old.example/a",
            ),
        ),
    ),
    Made(
        "arrays.json",
        '[{"title": "One", "text": "First text."}]\n[{"title": "Two", "text": "Second text."},\n'
        ' {"title": "Three", "text": "Third text."}]\n',
        (Holds("One", ("First text.",)), Holds("Two", ("Second text.",)), Holds("Three", ("Third text.",))),
    ),
    Made(
        "markup.json",
        '{"title": {"rendered": "Cats &amp; Dogs"}, "date": "2022-01-02T03:04:05",'
        ' "content": {"rendered": "<p>The cat sat.</p>\\n<p>The <b>dog</b> ran.</p>", "protected": false},'
        ' "link": "https://pets.example/1"}',
        (
            Holds(
                "Cats & Dogs",
                ("The cat sat.", "The dog ran."),
                "2022-01-02T03:04:05",
                "second",
                url="https://pets.example/1",
            ),
        ),
    ),
    Made(
        "epoch.json",
        '[{"title": "Seconds", "timestamp": 1700000000, "text": "Counted in seconds."},\n'
        ' {"title": "Milliseconds", "timestamp": 1700000000123, "text": "Counted in milliseconds."},\n'
        ' {"title": "Words", "timestamp": "14 November 2023", "text": "Counted in words."}]',
        (
            Holds("Seconds", ("Counted in seconds.",), "2023-11-14T22:13:20+00:00", "second"),
            Holds("Milliseconds", ("Counted in milliseconds.",), "2023-11-14T22:13:20+00:00", "second"),
            Holds("Words", ("Counted in words.",), "2023-11-14", "day"),
        ),
    ),
    Made(
        "paragraphs.json",
        '{"data": {"items": [{"maintext": ["Rain fell all night.", "The river rose."],'
        ' "date_publish": "2021-06", "date_download": "2024-01-01", "source_domain": "river.example"}]}}',
        (
            Holds(
                "Rain fell all night.",
                ("Rain fell all night.", "The river rose."),
                "2021-06",
                "month",
                "river.example",
                derived=True,
            ),
        ),
    ),
    Made(
        "wide.json",
        '[{"title": "Œuvre", "text": "Un café, s\'il vous plaît.", "title2": NaN, "text": "The last'
        ' one counts."}]',
        (Holds("Œuvre", ("The last one counts.",)),),
        encoding="utf-16",
    ),
    Made(
        "marked.json",
        '\ufeff{"by_id": {"7": {"title": "Seven", "text": "The seventh."}, "9": {"title": "Nine", "text":'
        ' "The ninth."}}}',
        (Holds("Seven", ("The seventh.",)), Holds("Nine", ("The ninth.",))),
    ),
    Made(
        "cut.json",
        '[{"title": "Whole", "text": "This one is whole."},\n {"title": "Half", "te',
        (Holds("Whole", ("This one is whole.",)),),
        ("Line 2 of cut.json is no JSON: unterminated string starting at line 2, column 20.",),
    ),
)
