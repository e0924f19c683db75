"""Heads of text files in every shape that is known."""

from __future__ import annotations

import pytest

from store.readers.options import ReadOptions
from store.readers.registry import read_bytes
from tests.store.readers.heads_made import BOTH, DAY, FIRST, SECOND, WRAPPED, D, head_of, read


@pytest.mark.parametrize(
    ("head", "title", "source"),
    [
        (f"{D}(MENAFN- AzerNews) ", None, "AzerNews"),
        (f"{D}(MENAFN - Trend News Agency) ", None, "Trend News Agency"),
        (f"{D}(MENAFN–Jordan Times)\n\n", None, "Jordan Times"),
        (f"{D}( MENAFN- Gulf Times ) ", None, "Gulf Times"),
        (f"{D}Bridge Opens\n\n\n(MENAFN- AzerNews)\n\n", "Bridge Opens", "AzerNews"),
        (f"{D}Bridge Opens\n(EIN- Daily Tribune) ", "Bridge Opens", "Daily Tribune"),
        ("Bridge Opens\n\n(MENAFN- Khaleej Times) ", "Bridge Opens", "Khaleej Times"),
        (f"{D}(APO— African Press) ", None, "African Press"),
    ],
)
def test_agency_in_parentheses(head: str, title: str | None, source: str) -> None:
    article = read(head + WRAPPED)
    assert (article.source, article.paragraphs) == (source, BOTH)
    assert (None if article.title_derived else article.title) == title


@pytest.mark.parametrize(
    ("head", "byline", "source"),
    [
        (f"{D}Bridge Opens\n\nBy Eva Alieva\n\n", "Eva Alieva", None),
        (f"{D}Bridge Opens\nBy Eva Alieva\n\n", "Eva Alieva", None),
        (f"{D}Bridge Opens\n\nBY EVA ALIEVA\n\n", "EVA ALIEVA", None),
        (f"{D}Bridge Opens\n\nby Eva Alieva and Jan de Vries\n\n", "Eva Alieva and Jan de Vries", None),
        (f"{D}Bridge Opens\n\nBy: Eva Alieva, Omar Al-Said\n\n", "Eva Alieva, Omar Al-Said", None),
        (f"{D}Bridge Opens\n\nBy Azernews\n\nBy Eva Alieva\n\n", "Eva Alieva", "Azernews"),
        (f"{D}Bridge Opens\n\nVon Max Muster\n\n", "Max Muster", None),
        (f"{D}Bridge Opens\n\nPar Jeanne Petit\n\n", "Jeanne Petit", None),
        (f"{D}Bridge Opens\n\nBy J. P. O’Neill\n5 March 2024\n\n", "J. P. O’Neill", None),
        ("Bridge Opens\nBy Eva Alieva\n5 March 2024\n\n", "Eva Alieva", None),
    ],
)
def test_byline(head: str, byline: str, source: str | None) -> None:
    article = read(head + WRAPPED)
    assert head_of(article) == ("Bridge Opens", DAY, source, byline)
    assert article.paragraphs == BOTH


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("BAKU, Azerbaijan, March 5", None),
        ("Baku, March 5, AZERTAC", "AZERTAC"),
        ("MOSCOW, March 5. /TASS/.", "TASS"),
        ("KIGALI, Mar 5 2024 (IPS) -", "IPS"),
        ("BAKU, March 5 –", None),
        ("New York, 5 March.", None),
        ("TBILISI, Georgia, Mar. 5, 2024:", None),
        ("Astana, 5 Mar (QNA) -", None),
    ],
)
def test_a_dateline_is_text_and_no_title(place: str, source: str | None) -> None:
    article = read(f"{D}{place}\n\n{WRAPPED}")
    assert (article.date, article.source, article.title_derived) == (DAY, source, True)
    assert article.title.startswith("The bridge over the river was opened on Monday")
    assert article.paragraphs == (place, *BOTH)


