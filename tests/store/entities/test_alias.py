"""Tests of alias rules inside one document."""

from __future__ import annotations

import pytest

from store.entities.alias import name_entities
from store.entities.engine import Span
from store.entities.surfaces import is_acronym, nationality, normalise, short_forms
from store.vocabulary import EntityType


def entities(marked: str) -> list[str]:
    """Return the entity of every name in a text where they are written as [PER Ana Quort]."""
    text, found = "", []
    for part in marked.split("["):
        if "]" in part:
            inside, _, after = part.partition("]")
            kind, _, name = inside.partition(" ")
            found.append(Span(len(text), len(text) + len(name), _kind(kind), "test", 1.0))
            text += name + after
        else:
            text += part
    return [entity for entity, _ in name_entities(text, found)]


def _kind(name: str) -> EntityType:
    kinds: dict[str, EntityType] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "NORP": "NORP", "MISC": "MISC"}
    return kinds[name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[PER Ana Quort] and [PER Quort]", ["Ana Quort", "Ana Quort"]),
        ("[PER Quort] and [PER Ana Quort] and [PER Ana]", ["Ana Quort"] * 3),
        ("[PER Ana Quort], [PER Ben Quort], [PER Quort]", ["Ana Quort", "Ben Quort", "Ben Quort"]),
        ("[PER John F. Quort] and [PER John Quort]", ["John F. Quort", "John F. Quort"]),
        ("[PER Dr. Ana Quort] and [PER Ana Quort’s]", ["Dr. Ana Quort", "Dr. Ana Quort"]),
        ("[LOC Quort] and [PER Ana Quort]", ["Quort", "Ana Quort"]),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert entities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ORG Qarth Trade Union] ([ORG QTU]) and [ORG QTU]", ["Qarth Trade Union"] * 3),
        ("[ORG QTU] and [ORG Qarth Trade Union]", ["Qarth Trade Union"] * 2),
        ("[ORG Committee of Ten] ([ORG C10X])", ["Committee of Ten"] * 2),
        ("[ORG Qarth Corp.] and [ORG Qarth]", ["Qarth Corp."] * 2),
        ("[ORG General Motors Corp.], [ORG General Motors], [ORG GM]", ["General Motors Corp."] * 3),
        ("[ORG National Bank] and [ORG National Party]", ["National Bank", "National Party"]),
        ("[ORG Party] and [ORG Party]", ["Party", "Party"]),
        ("[LOC Gulf of Mexico] and [ORG GM]", ["Gulf of Mexico", "GM"]),
        ("[LOC U.S.], [LOC United States], [LOC America]", ["United States"] * 3),
        ("[ORG UN] and [ORG United Nations]", ["United Nations"] * 2),
        ("[LOC KYIV] and [LOC Kyiv]", ["Kyiv", "Kyiv"]),
        ("[NORP Palestinians] and a [NORP Palestinian]", ["Palestinian"] * 2),
    ],
)
def test_organisations_and_places(text: str, expected: list[str]) -> None:
    assert entities(text) == expected


def test_ministries_of_two_nations_stay_apart() -> None:
    text = (
        "the [NORP Japanese] [ORG Ministry of Foreign Affairs] ([ORG MFA]), the [NORP Azerbaijani] [ORG MFA],"
        " the [ORG Japanese MFA], the [NORP South Korean] [ORG MFA]"
    )
    japanese = "Japanese Ministry of Foreign Affairs"
    expected = ["Japanese", japanese, japanese, "Azerbaijani", "Azerbaijani MFA", japanese]
    assert entities(text) == [*expected, "South Korean", "South Korean MFA"]


def test_a_nationality_is_not_part_of_every_organisation() -> None:
    assert entities("the [NORP Norwegian] [ORG Telenor]") == ["Norwegian", "Telenor"]


def test_forms() -> None:
    assert short_forms("Japanese Ministry of Foreign Affairs") == {"JMFA", "MFA"}
    assert normalise("the  Prime\nMinister", "ORG") == "prime minister"
    assert normalise("President Bush’s", "PER") == "bush"
    assert normalise("General Motors", "ORG") == "general motors"
    assert nationality("south korean mfa") == "south korean"
    assert is_acronym("Azerbaijani MFA")
    assert not is_acronym("Ana MFA")
