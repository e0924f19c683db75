"""Tests of names that belong together without being one."""

from __future__ import annotations

from store.entities.nationalities import NATIONALITIES
from store.entities.related import main_word, related_names


def test_a_country_and_its_people() -> None:
    assert related_names("LOC", "Azerbaijan") == (("NORP", "Azerbaijani"),)
    assert related_names("NORP", "Azerbaijani") == (("LOC", "Azerbaijan"),)
    assert related_names("NORP", "Azerbaijanis") == (("LOC", "Azerbaijan"),)
    assert related_names("LOC", "U.S.") == (("NORP", "American"),)
    assert related_names("LOC", "the Netherlands") == (("NORP", "Dutch"),)


def test_a_word_for_two_peoples_has_two_countries() -> None:
    assert related_names("NORP", "Congolese") == (
        ("LOC", "Congo"),
        ("LOC", "Democratic Republic of the Congo"),
    )
    assert main_word("Congolese") == "Congolese"


def test_others_have_none() -> None:
    assert related_names("NORP", "Quorts") == ()
    assert related_names("LOC", "Quort") == ()
    assert related_names("ORG", "Azerbaijan") == ()


def test_main_words() -> None:
    assert main_word("Dane") == "Danish"
    assert main_word("Danish") == "Danish"
    assert main_word("Korean") == "Korean"
    assert main_word("Barbudan") == "Barbudan"
    assert main_word("Quort") == "Quort"


def test_every_country_leads_to_its_people_and_back() -> None:
    for country in NATIONALITIES:
        people = related_names("LOC", country)
        assert people, country
        assert all(("LOC", country) in related_names(type, name) for type, name in people), country