@pytest.mark.parametrize(
    ("line", "date", "precision"),
    [
        ("5 March 2024 16:33 (UTC+04:00)", "2024-03-05T16:33+04:00", "minute"),
        ("5 March 2024 16:33", "2024-03-05T16:33", "minute"),
        ("March 5, 2024", "2024-03-05", "day"),
        ("Tue, 05 Mar 2024 10:00:00 +0100", "2024-03-05T10:00:00+01:00", "second"),
        ("Published: Mar. 5, 2024, 5:03 p.m. EST", "2024-03-05T17:03-05:00", "minute"),
        ("2024-03-05T08:15:00Z", "2024-03-05T08:15:00+00:00", "second"),
        ("5 марта 2024, 14:41", "2024-03-05T14:41", "minute"),
        ("5 mart 2024 09:05", "2024-03-05T09:05", "minute"),
        ("5. März 2024", "2024-03-05", "day"),
        ("2024年3月5日 09:30", "2024-03-05T09:30", "minute"),
    ],
)
def test_a_second_date_is_the_fuller_one(line: str, date: str, precision: str) -> None:
    for head in (f"{D}{line}\n\n", f"{D}Bridge Opens\n{line}\n\n", f"Bridge Opens\n\n{line}\n\n"):
        article = read(head + WRAPPED)
        assert (article.date, article.date_precision) == (date, precision)
        assert article.provenance.date_written == line.removeprefix("Published: ")
        assert article.paragraphs == BOTH


@pytest.mark.parametrize(
    ("head", "title", "date", "precision"),
    [
        (" date 2024-03 Bridge Opens\n\n", "Bridge Opens", "2024-03", "month"),
        (" date 2024-03 Bridge Opens\n", "Bridge Opens", "2024-03", "month"),
        (" date 2024-03 ", None, "2024-03", "month"),
        (" date 2024 Bridge Opens\n\n", "Bridge Opens", "2024", "year"),
        (" date 2024-03 5 March 2024 16:33\n\n", None, "2024-03-05T16:33", "minute"),
        ("Title: Bridge Opens\nDate: March 2024\n\n", "Bridge Opens", "2024-03", "month"),
        ("Date: 2024-03\nTitle: Bridge Opens\n\n", "Bridge Opens", "2024-03", "month"),
        ("Заголовок: Мост открыт\nДата: март 2024\n\n", "Мост открыт", "2024-03", "month"),
        ("Titel: Brücke offen\nDatum: März 2024\n\n", "Brücke offen", "2024-03", "month"),
        ("Title: Bridge Opens\nPublished: 2024\n\n", "Bridge Opens", "2024", "year"),
    ],
)
def test_a_month_stays_a_month(head: str, title: str | None, date: str, precision: str) -> None:
    article = read(head + WRAPPED)
    assert (None if article.title_derived else article.title) == title
    assert (article.date, article.date_precision) == (date, precision)
    assert article.paragraphs == BOTH


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("One is here.\n\nTwo is here.\n", ("One is here.", "Two is here.")),
        ("One is here.\n\n\n\nTwo is here.", ("One is here.", "Two is here.")),
        ("One is here.\n \t \nTwo is here.", ("One is here.", "Two is here.")),
        ("One is here,\nand goes on.\n\nTwo.", ("One is here,", "and goes on.", "Two.")),
        (f"{FIRST}\n\n{SECOND}\n", BOTH),
        (WRAPPED.replace("afternoon.\n", "afternoon.\n\n"), BOTH),
        (f"{FIRST}\r\n\r\n{SECOND}\r\n", BOTH),
        (f"\u00a0\n{FIRST}\n\u00a0\n{SECOND}\n\u00a0\n", BOTH),
        (
            f"{FIRST}\n\nRead more: the plans…\n\n© The City 2024",
            (FIRST, "Read more: the plans…", "© The City 2024"),
        ),
    ],
)
def test_blank_lines_end_paragraphs(body: str, paragraphs: tuple[str, ...]) -> None:
    assert read(f"{D}Bridge Opens\n\n{body}").paragraphs == paragraphs


