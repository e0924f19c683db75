"""Tests of the whole way from text to mentions: the sample, copies of it, hostile text, corpora."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.engine_choice import DEFAULT_NAME, DEFAULT_VERSION
from store.entities.pipeline import Span, annotate, default_engine, engine_label
from store.entities.training import held_out
from store.entities.training.scoring import score
from tests.store.entities import gold, sample

PIECES = (
    *("Elnur Mammadov", "Mr.", "President", "U.S.", "Azerbaijan", "Azerbaijan-Japan", "Ministry of", "(MFA)"),
    *("COP29", "the", "The", "and", ", ", ". ", ".“", "” ", "\n", "\n\n", "\t", "'s", "’s", "-", "&"),
    *("$5 million", "in 1969", "May", "al-Qaida", "Łódź", "Zürich", "会谈", "لقاء", "😀", "\u0301"),
    *(
        "\x00",
        "İ",
        "ǅ",
        "ﬁ",
        "JAPAN",
        "A",
        "I",
        "X.",
        "Bank of",
        "van der",
        "Jr.",
        "reports",
        "told",
        "1",
        "Ⅳ",
    ),
)
OLD = (
    *("Azerbaijan", "Japan", "Azerbaijani", "Japanese", "Elnur Mammadov", "Masaki Ishikawa", "GUAM"),
    *("Azernews", "Karabakh", "East Zangezur", "Central Asia", "Caucasus"),
)


def test_sample() -> None:
    right, wrong, missed = sample.score(sample.ARTICLE, sample.EXPECTED)
    assert right >= 32, missed
    assert wrong == []


@pytest.mark.parametrize(
    "new",
    [
        "Paraguay;Norway;Paraguayan;Norwegian;Tomás Villalba;Henrik Solberg;MERC;Paranews"
        ";Chaco;Alto Paraná;South America;Andes",
        "Kenya;Thailand;Kenyan;Thai;Wanjiku Otieno;Somsak Chaiyaporn;IGAD;Kenyapress"
        ";Turkana;West Pokot;East Africa;Sahel",
        "Serbia;Peru;Serbian;Peruvian;Dragan Stojković;Alonso Quispe;CEFTA;Balkanews"
        ";Šumadija;South Banat;Latin America;Balkans",
        "Vietnam;Iceland;Vietnamese;Icelandic;Quang Thieu;Sigurður Hallgrímsson;ACMEC;Saigon Herald"
        ";Tonkin;North Annam;Southeast Asia;Mekong",
        "Sierra Leone;South Korea;Sierra Leonean;South Korean;Foday Bangalie;Hyun-woo Baek;ECOWAS;Leonenews"
        ";Kailahun;West Kono;West Africa;Maghreb",
        "Georgia;Chad;Georgian;Chadian;Zaza Gogoladze;Oumarou Djimet;BSEC;Tbilinews"
        ";Svaneti;Lower Kartli;Central Africa;Sahara",
        "Jordan;Turkey;Jordanian;Turkish;Grace Hope;John Smith;OIC;Amman Post"
        ";Petra;Wadi Rum;Middle East;Gulf",
    ],
)
def test_copies_of_the_sample(new: str) -> None:
    names = dict(zip(OLD, new.split(";"), strict=True))
    for full in ("Elnur Mammadov", "Masaki Ishikawa"):
        names[full.split()[1]] = names[full].split()[1]
    text, expected = sample.swap(sample.ARTICLE, names), sample.swap_expected(sample.EXPECTED, names)
    right, wrong, missed = sample.score(text, expected)
    assert right >= 30, missed
    assert len(wrong) <= 1, wrong


def test_rules_explain_themselves() -> None:
    text = "President Barack Quort spoke in Japan. Quort left."
    assert [(mention.entity, mention.rule) for mention in annotate(text)] == [
        ("Barack Quort", "tagger, title"),
        ("Japan", "tagger, gazetteer:country"),
        ("Barack Quort", "tagger; alias 3: surname of a full name"),
    ]


def test_any_engine_will_do() -> None:
    class Finds:
        name = "finds"
        version = "7"

        def find(self, text: str) -> list[Span]:
            return [Span(0, 9, "PER", "by hand", 1.0), Span(4, 9, "LOC", "by hand", 1.0)]

    mentions = annotate("Ana Quort met. Quort left.", Finds())
    assert [(mention.text, mention.entity) for mention in mentions] == [
        ("Ana Quort", "Ana Quort"),
        ("Quort", "Ana Quort"),
    ]
    assert engine_label(Finds()) == "finds 7"


def test_default_engine() -> None:
    assert default_engine() is default_engine()
    assert engine_label(default_engine()) == f"{DEFAULT_NAME} {DEFAULT_VERSION}"


def check(text: str) -> None:
    """Assert what holds of the mentions of any text."""
    before = 0
    for mention in annotate(text):
        assert before <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.entity
        assert 0 <= mention.score <= 1
        before = mention.end


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40), st.sampled_from(["", " "]))
def test_offsets_of_any_text(parts: list[str], glue: str) -> None:
    check(glue.join(parts))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        sample.ARTICLE.upper(),
        sample.ARTICLE.lower(),
        sample.ARTICLE.title(),
        sample.ARTICLE.replace(" ", "\n"),
    ],
)
def test_odd_layouts(text: str) -> None:
    check(text)


def test_lower_case_text_has_no_names() -> None:
    assert {mention.type for mention in annotate(sample.ARTICLE.lower())} <= {"DATE", "MONEY"}


@pytest.mark.parametrize(
    "unit",
    [
        "Aa Bb Cc ",
        "the Ministry of Health and ",
        "A. ",
        "Elnur Mammadov met ",
        "( A ) ",
        "1,",
        "a.",
        "Bank of Aa ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(words: int) -> float:
        text = unit * (words // len(unit.split()))
        start = time.process_time()
        annotate(text)
        return time.process_time() - start

    most = 10 * min(seconds(2_000), seconds(2_000)) + 0.1
    assert seconds(10_000) < most or seconds(10_000) < most


def test_speed() -> None:
    texts = [sample.ARTICLE] * 60
    annotate(sample.ARTICLE)
    start = time.process_time()
    for text in texts:
        annotate(text)
    words = sum(len(text.split()) for text in texts)
    assert words / (time.process_time() - start) > 60_000


if gold.NER.is_dir():

    def test_wikigold() -> None:
        assert score(held_out.wikigold(gold.NER))["all"].f1 >= 0.76

    def test_voa() -> None:
        assert score(held_out.voa(gold.NER))["all"].f1 >= 0.95
