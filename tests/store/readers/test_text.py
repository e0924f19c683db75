"""Text files: the sample, the variants of its head, and anything at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Article
from store.clean import clean
from store.errors import ReadError
from store.readers.registry import read_bytes, read_path

SAMPLE = Path(__file__).resolve().parents[3] / "seeds" / "000_95ea13a152bfaba0.txt"
DAY = "2023-10-14"
BODY = """The country's trade with its neighbours grew by ten percent in the
first half of the year, the committee for statistics said on Monday
in its latest bulletin.
Exports of vegetables rose most of all, as the harvest was good and
prices abroad were high.
"""


def read(text: str) -> Article:
    (article,) = read_bytes(text.encode(), "a.txt").articles
    return article


def test_the_sample() -> None:
    (article,) = read_path(SAMPLE).articles
    assert article.title == "Azerbaijan, Japan Discuss Strengthening Bilateral Cooperation"
    assert not article.title_derived
    assert (article.date, article.date_precision) == ("2024-11-29", "day")
    assert (article.source, article.byline, article.language) == ("Azernews", None, "en")
    assert [paragraph[:26] for paragraph in article.paragraphs] == [
        "Azerbaijani Deputy Foreign",
        "The discussion centered on",
        "According to a statement f",
        "The two officials also dis",
        "“The importance of the imp",
        "Deputy Foreign Minister Ma",
        "Mammadov also informed Ish",
        "“The counterpart congratul",
    ]
    assert "Economic Committee. “During the discussions, the issues of expanding" in article.paragraphs[2]
    assert article.paragraphs[2].endswith("next year to further strengthen bilateral relations.")
    assert article.paragraphs[3].endswith("importance in fostering bilateral ties.")
    assert article.provenance.guesses == ('source "Azernews" is taken from the text: “Azernews reports”',)
    assert article.provenance.warnings == ()


@pytest.mark.parametrize(
    ("head", "title", "date", "source", "byline", "count"),
    [
        ("D Trade Grows Fast\n", "Trade Grows Fast", DAY, None, None, 2),
        (" date 2023-10 Trade grows\n\n", "Trade grows", "2023-10", None, None, 2),
        (" date 2023 Trade grows\n\n", "Trade grows", "2023", None, None, 2),
        ("D ", None, DAY, None, None, 2),
        ("D (MENAFN- AzerNews) ", None, DAY, "AzerNews", None, 2),
        ("D (MENAFN- AzerNews)\n\n\nBy Eva Alieva\n\n", None, DAY, "AzerNews", "Eva Alieva", 2),
        ("D By Azernews\n\n\nBy Eva Alieva\n\n", None, DAY, "Azernews", "Eva Alieva", 2),
        ("D BAKU, Azerbaijan, Oct. 14\n\nTrend:\n\n", None, DAY, "Trend", None, 4),
        ("D Baku, October 14, AZERTAC\n\n", None, DAY, "AZERTAC", None, 3),
        ("D MOSCOW, October 14. /TASS/. It rains.\n\n", None, DAY, "TASS", None, 3),
        ("D 14 October 2023 16:33 (UTC+04:00)\n\n", None, f"{DAY}T16:33+04:00", None, None, 2),
        ("D + ↺ − 16 px\n\n", None, DAY, None, None, 2),
        ("Trade grows\n\n\n(MENAFN- AzerNews)\n\nBy trend\n\n", "Trade grows", None, "AzerNews", "trend", 2),
        ("Trade grows\n14 October 2023 16:33\n", "Trade grows", f"{DAY}T16:33", None, None, 2),
        ("14 October 2023\nTrade grows\n\n", "Trade grows", DAY, None, None, 2),
        ("\n\n  Trade grows\n\n", "Trade grows", None, None, None, 2),
        ("", None, None, None, None, 2),
    ],
)
def test_variants_of_the_head(
    head: str, title: str | None, date: str | None, source: str | None, byline: str | None, count: int
) -> None:
    article = read(head.replace("D ", f" date {DAY} ", 1) + BODY)
    assert (None if article.title_derived else article.title) == title
    assert (article.date, article.source, article.byline) == (date, source, byline)
    assert len(article.paragraphs) == count
    assert article.paragraphs[-2].startswith("The country's trade")
    assert article.title


def test_a_derived_title_is_the_first_sentence_cut_at_a_word() -> None:
    article = read(BODY)
    assert article.title == "The country's trade with its neighbours grew by ten percent in the first half…"
    assert article.title_derived
    assert "The title is the beginning of the text." in article.provenance.guesses
    assert read("It rained all day. Then it stopped, and everybody who had waited went out.").title == (
        "It rained all day."
    )


def test_a_title_may_be_as_wide_as_the_text_or_wider() -> None:
    for title in (
        "The Country’s Trade With Neighbours Grows by Ten Percent at Last",
        "A trade that grows " * 5 + "fast",
    ):
        article = read(f" date 2023-10-14 {title}\n{BODY}")
        assert (article.title, article.title_derived) == (title, False)


def test_a_date_that_contradicts_the_label_is_told() -> None:
    article = read(f" date 2023-10-14 15 November 2023\n\n{BODY}")
    assert article.date == "2023-10-14"
    assert article.provenance.warnings == (
        "The text is dated 15 November 2023, which the first line contradicts.",
    )


def test_an_impossible_date_is_none_and_told() -> None:
    article = read(f" date 2023-02-30 Title\n{BODY}")
    assert (article.title, article.date, article.provenance.date_written) == ("Title", None, "2023-02-30")
    assert article.provenance.warnings == ("“2023-02-30” is no date that can be read.",)


def test_control_sequences_are_taken_out_and_told() -> None:
    article = read("\x1b[31mTitle\x1b[0m\n\nThe \u202ebody\x07.\r\n")
    assert (article.title, article.paragraphs) == ("Title", ("The body.",))
    assert article.provenance.warnings == ("Characters that would control a terminal were taken out: 4.",)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bridge opens today, Azernews reports.", "Azernews"),
        ("The bridge opens today, Trend News Agency reports, citing the mayor.", "Trend News Agency"),
        ("As Reuters reported, the bridge opens today.", "Reuters"),
        ("KIGALI, Jun 15 2022 (IPS) - The bridge opens today.", "IPS"),
        ("Körpü bu gün açılır, APA xəbər verir.", "APA"),
        ("Мост открыт, сообщает «Интерфакс».", "Интерфакс"),
        ("Report informs that the bridge opens today.", None),
        ("The bridge opens, the ministry reports.", None),
        ("The statement reports that it opens. He reported it.", None),
        ("Elnur Mammadov spoke. It is open, Mammadov reported.", None),
        ("The river (Kura) is high, and/or low.", None),
    ],
)
def test_a_source_is_taken_only_from_plain_words(text: str, source: str | None) -> None:
    article = read(f" date 2023-10-14 The title of it\n\n{text}\n")
    assert article.source == source


def test_line_ends_of_every_kind() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert read(BODY.replace("\n", end)).paragraphs == read(BODY).paragraphs


WORDS = st.sampled_from(
    [
        "the",
        "Bank",
        "of",
        "Baku,",
        "said.",
        "“Yes,”",
        "2024-11-29",
        "By",
        "(TASS)",
        "東京。",
        "x" * 70,
    ]
)


@given(st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=20).map("\n".join))
def test_words_of_the_body_stay_in_order(text: str) -> None:
    article = read(f" date 2024-11-29 A Title of Its Own\n\nThe text begins here, he said.\n{text}")
    assert "".join(" ".join(article.paragraphs).split()).endswith("".join(text.split()))


@given(st.one_of(st.text(max_size=400).map(str.encode), st.binary(max_size=300), st.text(max_size=200).map(
    lambda text: f" date 2024-11-29 {text}".encode("utf-8", "replace")
)))  # fmt: skip
def test_any_bytes_are_a_clean_article_or_a_read_error(data: bytes) -> None:
    article = None
    with suppress(ReadError):
        (article,) = read_bytes(data, "a").articles
    if article is None:
        return
    assert article.title.strip()
    assert "\n" not in article.title
    for part in (article.title, article.source or "", article.byline or "", *article.paragraphs):
        assert clean(part) == part
    assert all(paragraph.strip() for paragraph in article.paragraphs)
    for sentence in (*article.provenance.guesses, *article.provenance.warnings):
        assert clean(sentence) == sentence
