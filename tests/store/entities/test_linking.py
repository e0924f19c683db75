"""Which names are one entity everywhere, and their ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities.linking import Naming, entity_id, is_linked, linked_names
from store.vocabulary import ENTITY_TYPES, EntityType

LINKED: tuple[tuple[EntityType, str], ...] = (
    ("PER", "Elnur Mammadov"),
    ("PER", "President Ilham Aliyev"),
    ("PER", "George W. Bush"),
    ("PER", "Osama bin Laden"),
    ("ORG", "European Union"),
    ("ORG", "World Bank"),
    ("ORG", "NATO"),
    ("LOC", "Azerbaijan"),
    ("LOC", "the Caucasus"),
    ("LOC", "Türkiye"),
    ("LOC", "Baku"),
    ("NORP", "Japanese"),
    ("EVENT", "COP29"),
    ("EVENT", "World War II"),
    ("EVENT", "2024 World Cup"),
    ("EVENT", "Rose Revolution"),
    ("MISC", "Paris Agreement"),
    ("MISC", "Nobel Peace Prize"),
)
UNLINKED: tuple[tuple[EntityType, str], ...] = (
    ("PER", "Mammadov"),
    ("PER", "President Aliyev"),
    ("PER", "J. Smith"),
    ("PER", "J.K. Smith"),
    ("PER", "bin Laden"),
    ("PER", "de Gaulle"),
    ("PER", "Smith Jr."),
    ("ORG", "MFA"),
    ("ORG", "State Commission"),
    ("ORG", "Supreme Court"),
    ("ORG", "Senate"),
    ("ORG", "ABC"),
    ("LOC", "Georgia"),
    ("LOC", "Springfield"),
    ("LOC", "Lower Nowhere"),
    ("NORP", "Republican"),
    ("NORP", "Congolese"),
    ("NORP", "Martian"),
    ("EVENT", "World Cup"),
    ("EVENT", "Summit"),
    ("EVENT", "Game 7"),
    ("MISC", "Criminal Code"),
    ("MISC", "Constitution"),
    ("MISC", "Windows"),
    ("DATE", "29 November 2024"),
    ("MONEY", "100 Million Dollars"),
)


@pytest.mark.parametrize(("type", "name"), LINKED)
def test_safe_names_are_linked(type: EntityType, name: str) -> None:
    assert is_linked(type, name)


@pytest.mark.parametrize(("type", "name"), UNLINKED)
def test_other_names_are_not(type: EntityType, name: str) -> None:
    assert not is_linked(type, name)


@pytest.mark.parametrize(
    ("name", "linked"),
    [
        ("Asian Development Bank", True),
        ("Azerbaijani Ministry of Foreign Affairs", True),
        ("Ministry of Economy of Azerbaijan", True),
        ("International Atomic Energy Agency", True),
        ("Central Bank of the Russian Federation", True),
        ("Ministry of Foreign Affairs", False),
        ("State Commission", False),
        ("National Transportation Safety Board", False),
        ("ADB", False),
    ],
)
def test_a_defined_organisation_is_linked_unless_every_state_has_one(name: str, linked: bool) -> None:
    assert is_linked("ORG", name, defined=True) == linked
    rules = ("head", "alias 4: acronym definition")
    found = linked_names(("ORG", name, name, rule) for rule in rules)
    assert found == ({("ORG", name)} if linked else set())


def test_a_definition_is_that_of_its_own_entity() -> None:
    mentions: list[Naming] = [
        ("ORG", "Asian Bank", "AB", "acronym definition"),
        ("ORG", "Other Bank", "Other Bank", "head"),
    ]
    assert linked_names(mentions) == {("ORG", "Asian Bank")}


@pytest.mark.parametrize(
    ("form", "linked"), [("NASA", True), ("ABC", False), ("Space Administration", False)]
)
def test_a_known_acronym_vouches_for_its_long_form(form: str, linked: bool) -> None:
    name = "National Aeronautics and Space Administration"
    mentions: list[Naming] = [("ORG", name, name, "head"), ("ORG", name, form, "acronym")]
    assert linked_names(mentions) == ({("ORG", name)} if linked else set())


def test_what_the_reader_confirmed_is_linked() -> None:
    mentions: list[Naming] = [("PER", name, name, "title") for name in ("Mammadov", "Smith")]
    assert linked_names(mentions, {("PER", "Mammadov"), ("ORG", "Smith")}) == {("PER", "Mammadov")}


@pytest.mark.parametrize(
    ("type", "name", "id"),
    [
        ("PER", "Elnur Mammadov", "PER:elnur-mammadov"),
        ("PER", "Elnur MƏMMƏDOV", "PER:elnur-mammadov"),
        ("PER", "President Ilham Aliyev", "PER:ilham-aliyev"),
        ("PER", "Jean-Luc Picard", "PER:jean-luc-picard"),
        ("LOC", "Türkiye", "LOC:turkey"),
        ("LOC", "U.S.", "LOC:united-states"),
        ("LOC", "The Hague", "LOC:hague"),
        ("ORG", "AT&T", "ORG:at-t"),
        ("EVENT", "COP29", "EVENT:cop29"),
    ],
)
def test_ids_can_be_read(type: EntityType, name: str, id: str) -> None:
    assert entity_id(type, name) == id


@given(st.sampled_from(ENTITY_TYPES), st.text())
def test_any_name_has_an_id_and_one_without_letters_is_never_linked(type: EntityType, name: str) -> None:
    id = entity_id(type, name)
    assert id.startswith(f"{type}:")
    assert " " not in id
    if id == f"{type}:":
        assert not is_linked(type, name, defined=True)
