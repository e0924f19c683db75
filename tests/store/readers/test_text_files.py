"""Text files in several encodings, whole; each expected value was typed before the reader was run."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.readers.registry import read_path

FIXTURES = Path(__file__).parent / "fixtures" / "text"


@pytest.mark.parametrize(
    ("name", "encoding", "heads"),
    [
        ("labels.txt", "utf-8", [("Bridge Opens", "2024-03-05", ("Tags: city", "The bridge is open."))]),
        (
            "parted.txt",
            "utf-8",
            [
                ("Bridge Opens", "2024-03-05", ("The bridge is open.",)),
                ("Café Closes", "2024-04-13", ("The café’s owner is tired.",)),
                ("Fair Begins", None, ("It has begun.",)),
            ],
        ),
        (
            "numbered.txt",
            "utf-8",
            [
                ("Bridge Opens", "2024-03-05", ("The bridge is open.", "LOAD-DATE: March 5, 2024")),
                ("Café Closes", "2024-03-06", ("It is closed.",)),
            ],
        ),
        (
            "references.txt",
            "utf-8",
            [("Marks & Co", "2024-03-05", ('The firm\'s "big plan" cost $46 – or `&lt;`.',))],
        ),
        (
            "dense.txt",
            "gb18030",
            [
                (
                    "新桥通车",
                    "2024-03-05",
                    (
                        "连接两岸的新桥周一上午正式通车，市长和数百名居民参加了仪式。大桥全长1200米。",
                        "“明年”会再修一座步行桥，市政府表示。",
                    ),
                )
            ],
        ),
    ],
)
def test_files(name: str, encoding: str, heads: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    articles = read_path(FIXTURES / name).articles
    assert [(article.title, article.date, article.paragraphs) for article in articles] == heads
    assert {article.provenance.encoding for article in articles} == {encoding}
