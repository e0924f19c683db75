"""Labelled lines before a text: title, date, byline and more, in any order and many languages."""

from __future__ import annotations

import pytest

from tests.store.readers.heads_made import BOTH, DAY, WRAPPED, head_of, read


@pytest.mark.parametrize(
    ("head", "expected", "url", "language"),
    [
        (
            "Title: Bridge Opens\nDate: 2024-03-05\nBy: Eva Alieva\nSource: City Paper\n"
            "URL: https://example.org/a\nLanguage: English\n\n",
            ("Bridge Opens", DAY, "City Paper", "Eva Alieva"),
            "https://example.org/a",
            "en",
        ),
        (
            (
                "Source: City Paper\n"
                "Date: March 5, 2024\n"
                "Link: https://example.org/a\n"
                "Headline: Bridge Opens\n\n"
            ),
            ("Bridge Opens", DAY, "City Paper", None),
            "https://example.org/a",
            "en",
        ),
        (
            "HEADLINE: Bridge Opens\nPUBLISHED: 5 Mar 2024\nAUTHOR: By Eva Alieva\n",
            ("Bridge Opens", DAY, None, "Eva Alieva"),
            None,
            "en",
        ),
        (
            "Title: Bridge Opens\n\nDate: 2024-03-05\n\nAuthor: Eva Alieva\n\n",
            ("Bridge Opens", DAY, None, "Eva Alieva"),
            None,
            "en",
        ),
        ("Title: Bridge Opens\nDate: 2024-03-05\n-----\n", ("Bridge Opens", DAY, None, None), None, "en"),
        ("Title: Bridge Opens\nDate: 2024-03-05\nText:\n", ("Bridge Opens", DAY, None, None), None, "en"),
        (
            (
                "Заголовок: Мост открыт\n"
                "Дата: 5 марта 2024\n"
                "Автор: Анна Петрова\n"
                "Источник: Вестник\n"
                "Язык: русский\n\n"
            ),
            ("Мост открыт", DAY, "Вестник", "Анна Петрова"),
            None,
            "ru",
        ),
        (
            (
                "Titel: Brücke offen\n"
                "Datum: 5. März 2024\n"
                "Von: Max Muster\n"
                "Quelle: Stadtblatt\n"
                "Sprache: Deutsch\n\n"
            ),
            ("Brücke offen", DAY, "Stadtblatt", "Max Muster"),
            None,
            "de",
        ),
        (
            (
                "Titre : Le pont est ouvert\n"
                "Publié le : 5 mars 2024\n"
                "Par : Jeanne Petit\n"
                "Lien : https://example.org/p\n"
                "Langue : français\n\n"
            ),
            ("Le pont est ouvert", DAY, None, "Jeanne Petit"),
            "https://example.org/p",
            "fr",
        ),
        (
            (
                "Başlıq: Körpü açıldı\n"
                "Tarix: 5 mart 2024\n"
                "Müəllif: Eva Əliyeva\n"
                "Mənbə: Şəhər\n"
                "Dil: Azərbaycan\n\n"
            ),
            ("Körpü açıldı", DAY, "Şəhər", "Eva Əliyeva"),
            None,
            "az",
        ),
        (
            "Bridge Opens\n\nBy: Eva Alieva\nSource: City Paper\nDate: 2024-03-05\n\n",
            ("Bridge Opens", DAY, "City Paper", "Eva Alieva"),
            None,
            "en",
        ),
        ("标题：新桥通车\n日期：2024年3月5日\n来源：日报\n\n", ("新桥通车", DAY, "日报", None), None, "en"),
    ],
)
def test_labelled_lines_in_any_order(
    head: str, expected: tuple[str | None, ...], url: str | None, language: str
) -> None:
    article = read(head + WRAPPED)
    assert head_of(article) == expected
    assert (article.url, article.language) == (url, language)
    assert article.paragraphs == BOTH


def test_labels_that_say_nothing_of_the_head_stay_text() -> None:
    article = read("Title: Bridge Opens\nTags: city, river\nDate: 2024-03-05\n\nIt is open.\n")
    assert (article.title, article.date) == ("Bridge Opens", DAY)
    assert article.paragraphs == ("Tags: city, river", "It is open.")


@pytest.mark.parametrize(
    "text",
    [
        ("Source: he was ill, and the talks were put off until the summer.\n\nThe talks go on.\n"),
        "Note: this text has no head.\n\nIt goes on.\n",
        "By: the river, at noon, they met.\n\nIt goes on.\n",
        "Language: a thing that all people have.\n\nIt goes on.\n",
    ],
)
def test_a_sentence_with_a_colon_is_no_label(text: str) -> None:
    article = read(text)
    assert article.title_derived
    assert "\n\n".join(article.paragraphs) == text.strip()


def test_a_labelled_date_that_cannot_be_read_is_kept_as_written_and_told() -> None:
    article = read("Title: Bridge Opens\nDate: last Friday\n\nIt is open.\n")
    assert (article.title, article.date, article.provenance.date_written) == (
        "Bridge Opens",
        None,
        "last Friday",
    )
    assert article.provenance.warnings == ("“last Friday” is no date that can be read.",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Titel: Brücke\n"
                "Datum: 03.04.2024\n\n"
                "Die Brücke ist für den Verkehr von der Stadt geöffnet worden.\n"
            ),
            "2024-04-03",
        ),
        (
            (
                "Titre: Le pont\n"
                "Date: 03/04/2024\n\n"
                "Le pont est ouvert depuis lundi pour les voitures de la ville.\n"
            ),
            "2024-04-03",
        ),
        (
            (
                "Title: Bridge\n"
                "Date: 03/04/2024\n\n"
                "The bridge of the city was opened on Monday for the cars.\n"
            ),
            "2024-03-04",
        ),
        (
            (
                "Title: Bridge\n"
                "Date: 03.04.2024\n\n"
                "The bridge of the city was opened on Monday for the cars.\n"
            ),
            None,
        ),
    ],
)
def test_the_language_tells_whether_the_day_comes_first(text: str, day: str | None) -> None:
    assert read(text).date == day