@pytest.mark.parametrize(
    ("line", "paragraphs"),
    [
        ("It was built.“The work was hard,” he said.", ("It was built.", "“The work was hard,” he said.")),
        ("It was built!“We are glad,” he said.", ("It was built!", "“We are glad,” he said.")),
        ("Was it built?“Yes,” he said.", ("Was it built?", "“Yes,” he said.")),
        ("He said “yes.”“No,” she said.", ("He said “yes.”“No,” she said.",)),
        ("Он построен.«Мы рады», сказал мэр.", ("Он построен.", "«Мы рады», сказал мэр.")),
        ("Es ist gebaut.„Wir sind froh“, sagte er.", ("Es ist gebaut.", "„Wir sind froh“, sagte er.")),
        ("He met Mr.“Bridge” there.", ("He met Mr.“Bridge” there.",)),
        ('It was built."We are glad," he said.', ('It was built. "We are glad," he said.',)),
        ('He said, "It is built."She agreed.', ('He said, "It is built."She agreed.',)),
    ],
)
def test_glued_quotes(line: str, paragraphs: tuple[str, ...]) -> None:
    assert read(f"{D}Bridge Opens\n\n{line}\n").paragraphs == paragraphs


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (WRAPPED, "The bridge over the river was opened on Monday, the city said, and the first…"),
        ("It rained. Then it stopped.\n", "It rained."),
        ("it rained all day, and nobody\nwent out\n", "it rained all day, and nobody"),
        (
            f"{FIRST}\n\n{SECOND}\n",
            "The bridge over the river was opened on Monday, the city said, and the first…",
        ),
        ("- apples are dear\n- pears are not\n", "- apples are dear"),
        ("BAKU, March 5 – It rained all day in the city.\n", "It rained all day in the city."),
        ("Шел дождь. Потом он кончился, и все вышли на улицу.\n", "Шел дождь."),
        ("“It rained,” he said. Nobody believed him at all.\n", "“It rained,” he said."),
        ("下雨了。后来雨停了，大家都出去了。\n", "下雨了。"),
    ],
)
def test_no_head_at_all(text: str, title: str) -> None:
    article = read(text)
    assert (article.title, article.title_derived) == (title, True)
    assert (article.date, article.date_precision, article.byline, article.url) == (None, None, None, None)
    assert "".join("".join(article.paragraphs).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "head",
    [
        f"{D}Bridge Opens\nBridge Opens\n\n",
        f"{D}Bridge Opens\n\nBridge Opens\n\n",
        "Title: Bridge Opens\nDate: 2024-03-05\n\nBridge Opens\n\n",
        "Title: Bridge Opens\nDate: 2024-03-05\n\nBRIDGE OPENS\n\n",
        "Bridge Opens\n5 March 2024\n\nBridge Opens\n\n",
        f"{D}Bridge Opens\n\nBy Eva Alieva\n\nBridge Opens\n\n",
        "Bridge Opens\n============\n\n5 March 2024\n\nBridge  Opens\n\n",
        "https://example.org/a\nBridge Opens\nMarch 5, 2024\n\nBridge Opens\n\n",
    ],
)
def test_a_title_that_stands_above_the_text_again_is_left_out(head: str) -> None:
    article = read(head + WRAPPED)
    assert (article.title, article.title_derived, article.date) == ("Bridge Opens", False, DAY)
    assert article.paragraphs == BOTH
    assert article.provenance.warnings == (
        "The title stands above the text once more; the second one is left out.",
    )


def test_a_title_that_is_all_of_the_text_stays() -> None:
    assert read("Title: Bridge Opens\nDate: 2024-03-05\n\nBridge Opens\n").paragraphs == ("Bridge Opens",)


