"""JSON Lines files made for the tests, with what they hold typed by hand."""

from __future__ import annotations

from tests.store.readers.made import Holds, Made

JSONL = (
    Made(
        "plain.jsonl",
        '{"title": "A", "text": "First."}\n{"title": "B", "text": "Second."}\n',
        (Holds("A", ("First.",)), Holds("B", ("Second.",))),
    ),
    Made(
        "broken.jsonl",
        '{"title": "A", "text": "First."}\n{"title": "B", "text": "Sec\n\n{"title": "C", "text":'
        ' "Third."}\noops\n',
        (Holds("A", ("First.",)), Holds("C", ("Third.",))),
        (
            "Line 2 of broken.jsonl is no JSON: unterminated string starting at column 24.",
            "Line 5 of broken.jsonl is no JSON: expecting value at column 1.",
        ),
    ),
    Made(
        "windows.ndjson",
        '\ufeff{"headline":"Löwe","content":"Der Löwe'
        ' schläft."}\r\n\r\n{"headline":"Maus","content":"Die Maus wacht."}',
        (Holds("Löwe", ("Der Löwe schläft.",)), Holds("Maus", ("Die Maus wacht.",))),
    ),
    Made(
        "textless.jsonl",
        '{"title": "A", "text": "First."}\n{"id": 7, "lang": "en"}\n{"title": "", "text": ""}\n',
        (Holds("A", ("First.",)),),
        ("Line 2 of textless.jsonl holds no text.",),
    ),
    Made(
        "unnamed.txt",
        '{"title": "A", "text": "First.", "date": "May 2020"}\n{"title": "B", "text": "Second."}\n',
        (Holds("A", ("First.",), "2020-05", "month"), Holds("B", ("Second.",))),
    ),
    Made(
        "wrapped.jsonl",
        '{"_index": "n", "_id": "1", "_source": {"title": "Hit", "body": "A hit.", "publisher": "P'
        ' Press"}}\n',
        (Holds("Hit", ("A hit.",), source="P Press"),),
    ),
    Made(
        "own.jsonl",
        '{"path": "/x/a.txt", "title": "The day was long.", "title_derived": true, "date":'
        ' "2024-11-29T14:01+04:00",'
        ' "date_precision": "minute", "source": null, "byline": "Ed Fox", "url": null, "language": "en",'
        ' "paragraphs": ["The day was long. So was the night.", "They say <p> is a tag.\\n    and'
        ' &amp; is not."],'
        ' "warnings": [], "reader": "text"}\n',
        (
            Holds(
                "The day was long.",
                ("The day was long. So was the night.", "They say <p> is a tag.\n    and &amp; is not."),
                "2024-11-29T14:01+04:00",
                "minute",
                None,
                "Ed Fox",
                None,
                derived=True,
            ),
        ),
    ),
    Made(
        "authors.jsonl",
        '{"title": "Two Hands", "author": [{"name": "Flo Gray", "id": 1}, {"name": "Gus Hill", "id": 2}],'
        ' "text": "Written by two.", "source": "https://www.hands.example/x"}\n',
        (Holds("Two Hands", ("Written by two.",), source="hands.example", byline="Flo Gray, Gus Hill"),),
    ),
    Made(
        "several.jsonl",
        '{"title": "A", "text": "First."}{"title": "B", "text": "Second."}\n[{"title": "C", "text":'
        ' "Third."}]\n',
        (Holds("A", ("First.",)), Holds("B", ("Second.",)), Holds("C", ("Third.",))),
    ),
)
