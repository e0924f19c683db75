"""Tests of texts in other languages: lists vouch for what is found, and nothing else does."""

from __future__ import annotations

import pytest

from store.entities.pipeline import annotate

TEXTS = [
    (
        "de",
        "Die Regierung in Berlin sprach mit Japan, sagte Angela Merkel. Die NATO tagte. Das Essen war gut.",
        ["LOC Berlin", "LOC Japan", "ORG NATO"],
    ),
    ("fr", "Un accueil chaleureux à Nice, dit Jean Dupont. Le Parlement entier regarde.", []),
    (
        "es",
        "El presidente viajó a Argentina y a Barcelona. Los Niños cantan.",
        ["LOC Argentina", "LOC Barcelona"],
    ),
    ("it", "Il Presidente della Repubblica ha parlato a Roma con Luca Bianchi.", []),
    ("ru", "Президент России Владимир Путин прибыл в Баку.", []),
    ("ar", "قال الرئيس إن الاجتماع سيعقد في باكو", []),
    ("zh", "国务院总理在北京会见了来宾。", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), TEXTS, ids=[language for language, *_ in TEXTS])
def test_only_what_lists_know(language: str, text: str, expected: list[str]) -> None:
    found = [f"{mention.type} {mention.text}" for mention in annotate(text, language=language)]
    assert found == expected


def test_the_rule_says_so() -> None:
    (mention,) = annotate("Die Lage in Deutschland und Japan", language="de")
    assert mention.rule.startswith("list of other languages: country")
    assert mention.score <= 0.7


def test_a_word_that_also_stands_in_lower_case_is_no_city() -> None:
    assert annotate("Dresden ist schön, dresden auch.", language="de") == ()


def test_dates_and_sums_need_figures() -> None:
    text = "Am 2024-03-05 kamen €5 million; Sunday spielt keine Rolle."
    assert [mention.text for mention in annotate(text, language="de")] == ["2024-03-05", "€5 million"]


def test_english_is_not_held_back() -> None:
    text = "President Ana Quort met Bo Linden."
    assert annotate(text, language="en") == annotate(text) != annotate(text, language="de")