@pytest.mark.parametrize(
    ("text", "title", "url"),
    [
        ("https://example.org/a\nBridge Opens\n\n", "Bridge Opens", "https://example.org/a"),
        ("http://example.org/a?b=c&d=e\n\nBridge Opens\n\n", "Bridge Opens", "http://example.org/a?b=c&d=e"),
        ("<https://example.org/a>\nBridge Opens\n\n", "Bridge Opens", "https://example.org/a"),
        ("https://example.org/a\n\n", None, "https://example.org/a"),
        ("Bridge Opens\nhttps://example.org/a\n\n", "Bridge Opens", "https://example.org/a"),
        (
            "https://example.org/a\nTitle: Bridge Opens\nDate: 2024-03-05\n\n",
            "Bridge Opens",
            "https://example.org/a",
        ),
        ("URL: https://example.org/a\nBridge Opens\n\n", "Bridge Opens", "https://example.org/a"),
        (f"{D}https://example.org/a\n\n", None, "https://example.org/a"),
        (f"{D}Bridge Opens\n\nhttps://example.org/a\n\n", "Bridge Opens", "https://example.org/a"),
    ],
)
def test_an_address_before_the_text_is_the_articles(text: str, title: str | None, url: str) -> None:
    article = read(text + WRAPPED)
    assert (None if article.title_derived else article.title, article.url) == (title, url)
    assert article.paragraphs == BOTH


@pytest.mark.parametrize(
    "head",
    [
        "Bridge Opens\n============\n\n",
        "Bridge Opens\n------------\n",
        "Bridge Opens\n===\n\n",
        "Bridge Opens\n~~~~~~~~~~~~\n\n",
        "Bridge Opens\n************\n\n",
        "============\nBridge Opens\n============\n\n",
        f"{D}Bridge Opens\n============\n\n",
        "\n\nBridge Opens\n=====================\nMarch 5, 2024\n\n",
    ],
)
def test_an_underlined_line_is_the_title(head: str) -> None:
    article = read(head + WRAPPED)
    assert (article.title, article.title_derived, article.paragraphs) == ("Bridge Opens", False, BOTH)


@pytest.mark.parametrize(
    ("language", "written", "date"),
    [
        ("de", "03.04.2024", "2024-04-03"),
        ("de", "03/04/2024", "2024-04-03"),
        ("en", "03/04/2024", "2024-03-04"),
        ("en", "03.04.2024", None),
        ("en", "23.04.2024", "2024-04-23"),
    ],
)
def test_a_date_of_numbers_follows_the_custom_of_the_language(
    language: str, written: str, date: str | None
) -> None:
    body = {
        "de": "Die Brücke ist seit dem Morgen offen, und die Stadt hat sie mit einem Fest gefeiert.",
        "en": "The bridge has been open since the morning, and the town has held a feast for it.",
    }[language]
    article = read(f"Title: Die Brücke\nDate: {written}\n\n{body}\n")
    assert (article.language, article.date) == (language, date)
    if date is None:
        (warning,) = article.provenance.warnings
        assert "--day-first or --month-first" in warning


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.txt", "Title: Die Brücke\nDate: 03/04/2024\n\n{}\n"),
        (
            "a.sgm",
            "<DOC><DOCNO>X</DOCNO><TITLE>Die Brücke</TITLE><DATE>03/04/2024</DATE><TEXT>{}</TEXT></DOC>",
        ),
        ("a.md", "---\ntitle: Die Brücke\ndate: 03/04/2024\n---\n\n{}\n"),
        ("a.eml", "From: a@b.example\nSubject: Die Brücke\nDate: 03/04/2024\n\n{}\n"),
    ],
)
@pytest.mark.parametrize(
    ("dayfirst", "date"), [(None, "2024-04-03"), (True, "2024-04-03"), (False, "2024-03-04")]
)
def test_the_order_that_is_told_beats_the_custom_of_the_language(
    path: str, data: str, dayfirst: bool | None, date: str
) -> None:
    body = "Die Brücke ist seit dem Morgen offen, und die Stadt hat sie mit einem Fest gefeiert."
    options = ReadOptions(dayfirst=dayfirst)
    (article,) = read_bytes(data.format(body).encode(), path, options).articles
    assert (article.language, article.date) == ("de", date)
